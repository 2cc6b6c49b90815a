/** What visitors are not offered while it is broken. Pure: one bad look may be chance, two in a row are not; one good look ends it. */
import type { Health } from '../../flows/staff/services.ts'

export const outages = { printer: 'printer', store: 'bookings' } as const
export type Outage = (typeof outages)[keyof typeof outages]
const BAD_LOOKS = 2

/** How many bad looks there were in a row. */
export type Counted = Readonly<Record<keyof typeof outages, number>>
export const none: Counted = { printer: 0, store: 0 }

/** `unknown` says nothing. `isRound`: a look of the round, which comes once a minute; others only show that it is well again. */
export function counted(before: Counted, found: readonly Health[], isRound: boolean): Counted {
  const now = (part: keyof Counted) => {
    const is = found.find((it) => it.part === part)?.is ?? 'unknown'
    if (is === 'unknown') return before[part]
    if (is !== 'broken') return 0
    return isRound ? Math.min(BAD_LOOKS, before[part] + 1) : before[part]
  }
  return { printer: now('printer'), store: now('store') }
}
export const outIn = (looks: Counted): readonly Outage[] =>
  (['printer', 'store'] as const).filter((part) => looks[part] >= BAD_LOOKS).map((part) => outages[part])
