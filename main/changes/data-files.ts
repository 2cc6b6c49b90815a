/** Which files of the data folder a backup holds: all but what is made anew, and what is a matter of this machine's moment. */
import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DataFile } from './sealed.ts'

export const BOOKINGS = 'bookings.sqlite'

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

/** Every whole file, by path. Links are not followed. Throws what the system says when one cannot be read. */
export function dataFiles(data: string): DataFile[] {
  const found = readdirSync(data, { withFileTypes: true }).filter(({ name }) => isBackedUp(name))
  const files = found
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({
      path: name,
      content: name === BOOKINGS ? copyOfBookings(data) : readFileSync(join(data, name)),
    }))
  const folders = found.filter((entry) => entry.isDirectory()).flatMap(({ name }) => filesUnder(data, name))
  return [...files, ...folders].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function filesUnder(data: string, folder: string): DataFile[] {
  return readdirSync(join(data, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesUnder(data, path)
    return entry.isFile() && !entry.name.endsWith('.new') ? [{ path, content: readFileSync(join(data, path)) }] : []
  })
}

/**
 * As they are at one moment, though visitors book meanwhile: SQLite's own copy. The file itself is never opened beside the
 * store, because closing it would let go of the store's locks (https://sqlite.org/howtocorrupt.html, 2.2).
 */
function copyOfBookings(data: string): Uint8Array {
  const copy = join(data, '.backup.sqlite')
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
