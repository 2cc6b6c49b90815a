/** The folder that bookings are kept in: made if need be, for this user alone, and tried before anybody books. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInUse } from './booking/in-use.ts'
import { BOOKINGS } from './changes/data-files.ts'

/** `fault`: one line that names the folder, what is wrong and what mends it. */
type Fit = { ok: true } | { ok: false; fault: string }

/** Whether no other terminal runs with it: two would empty each other’s desk, and send calls twice. Asked before services are opened. */
export const mayBeUsed = (folder: string): Fit =>
  isInUse(join(folder, BOOKINGS))
    ? {
        ok: false,
        fault: `Another terminal is running with ${folder}. End it first, or give this one a folder of its own, with --data <folder>.`,
      }
    : { ok: true }

/** Made if need be, and tried. */
export const prepareData = (folder: string): Fit => {
  const probe = join(folder, `.can-be-written-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
    return { ok: true }
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? ''
    return {
      ok: false,
      fault: `Bookings cannot be kept in ${folder}: ${why(code)}. Give a folder that can be written to, with --data <folder>.`,
    }
  }
}
const why = (code: string): string => {
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'there is a file in its place'
  if (code === 'EACCES' || code === 'EPERM') return 'it is not yours to write to'
  if (code === 'EROFS') return 'the disk is read-only'
  if (code === 'ENOSPC') return 'the disk is full'
  return `the system says ${code || 'no'}`
}
