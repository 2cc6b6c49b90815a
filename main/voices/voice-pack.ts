/**
 * A language's voice as one file, `<language>.ledvoice`, to carry from one terminal to another: gzip of lines of JSON. The first
 * says what it is, each other is one recording as base64. Nothing else needs to be installed to read it: `gunzip -c so.ledvoice`.
 */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import * as v from 'valibot'
import { type Language, languages } from '../../flows/screen.ts'
import { MAX_CLIPS } from '../speech/recordings.ts'
import { about } from './book.ts'
import { lookAtOpus, MAX_RECORDING_BYTES } from './ogg-opus.ts'

/** A language has some 800 recordings of 10 000 bytes; as base64 and zipped they are as large as before. */
export const MAX_PACK_BYTES = 64_000_000
const MAX_TEXT_BYTES = 100_000_000

const head = v.strictObject({
  ledvoice: v.literal(1),
  language: v.picklist(languages),
  recordings: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_CLIPS)),
})
const base64 = v.pipe(v.string(), v.maxLength(Math.ceil(MAX_RECORDING_BYTES / 3) * 4), v.base64())
const line = v.strictObject({ ...about.entries, opus: base64 })

export type Packed = v.InferOutput<typeof about> & { bytes: Uint8Array }
export interface Pack {
  language: Language
  recordings: readonly Packed[]
}
export type PackRead = ({ ok: true } & Pack) | { ok: false; reason: 'tooLarge' | 'notAPack' | 'damaged' | 'notOpus' | 'twice' }

/** `recordings`: one at least. */
export async function writePack({ language, recordings }: Pack): Promise<Uint8Array> {
  const rows = [
    { ledvoice: 1, language, recordings: recordings.length },
    ...recordings.map(({ bytes, ...it }) => ({ ...it, opus: Buffer.from(bytes).toString('base64') })),
  ]
  return promisify(gzip)(rows.map((it) => `${JSON.stringify(it)}\n`).join(''), { level: 1 }) // sound cannot be made smaller
}

/** All of it is looked at before any of it is used. Never rejects. */
export async function readPack(file: Uint8Array): Promise<PackRead> {
  if (file.length > MAX_PACK_BYTES) return { ok: false, reason: 'tooLarge' }
  if (file[0] !== 0x1f || file[1] !== 0x8b) return { ok: false, reason: 'notAPack' }
  let lines: readonly string[]
  try {
    const text = await promisify(gunzip)(file, { maxOutputLength: MAX_TEXT_BYTES }) // gzip's own checksum finds what was cut off
    lines = new TextDecoder('utf-8', { fatal: true }).decode(text).split('\n').slice(0, -1)
  } catch (thrown) {
    const isLarge = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE'
    return { ok: false, reason: isLarge ? 'tooLarge' : 'damaged' }
  }
  const begins = parsed(head, lines[0])
  if (!begins) return { ok: false, reason: 'notAPack' }
  if (lines.length - 1 !== begins.recordings) return { ok: false, reason: 'damaged' }
  const recordings: Packed[] = []
  for (const text of lines.slice(1)) {
    const found = parsed(line, text)
    if (!found) return { ok: false, reason: 'damaged' }
    const { opus, ...it } = found
    const bytes = new Uint8Array(Buffer.from(opus, 'base64'))
    if (!lookAtOpus(bytes).ok) return { ok: false, reason: 'notOpus' }
    recordings.push({ ...it, bytes })
  }
  if (new Set(recordings.map(({ clip }) => clip)).size < recordings.length) return { ok: false, reason: 'twice' }
  return { ok: true, language: begins.language, recordings }
}
function parsed<S extends v.GenericSchema>(schema: S, text = ''): v.InferOutput<S> | undefined {
  try {
    const found = v.safeParse(schema, JSON.parse(text))
    return found.success ? found.output : undefined
  } catch {
    return undefined
  }
}
