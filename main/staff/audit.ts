/**
 * The audit log: what staff did at the terminal, and that somebody tried. Lines are only ever added to `audit.jsonl`, each
 * bound to the one before; `audit-head.json` beside it tells how far they went. What this shows and what it cannot is in
 * docs/staff-pin.md.
 */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import { syncFolder, writeWhole } from '../whole-file.ts'
import { type AuditFault, type Chain, headText, lineAfter, readChain, readHead, START, sha256 } from './audit-chain.ts'
import { csvOf } from './audit-csv.ts'
import { type AuditRecord, type Break, type Entry, entry as entrySchema, type Head } from './audit-schema.ts'

/** `entry` is missing if it is of a version that this program does not know. */
export interface AuditRow {
  n: number
  /** Milliseconds since 1970, UTC. */
  at: number
  entry?: Entry
}
export interface AuditPage {
  rows: readonly AuditRow[]
  /** Where the next page begins; missing on the last. */
  next?: number
}
export type AuditChecked = { ok: true; entries: number; last: string } | { ok: false; at: number; why: Break }

export interface Audit {
  /** On disk when it returns, or else kept in memory and tried again with the next one. Never throws. */
  write(entry: Entry): void
  /** Newest first, from number `from` on (else from the newest), at most `most` (1 to 500). */
  read(page: { from?: number; most: number }): AuditPage
  /** Reads the whole log from the disk. What was once broken stays so, until the log is moved away. `last`: the last hash. */
  check(): AuditChecked
  /** All that can be read, oldest first: number, time in UTC, what, about what, hash. RFC 4180. */
  exportCsv(): string
}
/** All that most of the house may do with it. */
export type AuditWriter = Pick<Audit, 'write'>

export const AUDIT_FILE = 'audit.jsonl'
export const AUDIT_HEAD_FILE = 'audit-head.json'
/** Entries that wait in memory for a disk that cannot be written; more are only counted. */
export const MOST_KEPT = 1_000
const MOST_ON_PAGE = 500
/** Readable by the terminal's own account only (docs/security.md row 25). */
const OWN = 0o600

/** Never fails: what is wrong with the log that lies there is written into it, and told by `check`. */
export function openAudit(data: string, { clock, log }: { clock: Pick<Clock, 'now'>; log: Log }): Audit {
  const file = join(data, AUDIT_FILE)
  const headFile = join(data, AUDIT_HEAD_FILE)
  const kept: { at: number; entry: Entry }[] = []
  let lost = 0
  let end: Head = START
  /** How long we left the file. Another length: somebody else wrote, or a line of ours stayed half. */
  let length = -1

  const onDisk = (): Chain => readChain(bytesOf(file) ?? new Uint8Array(), headOf(headFile))
  let isHeadOld = false
  const keepHead = () => {
    try {
      if (isHeadOld) writeWhole(headFile, headText(end))
      isHeadOld = false
    } catch (error) {
      log('the head of the audit log could not be written', traceOf(error))
    }
  }
  const put = (entry: Entry, at = clock.now(), closing = '') => {
    const { line, head } = lineAfter(end, at, entry)
    length = append(file, `${closing}${line}\n`)
    end = head
    isHeadOld = true
  }
  const takeUp = () => {
    const chain = onDisk()
    end = chain.end
    // a log that is still empty gets its head at once: a missing head then always means that something was lost
    isHeadOld = chain.records.length === 0 && chain.faults.length === 0
    if (chain.tail) put({ what: 'torn', bytes: chain.tail.length, sha256: sha256(chain.tail) }, clock.now(), '\n')
    const broken = untold(chain)
    if (broken) put(broken)
    length = sizeOf(file)
  }
  const flush = () => {
    try {
      if (sizeOf(file) !== length) takeUp()
      for (let next = kept[0]; next; next = kept[0]) {
        put(next.entry, next.at)
        kept.shift()
      }
      if (lost > 0) put({ what: 'lost', entries: lost })
      lost = 0
    } catch (error) {
      log('the audit log could not be written', { ...traceOf(error), waiting: kept.length, lost })
    }
    keepHead()
  }
  flush()

  return {
    write(entry) {
      const { success, output } = v.safeParse(entrySchema, entry)
      if (!success) return log('an audit entry was not as it should be')
      if (kept.length < MOST_KEPT) kept.push({ at: clock.now(), entry: output })
      else lost++
      flush()
    },
    read({ from = Number.POSITIVE_INFINITY, most }) {
      const all = recordsOr(onDisk, log).toReversed()
      const older = all.filter(({ n }) => n <= from)
      const page = older.slice(0, Math.min(Math.max(most, 1), MOST_ON_PAGE))
      const next = older[page.length]
      return { rows: page.map(rowOf), ...(next && { next: next.n }) }
    },
    check() {
      try {
        const { faults, records, end } = onDisk()
        const [fault = toldIn(records).at(0)] = faults
        return fault ? { ok: false, at: fault.at, why: fault.why } : { ok: true, entries: records.length, last: end.hash }
      } catch (error) {
        log('the audit log could not be read', traceOf(error))
        return { ok: false, at: 0, why: 'unreadable' }
      }
    },
    exportCsv: () => csvOf(recordsOr(onDisk, log)),
  }
}

const entryOf = (found: AuditRecord): Entry | undefined => {
  const { success, output } = v.safeParse(entrySchema, found.entry)
  return success ? output : undefined
}
const rowOf = (found: AuditRecord): AuditRow => {
  const entry = entryOf(found)
  return { n: found.n, at: found.at, ...(entry && { entry }) }
}
const toldIn = (records: readonly AuditRecord[]): (AuditFault & { faults: number })[] =>
  records.flatMap((found) => {
    const entry = found.entry.what === 'auditBroken' ? entryOf(found) : undefined
    return entry?.what === 'auditBroken' ? [entry] : []
  })
/** What is to be said of a broken log, unless just that was the last that was said. */
const untold = ({ faults, records }: Chain): Entry | undefined => {
  const [first] = faults
  if (!first) return undefined
  const said = toldIn(records).at(-1)
  if (said && said.at === first.at && said.why === first.why && said.faults === faults.length) return undefined
  return { what: 'auditBroken', ...first, faults: faults.length }
}
const recordsOr = (onDisk: () => Chain, log: Log): readonly AuditRecord[] => {
  try {
    return onDisk().records
  } catch (error) {
    log('the audit log could not be read', traceOf(error))
    return []
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
/** Undefined: there is none. */
const bytesOf = (file: string): Uint8Array | undefined => {
  try {
    return readFileSync(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
const headOf = (file: string): Head | 'missing' | 'unreadable' => {
  try {
    const bytes = bytesOf(file)
    return bytes ? (readHead(bytes) ?? 'unreadable') : 'missing'
  } catch {
    return 'unreadable'
  }
}
/** In bytes; 0: there is none. */
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** On disk when it returns. Gives the file's new length. What fails is taken back, so that no half line stays. */
function append(file: string, text: string): number {
  const handle = openSync(file, 'a', OWN)
  try {
    const before = fstatSync(handle).size
    const bytes = Buffer.from(text)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
      if (before === 0) syncFolder(dirname(file))
      return before + bytes.length
    } catch (error) {
      ftruncateSync(handle, before)
      throw error
    }
  } finally {
    closeSync(handle)
  }
}
