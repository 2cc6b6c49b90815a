/**
 * A secret key in a file of its own, made the first time it is needed. It appears whole or not at all: written aside, on
 * disk, then linked into place, which fails if another process was first (its key is then used).
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { makeWhole } from '../whole-file.ts'

export const KEY_BYTES = 32
export type KeyOpened =
  | { ok: true; key: Uint8Array }
  | { ok: false; reason: 'notWritable' | 'notReadable' | 'notAKey' | 'missing'; where: string }

export interface KeyOptions {
  random?: (bytes: number) => Uint8Array
  /** False: a key that is gone is missed, not replaced, because something was already made with it. */
  make?: boolean
}

export const openKey = (file: string, { random = randomBytes, make = true }: KeyOptions = {}): KeyOpened => {
  const found = readKey(file)
  if (found.ok || found.reason !== 'missing' || !make) return found
  try {
    makeWhole(file, random(KEY_BYTES))
  } catch {
    return { ok: false, reason: 'notWritable', where: file }
  }
  return readKey(file)
}

const readKey = (file: string): KeyOpened => {
  try {
    const key = readFileSync(file)
    return key.length === KEY_BYTES ? { ok: true, key } : { ok: false, reason: 'notAKey', where: file }
  } catch (error) {
    return { ok: false, reason: codeOf(error) === 'ENOENT' ? 'missing' : 'notReadable', where: file }
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
