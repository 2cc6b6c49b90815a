/**
 * A time zone in plain numbers: instants are milliseconds since 1970 UTC, days are whole days since 1970-01-01 on the
 * zone's calendar. It asks the tables once for each midnight and remembers the answer, so that years of slots cost a few
 * hundred questions (a question for every slot is what makes slot finders slow).
 */
import type { Weekday } from './rules.ts'

export const MINUTE = 60_000
export const DAY = 86_400_000

/** One day of a zone's calendar, which may last 23, 24 or 25 hours. */
export interface Day {
  number: number
  weekday: Weekday
  /** The first instant at which the clock shows that many minutes after midnight, or more. */
  at(minutes: number): number
  /** Has the clock shown this time before, on the night it is put back? */
  shownBefore(instant: number): boolean
}
export interface Zone {
  /** What to add to this instant to read the clock on the wall. */
  offset(instant: number): number
  dayOf(instant: number): number
  day(number: number): Day
}

const createZone = (name: string): Zone => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  const exact = (instant: number) => {
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(instant)) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE
  }
  const known = new Map<number, number>()
  const atMidnightUtc = (day: number) => {
    const offset = known.get(day) ?? exact(day * DAY)
    known.set(day, offset)
    return offset
  }
  /** The instant between two at which the offset leaves what it was at the first. */
  const change = (from: number, to: number) => {
    const before = exact(from)
    let [low, high] = [from, to]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (exact(middle) === before) low = middle
      else high = middle
    }
    return high
  }
  const offset = (instant: number) => {
    const day = Math.floor(instant / DAY)
    const before = atMidnightUtc(day)
    return before === atMidnightUtc(day + 1) ? before : exact(instant)
  }
  const day = (number: number): Day => {
    const midnight = number * DAY
    // 1970-01-01 was a Thursday.
    const weekday = (((((number + 3) % 7) + 7) % 7) + 1) as Weekday
    // No zone is further from UTC than 14 hours, so the whole day lies between these two midnights.
    const before = atMidnightUtc(number - 1)
    const after = atMidnightUtc(number + 2)
    if (before === after)
      return { number, weekday, at: (minutes) => midnight + minutes * MINUTE - before, shownBefore: () => false }
    const turn = change((number - 1) * DAY, (number + 2) * DAY)
    return {
      number,
      weekday,
      at: (minutes) => {
        const wall = midnight + minutes * MINUTE
        return wall - before < turn ? wall - before : Math.max(turn, wall - after)
      },
      shownBefore: (instant) => instant >= turn && instant < turn + before - after,
    }
  }
  return { offset, dayOf: (instant) => Math.floor((instant + offset(instant)) / DAY), day }
}

const zones = new Map<string, Zone>()
/** Throws a RangeError for a name that is no time zone. */
export const zoneOf = (name: string): Zone => {
  const zone = zones.get(name) ?? createZone(name)
  zones.set(name, zone)
  return zone
}
