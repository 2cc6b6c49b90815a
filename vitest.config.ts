import { defineConfig } from 'vitest/config'

/** Where a browser, a server or a whole program is started: one file at a time, and with patience. */
const whole = ['tests/{accessibility,input,walk,visitors,tones,shells,sound,studio,endurance,staff}/**/*.test.ts']
// XState warns of assigns that do nothing only under this condition; a warning fails the test
const conditions = ['development', 'node']
const shared = { resolve: { conditions }, ssr: { resolve: { conditions } } }

export default defineConfig({
  ...shared,
  test: {
    globalSetup: ['tests/own-folder.ts'],
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['{flows,main,renderer,assets,tests}/**/*.test.ts'],
          exclude: whole,
          setupFiles: ['tests/fail-on-warning.ts'],
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: { name: 'whole', include: whole, fileParallelism: false, testTimeout: 600_000, hookTimeout: 120_000 },
      },
    ],
  },
})
