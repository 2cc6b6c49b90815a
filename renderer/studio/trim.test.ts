import { expect, it } from 'vitest'
import { STUDIO_RATE } from './rate.ts'
import { joined, mixed, noise, silence, sine, voice } from './signals.ts'
import { REST, type Trimmed, trim } from './trim.ts'

const room = (s: number) => noise(-66, s)
const inRoom = (samples: Float32Array, db = -66) => mixed(samples, noise(db, samples.length / STUDIO_RATE))
const secondsOf = (trimmed: Trimmed) => (trimmed.ok ? trimmed.samples.length / STUDIO_RATE : trimmed.reason)

it('the silence before and after goes, but for 80 ms', () => {
  const trimmed = trim(inRoom(joined(silence(1.2), voice(-20, 2), silence(0.9))))
  expect(secondsOf(trimmed)).toBeCloseTo(2 + 2 * REST, 1)
})
it('a digital silence goes too', () => {
  expect(secondsOf(trim(joined(silence(1), voice(-20, 2), silence(1))))).toBeCloseTo(2.16, 1)
})
it('who speaks at once and to the end loses nothing', () => {
  expect(secondsOf(trim(inRoom(voice(-20, 2))))).toBeCloseTo(2, 1)
})
it('a pause between two sentences stays', () => {
  const said = joined(silence(0.5), voice(-20, 1), silence(1.5), voice(-20, 1), silence(0.5))
  expect(secondsOf(trim(inRoom(said)))).toBeCloseTo(3.66, 1)
})
it('a soft consonant at the end stays', () => {
  const hiss = noise(-48, 0.12)
  expect(secondsOf(trim(inRoom(joined(silence(0.5), voice(-20, 1), hiss, silence(0.5)))))).toBeCloseTo(1.28, 1)
})
it('the tap that ended the recording goes', () => {
  const tap = noise(-18, 0.015)
  const said = joined(silence(0.3), tap, silence(0.4), voice(-20, 1.5), silence(0.5), tap, silence(0.03), tap, silence(0.1))
  expect(secondsOf(trim(inRoom(said)))).toBeCloseTo(1.66, 1)
})
it('it begins and ends in silence, and as a constant of the sound card it does not click', () => {
  const offset = inRoom(joined(silence(0.5), voice(-20, 1), silence(0.5))).map((it) => it + 0.05)
  const trimmed = trim(offset)
  expect(secondsOf(trimmed)).toBeCloseTo(1.16, 1)
  if (!trimmed.ok) return
  expect(Math.abs(trimmed.samples[0] ?? 1)).toBeLessThan(0.001)
  expect(Math.abs(trimmed.samples.at(-1) ?? 1)).toBeLessThan(0.001)
  expect(Math.abs(trimmed.samples.reduce((sum, it) => sum + it, 0) / trimmed.samples.length)).toBeLessThan(0.005)
})
const useless: readonly { what: string; samples: Float32Array; reason: string }[] = [
  { what: 'nothing at all', samples: new Float32Array(), reason: 'nothing' },
  { what: 'a microphone that is off', samples: silence(3), reason: 'nothing' },
  { what: 'a room in which nobody speaks', samples: room(3), reason: 'nothing' },
  { what: 'somebody far away', samples: inRoom(joined(silence(1), voice(-50, 2), silence(1)), -80), reason: 'tooQuiet' },
  { what: 'a voice in the noise', samples: inRoom(joined(silence(1), voice(-34, 2), silence(1)), -40), reason: 'tooQuiet' },
  { what: 'a voice cut off flat', samples: voice(3, 2).map((it) => Math.max(-1, Math.min(1, it))), reason: 'tooLoud' },
  { what: 'a click', samples: inRoom(joined(silence(1), sine(800, -20, 0.05), silence(1))), reason: 'tooShort' },
]
it.each(useless)('$what is said once more: $reason', ({ samples, reason }) => {
  expect(secondsOf(trim(samples))).toBe(reason)
})
it('a short word is a word', () => {
  expect(secondsOf(trim(inRoom(joined(silence(1), voice(-20, 0.18), silence(1)))))).toBeCloseTo(0.34, 1)
})
