import { expect, it } from 'vitest'
import { isWholeClip } from './whole-clip.ts'

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
/** One page of Ogg with so many bytes in it. */
const page = (flags: number, size: number) => [...ascii('OggS'), 0, flags, ...Array(20).fill(0), 1, size, ...Array(size).fill(7)]
const ogg = Uint8Array.from([...page(2, 19), ...page(0, 200), ...page(4, 90)])
const wav = (says: number, has: number) => {
  const bytes = new Uint8Array(has)
  bytes.set(ascii('RIFF'))
  new DataView(bytes.buffer).setUint32(4, says - 8, true)
  return bytes
}

it('a whole recording is whole', () => {
  expect(isWholeClip(ogg)).toBe(true)
  expect(isWholeClip(wav(200, 200))).toBe(true)
})
it('a recording that was cut off is not, wherever it was', () => {
  for (let length = 1; length < ogg.length; length++) if (length > 4) expect(isWholeClip(ogg.subarray(0, length))).toBe(false)
  expect(isWholeClip(wav(200, 150))).toBe(false)
  expect(isWholeClip(new Uint8Array())).toBe(false)
})
it('of what it does not know it says nothing: the decoder will', () => {
  expect(isWholeClip(Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3]))).toBe(true)
})
