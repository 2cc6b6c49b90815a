/** Is this a recording, and how long is it? Reads the pages of an Ogg Opus file (RFC 3533, RFC 7845), not what is in them. */

/** Seconds. A click is no word; the studio stops after twenty. */
const SHORTEST = 0.06
const LONGEST = 20.5
/** What the studio makes is smaller: one call of the page carries it. Bytes. */
export const MAX_RECORDING_BYTES = 48_000

export type Looked = { ok: true; seconds: number } | { ok: false; reason: 'notOpus' | 'tooLarge' | 'tooLong' }

const HEADER = 27
const FIRST = 2
const LAST = 4
const text = (bytes: Uint8Array, at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))

/** One stream, one channel, whole from its first page to its last. */
export function lookAtOpus(bytes: Uint8Array): Looked {
  if (bytes.length > MAX_RECORDING_BYTES) return { ok: false, reason: 'tooLarge' }
  const no = { ok: false, reason: 'notOpus' } as const
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let preSkip = 0
  let samples = 0
  let page = 0
  let flags = 0
  for (let at = 0; at < bytes.length; page++) {
    if (at + HEADER > bytes.length || text(bytes, at, 4) !== 'OggS' || view.getUint8(at + 4) !== 0) return no
    const count = view.getUint8(at + HEADER - 1)
    const body = at + HEADER + count
    const end = bytes.subarray(at + HEADER, body).reduce((sum, size) => sum + size, body)
    flags = view.getUint8(at + 5)
    if (body > bytes.length || end > bytes.length || view.getUint32(at + 18, true) !== page) return no
    if (view.getUint32(at + 14, true) !== view.getUint32(14, true) || (flags & FIRST) !== (page === 0 ? FIRST : 0)) return no
    if (page === 0) {
      if (end - body < 19 || text(bytes, body, 8) !== 'OpusHead' || view.getUint8(body + 9) !== 1) return no
      preSkip = view.getUint16(body + 10, true)
    }
    if (page === 1 && text(bytes, body, 8) !== 'OpusTags') return no
    samples = Number(view.getBigInt64(at + 6, true)) - preSkip
    at = end
    if (flags & LAST && at < bytes.length) return no
  }
  const seconds = samples / 48_000
  if (page < 3 || !(flags & LAST) || seconds < SHORTEST) return no
  return seconds > LONGEST ? { ok: false, reason: 'tooLong' } : { ok: true, seconds }
}
