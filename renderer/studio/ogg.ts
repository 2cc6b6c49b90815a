/** Opus packets in a file that anything plays: Ogg (RFC 3533) as RFC 7845 wants it for Opus. Pure. */

const BEGINS = 2
const ENDS = 4
/** Packets of 20 ms: a page for each second. */
const PACKETS_A_PAGE = 50
/** One stream in each file, so any number will do. */
const SERIAL = 0x4c65_6473

export interface OpusStream {
  /** Of 20 ms each. */
  packets: readonly Uint8Array[]
  /** Samples at 48 000 a second that a decoder throws away at the beginning. */
  preSkip: number
  /** Samples that are heard. The packets hold at least `preSkip` and these. */
  length: number
}
/** Samples in a packet. */
export const PACKET = 960

/** One channel. What is decoded is as long as what was encoded, to the sample. Throws when there are too few packets. */
export function oggOpus({ packets, preSkip, length }: OpusStream): Uint8Array<ArrayBuffer> {
  const end = preSkip + length
  const needed = Math.max(1, Math.ceil(end / PACKET))
  if (packets.length < needed) throw new RangeError('too few packets')
  const sound = packets.slice(0, needed)
  const pages = [
    page([head(preSkip)], { flags: BEGINS, granule: 0, number: 0 }),
    page([tags()], { flags: 0, granule: 0, number: 1 }),
  ]
  for (let from = 0; from < sound.length; from += PACKETS_A_PAGE) {
    const to = Math.min(sound.length, from + PACKETS_A_PAGE)
    const isLast = to === sound.length
    // where the last page says that it ends is where the sound ends, though its last packet goes on: RFC 7845, 4.4
    const granule = isLast ? end : to * PACKET
    pages.push(page(sound.slice(from, to), { flags: isLast ? ENDS : 0, granule, number: pages.length }))
  }
  return joined(pages)
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
/** RFC 7845, 5.1. */
function head(preSkip: number): Uint8Array {
  const bytes = new Uint8Array(19)
  bytes.set(ascii('OpusHead'))
  const view = new DataView(bytes.buffer)
  view.setUint8(8, 1) // version
  view.setUint8(9, 1) // channels
  view.setUint16(10, preSkip, true)
  view.setUint32(12, 48_000, true)
  return bytes // no gain, one stream
}
/** RFC 7845, 5.2: who made it, and no comments. Nothing about who speaks is in the file. */
function tags(): Uint8Array {
  const vendor = ascii('Ledstang')
  const bytes = new Uint8Array(16 + vendor.length)
  bytes.set(ascii('OpusTags'))
  new DataView(bytes.buffer).setUint32(8, vendor.length, true)
  bytes.set(vendor, 12)
  return bytes
}
/** A packet's size is written as so many 255 and what is left: RFC 3533, 5. */
const lacing = ({ length }: Uint8Array) => [...Array<number>(Math.floor(length / 255)).fill(255), length % 255]

function page(packets: readonly Uint8Array[], { flags, granule, number }: { flags: number; granule: number; number: number }) {
  const laces = packets.flatMap(lacing)
  if (laces.length > 255) throw new RangeError('packets too large for a page')
  const header = new Uint8Array(27 + laces.length)
  const view = new DataView(header.buffer)
  header.set(ascii('OggS'))
  view.setUint8(5, flags)
  view.setBigUint64(6, BigInt(granule), true)
  view.setUint32(14, SERIAL, true)
  view.setUint32(18, number, true)
  view.setUint8(26, laces.length)
  header.set(laces, 27)
  const made = joined([header, ...packets])
  new DataView(made.buffer).setUint32(22, checksum(made), true)
  return made
}
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let rest = n << 24
  for (let bit = 0; bit < 8; bit++) rest = (rest << 1) ^ (rest & 0x8000_0000 ? 0x04c1_1db7 : 0)
  return rest
})
/** CRC-32 with the polynomial 04c11db7, not turned around; its own place counts as nought. */
export const checksum = (bytes: Uint8Array): number =>
  bytes.reduce((rest, byte) => ((rest << 8) ^ (table[((rest >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0, 0)
