/**
 * The store in one SQLite file. Write-ahead log with `synchronous=FULL`: a commit is on disk before it is answered, so that
 * no printed ticket outlives its booking in a power cut (docs/security.md row 26).
 */
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Clock, systemClock } from '../clock.ts'
import { openKey } from './key.ts'
import { migrate, NEWEST, versionOf } from './schema.ts'
import { createSeal } from './seal.ts'
import { createSqliteStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

export type StoreOpened =
  | { ok: true; store: Store }
  | {
      ok: false
      /** `inUse`: another program holds the file. `keyMissing`, `keyWrong`: it was sealed with a key that is not there. */
      reason: 'notWritable' | 'notADatabase' | 'damaged' | 'tooNew' | 'inUse' | 'keyMissing' | 'keyWrong'
      where: string
    }
export interface StoreOptions {
  clock?: Pick<Clock, 'now'>
  /** Milliseconds that are never set back, from any beginning: holds end on time though the wall clock is put back. */
  steady?: () => number
  random?: (bytes: number) => Uint8Array
  /** Milliseconds to wait for another program that is writing, each of a few times. */
  busyMs?: number
}

const BUSY_MS = 2_000
const TRIES = 3
const PROOF = 'ledstang'
const reasons = {
  5: 'inUse', // SQLITE_BUSY
  6: 'inUse', // SQLITE_LOCKED
  8: 'notWritable', // SQLITE_READONLY
  10: 'notWritable', // SQLITE_IOERR
  11: 'damaged', // SQLITE_CORRUPT
  13: 'notWritable', // SQLITE_FULL
  14: 'notWritable', // SQLITE_CANTOPEN
  26: 'notADatabase', // SQLITE_NOTADB
} as const

/** SQLite's primary result code of something thrown; undefined if SQLite did not throw it. https://sqlite.org/rescode.html */
const resultOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined

/**
 * Opens the store, and makes it and its `store.key` (in the same folder) the first time. Looks the whole file through, so
 * that damage is found before the first visitor. Throws only what is no fault of the file, its folder or its key.
 */
export const openStore = (file: string, options: StoreOptions = {}): StoreOpened => {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    // SQLite gives its other files the mode of this one (docs/security.md row 25).
    closeSync(openSync(file, 'a', 0o600))
  } catch {
    return { ok: false, reason: 'notWritable', where: file }
  }
  for (let tries = 1; ; tries++) {
    let db: DatabaseSync | undefined
    try {
      db = new DatabaseSync(file, { timeout: options.busyMs ?? BUSY_MS, enableForeignKeyConstraints: true })
      const opened = prepare(db, file, options)
      if (!opened.ok) db.close()
      return opened
    } catch (error) {
      db?.close()
      const reason = reasons[resultOf(error) as keyof typeof reasons]
      if (reason === 'inUse' && tries < TRIES) continue
      if (!reason) throw error
      return { ok: false, reason, where: file }
    }
  }
}

const prepare = (
  db: DatabaseSync,
  file: string,
  { clock = systemClock, steady = () => performance.now(), random = randomBytes }: StoreOptions,
): StoreOpened => {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
  db.exec('PRAGMA secure_delete = ON') // what is deleted is overwritten: a name that is gone is gone from the file
  const version = versionOf(db)
  if (version > NEWEST) return { ok: false, reason: 'tooNew', where: file }
  if (db.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok') return { ok: false, reason: 'damaged', where: file }
  const keyFile = join(dirname(file), 'store.key')
  const opened = openKey(keyFile, { random, make: version === 0 })
  if (!opened.ok) {
    const reasonOf = {
      missing: 'keyMissing',
      notAKey: 'keyWrong',
      notReadable: 'keyMissing',
      notWritable: 'notWritable',
    } as const
    return { ok: false, reason: reasonOf[opened.reason], where: keyFile }
  }
  const seal = createSeal(opened.key, random)
  migrate(db, () => ({ seen: clock.now(), proof: seal.close(PROOF, PROOF) }))
  const proof = db.prepare('SELECT proof FROM terminal').get()?.proof
  if (!(proof instanceof Uint8Array) || seal.open(proof, PROOF) !== PROOF)
    return { ok: false, reason: 'keyWrong', where: keyFile }
  const store = createSqliteStore(db, { clock, steady, seal, isBusy: (error) => resultOf(error) === 5 })
  store.forgetNames()
  return { ok: true, store }
}
