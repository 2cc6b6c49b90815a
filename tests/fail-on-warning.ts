/** A warning is a fault of ours that nobody reads: it fails the test in which it comes. */
import { afterEach, expect } from 'vitest'

const warnings: unknown[][] = []
console.warn = (...words: unknown[]) => void warnings.push(words)
afterEach(() => {
  expect(warnings.splice(0)).toEqual([])
})
