import { expect, it } from 'vitest'
import { resample } from './resample.ts'
import { loudness } from './web-audio-sink.ts'

it('nought is silence, ten as loud as it gets, and each step between sounds as far as the next', () => {
  expect(loudness(0)).toBe(0)
  expect(loudness(10)).toBe(1)
  const steps = Array.from({ length: 9 }, (_, n) => loudness(n + 2) / loudness(n + 1))
  for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0)
})
it('a sound at another rate lasts as long, at the same pitch', () => {
  const sine = (rate: number) => Float32Array.from({ length: rate }, (_, n) => Math.sin((2 * Math.PI * 100 * n) / rate))
  const ours = resample(sine(48_000), 48_000, 22_050)
  expect(ours).toHaveLength(22_050)
  const wanted = sine(22_050)
  expect(Math.max(...ours.map((it, n) => Math.abs(it - (wanted[n] ?? 0))))).toBeLessThan(0.01)
})
