/**
 * A new directory of services, brought to the terminal: looked through first, then kept in the data folder in the place of the
 * office folder's, which is not touched. The one before it is kept, so that it can be taken back.
 */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Listing } from '../directory/listing.ts'
import { type Log, traceOf } from '../log.ts'
import type { Fault } from '../office/fault.ts'
import type { Text } from '../office/files.ts'
import { writeWhole } from '../whole-file.ts'
import { furnishTogether } from './changed.ts'
import type { Standing } from './preview.ts'

/** A directory of ten thousand services is smaller. */
const MOST_LETTERS = 50_000_000

/** What a new directory would change. It can be taken if `ok`. */
export interface DirectoryReport {
  ok: boolean
  /** Booked here, and no longer in it, by name: each must be turned off before it can be taken. */
  vanished: readonly string[]
  /** How many services there are. */
  before: number
  after: number
  /** By name, in Swedish. */
  added: readonly string[]
  removed: readonly string[]
  faults: readonly Fault[]
  warnings: readonly Fault[]
}

export const directoryFile = (data: string): string => join(data, 'directory.json')
const beforeFile = (data: string): string => join(data, 'directory.before.json')

/** Pure. `file` names it in the faults. */
export function checkDirectory({ texts, changes, furnished }: Standing, text: string, file = 'directory.json'): DirectoryReport {
  const was = furnished.office.directory.listings
  const refused = (why: Pick<DirectoryReport, 'faults' | 'warnings'>): DirectoryReport => {
    const none = { after: 0, vanished: [], added: [], removed: [] }
    return { ...why, ...none, ok: false, before: was.length }
  }
  if (text.length > MOST_LETTERS) return refused({ faults: [tooLarge(file)], warnings: [] })
  // with no offers it is furnished though one of them would be lost: to tell what is in it
  const open = furnishTogether(
    { ...texts, directory: { ok: true, file, text }, written: { ...texts.written, office: { ...furnished.base, offers: [] } } },
    [],
  )
  const is = open.ok ? open.office.directory.listings : []
  const lost = (listing: Listing) => !is.some(({ id }) => id === listing.id)
  if (!open.ok) return refused(open)

  const kept = changes.filter(({ n }) => !furnished.setAside.has(n))
  const whole = furnishTogether({ ...texts, directory: { ok: true, file, text } }, kept)
  return {
    ok: whole.ok,
    vanished: was
      .filter(({ id }) => furnished.office.directory.bookable.has(id))
      .filter(lost)
      .map(nameOf),
    before: was.length,
    after: is.length,
    added: is.filter(({ id }) => !was.some((it) => it.id === id)).map(nameOf),
    removed: was.filter(lost).map(nameOf),
    faults: whole.ok ? [] : whole.faults,
    warnings: whole.ok ? whole.office.warnings : whole.warnings,
  }
}
const nameOf = ({ name, id }: Listing) => name.sv ?? id
const tooLarge = (file: string): Fault => ({
  file,
  fault: 'The file is longer than fifty million letters.',
  cure: 'Export only the services that this office can tell of.',
})

/** The one that was taken and is still; undefined: the office folder's own is in use. */
export function takenDirectory(data: string, log: Log): Text | undefined {
  const file = directoryFile(data)
  try {
    return { ok: true, file, text: readFileSync(file, 'utf8') }
  } catch (thrown) {
    const trace = traceOf(thrown)
    if (trace.code === 'ENOENT') return undefined
    log('directory not read', { file, ...trace })
    return {
      ok: false,
      fault: { file, fault: 'The directory cannot be opened.', cure: 'Let the terminal’s user read the file.' },
    }
  }
}

export type Took = { ok: true } | { ok: false; reason: 'notWritable' }

/** Keeps it. A power cut leaves the old one in use or the new one, and neither is lost before the other is there. */
export const keepDirectory = (data: string, text: string, log: Log): Took =>
  written(log, () => {
    const current = takenDirectory(data, log)
    if (current?.ok) writeWhole(beforeFile(data), current.text)
    else rmSync(beforeFile(data), { force: true })
    writeWhole(directoryFile(data), text)
  })

/** The one before it again; if there is none, the office folder's own. */
export const letGoDirectory = (data: string, log: Log): Took =>
  written(log, () => {
    if (existsSync(beforeFile(data))) renameSync(beforeFile(data), directoryFile(data))
    else rmSync(directoryFile(data), { force: true })
  })

/** The one that `letGoDirectory` would bring back; undefined: the office folder's own. */
export function directoryBefore(data: string): Text | undefined {
  const file = beforeFile(data)
  return existsSync(file) ? { ok: true, file, text: readFileSync(file, 'utf8') } : undefined
}

function written(log: Log, write: () => void): Took {
  try {
    write()
    return { ok: true }
  } catch (thrown) {
    log('directory not written', traceOf(thrown))
    return { ok: false, reason: 'notWritable' }
  }
}
