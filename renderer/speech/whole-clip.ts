/** Whether a recording came whole: a decoder plays what there is of a file that was cut off, and says nothing. */

const text = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
/** Each page of Ogg says how long it is; the last one, that it is the last. RFC 3533, 6. */
function isWholeOgg(bytes: Uint8Array): boolean {
  const HEADER = 27
  const LAST = 4
  let at = 0
  let flags = 0
  while (at < bytes.length) {
    const count = bytes[at + HEADER - 1] ?? 0
    if (text(bytes, at) !== 'OggS' || at + HEADER + count > bytes.length) return false
    flags = bytes[at + 5] ?? 0
    at += HEADER + count + bytes.subarray(at + HEADER, at + HEADER + count).reduce((sum, size) => sum + size, 0)
  }
  return at === bytes.length && (flags & LAST) !== 0
}
/** WAV: the first chunk says how long all is, and must be no longer than that is. */
const isWholeWav = (bytes: Uint8Array): boolean =>
  bytes.length >= 44 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length

/** Of a WebM nothing can be said before it is decoded. */
export function isWholeClip(bytes: Uint8Array): boolean {
  const kind = text(bytes, 0)
  if (kind === 'OggS') return isWholeOgg(bytes)
  if (kind === 'RIFF') return isWholeWav(bytes)
  return bytes.length > 0
}
