/** Reading the office folder, and saying in words why it cannot be read. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from './fault.ts'

export type Text = { ok: true; file: string; text: string } | { ok: false; fault: Fault }

/** Why the folder is none; undefined if it is one. */
export async function folderFault(folder: string): Promise<Fault | undefined> {
  try {
    if ((await stat(folder)).isDirectory()) return undefined
    return { file: folder, fault: 'This is a file, not a folder.', cure: 'Name the folder that office.yml lies in.' }
  } catch {
    return {
      file: folder,
      fault: 'There is no such folder.',
      cure: 'Look at the spelling; a copy of the demo office is a good start.',
    }
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/** `cure`: what to do when the file is not there. */
export async function textIn(folder: string, name: string, cure: string): Promise<Text> {
  const file = join(folder, name)
  try {
    return { ok: true, file, text: await readFile(file, 'utf8') }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { ok: false, fault: { file, fault: `${name} is missing.`, cure } }
    if (codeOf(error) === 'EISDIR')
      return { ok: false, fault: { file, fault: `${name} is a folder, not a file.`, cure: 'Give the folder another name.' } }
    return { ok: false, fault: { file, fault: `${name} cannot be opened.`, cure: 'Let the terminal’s user read the file.' } }
  }
}
