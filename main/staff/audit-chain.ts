/** The chain of the audit log: how a line is made, and what is wrong with lines that lie on the disk. Pure. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { type AuditRecord, type Break, type Entry, type Head, head, record } from './audit-schema.ts'
import { canonical } from './canonical.ts'

export const START: Head = { n: 0, hash: '0'.repeat(64) }
const NEWLINE = 0x0a

export interface AuditFault {
  at: number
  why: Break
}
export interface Chain {
  /** As they lie in the file: the first is the first that anybody met. */
  faults: readonly AuditFault[]
  records: readonly AuditRecord[]
  /** What the next line follows. */
  end: Head
  /** Half a line at the end of the file. */
  tail?: Uint8Array
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** The line that follows `before`, without the newline. */
export function lineAfter(before: Head, at: number, entry: Entry): { line: string; head: Head } {
  const said = { n: before.n + 1, at, entry, before: before.hash }
  const hash = sha256(canonical(said))
  return { line: canonical({ ...said, hash }), head: { n: said.n, hash } }
}
export const headText = (at: Head): string => `${canonical(at)}\n`

/** Undefined: it is no head, or not written as we write one. */
export const readHead = (bytes: Uint8Array): Head | undefined => {
  const { success, output } = v.safeParse(head, jsonIn(bytes))
  return success && headText(output) === Buffer.from(bytes).toString('latin1') ? output : undefined
}

interface Line {
  bytes: Uint8Array
  record?: AuditRecord
  /** Each byte is as it was written. */
  isWhole?: boolean
}
const readLine = (bytes: Uint8Array): Line => {
  const { success, output } = v.safeParse(record, jsonIn(bytes))
  if (!success) return { bytes }
  const { hash, ...said } = output
  const isWhole = sha256(canonical(said)) === hash && Buffer.from(canonical(output)).equals(bytes)
  return { bytes, record: output, isWhole }
}

/** `kept`: the head that lies beside the log. */
export function readChain(bytes: Uint8Array, kept: Head | 'missing' | 'unreadable'): Chain {
  const { lines: pieces, tail } = linesIn(bytes)
  const lines = pieces.map(readLine)
  const faults: AuditFault[] = []
  const records: AuditRecord[] = []
  // undefined: after a fault one does not know what should come; whatever can be read is then gone on from
  let before: Head | undefined = START
  let last = 0
  lines.forEach(({ bytes, record, isWhole }, index) => {
    if (isClosedBy(lines[index + 1], bytes)) return
    const at = before ? before.n + 1 : (record?.n ?? last + 1)
    if (record) records.push(record)
    if (!record || !isWhole) {
      faults.push({ at, why: record ? 'changed' : 'unreadable' })
      before = undefined
      last = Math.max(last, at)
      return
    }
    if (record.n !== at) faults.push({ at, why: tellsOfCut(record, at) ? 'cut' : 'gap' })
    else if (before && record.before !== before.hash) faults.push({ at, why: 'changed' })
    before = record
    last = Math.max(last, record.n)
  })
  const written = records.findLast(({ n }) => n === last)
  const end = written ? { n: written.n, hash: written.hash } : { ...START, n: last }
  const rest = { records, ...(tail && { tail }) }
  if (kept === 'missing' && lines.length === 0) return { ...rest, faults, end }
  if (kept === 'missing' || kept === 'unreadable') return { ...rest, faults: [...faults, { at: last, why: 'unreadable' }], end }
  // what was cut off stays missed: the next line is numbered as if it were there
  if (kept.n > last) return { ...rest, faults: [...faults, { at: last + 1, why: 'cut' }], end: kept }
  const same = records.find(({ n }) => n === kept.n)
  if (same && same.hash !== kept.hash) faults.push({ at: kept.n, why: 'changed' })
  return { ...rest, faults, end }
}

const isClosedBy = (next: Line | undefined, bytes: Uint8Array) =>
  next?.record?.entry.what === 'torn' && next.record.entry.sha256 === sha256(bytes)
const tellsOfCut = ({ entry }: AuditRecord, at: number) => entry.what === 'auditBroken' && entry.why === 'cut' && entry.at === at

/** Undefined for what is no JSON; signs that are no UTF-8 are not passed over. */
function jsonIn(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    return value
  } catch {
    return undefined
  }
}

function linesIn(bytes: Uint8Array): { lines: Uint8Array[]; tail?: Uint8Array } {
  const lines: Uint8Array[] = []
  let from = 0
  for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
    lines.push(bytes.subarray(from, to))
    from = to + 1
  }
  return from < bytes.length ? { lines, tail: bytes.subarray(from) } : { lines }
}
