/** The folder that bookings are kept in: made if need be, for this user alone, and tried before anybody books. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A fault is one line that names the folder, what is wrong and what mends it. */
export const prepareData = (folder: string): { ok: true } | { ok: false; fault: string } => {
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
