/** Can a booking be kept? Tried on the store's own file, and taken back. */
import { open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { broken, type Found, type Probe, unsure, well } from './probe.ts'

export type Tried = 'well' | 'inUse' | 'missing' | 'full' | 'notWritable' | 'damaged'
/** As much as a booking writes, and more. */
const ROOM_BYTES = 32_768
/** How long to wait for a program that writes, in milliseconds. Short: while it waits, no visitor is answered. */
const BUSY_MS = 100
/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const results: Readonly<Record<number, Tried>> = { 5: 'inUse', 6: 'inUse', 11: 'damaged', 13: 'full', 26: 'damaged' }

/** Through a connection of its own, so that no booking waits for it, and none is touched. `file`: of the store. Never rejects. */
export const tryBookings = async (file: string): Promise<Tried> => {
  try {
    await stat(file) // SQLite would make another one
    // hidden, so that a backup of this moment passes it by: it is gone before that would read it
    await tryRoom(join(dirname(file), `.${basename(file)}.room`))
    tryWrite(file)
    return 'well'
  } catch (thrown) {
    return triedOf(thrown)
  }
}
/** Whether the disk has room. A write that is rolled back does not show it, since it never reaches the disk; a file does. */
const tryRoom = async (file: string): Promise<void> => {
  try {
    const handle = await open(file, 'w', 0o600)
    try {
      await handle.writeFile(new Uint8Array(ROOM_BYTES))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } finally {
    await rm(file, { force: true }).catch(() => {})
  }
}
const tryWrite = (file: string): void => {
  const db = new DatabaseSync(file, { timeout: BUSY_MS })
  try {
    db.exec('BEGIN IMMEDIATE; CREATE TABLE tried (it INTEGER); INSERT INTO tried VALUES (1); ROLLBACK')
  } finally {
    db.close()
  }
}
const triedOf = (thrown: unknown): Tried => {
  if (!(thrown instanceof Error)) return 'notWritable'
  if ('errcode' in thrown && typeof thrown.errcode === 'number') return results[thrown.errcode & 0xff] ?? 'notWritable'
  const code = 'code' in thrown ? thrown.code : undefined
  return code === 'ENOENT' ? 'missing' : code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'notWritable'
}

const told: { readonly [T in Tried]: Found } = {
  well: well(),
  inUse: unsure(
    'Ett annat program använder bokningarna just nu. Se om igen. Står det kvar: starta om datorn.',
    'Another program uses the bookings just now. Look again. If it stays so: restart the machine.',
  ),
  missing: broken(
    'Filen med bokningar är borta. Starta om terminalen. Lägg tillbaka den senaste säkerhetskopian.',
    'The file of bookings is gone. Restart the terminal. Put the last backup back.',
  ),
  full: broken(
    'Bokningar kan inte sparas: disken är full. Ta bort filer från datorn.',
    'Bookings cannot be kept: the disk is full. Remove files from the machine.',
  ),
  notWritable: broken(
    'Bokningar kan inte sparas: filen går inte att skriva. Starta om datorn. Hjälper det inte: ring den som sköter den.',
    'Bookings cannot be kept: the file cannot be written. Restart the machine. If that does not help: call whoever looks after it.',
  ),
  damaged: broken(
    'Filen med bokningar är skadad. Lägg tillbaka den senaste säkerhetskopian.',
    'The file of bookings is damaged. Put the last backup back.',
  ),
}
export const storeProbe =
  (attempt: () => Promise<Tried>): Probe =>
  async () =>
    told[await attempt()]
