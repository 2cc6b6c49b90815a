import { expect, it } from 'vitest'
import type { Earcon } from './earcon.ts'
import { earconSamples } from './earcon-sounds.ts'

const RATE = 22_050
const all: readonly Earcon[] = ['focus', 'select', 'commit', 'error', 'print']

it.each(all)('%s is short and soft, and begins and ends without a click', (earcon) => {
  const samples = earconSamples(earcon, RATE)
  expect(samples.length / RATE).toBeLessThan(0.3)
  expect(Math.max(...samples)).toBeGreaterThan(0.05)
  expect(Math.max(...samples)).toBeLessThan(0.2)
  expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001)
  expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001)
  expect(Math.max(...samples.slice(1).map((it, n) => Math.abs(it - (samples[n] ?? 0))))).toBeLessThan(0.05)
})
it('no two sound alike', () => {
  expect(new Set(all.map((earcon) => earconSamples(earcon, RATE).join())).size).toBe(all.length)
})
