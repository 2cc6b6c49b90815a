/** The way back in when a PIN is forgotten: from the machine's own account only, never from the glass. */
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from '../whole-file.ts'
import type { AuditWriter } from './audit.ts'
import { STAFF_FILE } from './staff-file.ts'
import { WAITING_FILE } from './waiting.ts'

export type PinsForgotten = { ok: true; hadAny: boolean } | { ok: false; reason: 'notWritable'; where: string }

/** Deletes all PINs and badges, and the waiting. The next who comes to the panel chooses the caretaker's PIN. */
export const forgetPins = (data: string, audit: AuditWriter): PinsForgotten => {
  const file = join(data, STAFF_FILE)
  const hadAny = existsSync(file)
  try {
    for (const each of [file, join(data, WAITING_FILE)]) rmSync(each, { force: true })
    syncFolder(dirname(file))
  } catch {
    return { ok: false, reason: 'notWritable', where: file }
  }
  audit.write({ what: 'pinsForgotten' })
  return { ok: true, hadAny }
}
