/** The bookings, with their two keys; or why they cannot be had, in words for who mends it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { Fault } from '../office/fault.ts'
import { createCodes } from './codes.ts'
import { openKey } from './key.ts'
import { openStore, type StoreOpened } from './sqlite.ts'

const cures: { [R in Extract<StoreOpened, { ok: false }>['reason'] | 'codesLost']: Omit<Fault, 'file'> } = {
  codesLost: { fault: 'The key to the codes on tickets is missing.', cure: 'Put code.key back from the last backup.' },
  notWritable: { fault: 'Bookings cannot be written here.', cure: 'Give a folder that can be written to, with --data <folder>.' },
  notADatabase: { fault: 'This is no file of bookings.', cure: 'Move it away, or put the last backup in its place.' },
  damaged: { fault: 'This file of bookings is damaged.', cure: 'Put the last backup in its place.' },
  tooNew: { fault: 'A newer version of this program made this file.', cure: 'Install that version again.' },
  inUse: { fault: 'Another program holds the bookings.', cure: 'End the other terminal on this machine, then start again.' },
  keyMissing: { fault: 'The key to the bookings is missing.', cure: 'Put store.key back from the last backup.' },
  keyWrong: { fault: 'This key does not fit the bookings.', cure: 'Put store.key and the bookings back from the same backup.' },
}
interface Parts {
  clock: Clock
  random: (bytes: number) => Uint8Array
}

/** `data`: the data folder. Never throws. */
export function openBookings(data: string, { clock, random }: Parts) {
  const file = join(data, 'bookings.sqlite')
  // before the store, and only with it: a new key in the place of a lost one would find none of the codes that were printed
  const key = openKey(join(data, 'code.key'), { random, make: !existsSync(file) })
  if (!key.ok) {
    const why = key.reason === 'notWritable' ? 'notWritable' : 'codesLost'
    return { ok: false as const, faults: [{ file: key.where, ...cures[why] }] }
  }
  const opened = openStore(file, { clock, random })
  if (!opened.ok) return { ok: false as const, faults: [{ file: opened.where, ...cures[opened.reason] }] }
  return { ok: true as const, store: opened.store, codes: createCodes(key.key) }
}
