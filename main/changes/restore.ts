/**
 * A backup in the place of what the terminal has. First all of it is opened, looked through and written beside; that it waits
 * whole is one rename. The next start moves it into place, before anything is opened. A power cut at any moment leaves the old
 * data or the new: what was begun is gone on with at the start after it. All of it inside the data folder, which may be a disk
 * of its own.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isInUse } from '../booking/in-use.ts'
import { openKey } from '../booking/key.ts'
import { openStore, type StoreOpened } from '../booking/sqlite.ts'
import { type Log, stderrLog, traceOf } from '../log.ts'
import { syncFolder, writeWhole } from '../whole-file.ts'
import { BOOKINGS, isBackedUp, isOfBookings } from './data-files.ts'
import { type DataFile, type NotOpened, openFiles } from './sealed.ts'

const placesIn = (data: string) => ({
  /** Being written: nothing, until it is renamed. */
  begun: join(data, '.restoring.begun'),
  /** Whole, and waits for the next start. */
  waiting: join(data, '.restoring'),
  /** What was there is out of the way; this is being moved into place. */
  moving: join(data, '.restored'),
  /** What was there. */
  before: join(data, '.before'),
  gone: join(data, '.gone'),
})

type NotSound = { ok: false; reason: Extract<StoreOpened, { ok: false }>['reason'] }
/** `incomplete`: no bookings in it, or not the key to their codes. */
export type Restoring = { ok: true; at: number; files: number } | NotOpened | NotSound | { ok: false; reason: 'incomplete' }

/** `file`: the bytes of a backup. `ok`: it takes hold at the next start; until then everything is as it was. */
export async function restore(data: string, file: Buffer, digits: string, log: Log): Promise<Restoring> {
  const opened = await openFiles(file, digits)
  if (!opened.ok) return opened
  const { begun, waiting, before } = placesIn(data)
  try {
    discard(data, begun)
    const files = opened.files.filter(({ path }) => isBackedUp(path.split('/')[0] ?? ''))
    writeAll(begun, files)
    const sound = lookThrough(begun)
    if (!sound.ok) {
      discard(data, begun)
      return sound
    }
    syncFolder(begun) // looking through may have opened and closed files of its own
    for (const old of [waiting, before]) discard(data, old)
    renameSync(begun, waiting)
    syncFolder(data)
    return { ok: true, at: opened.at, files: files.length }
  } catch (thrown) {
    log('not restored', traceOf(thrown))
    return { ok: false, reason: 'notWritable' }
  }
}

/** The bookings open with the keys beside them: found out now, not at the start. */
function lookThrough(folder: string): { ok: true } | NotSound | { ok: false; reason: 'incomplete' } {
  if (!existsSync(join(folder, BOOKINGS)) || !openKey(join(folder, 'code.key'), { make: false }).ok)
    return { ok: false, reason: 'incomplete' }
  const opened = openStore(join(folder, BOOKINGS))
  if (!opened.ok) return { ok: false, reason: opened.reason }
  opened.store.close()
  return { ok: true }
}

function writeAll(folder: string, files: readonly DataFile[]): void {
  mkdirSync(folder, { mode: 0o700 })
  const made = new Set([folder])
  for (const { path, content } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeWhole(file, content)
    for (let at = dirname(file); at !== folder; at = dirname(at)) made.add(at)
  }
  for (const it of made) syncFolder(it)
}

export type Finished = { ok: true; restored: boolean } | { ok: false; reason: 'inUse' | 'notWritable' }

/**
 * At each start, before anything in the data folder is opened: moves what waits into place.
 */
export function finishRestore(data: string, log: Log): Finished {
  const { begun, waiting, moving, before, gone } = placesIn(data)
  try {
    for (const half of [begun, gone]) rmSync(half, { recursive: true, force: true })
    if (existsSync(waiting)) {
      if (isInUse(join(data, BOOKINGS))) return { ok: false, reason: 'inUse' }
      mkdirSync(before, { recursive: true, mode: 0o700 })
      for (const name of readdirSync(data))
        if ((isBackedUp(name) || isOfBookings(name)) && !stays(name)) renameSync(join(data, name), join(before, name))
      syncFolder(before)
      syncFolder(data)
      renameSync(waiting, moving)
      syncFolder(data)
    }
    if (!existsSync(moving)) return { ok: true, restored: false }
    for (const name of readdirSync(moving)) {
      if (existsSync(join(data, name))) discard(data, join(moving, name))
      else renameSync(join(moving, name), join(data, name))
    }
    syncFolder(data)
    rmSync(moving, { recursive: true })
    syncFolder(data)
    return { ok: true, restored: true }
  } catch (thrown) {
    log('restoring not finished', traceOf(thrown))
    return { ok: false, reason: 'notWritable' }
  }
}
/** What a machine has of these stays: going back must not undo who did what, a lock after wrong PINs, a closing, newer packs. */
const stays = (name: string) => /^audit|^(staff-waiting\.json|terminal\.json|packs)$/.test(name)

/**
 * When the terminal has opened with what was restored: what was there before holds names, and is not kept any longer. Never
 * throws: what cannot be deleted is told, and is deleted at the next start that can.
 */
export function forgetBefore(data: string, log: Log = stderrLog): void {
  const { waiting, moving, before } = placesIn(data)
  try {
    if (!existsSync(waiting) && !existsSync(moving)) rmSync(before, { recursive: true, force: true })
  } catch (thrown) {
    log('not deleted', { file: before, ...traceOf(thrown) })
  }
}

/** Out of the way in one step, then deleted: half of it never lies where a whole one is expected. */
function discard(data: string, place: string): void {
  if (!existsSync(place)) return
  const { gone } = placesIn(data)
  rmSync(gone, { recursive: true, force: true })
  renameSync(place, gone)
  syncFolder(data)
  rmSync(gone, { recursive: true, force: true })
}
