/** Files for people: exports and reports, in a folder of their own, readable by the terminal's account only. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeWhole } from '../whole-file.ts'

/** True when it is on disk. Throws what the system says when it cannot be written. */
export function writeFile(file: string, content: string | Uint8Array): boolean {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeWhole(file, content)
  return true
}
