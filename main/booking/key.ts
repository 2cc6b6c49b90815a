/**
 * A secret key in a file of its own, made the first time it is needed. It appears whole or not at all: written aside, on
 * disk, then linked into place, which fails if another process was first (its key is then used).
 */
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

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
    makeKey(file, random)
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

const makeKey = (file: string, random: (bytes: number) => Uint8Array) => {
  const aside = `${file}.${Buffer.from(random(6)).toString('hex')}.new`
  try {
    // Readable by the terminal's own account only (docs/security.md row 25).
    const handle = openSync(aside, 'wx', 0o600)
    try {
      writeSync(handle, random(KEY_BYTES))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    try {
      linkSync(aside, file)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    syncFolder(dirname(file))
  } finally {
    rmSync(aside, { force: true })
  }
}

/** A new name is safe from a power cut only when its folder is on disk. Windows cannot open a folder, and needs not. */
const syncFolder = (folder: string) => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
