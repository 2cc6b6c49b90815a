/** The smallest office folder on disk, and an office that is opened from it, for tests. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockByHand } from '../clock.ts'
import { smallDirectory, smallOffice } from '../office/small-office.ts'
import { type ChangedOfficeParts, openChangedOffice } from './changed-office.ts'

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'changes-'))

/** `office`: the text of its office.yml. */
export function smallFolder(office = smallOffice, directory = smallDirectory()): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'office.yml'), office)
  writeFileSync(join(folder, 'directory.json'), directory)
  return folder
}

/** It is Monday 2026-11-23, nine in the morning. `told` is what the log was told. */
export async function smallChanged(parts: Partial<ChangedOfficeParts> = {}) {
  const told: unknown[] = []
  const given: ChangedOfficeParts = {
    folder: parts.folder ?? smallFolder(),
    data: parts.data ?? emptyFolder(),
    clock: clockByHand(),
    log: (happened, about) => void told.push({ happened, ...about }),
    appointmentsOn: () => [],
    ...parts,
  }
  const opened = await openChangedOffice(given)
  if (!opened.ok) throw new Error(opened.faults.map(({ fault }) => fault).join(' '))
  return { ...given, told, changed: opened.changed }
}
