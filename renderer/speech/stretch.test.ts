import { expect, it } from 'vitest'
import { stretch } from './stretch.ts'

const RATE = 22_050
const sine = (hz: number, seconds: number) =>
  Float32Array.from({ length: RATE * seconds }, (_, n) => 0.5 * Math.sin((2 * Math.PI * hz * n) / RATE))
/** How often a second the wave rises through nothing. */
const pitch = (samples: Float32Array) => {
  let rises = 0
  for (let n = 1; n < samples.length; n++) if ((samples[n - 1] ?? 0) < 0 && (samples[n] ?? 0) >= 0) rises++
  return rises / (samples.length / RATE)
}
const steepest = (samples: Float32Array) => {
  let most = 0
  for (let n = 1; n < samples.length; n++) most = Math.max(most, Math.abs((samples[n] ?? 0) - (samples[n - 1] ?? 0)))
  return most
}

it.each([0.5, 0.75, 1.25, 2, 400 / 120])(
  'at %f times the speed a voice lasts as much less, and is as high as before',
  (speed) => {
    for (const hz of [90, 140, 220]) {
      const voice = sine(hz, 2)
      const out = stretch(voice, RATE, speed)
      expect(out.length).toBe(Math.round(voice.length / speed))
      expect(pitch(out)).toBeGreaterThan(hz * 0.96)
      expect(pitch(out)).toBeLessThan(hz * 1.04)
      expect(steepest(out)).toBeLessThan(steepest(voice) * 1.8) // no clicks where pieces meet
    }
  },
)
it('as it was recorded it is left as it is', () => {
  const voice = sine(140, 1)
  expect(stretch(voice, RATE, 1)).toBe(voice)
})
it('what is shorter than a piece does not break it', () => {
  expect(stretch(new Float32Array(5), RATE, 2)).toHaveLength(3)
  expect(stretch(new Float32Array(0), RATE, 2)).toHaveLength(0)
})
