/**
 * When a service can be booked: hosts' weekly hours, less closures, less days away, less what is busy. Pure arithmetic on
 * instants (milliseconds since 1970 UTC); the zone is asked once a day, however many hosts and times there are.
 */
import type { Slot } from '../../flows/services.ts'
import type { BookingRules, Closure, Host, Offer, Weekday } from './rules.ts'
import { DAY, type Day, MINUTE, type Zone, zoneOf } from './zone.ts'

/** A host's taken time, its buffer included, `end` exclusive. `booked`: an appointment; else held, or busy elsewhere. */
export interface Busy {
  host: string
  start: number
  end: number
  booked: boolean
}
/** A time that can be booked, and with whom, in the order in which the offer names them. */
export interface Free {
  start: number
  hosts: readonly string[]
}
export interface Search {
  rules: BookingRules
  offer: Offer
  busy: readonly Busy[]
  now: number
  /** Only that day: days since 1970-01-01 in the office's zone. */
  day?: number
}

/**
 * All free times of an offer, earliest first, none sooner than its notice and none later than the horizon. A meeting ends
 * within its host's opening; its buffer need not. A time that the clock shows twice, the night it is put back, is free the
 * first time only: a ticket cannot tell the two apart.
 */
export const freeTimes = ({ rules, offer, busy, now, day }: Search): Free[] => {
  const zone = zoneOf(rules.zone)
  const today = zone.dayOf(now)
  const days: Day[] = []
  for (let d = Math.max(today, day ?? today); d <= Math.min(today + rules.horizonDays, day ?? Infinity); d++)
    if (!covers(rules.closures, d)) days.push(zone.day(d))
  const busyOf = Map.groupBy(busy, (b) => b.host)
  const hostsAt = new Map<number, string[]>()
  for (const id of new Set(offer.hosts)) {
    const host = rules.hosts.find((h) => h.id === id)
    if (!host) continue
    const taken = busyOf.get(id)?.sort((a, b) => a.start - b.start) ?? []
    for (const start of startsOf(host, offer, days, taken, now + offer.noticeMinutes * MINUTE)) {
      const hosts = hostsAt.get(start)
      if (!hosts) hostsAt.set(start, [id])
      else if (hosts.at(-1) !== id) hosts.push(id)
    }
  }
  return [...hostsAt].map(([start, hosts]) => ({ start, hosts })).sort((a, b) => a.start - b.start)
}

/** One sweep over a host's days: `taken` is sorted by start, and passed only once. Openings that overlap may repeat a start. */
const startsOf = (host: Host, offer: Offer, days: readonly Day[], taken: readonly Busy[], earliest: number): number[] => {
  const openings = openingsOf(host)
  const meeting = offer.minutes * MINUTE
  const claimed = meeting + offer.bufferMinutes * MINUTE
  // An office file with a zero in it must not stop the terminal.
  const step = Math.max(1, offer.everyMinutes) * MINUTE
  const starts: number[] = []
  let passed = 0
  for (const day of days) {
    if (covers(host.away, day.number)) continue
    for (const { from, to } of openings[day.weekday]) {
      const opens = day.at(from)
      const closes = day.at(to)
      while ((taken[passed]?.end ?? Infinity) <= opens) passed++
      let next = passed
      for (let start = opens; start + meeting <= closes; start += step) {
        if (start < earliest || day.shownBefore(start)) continue
        while ((taken[next]?.end ?? Infinity) <= start) next++
        if ((taken[next]?.start ?? Infinity) >= start + claimed) starts.push(start)
      }
    }
  }
  return starts
}

type Openings = Record<Weekday, { from: number; to: number }[]>
/** Minutes after midnight, by weekday, earliest first. */
const openingsOf = ({ weekly }: Host): Openings => {
  const openings: Openings = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
  for (const { days, from, to } of weekly) for (const d of days) openings[d].push({ from: minutesOf(from), to: minutesOf(to) })
  for (const list of Object.values(openings)) list.sort((a, b) => a.from - b.from)
  return openings
}
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const covers = (closures: readonly Closure[], day: number): boolean =>
  closures.some(({ from, to }) => Date.parse(from) <= day * DAY && day * DAY <= Date.parse(to))

/** Hosts in the order in which they are asked: fewest appointments that day first, else the order they came in. */
export const leastBooked = ({ start, hosts }: Free, busy: readonly Busy[], zone: Zone): string[] => {
  const day = zone.dayOf(start)
  const appointments = (host: string) => busy.filter((b) => b.host === host && b.booked && zone.dayOf(b.start) === day).length
  return [...hosts].sort((a, b) => appointments(a) - appointments(b))
}

/** A free time as a visitor is told it: on the office's clock and calendar. */
export const slotOf = (start: number, minutes: number, zone: Zone, now: number): Slot => {
  const wall = new Date(start + zone.offset(start)).toISOString()
  return {
    start: new Date(start).toISOString(),
    date: wall.slice(0, 10),
    at: wall.slice(11, 16),
    nights: zone.dayOf(start) - zone.dayOf(now),
    minutes,
  }
}
