/** What a pack says about itself, and what is signed: which office, which version, and each file with its hash. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { MAX_FILE_BYTES, MAX_FILES, MAX_OFFICE_BYTES, MAX_PACK_BYTES } from './limits.ts'
import { pathsFault } from './paths.ts'
import { type Refused, refused } from './refusal.ts'

export const FORMAT = 1
export const versionNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
/** The house's name, by language. A language that this program does not know is no fault. */
export const houseName = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)), v.pipe(v.string(), v.maxLength(600))),
  v.maxEntries(40),
)
export const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/))
const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const manifest = v.strictObject({
  format: v.literal(FORMAT),
  name: houseName,
  /** Each one is higher than those before it. */
  version: versionNumber,
  madeAt: instant,
  /** The part after the manifest: gzip of all files, one after the other, in this order. */
  packed: v.strictObject({ bytes, sha256 }),
  files: v.array(v.strictObject({ path: v.string(), bytes, sha256 })),
})
export type Manifest = v.InferOutput<typeof manifest>
export type PackedFile = Manifest['files'][number]

export const manifestText = (it: Manifest): string => JSON.stringify(it)
/** What tells one pack from another with the same version. */
export const markOf = (text: Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** `text`: only what a trusted key signed. Even so it is held to the limits: who signs can be mistaken. */
export function readManifest(text: Uint8Array): { ok: true; manifest: Manifest } | Refused {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    return refused('badManifest')
  }
  const parsed = v.safeParse(manifest, value)
  if (!parsed.success) {
    const format = v.safeParse(v.object({ format: v.pipe(v.number(), v.gtValue(FORMAT)) }), value)
    return refused(format.success ? 'newerFormat' : 'badManifest')
  }
  const { version, files, packed } = parsed.output
  if (files.length > MAX_FILES) return refused('tooManyFiles', { version })
  const large = files.find((file) => file.bytes > MAX_FILE_BYTES)
  if (large) return refused('tooLarge', { version, where: large.path })
  if (bytesOf(files) > MAX_OFFICE_BYTES || packed.bytes > MAX_PACK_BYTES) return refused('tooLarge', { version })
  const wrong = pathsFault(files.map(({ path }) => path))
  // a path at fault may hold anything: it is shown as the letters that it is made of
  if (wrong) return refused('badPath', { version, where: JSON.stringify(wrong.path.slice(0, 100)) })
  return { ok: true, manifest: parsed.output }
}
export const bytesOf = (files: readonly { bytes: number }[]): number => files.reduce((sum, file) => sum + file.bytes, 0)
