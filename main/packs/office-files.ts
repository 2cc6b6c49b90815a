/** Which files of an office folder go into a pack, for who packs it. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../office/fault.ts'
import { MAX_FILE_BYTES, MAX_FILES } from './limits.ts'
import { type PathFault, pathFault, pathsFault } from './paths.ts'

export type OfficeFiles =
  | {
      ok: true
      /** As they stand in the pack, sorted; `file` is where they are now. */
      files: { path: string; file: string }[]
      /** Files that systems leave lying about, and packs: left out, and told. */
      aside: string[]
    }
  | { ok: false; faults: Fault[] }

const named: { [W in PathFault]: Omit<Fault, 'file'> } = {
  notRelative: { fault: 'This name cannot be in a pack.', cure: 'Give it another name.' },
  climbs: { fault: 'This name cannot be in a pack.', cure: 'Give it another name.' },
  sign: { fault: 'This name has a sign that not every system knows.', cure: 'Use letters, digits, dots and dashes.' },
  device: { fault: 'Windows takes this name for a device.', cure: 'Give it another name.' },
  tooLong: { fault: 'This name is too long, or lies too deep.', cure: 'Give it a shorter name.' },
  twice: { fault: 'Another file has this name, but for its capitals.', cure: 'Give one of them another name.' },
}
/** What systems leave lying about, and packs: none goes into a pack. */
const isAside = (name: string): boolean => /^\.|^(thumbs\.db|desktop\.ini)$|\.ledstang$/i.test(name)
/** A secret in the folder would be on every terminal. */
const isSecret = (name: string): boolean => /\.(pem|key)$/i.test(name)

/** Never rejects. */
export async function officeFiles(folder: string): Promise<OfficeFiles> {
  const files: { path: string; file: string }[] = []
  const aside: string[] = []
  const faults: Fault[] = []
  const into = async (inside: string, before: string): Promise<void> => {
    for (const entry of await readdir(inside, { withFileTypes: true })) {
      const file = join(inside, entry.name)
      const path = `${before}${entry.name.normalize('NFC')}`
      if (isAside(entry.name)) aside.push(file)
      else if (entry.isDirectory()) await into(file, `${path}/`)
      else faults.push(...(await faultsOf(file, path, entry)))
      if (entry.isFile() && !isAside(entry.name)) files.push({ path, file })
    }
  }
  try {
    await into(folder, '')
  } catch {
    faults.push({ file: folder, fault: 'Not all of it can be read.', cure: 'Look at who may read the files and folders in it.' })
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  if (files.length > MAX_FILES)
    faults.push({
      file: folder,
      fault: `There are more than ${MAX_FILES} files.`,
      cure: 'Take out what is no part of the office.',
    })
  const twice = faults.length === 0 ? pathsFault(files.map(({ path }) => path)) : undefined
  if (twice) faults.push({ file: join(folder, twice.path), ...named[twice.fault] })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, files, aside }
}

async function faultsOf(file: string, path: string, entry: { isFile(): boolean; name: string }): Promise<Fault[]> {
  if (!entry.isFile()) return [{ file, fault: 'This is a link, not a file.', cure: 'Put the file itself in its place.' }]
  if (isSecret(entry.name))
    return [{ file, fault: 'This looks like a secret key.', cure: 'Move it out of the folder; terminals must not have it.' }]
  const fault = pathFault(path)
  if (fault) return [{ file, ...named[fault] }]
  const { size } = await lstat(file)
  if (size <= MAX_FILE_BYTES) return []
  return [{ file, fault: `This file is larger than ${MAX_FILE_BYTES / 1e6} MB.`, cure: 'Make it smaller.' }]
}
