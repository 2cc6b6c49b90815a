/** The data folder as one sealed file: on a memory stick, or wherever the office keeps its backups. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import { writeWhole } from '../whole-file.ts'
import { dataFiles } from './data-files.ts'
import { newDigits } from './digits.ts'
import { type DataFile, lookAt, sealFiles } from './sealed.ts'

export interface BackupParts {
  data: string
  /** The folder that it is written into. */
  into: string
  clock: Pick<Clock, 'now'>
  random: (bytes: number) => Uint8Array
  log: Log
}
/** `digits` open it, and are told once: they are not kept. `notReadable`: a file of the data folder. */
export type BackedUp = { ok: true; file: string; digits: string } | { ok: false; reason: 'notWritable' | 'notReadable' }

/** Nobody needs to stop the terminal for it. Read back before it is called done. */
export async function backUp({ data, into, clock, random, log }: BackupParts): Promise<BackedUp> {
  const at = clock.now()
  let files: DataFile[]
  try {
    files = dataFiles(data)
  } catch (thrown) {
    log('not backed up', traceOf(thrown))
    return { ok: false, reason: 'notReadable' }
  }
  const digits = newDigits(random)
  const sealed = await sealFiles(files, digits, { at, random })
  const file = join(into, backupName(at))
  try {
    writeWhole(file, sealed)
    if (!lookAt(readFileSync(file)).ok) throw new Error('not what was written')
    return { ok: true, file, digits }
  } catch (thrown) {
    log('not backed up', traceOf(thrown))
    return { ok: false, reason: 'notWritable' }
  }
}

/** `ledstang-2026-11-23-0800.backup`, in UTC: no two of a day in one place. */
export const backupName = (at: number): string => {
  const [day = '', time = ''] = new Date(at).toISOString().split('T')
  return `ledstang-${day}-${time.slice(0, 5).replace(':', '')}.backup`
}
