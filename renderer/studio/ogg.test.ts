import { expect, it } from 'vitest'
import { isWholeClip } from '../speech/whole-clip.ts'
import { checksum, oggOpus } from './ogg.ts'

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const packets = (count: number, size = 60) => Array.from({ length: count }, (_, n) => new Uint8Array(size).fill(n))
interface Page {
  flags: number
  granule: number
  number: number
  laces: number[]
  body: Uint8Array
}
/** Reads pages as RFC 3533 has them, by itself. */
function pagesOf(bytes: Uint8Array): Page[] {
  const found: Page[] = []
  for (let at = 0; at < bytes.length; ) {
    expect(ascii(bytes.subarray(at, at + 4))).toBe('OggS')
    const view = new DataView(bytes.buffer, bytes.byteOffset + at)
    const laces = [...bytes.subarray(at + 27, at + 27 + view.getUint8(26))]
    const size = laces.reduce((sum, it) => sum + it, 0)
    const from = at + 27 + laces.length
    const whole = bytes.slice(at, from + size)
    whole.fill(0, 22, 26)
    expect(checksum(whole)).toBe(view.getUint32(22, true))
    const granule = Number(view.getBigUint64(6, true))
    found.push({
      flags: view.getUint8(5),
      granule,
      number: view.getUint32(18, true),
      laces,
      body: whole.subarray(whole.length - size),
    })
    at = from + size
  }
  return found
}

it('the checksum is Ogg’s own', () => {
  // of the polynomial 04c11db7, not turned around, from nought: the known value of the nine digits
  expect(checksum(Uint8Array.from('123456789', (it) => it.charCodeAt(0)))).toBe(0x89a1897f)
})
it('a file is a head, tags, and a page for each second', () => {
  const pages = pagesOf(oggOpus({ packets: packets(120), preSkip: 312, length: 110_000 }))
  expect(pages.map(({ flags }) => flags)).toEqual([2, 0, 0, 0, 4])
  expect(pages.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4])
  expect(ascii(pages[0]?.body.subarray(0, 8) ?? new Uint8Array())).toBe('OpusHead')
  expect(ascii(pages[1]?.body.subarray(0, 8) ?? new Uint8Array())).toBe('OpusTags')
  expect(pages[0]?.body[9]).toBe(1)
  expect(pages[0]?.body[10]).toBe(312 & 255)
  expect(pages[2]?.laces).toEqual(Array(50).fill(60))
})
it('its last page says where the sound ends, and no packet comes after that', () => {
  const pages = pagesOf(oggOpus({ packets: packets(120), preSkip: 312, length: 110_000 }))
  expect(pages.slice(2).map(({ granule }) => granule)).toEqual([48_000, 96_000, 110_312])
  expect(pages.at(-1)?.laces).toHaveLength(Math.ceil(110_312 / 960) - 100)
})
it('a packet of 255 bytes and more is written whole', () => {
  const pages = pagesOf(oggOpus({ packets: packets(2, 255), preSkip: 0, length: 1_000 }))
  expect(pages[2]?.laces).toEqual([255, 0, 255, 0])
})
it('it is whole for whoever looks before it is played, and cut off it is not', () => {
  const file = oggOpus({ packets: packets(60), preSkip: 312, length: 50_000 })
  expect(isWholeClip(file)).toBe(true)
  expect(isWholeClip(file.subarray(0, file.length - 1))).toBe(false)
})
it('with too few packets there is no file', () => {
  expect(() => oggOpus({ packets: packets(1), preSkip: 312, length: 960 })).toThrow(RangeError)
})
