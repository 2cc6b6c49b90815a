/**
 * How a pack begins: four lines of a known length, then the manifest. What is signed is the first line and the manifest.
 *
 *     ledstang-pack 1
 *     key <SHA-256 of the public key, 64 hex digits>
 *     signature <ed25519, base64, 88 signs>
 *     manifest <bytes, 8 digits>
 */
import { type KeyObject, sign, verify } from 'node:crypto'
import { fingerprint, type TrustedKeys } from './keys.ts'
import { MAX_MANIFEST_BYTES } from './limits.ts'
import { FORMAT, type Manifest, manifestText, markOf, readManifest } from './manifest.ts'
import type { PackBytes } from './pack-bytes.ts'
import { type Refused, refused } from './refusal.ts'

const MAGIC = 'ledstang-pack '
const first = `${MAGIC}${FORMAT}\n`
export const HEAD_BYTES = 202
const head = /^ledstang-pack 1\nkey ([0-9a-f]{64})\nsignature ([A-Za-z0-9+/]{86}==)\nmanifest (\d{8})\n$/
const unsigned = /^ledstang-pack 1\nkey [^\n]*\nsignature ?\n/

const signed = (manifest: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(first), manifest])

/** Lines and manifest: the beginning of a pack. */
export function headOf(manifest: Manifest, { secret, open }: { secret: KeyObject; open: KeyObject }): Uint8Array {
  const text = Buffer.from(manifestText(manifest))
  const signature = sign(null, signed(text), secret).toString('base64')
  const lines = `key ${fingerprint(open)}\nsignature ${signature}\nmanifest ${String(text.length).padStart(8, '0')}\n`
  return Buffer.concat([Buffer.from(first + lines), text])
}

export interface Trusted {
  ok: true
  manifest: Manifest
  /** SHA-256 of the manifest. */
  mark: string
  /** The fingerprint of the key that signed it. */
  key: string
  /** Where the files begin: bytes from the start. */
  bodyAt: number
}
/** Nothing of the manifest is looked at before its signature holds. Never rejects: a disk that fails has its own answer. */
export async function readHead(pack: PackBytes, keys: TrustedKeys): Promise<Trusted | Refused> {
  const begin = Buffer.from(await pack.read(0, HEAD_BYTES)).toString('latin1')
  const lines = head.exec(begin)
  if (!lines) return refused(headFault(begin))
  const [, key = '', signature = '', digits = ''] = lines
  const length = Number(digits)
  if (length > MAX_MANIFEST_BYTES) return refused('tooLarge')
  if (keys.size === 0) return refused('noTrustedKey')
  const trusted = keys.get(key)
  if (!trusted) return refused('wrongKey')
  const text = await pack.read(HEAD_BYTES, length)
  if (text.length < length) return refused('cutShort')
  if (!verify(null, signed(text), trusted, Buffer.from(signature, 'base64'))) return refused('altered')
  const read = readManifest(text)
  return read.ok ? { ...read, mark: markOf(text), key, bodyAt: HEAD_BYTES + length } : read
}

function headFault(begin: string) {
  if (!begin.startsWith(MAGIC)) return MAGIC.startsWith(begin) ? 'cutShort' : 'notAPack'
  const format = /^ (\d{1,9})\n/.exec(begin.slice(MAGIC.length - 1))?.[1]
  if (format !== undefined && Number(format) > FORMAT) return 'newerFormat'
  if (unsigned.test(begin)) return 'unsigned'
  return begin.length < HEAD_BYTES ? 'cutShort' : 'notAPack'
}
