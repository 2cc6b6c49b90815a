/**
 * A backup as one file that nobody opens without its digits: it holds the keys to the bookings. scrypt (RFC 7914) makes a key
 * of the digits, AES-256-GCM seals; whatever was changed or cut off is noticed before anything is opened. In this order:
 *
 *     LEDSTANG BACKUP1 · instant (8) · salt (16) · check (16) · nonce (12) · sealed files · tag (16) · SHA-256 of all before (32)
 */
import { createCipheriv, createDecipheriv, createHash, scrypt, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'

/** One file of the data folder: its path with `/`, and what is in it. */
export interface DataFile {
  path: string
  content: Uint8Array
}
export interface Opened {
  ok: true
  /** When it was made: milliseconds since 1970 UTC. */
  at: number
  files: readonly DataFile[]
}
/** `damaged`: the file is not as it was written. `tooNew`: a newer version of this program wrote it. */
export type NotOpened = { ok: false; reason: 'notABackup' | 'tooNew' | 'damaged' | 'wrongDigits' }

const MAGIC = 'LEDSTANG BACKUP'
const VERSION = '1'
const AT = MAGIC.length + 1
const SALT = AT + 8
const CHECK = SALT + 16
const NONCE = CHECK + 16
const BODY = NONCE + 12
const TAG = 16
const HASH = 32
/** OWASP: N 2^17, r 8, p 1: 128 MB and half a second, for whoever guesses too. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const derived = (digits: string, salt: Uint8Array) =>
  new Promise<{ key: Uint8Array; check: Uint8Array }>((resolve, reject) =>
    scrypt(digits, salt, 48, COST, (error, bytes) =>
      error ? reject(error) : resolve({ key: bytes.subarray(0, 32), check: bytes.subarray(32) }),
    ),
  )

/** Letters of any language, but nothing that leaves the folder or means something to a system. */
const name = /^(?!\.{1,2}$)[^/\\:\p{Cc}]{1,200}$/u
const path = v.pipe(
  v.string(),
  v.maxLength(1_000),
  v.check((it) => it.split('/').every((step) => name.test(step))),
)
const manifest = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({
    files: v.array(
      v.strictObject({
        path,
        bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
  }),
)

/** Two names that are one to some systems cannot both be written back. */
const asOne = (path: string) => path.normalize().toLowerCase()
const areApart = (files: readonly { path: string }[]) => new Set(files.map((file) => asOne(file.path))).size === files.length

/**
 * A backup that holds any other path is refused as a whole when it is opened, so none may be sealed in. Of two that some
 * systems take for one, the first can. U+FFFD stands for bytes that are no text: a file is not found by such a name.
 */
export function canBeOpened(paths: readonly string[]): { those: readonly string[]; others: readonly string[] } {
  const taken = new Set<string>()
  const those = paths.filter((it) => {
    if (!v.is(path, it) || it.includes('\ufffd') || taken.has(asOne(it))) return false
    taken.add(asOne(it))
    return true
  })
  const isThere = new Set(those)
  return { those, others: paths.filter((it) => !isThere.has(it)) }
}

function packed(files: readonly DataFile[]): Buffer {
  const listed = files.map(({ path, content }) => ({ path, bytes: content.length, sha256: sha256(content).toString('hex') }))
  const text = Buffer.from(JSON.stringify({ files: listed }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text, ...files.map(({ content }) => content)])
}

/** Undefined: not what `packed` makes, or a file that is not what the list says of it. */
function unpacked(plain: Buffer): DataFile[] | undefined {
  const length = plain.length < 4 ? -1 : plain.readUInt32BE(0)
  if (length < 0 || 4 + length > plain.length) return undefined
  const listed = v.safeParse(manifest, plain.subarray(4, 4 + length).toString())
  if (!listed.success || !areApart(listed.output.files)) return undefined
  let at = 4 + length
  const files = listed.output.files.map(({ path, bytes, sha256: hash }) => {
    const content = plain.subarray(at, at + bytes)
    at += bytes
    return { path, content, isWhole: content.length === bytes && sha256(content).toString('hex') === hash }
  })
  if (at !== plain.length || files.some(({ isWhole }) => !isWhole)) return undefined
  return files.map(({ path, content }) => ({ path, content }))
}

/**
 * `files`: with paths that `canBeOpened`; else nobody opens what is made. `at`: milliseconds since 1970 UTC. Rejects only if the
 * memory for scrypt is not there.
 */
export async function sealFiles(
  files: readonly DataFile[],
  digits: string,
  { at, random }: { at: number; random: (bytes: number) => Uint8Array },
): Promise<Buffer> {
  const instant = Buffer.alloc(8)
  instant.writeBigUInt64BE(BigInt(at))
  const salt = random(CHECK - SALT)
  const nonce = random(BODY - NONCE)
  const { key, check } = await derived(digits, salt)
  const head = Buffer.concat([Buffer.from(MAGIC + VERSION), instant, salt, check, nonce])
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(head)
  const whole = Buffer.concat([head, cipher.update(packed(files)), cipher.final(), cipher.getAuthTag()])
  return Buffer.concat([whole, sha256(whole)])
}

/** Whether it is a whole backup, and of when, before anybody types its digits. */
export function lookAt(file: Buffer): { ok: true; at: number } | NotOpened {
  if (file.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return { ok: false, reason: 'notABackup' }
  if (file.subarray(MAGIC.length, AT).toString('latin1') !== VERSION) return { ok: false, reason: 'tooNew' }
  const isWhole = file.length >= BODY + TAG + HASH && sha256(file.subarray(0, -HASH)).equals(file.subarray(-HASH))
  return isWhole ? { ok: true, at: Number(file.readBigUInt64BE(AT)) } : { ok: false, reason: 'damaged' }
}

/** All that is in it, each file as it was. Rejects only if the memory for scrypt is not there. */
export async function openFiles(file: Buffer, digits: string): Promise<Opened | NotOpened> {
  const looked = lookAt(file)
  if (!looked.ok) return looked
  const { key, check } = await derived(digits, file.subarray(SALT, CHECK))
  if (!timingSafeEqual(check, file.subarray(CHECK, NONCE))) return { ok: false, reason: 'wrongDigits' }
  const end = file.length - HASH - TAG
  const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(NONCE, BODY), { authTagLength: TAG })
  decipher.setAAD(file.subarray(0, BODY)).setAuthTag(file.subarray(end, end + TAG))
  try {
    const files = unpacked(Buffer.concat([decipher.update(file.subarray(BODY, end)), decipher.final()]))
    return files ? { ok: true, at: looked.at, files } : { ok: false, reason: 'damaged' }
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}
