import { defineConfig } from '@playwright/test'

/** The shells, each as a whole program. Everything else is Vitest's. */
export default defineConfig({
  testDir: 'tests/shells',
  testMatch: '**/*.spec.ts',
  workers: 1,
  timeout: 60_000,
  reporter: process.env.CI
    ? [['line'], ['json', { outputFile: 'out/playwright.json' }]]
    : [['list'], ['json', { outputFile: 'out/playwright.json' }]],
})
