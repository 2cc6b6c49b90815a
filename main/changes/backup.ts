/** The data folder as one sealed file: on a memory stick, or wherever the office keeps its backups. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import { writeWhole } from '../whole-file.ts'
import { type DataFiles, dataFiles } from './data-files.ts'
import { newDigits } from './digits.ts'
import { lookAt, sealFiles } from './sealed.ts'

export interface BackupParts {
  data: string
  /** The folder that it is written into. */
  into: string
  clock: Pick<Clock, 'now'>
  random: (bytes: number) => Uint8Array
  log: Log
}
/**
 * `digits` open it, and are told once: they are not kept. `leftOut`: paths of the data folder that no backup can hold, as their
 * names cannot be written on every system; one such file must not keep an office from its backups. `notReadable`: a file of the
 * data folder. `notWritable`: also when there is no memory to seal it.
 */
export type BackedUp =
  | { ok: true; file: string; digits: string; leftOut: readonly string[] }
  | { ok: false; reason: 'notWritable' | 'notReadable' }

/** Nobody needs to stop the terminal for it. Read back before it is called done. */
export async function backUp({ data, into, clock, random, log }: BackupParts): Promise<BackedUp> {
  const at = clock.now()
  let found: DataFiles
  try {
    found = dataFiles(data)
  } catch (thrown) {
    log('not backed up', traceOf(thrown))
    return { ok: false, reason: 'notReadable' }
  }
  const digits = newDigits(random)
  const file = join(into, backupName(at))
  try {
    writeWhole(file, await sealFiles(found.files, digits, { at, random }))
    if (!lookAt(readFileSync(file)).ok) throw new Error('not what was written')
    for (const path of found.leftOut) log('left out of the backup', { file: join(data, path) })
    return { ok: true, file, digits, leftOut: found.leftOut }
  } catch (thrown) {
    log('not backed up', traceOf(thrown))
    return { ok: false, reason: 'notWritable' }
  }
}

/** `ledstang-2026-11-23-080000.backup`, in UTC: to the second, so that one made soon after another does not take its place. */
export const backupName = (at: number): string => {
  const [day = '', time = ''] = new Date(at).toISOString().split('T')
  return `ledstang-${day}-${time.slice(0, 8).replaceAll(':', '')}.backup`
}
