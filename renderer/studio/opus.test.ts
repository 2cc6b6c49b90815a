import { expect, it } from 'vitest'
import { BITRATE, bitrateFor, encode, MOST_BYTES } from './opus.ts'
import { finish } from './recording.ts'
import { joined, silence, voice } from './signals.ts'

it('a sentence is recorded as well as speech needs; what is very long a little less so, that it may be kept', () => {
  expect(bitrateFor(0.3)).toBe(BITRATE)
  expect(bitrateFor(15)).toBeGreaterThan(BITRATE * 0.98)
  expect(bitrateFor(20)).toBeGreaterThan(17_500)
  for (const s of [1, 5, 15, 20]) expect((bitrateFor(s) / 8 + 80) * s + 160).toBeLessThanOrEqual(MOST_BYTES)
})
it('as base64 it fits through one call, with what is said about it', () => {
  expect(Math.ceil(MOST_BYTES / 3) * 4 + 1_000).toBeLessThan(64_000)
})
it('where there is no encoder that is the answer', async () => {
  expect(await encode(voice(-20, 1))).toEqual({ ok: false, reason: 'noEncoder' })
})

const encoded = async () => ({ ok: true, bytes: new Uint8Array(9) }) as const
const said = joined(silence(0.5), voice(-30, 2), silence(0.5))
it('what was said is trimmed, levelled and encoded', async () => {
  const finished = await finish(said, { encode: encoded })
  expect(finished.ok && finished.lufs).toBeCloseTo(-23, 5)
  expect(finished.ok && finished.seconds).toBeCloseTo(2.16, 1)
})
it('longer than its text takes is not kept: it would never be played', async () => {
  expect(await finish(said, { encode: encoded, longest: 2 })).toEqual({ ok: false, reason: 'tooLong' })
})
it('what cannot be used is not encoded', async () => {
  expect(await finish(silence(2), { encode: encoded })).toEqual({ ok: false, reason: 'nothing' })
})
