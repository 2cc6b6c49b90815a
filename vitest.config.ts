import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{flows,main,renderer,assets,tests}/**/*.test.ts'],
    testTimeout: 30_000,
    // XState warns of assigns that do nothing only under this condition; a warning fails the test
    setupFiles: ['tests/fail-on-warning.ts'],
  },
  resolve: { conditions: ['development', 'node'] },
  ssr: { resolve: { conditions: ['development', 'node'] } },
})
