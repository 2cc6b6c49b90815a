/** What a change would do, before it takes hold: the whole office is furnished with it, and nothing is written. Pure. */
import { isDeepStrictEqual } from 'node:util'
import type { Fault } from '../office/fault.ts'
import type { OfficeFile } from '../office/schema.ts'
import { applied, type NotApplied } from './applied.ts'
import { type AppointmentsOn, bookedNoLonger } from './booked.ts'
import type { Change } from './change.ts'
import { type Furnished, furnishTogether, type Texts } from './changed.ts'
import type { Kept } from './changes.ts'
import { type Difference, differences } from './difference.ts'

/** The office as it is now, and what it was made of. */
export interface Standing {
  texts: Texts
  changes: readonly Kept[]
  furnished: Furnished
}
export interface Asks {
  appointmentsOn: AppointmentsOn
  /** Milliseconds since 1970 UTC. */
  now: number
}
export interface Foreseen {
  ok: true
  before: OfficeFile
  after: OfficeFile
  differences: readonly Difference[]
  /** Times that are booked already and for which the office would no longer be open. They are not cancelled by it. */
  booked: number
}
export type Preview = Foreseen | { ok: false; reason: NotApplied | 'unknownChange' | 'unsound'; faults: readonly Fault[] }

export function preview({ texts, changes, furnished }: Standing, change: Change, asks: Asks): Preview {
  const next = applied(furnished.file, change, furnished.base)
  if (!next.ok) return { ok: false, reason: next.reason, faults: [] }
  const n = Math.max(0, ...changes.map((kept) => kept.n)) + 1
  const at = new Date(asks.now).toISOString()
  return foreseen({ texts, changes, furnished }, [...changes, { n, at, by: 'caretaker', change }], asks)
}

/** The same for taking change `n` back. */
export function previewTakeBack(standing: Standing, n: number, asks: Asks): Preview {
  const without = standing.changes.filter((kept) => kept.n !== n)
  if (without.length === standing.changes.length) return { ok: false, reason: 'unknownChange', faults: [] }
  return foreseen(standing, without, asks)
}

/** Sound with exactly these changes, and none of them is set aside that was not before. */
export function checked(
  { texts, furnished }: Standing,
  next: readonly Kept[],
): Furnished | { ok: false; faults: readonly Fault[] } {
  const used = furnished.isTakenUsed && texts.taken ? { ...texts, directory: texts.taken } : texts
  const all = furnishTogether(used, next)
  // what was set aside already must not stand in the way of all others
  const sound = all.ok
    ? all
    : furnishTogether(
        used,
        next.filter(({ n }) => !furnished.setAside.has(n)),
      )
  if (!sound.ok) return sound
  const newly = [...sound.setAside].filter(([n]) => !furnished.setAside.has(n)).flatMap(([, faults]) => faults)
  return newly.length > 0 ? { ok: false, faults: newly } : sound
}

function foreseen(standing: Standing, next: readonly Kept[], { appointmentsOn, now }: Asks): Preview {
  const sound = checked(standing, next)
  if (!sound.ok) return { ok: false, reason: 'unsound', faults: sound.faults }
  const before = standing.furnished.file
  const after = sound.file
  return {
    ok: true,
    before,
    after,
    differences: differences(before, after),
    booked: isDeepStrictEqual(before, after) ? 0 : bookedNoLonger(before, after, appointmentsOn, now),
  }
}
