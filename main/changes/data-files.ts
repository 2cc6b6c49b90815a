/** Which files of the data folder a backup holds: all but what is made anew, and what is a matter of this machine's moment. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { canBeOpened, type DataFile } from './sealed.ts'

export const BOOKINGS = 'bookings.sqlite'
/** Not sealed, and there only while a backup is made (half-written.ts). */
export const COPY_OF_BOOKINGS = '.backup.sqlite'
const PACKS = 'packs'
/** The packs themselves are signed files that the caretaker has, and may be many hundred megabytes. */
const TRUSTED = `${PACKS}/trusted`

/** By the first step of the path. What is not named here is backed up: a new file is never forgotten. */
const leftOut = [
  /^\./, // our own, half done
  /^(electron|chromium)$/, // the page's profile, which is empty of visitors
  /^desk$/, // calls of this moment
  /^for-you$/, // files for people: exports, and backups before this one
  /^statistics\./, // put back, a month could be published twice (docs/statistics.md)
  /^tickets/, // nobody's ticket outlives the terminal's day
  /^bookings\.sqlite-/, // in the copy of the bookings already
  /\.new$/, // half written
  /^ledstang-[\d-]+\.backup$/, // itself
]
/** Whether this name, directly in the data folder, is part of a backup. */
export const isBackedUp = (name: string): boolean => !leftOut.some((it) => it.test(name))
/** Belongs to the bookings, and goes where they go. */
export const isOfBookings = (name: string): boolean => name.startsWith(`${BOOKINGS}-`)

export interface DataFiles {
  files: readonly DataFile[]
  /** Paths that no backup can hold: files that somebody else put there. */
  leftOut: readonly string[]
}
/** Every whole file, by path. Links are not followed. Throws what the system says when one cannot be read. */
export function dataFiles(data: string): DataFiles {
  const found = readdirSync(data, { withFileTypes: true }).filter(({ name }) => isBackedUp(name))
  const paths = found.flatMap((entry) => {
    if (entry.name === PACKS) return existsSync(join(data, TRUSTED)) ? pathsUnder(data, TRUSTED) : []
    if (entry.isDirectory()) return pathsUnder(data, entry.name)
    return entry.isFile() ? [entry.name] : []
  })
  const { those, others } = canBeOpened(paths.sort())
  const contentOf = (path: string) => (path === BOOKINGS ? copyOfBookings(data) : readFileSync(join(data, path)))
  return { files: those.map((path) => ({ path, content: contentOf(path) })), leftOut: others }
}

function pathsUnder(data: string, folder: string): string[] {
  return readdirSync(join(data, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return pathsUnder(data, path)
    return entry.isFile() && !entry.name.endsWith('.new') ? [path] : []
  })
}

/**
 * As they are at one moment, though visitors book meanwhile: SQLite copies them over a connection of its own, which it keeps
 * apart from the store's. Never read as a plain file: it would not be of one moment, and closing it would let go of the
 * store's locks (https://sqlite.org/howtocorrupt.html, 2.2).
 */
function copyOfBookings(data: string): Uint8Array {
  const copy = join(data, COPY_OF_BOOKINGS)
  rmSync(copy, { force: true })
  closeSync(openSync(copy, 'wx', 0o600)) // empty, as SQLite wants it, and readable by nobody else
  try {
    const db = new DatabaseSync(join(data, BOOKINGS), { timeout: 2_000 })
    try {
      db.prepare('VACUUM INTO ?').run(copy)
    } finally {
      db.close()
    }
    return readFileSync(copy)
  } finally {
    rmSync(copy, { force: true })
  }
}
