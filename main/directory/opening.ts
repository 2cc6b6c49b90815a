/** Opening hours as a visitor is told them: seen from an instant, on the office's clock. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Opening } from '../../flows/services.ts'
import type { Closure, Weekday } from '../booking/rules.ts'

/** One stretch of opening that returns. Times are HH:MM on the office's clock. */
export interface Period {
  opens: string
  /** Not later than `opens`: then it closes on the next day. */
  closes: string
  /** Which weekdays; `nth` of the month, -1 the last. */
  days: readonly { day: Weekday; nth?: number }[]
  /** Days of the month, -1 the last. */
  dates: readonly number[]
  every: 'week' | 'month'
  /** 2: every other week, or month, counted from `start`. */
  interval: number
  start?: string
  /** Valid on these days, both included: YYYY-MM-DD. */
  from?: string
  to?: string
}
/** `unknown`: what was written cannot be read, so nobody is sent there without a call. */
export type OpeningHours = 'unknown' | { periods: readonly Period[]; closed: readonly Closure[] }

/** Further ahead than this many days nothing is promised: call first. */
const DAYS_AHEAD = 14
/** What is open for so long without a break is always open, as far as anybody needs to know now. */
const ALWAYS_DAYS = 7

/** Whether a day lies in a span of whole days, both included; open where nothing is said. */
export const inside = (date: string, { from, to }: { from?: string; to?: string }) =>
  (from ?? date) <= date && date <= (to ?? date)

/** Whether a period that is valid then returns on this day. */
function returnsOn(period: Period, day: Temporal.PlainDate): boolean {
  const { days, dates, every, interval, start } = period
  const nthFromEnd = -Math.ceil((day.daysInMonth - day.day + 1) / 7)
  const nths = [undefined, Math.ceil(day.day / 7), nthFromEnd]
  if (days.length > 0 && !days.some((it) => it.day === day.dayOfWeek && nths.includes(it.nth))) return false
  if (dates.length > 0 && !dates.includes(day.day) && !dates.includes(day.day - day.daysInMonth - 1)) return false
  if (interval === 1 || !start) return true
  const first = Temporal.PlainDate.from(start)
  const monday = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 })
  const since =
    every === 'week'
      ? monday(first).until(monday(day), { largestUnit: 'days' }).days / 7
      : (day.year - first.year) * 12 + day.month - first.month
  return since % interval === 0
}

/**
 * HSDS has no word for an exception: special hours are a schedule of their own that is valid for a shorter time. So on each
 * day the shortest-lived of the schedules that are valid then speaks, and the others are silent.
 */
function speaking(periods: readonly Period[], day: string): readonly Period[] {
  const valid = periods.filter((period) => inside(day, period))
  const life = ({ from, to }: Period) =>
    from && to ? Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days : Number.POSITIVE_INFINITY
  const shortest = Math.min(...valid.map(life))
  return valid.filter((period) => life(period) === shortest)
}

interface Stretch {
  start: number
  end: number
}
/** Stretches that touch or overlap are one: nobody is told of a door that closes at midnight and opens at midnight. */
function joined(stretches: Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const { start, end } of stretches.sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
}

const msOf = (day: Temporal.PlainDate, at: string, zone: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: at }).epochMilliseconds

/** The stretch that is open at `now`, or the next one within the days ahead. */
function nextStretch(hours: Exclude<OpeningHours, 'unknown'>, now: Temporal.ZonedDateTime): Stretch | undefined {
  const stretches: Stretch[] = []
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
    const day = now.toPlainDate().add({ days: ahead })
    const tomorrow = day.add({ days: 1 })
    if (!hours.closed.some((closure) => inside(day.toString(), closure)))
      for (const period of speaking(hours.periods, day.toString())) {
        const { opens, closes } = period
        if (!returnsOn(period, day)) continue
        const closing = closes > opens ? day : tomorrow
        stretches.push({ start: msOf(day, opens, now.timeZoneId), end: msOf(closing, closes, now.timeZoneId) })
      }
    const next = joined(stretches).find(({ end }) => end > now.epochMilliseconds)
    // What ends before midnight, nothing of tomorrow can lengthen.
    if (next && (ahead === DAYS_AHEAD || next.end < msOf(tomorrow, '00:00', now.timeZoneId))) return next
  }
  return undefined
}

/**
 * What is true at `now` in `zone`. `closures`: days when the house that the service is in is closed. Times that a change of
 * summer time skips or repeats are read as calendars do (RFC 5545: skipped times move on, repeated ones are the first).
 */
export function openingAt(hours: OpeningHours, now: Temporal.Instant, zone: string, closures: readonly Closure[] = []): Opening {
  if (hours === 'unknown') return { is: 'call-first' }
  const here = now.toZonedDateTimeISO(zone)
  const next = nextStretch({ ...hours, closed: [...hours.closed, ...closures] }, here)
  if (!next) return { is: 'call-first' }

  const today = here.toPlainDate()
  const wall = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  const clock = (ms: number) => wall(ms).toPlainTime().toString({ smallestUnit: 'minute' })
  if (next.start <= here.epochMilliseconds) {
    const always = next.end >= msOf(today.add({ days: ALWAYS_DAYS }), '00:00', zone)
    return always ? { is: 'always' } : { is: 'open', until: clock(next.end) }
  }
  const day = wall(next.start).toPlainDate()
  const nights = today.until(day, { largestUnit: 'days' }).days
  if (nights === 0) return { is: 'later-today', at: clock(next.start), until: clock(next.end) }
  return { is: 'another-day', day: day.toString(), nights, at: clock(next.start) }
}
