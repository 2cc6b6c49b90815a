/** `staff.json`: what is kept of the PINs and badges. Read anew each time: it can be deleted from the machine's own account. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { writeWhole } from '../whole-file.ts'
import { type KeptSecret, keptSecret } from './secret-hash.ts'

export const STAFF_FILE = 'staff.json'

const byRole = v.strictObject({ desk: v.optional(keptSecret), caretaker: v.optional(keptSecret) })
const staff = v.strictObject({ pins: byRole, badges: byRole })
export type Staff = v.InferOutput<typeof staff>
export type SecretsByRole = { desk?: KeptSecret | undefined; caretaker?: KeptSecret | undefined }

/** No file: nobody has a PIN yet. A file that cannot be read: broken, and nobody is let in, nor may begin anew. */
export const readStaff = (file: string): Staff | 'broken' => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const { success, output } = v.safeParse(staff, value)
    return success ? output : 'broken'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? { pins: {}, badges: {} } : 'broken'
  }
}

/** Throws what the system says when it cannot be written. */
export const writeStaff = (file: string, kept: Staff): void => writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`)
