/** Who has booked a time at which the changed office would no longer be open. Pure but for the question that is handed in. */
import { DAY, MINUTE, zoneOf } from '../booking/zone.ts'
import { inside } from '../directory/opening.ts'
import type { OfficeFile } from '../office/schema.ts'
import { hoursOn } from './week.ts'

/** A host's booked time, its buffer included; milliseconds since 1970 UTC, `end` exclusive. */
export interface BookedTime {
  host: string
  start: number
  end: number
}
/** The booked times (not those only held) of these hosts between two instants. */
export type AppointmentsOn = (q: { hosts: readonly string[]; from: number; to: number }) => readonly BookedTime[]

/** No office lets anybody book further ahead than 365 days. */
const AHEAD = 400 * DAY

/** Nobody is at home there: on a closed day, away, or outside the hours. Else when that stretch ends, in minutes of the day. */
function openUntil(file: OfficeFile, host: string, date: string, weekday: number, start: number, end: number) {
  const found = file.hosts.find(({ id }) => id === host)
  if (!found || [...file.closures, ...(found.away ?? [])].some((days) => inside(date, days))) return undefined
  const stretches = hoursOn(found.weekly, weekday).map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
  return stretches.find(({ from, to }) => from <= start && start < to && end <= to)?.to
}
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/**
 * How many booked times after `now` fit the office before and not after. A buffer may run past closing, and where it begins is
 * not known; so one whose buffer alone no longer fits is counted too: rather one too many than somebody at a closed door.
 */
export function bookedNoLonger(before: OfficeFile, after: OfficeFile, appointmentsOn: AppointmentsOn, now: number): number {
  const zone = zoneOf(before.zone)
  const hosts = before.hosts.map(({ id }) => id)
  return appointmentsOn({ hosts, from: now, to: now + AHEAD }).filter(({ host, start, end }) => {
    if (start < now) return false
    const wall = start + zone.offset(start)
    const date = new Date(wall).toISOString().slice(0, 10)
    const { weekday } = zone.day(zone.dayOf(start))
    const from = (wall % DAY) / MINUTE
    const until = openUntil(before, host, date, weekday, from, from)
    if (until === undefined) return false
    const to = Math.min(until, from + (end - start) / MINUTE)
    return openUntil(after, host, date, weekday, from, to) === undefined
  }).length
}
