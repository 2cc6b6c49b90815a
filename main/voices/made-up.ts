/** Recordings for tests: the pages of an Ogg Opus file, with nothing that could be heard in them. */
const page = (number: number, flags: number, granule: number, body: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(28 + body.length)
  const view = new DataView(bytes.buffer)
  bytes.set(Buffer.from('OggS'))
  view.setUint8(5, flags)
  view.setBigUint64(6, BigInt(granule), true)
  view.setUint32(14, 7, true)
  view.setUint32(18, number, true)
  view.setUint8(26, 1)
  view.setUint8(27, body.length)
  bytes.set(body, 28)
  return bytes
}
/** `mark`: two with different ones are different files. */
export function madeUp(seconds = 1, mark = 1, { channels = 1 } = {}): Uint8Array {
  const head = new Uint8Array(19)
  head.set(Buffer.from('OpusHead'))
  head.set([1, channels, 56, 1], 8)
  const end = 312 + Math.round(seconds * 48_000)
  return Buffer.concat([
    page(0, 2, 0, head),
    page(1, 0, 0, Buffer.from('OpusTags\0\0\0\0\0\0\0\0')),
    page(2, 4, end, new Uint8Array(60).fill(mark)),
  ])
}
