/** Which month is counted, and when one is finished. Each count is in one published month, whatever the clock does. Pure. */
import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { type Counts, counts, nothing } from './counts.ts'
import { month, type Period, period, publish } from './period.ts'

/** An earlier clock is wrong: this is about when the program was written. */
const EARLIEST = '2026-11'
/** Three years. By number, not by age: a clock that is wrong for a moment must not delete what was published. */
export const MOST_PERIODS = 36

/** `statistics.json`. */
export const kept = v.pipe(
  v.strictObject({
    format: v.literal(1),
    /** The first month that was ever counted. */
    since: month,
    /** The month that is being counted, and what there is of it. */
    open: month,
    counts,
    published: v.pipe(v.array(period), v.maxLength(MOST_PERIODS)),
  }),
  v.check(({ open, published }) => {
    const months = [open, ...published.map((it) => it.month)]
    return new Set(months).size === months.length
  }, 'a month that is there twice'),
)
export interface Kept {
  format: 1
  since: string
  open: string
  counts: Counts
  published: Period[]
}

/** `now`: milliseconds since 1970; `zone`: the office's. */
export function wallClock(now: number, zone: string): { month: string; hour: number } {
  const at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  return { month: later(at.toPlainDate().toPlainYearMonth().toString(), EARLIEST), hour: at.hour }
}
const later = (a: string, b: string) => (a > b ? a : b)
export const begin = (at: string): Kept => ({ format: 1, since: at, open: at, counts: nothing, published: [] })

/**
 * A month that is over is published, and its counters are gone. A month that was published is closed for good: when the clock
 * is put back into it, what comes is counted for the first month after it that was not, and so nothing is lost and no month
 * is published twice. The same object when nothing is to be done.
 */
export function turned(before: Kept, now: string): Kept {
  const closed = new Set(before.published.map((it) => it.month))
  let open = Temporal.PlainYearMonth.from(later(now, before.since))
  while (closed.has(open.toString())) open = open.add({ months: 1 })
  const next = open.toString()
  if (next === before.open) return before
  // the clock was ahead, and has been put right: what was counted meanwhile gets the right name
  if (next < before.open) return { ...before, open: next }
  const published = [...before.published, publish(before.open, before.counts)]
  published.sort((a, b) => (a.month < b.month ? -1 : 1))
  return { ...before, open: next, counts: nothing, published: published.slice(-MOST_PERIODS) }
}
