/**
 * Who may change a terminal: an ed25519 key pair of the caretaker's. The secret half stays with her; the open half lies on
 * each terminal. Which keys are trusted is never read from a pack.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Log, traceOf } from '../log.ts'
import { makeWhole, writeWhole } from '../whole-file.ts'

/** By the fingerprint. */
export type TrustedKeys = ReadonlyMap<string, KeyObject>
/** SHA-256 of the key as SPKI, in hex. */
export const fingerprint = (open: KeyObject): string =>
  createHash('sha256')
    .update(open.export({ type: 'spki', format: 'der' }))
    .digest('hex')

export type PublicRead = { ok: true; key: KeyObject } | { ok: false; why: 'notReadable' | 'secret' | 'notAKey' }
/** A `.pub` file: PEM. A secret key in its place is refused, although an open one could be made of it. */
export function readPublic(file: string): PublicRead {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return { ok: false, why: 'notReadable' }
  }
  if (text.includes('PRIVATE KEY')) return { ok: false, why: 'secret' }
  try {
    const key = createPublicKey(text)
    return key.asymmetricKeyType === 'ed25519' ? { ok: true, key } : { ok: false, why: 'notAKey' }
  } catch {
    return { ok: false, why: 'notAKey' }
  }
}

/** All `.pub` files of the folder. What is no key is told in the log, and does not count. Never throws. */
export function trustedIn(folder: string, log: Log): TrustedKeys {
  const keys = new Map<string, KeyObject>()
  let names: string[] = []
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.pub'))
  } catch (thrown) {
    const trace = traceOf(thrown)
    if (trace.code !== 'ENOENT') log('trusted keys not read', { file: folder, ...trace })
  }
  for (const name of names.sort()) {
    const file = join(folder, name)
    const read = readPublic(file)
    if (read.ok) keys.set(fingerprint(read.key), read.key)
    else log('trusted key not read', { file, why: read.why })
  }
  return keys
}

/** `pack-key.pem` and `pack-key.pub` lie side by side. */
export const openHalf = (secret: string): string => `${secret.replace(/\.pem$/, '')}.pub`

export type PairOpened =
  | { ok: true; secret: KeyObject; open: KeyObject; isNew: boolean }
  | { ok: false; why: 'notReadable' | 'notAKey' | 'notWritable' }
/** The pair in `secret` and beside it; made if there is none. Never throws. */
export function openPair(secret: string): PairOpened {
  const isNew = !existsSync(secret)
  try {
    if (isNew) {
      mkdirSync(dirname(secret), { recursive: true, mode: 0o700 })
      const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
      makeWhole(secret, Buffer.from(pem)) // readable by her alone; if another process was first, its key is the one
    }
  } catch {
    return { ok: false, why: 'notWritable' }
  }
  let text: string
  try {
    text = readFileSync(secret, 'utf8')
  } catch {
    return { ok: false, why: 'notReadable' }
  }
  let pair: { secret: KeyObject; open: KeyObject }
  try {
    const key = createPrivateKey(text)
    if (key.asymmetricKeyType !== 'ed25519') return { ok: false, why: 'notAKey' }
    pair = { secret: key, open: createPublicKey(key) }
  } catch {
    return { ok: false, why: 'notAKey' }
  }
  try {
    writeWhole(openHalf(secret), pair.open.export({ type: 'spki', format: 'pem' }))
    chmodSync(openHalf(secret), 0o644) // a terminal's account is another one, and must be able to read it
  } catch {
    return { ok: false, why: 'notWritable' }
  }
  return { ok: true, ...pair, isNew }
}
