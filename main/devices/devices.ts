/**
 * What this machine has learnt: kept in one file of the data folder, which appears whole or not at all. A file that cannot
 * be read is told in the log and does not count: a terminal with the usual keys is better than none.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyTable } from '../../flows/hands.ts'
import type { Calibration } from '../../flows/services.ts'
import { type Log, traceOf } from '../log.ts'
import { writeWhole } from '../whole-file.ts'
import { type Learnt, MOST_KEYS, readLearnt } from './learnt.ts'

export type Kept = { ok: true } | { ok: false; reason: 'notWritable' }
export interface Devices {
  learnt(): Learnt
  /** These too; refused when there would be more than `MOST_KEYS`. To forget what was learnt, the file is deleted. */
  learnKeys(keys: KeyTable): Kept
  calibrate(display: Calibration): Kept
}
export const devicesFile = (data: string): string => join(data, 'devices.json')

/** `data`: the data folder. Never throws. */
export function openDevices(data: string, { log }: { log: Log }): Devices {
  const file = devicesFile(data)
  let learnt = readFrom(file, log)
  const keep = (next: Learnt): Kept => {
    try {
      writeWhole(file, `${JSON.stringify(next, null, 2)}\n`)
    } catch (thrown) {
      log('devices not written', { file, ...traceOf(thrown) })
      return { ok: false, reason: 'notWritable' }
    }
    learnt = next
    return { ok: true }
  }
  return {
    learnt: () => learnt,
    learnKeys: (keys) => {
      const all = { ...learnt.keys, ...keys }
      // what was learnt is never dropped without a word: there is no room, so nothing changes
      if (Object.keys(all).length > MOST_KEYS) {
        log('too many keys', { file, cure: 'Delete the file and learn the keys of this machine again.' })
        return { ok: false, reason: 'notWritable' }
      }
      return keep({ ...learnt, keys: all })
    },
    calibrate: (display) => keep({ ...learnt, display }),
  }
}

function readFrom(file: string, log: Log): Learnt {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (thrown) {
    const trace = traceOf(thrown)
    if (trace.code !== 'ENOENT') log('devices not read', { file, ...trace })
    return {}
  }
  const read = readLearnt(text)
  if (read.ok) return read.learnt
  log('devices not read', {
    file,
    why: read.where === undefined ? 'no JSON' : `“${read.where}” does not fit`,
    cure: 'Learn the keys and measure the glass again, with --setup; or put the file back from a backup.',
  })
  return {}
}
