/** What a power cut left in the data folder of files that were being written: names, PINs, an unsealed copy of the bookings. */
import { type Dirent, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isInUse } from './booking/in-use.ts'
import { BOOKINGS, COPY_OF_BOOKINGS } from './changes/data-files.ts'
import { type Log, traceOf } from './log.ts'
import { halfWritten } from './whole-file.ts'

const copies = new Set(['', '-journal', '-wal', '-shm'].map((end) => `${COPY_OF_BOOKINGS}${end}`))
/** The browser's own, of which there are thousands of files and none of ours. */
const profiles = new Set(['electron', 'chromium'])

/**
 * Removes it, once, when the program starts: before anything in the data folder is opened. Nothing while another program has
 * the bookings open: it may be writing one of these. Never throws; what cannot be removed is told, and tried at the next start.
 */
export function forgetHalfWritten(data: string, log: Log): void {
  if (isInUse(join(data, BOOKINGS))) return
  for (const entry of entriesOf(data, log)) {
    if (entry.isDirectory() && !profiles.has(entry.name)) forgetUnder(join(data, entry.name), log)
    else if (copies.has(entry.name) || isHalf(entry)) forget(join(data, entry.name), log)
  }
}

function forgetUnder(folder: string, log: Log): void {
  for (const entry of entriesOf(folder, log)) {
    if (entry.isDirectory()) forgetUnder(join(folder, entry.name), log)
    else if (isHalf(entry)) forget(join(folder, entry.name), log)
  }
}
const isHalf = (entry: Dirent): boolean => entry.isFile() && halfWritten.test(entry.name)

/** Links are none of ours: they are neither followed nor removed. */
function entriesOf(folder: string, log: Log): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (thrown) {
    log('half-written files not looked for', { file: folder, ...traceOf(thrown) })
    return []
  }
}

function forget(file: string, log: Log): void {
  try {
    rmSync(file, { force: true })
  } catch (thrown) {
    log('half-written file not removed', { file, ...traceOf(thrown) })
  }
}
