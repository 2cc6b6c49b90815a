/**
 * The changes that were made on this terminal: kept in one file of the data folder, which appears whole or not at all, with
 * who (the role) and when. One that is taken back no longer holds, and the file still tells of it.
 */
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Role, roles } from '../../flows/staff/services.ts'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import type { Fault } from '../office/fault.ts'
import { writeWhole } from '../whole-file.ts'
import { type Change, change } from './change.ts'
import { CHANGES_FILE } from './changed.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())
const stored = v.strictObject({
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: instant,
  by: v.picklist(roles),
  change,
  takenBack: v.optional(v.strictObject({ at: instant, by: v.picklist(roles) })),
})
const file = v.strictObject({ version: v.literal(1), changes: v.array(stored) })

/** `n` is never given twice. `at`: ISO 8601 in UTC. */
export type Stored = v.InferOutput<typeof stored>
export type Kept = Omit<Stored, 'takenBack'>

/** More than anybody makes: then one is taken back first. */
export const MOST_CHANGES = 200
/** So many of those taken back are told of; older ones are forgotten here, and stand in the audit log. */
const MOST_TAKEN_BACK = 200

export type Checked = { ok: true } | { ok: false; faults: readonly Fault[] }
type Unsound = { ok: false; reason: 'unsound'; faults: readonly Fault[] }
export type Added = { ok: true; n: number } | { ok: false; reason: 'notWritable' | 'tooMany' } | Unsound
export type TakenBack = { ok: true } | { ok: false; reason: 'notWritable' | 'unknownChange' } | Unsound

export interface ChangesParts {
  clock: Pick<Clock, 'now'>
  log: Log
  /** Whether the office is sound with exactly these, before anything is written. Absent: it always is. */
  check?: (changes: readonly Kept[]) => Checked
}
export interface Changes {
  /** Those that are not taken back, in the order in which they were made. */
  list(): readonly Kept[]
  /** All, also those taken back. */
  history(): readonly Stored[]
  add(change: Change, by: Role): Added
  /** Any of them: all others are applied again without it. */
  takeBack(n: number, by: Role): TakenBack
  /** What the caretaker must be told of the file itself. */
  faults: readonly Fault[]
}

/** `data`: the data folder. Never throws: without a file that can be read, there are no changes. */
export function openChanges(data: string, { clock, log, check = () => ({ ok: true }) }: ChangesParts): Changes {
  const where = join(data, CHANGES_FILE)
  const read = readFrom(where, { clock, log })
  let all = read.changes
  const inForce = (changes: readonly Stored[]): Kept[] =>
    changes.filter(({ takenBack }) => !takenBack).map(({ takenBack: _, ...kept }) => kept)
  const now = () => new Date(clock.now()).toISOString()

  const keep = (next: readonly Stored[]): { ok: true } | { ok: false; reason: 'notWritable' } | Unsound => {
    const checked = check(inForce(next))
    if (!checked.ok) return { ok: false, reason: 'unsound', faults: checked.faults }
    if (read.lost) return { ok: false, reason: 'notWritable' } // what lies there could not be read, and would be gone
    const old = next.filter(({ takenBack }) => takenBack).slice(0, -MOST_TAKEN_BACK)
    const changes = next.filter((it) => !old.includes(it))
    try {
      writeWhole(where, `${JSON.stringify({ version: 1, changes }, null, 2)}\n`)
    } catch (thrown) {
      log('changes not written', { file: where, ...traceOf(thrown) })
      return { ok: false, reason: 'notWritable' }
    }
    all = changes
    return { ok: true }
  }

  return {
    list: () => inForce(all),
    history: () => all,
    add: (change, by) => {
      if (inForce(all).length >= MOST_CHANGES) return { ok: false, reason: 'tooMany' }
      const n = Math.max(0, ...all.map((it) => it.n)) + 1
      const kept = keep([...all, { n, at: now(), by, change }])
      return kept.ok ? { ok: true, n } : kept
    },
    takeBack: (n, by) => {
      if (!inForce(all).some((it) => it.n === n)) return { ok: false, reason: 'unknownChange' }
      return keep(all.map((it) => (it.n === n ? { ...it, takenBack: { at: now(), by } } : it)))
    },
    faults: read.faults,
  }
}

interface Found {
  changes: readonly Stored[]
  faults: readonly Fault[]
  /** It is there, can neither be read nor be put aside, and must not be written over. */
  lost?: true
}

function readFrom(where: string, { clock, log }: Pick<ChangesParts, 'clock' | 'log'>): Found {
  let text: string
  try {
    text = readFileSync(where, 'utf8')
  } catch (thrown) {
    const trace = traceOf(thrown)
    if (trace.code === 'ENOENT') return { changes: [], faults: [] }
    log('changes not read', { file: where, ...trace })
    return { changes: [], lost: true, faults: [told(where, 'Let the terminal’s user read the file.')] }
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), file), text)
  if (parsed.success) return { changes: parsed.output.changes, faults: [] }
  log('changes not read', { file: where, why: v.getDotPath(parsed.issues[0]) ?? 'no JSON' })
  const aside = `${where}.broken-${clock.now()}`
  try {
    renameSync(where, aside)
  } catch (thrown) {
    log('changes not put aside', { file: where, ...traceOf(thrown) })
    return { changes: [], lost: true, faults: [told(where, 'Move the file away.')] }
  }
  return { changes: [], faults: [told(aside, 'Make the changes again, or put the file back from a backup.')] }
}
const told = (file: string, cure: string): Fault => ({
  file,
  fault: 'The changes made on the terminal cannot be read: the office is as its folder says.',
  cure,
})
