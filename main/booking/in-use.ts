/** Whether another program has the bookings open. */
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** `file`: of the bookings. Leaving the write-ahead log is refused while anybody else is there; the next who opens it goes back to it. */
export function isInUse(file: string): boolean {
  if (!existsSync(file)) return false
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { timeout: 0 })
    db.exec('PRAGMA journal_mode = DELETE')
    return false
  } catch (error) {
    // whatever else is wrong with them does not say that somebody is there
    return error instanceof Error && 'errcode' in error && [5, 6].includes(Number(error.errcode) & 0xff)
  } finally {
    db?.close()
  }
}
