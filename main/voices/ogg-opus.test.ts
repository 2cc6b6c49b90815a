import { expect, it } from 'vitest'
import { madeUp } from './made-up.ts'
import { lookAtOpus, MAX_RECORDING_BYTES } from './ogg-opus.ts'

it('a recording is known by its pages, and how long it is', () => {
  expect(lookAtOpus(madeUp(2.5))).toEqual({ ok: true, seconds: 2.5 })
})
it('one that was cut off anywhere is none', () => {
  const whole = madeUp()
  for (let length = 0; length < whole.length; length++) expect(lookAtOpus(whole.subarray(0, length)).ok).toBe(false)
})
it('nor is one with something after it, in two channels, or in which a byte of a page’s head is another', () => {
  const no = { ok: false, reason: 'notOpus' }
  const whole = madeUp()
  expect(lookAtOpus(Buffer.concat([whole, Buffer.from('more')]))).toEqual(no)
  expect(lookAtOpus(Buffer.concat([whole, whole]))).toEqual(no)
  expect(lookAtOpus(madeUp(1, 1, { channels: 2 }))).toEqual(no)
  for (const at of [0, 4, 5, 14, 18, 26, 28]) {
    const changed = Uint8Array.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 255
    expect(lookAtOpus(changed).ok).toBe(false)
  }
})
it('what is no sound at all is refused, and so is what is too long, too short or too large', () => {
  expect(lookAtOpus(Buffer.from('<html>'))).toEqual({ ok: false, reason: 'notOpus' })
  expect(lookAtOpus(new Uint8Array())).toEqual({ ok: false, reason: 'notOpus' })
  expect(lookAtOpus(madeUp(0.01))).toEqual({ ok: false, reason: 'notOpus' })
  expect(lookAtOpus(madeUp(21))).toEqual({ ok: false, reason: 'tooLong' })
  expect(lookAtOpus(new Uint8Array(MAX_RECORDING_BYTES + 1))).toEqual({ ok: false, reason: 'tooLarge' })
})
