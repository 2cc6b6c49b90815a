/** The same question asked the slow way, minute by minute with Temporal, for hundreds of random offices. */
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { BookingRules, Host, Offer, Weekday } from './rules.ts'
import { seeded } from './seeded.ts'
import { type Busy, freeTimes, type Search } from './slots.ts'

const MINUTE = 60_000
const HORIZON = 2

interface Minute {
  instant: number
  date: string
  clock: string
  weekday: number
  again: boolean
}
/** Every minute from a midnight in Stockholm to the end of the third day, as the clock shows it. */
const minutesFrom = (date: string): Minute[] => {
  const minutes: Minute[] = []
  const shown = new Set<string>()
  const start = Temporal.PlainDate.from(date).toZonedDateTime('Europe/Stockholm')
  const end = start.add({ days: HORIZON + 1 })
  for (let instant = start.epochMilliseconds; instant < end.epochMilliseconds; instant += MINUTE) {
    const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Stockholm')
    const [day, clock] = [there.toPlainDate().toString(), there.toPlainTime().toString().slice(0, 5)]
    minutes.push({ instant, date: day, clock, weekday: there.dayOfWeek, again: shown.has(day + clock) })
    shown.add(day + clock)
  }
  return minutes
}

const slowly = (calendar: Minute[], { rules, offer, busy, now }: Search) => {
  const free = new Map<number, string[]>()
  const dates = [...new Set(calendar.map(({ date }) => date))]
  const within = (date: string) => (c: { from: string; to: string }) => c.from <= date && date <= c.to
  for (const id of offer.hosts) {
    const host = rules.hosts.find((h) => h.id === id)
    const busyMinutes = new Set<number>()
    for (const b of busy) if (b.host === id) for (let m = b.start; m < b.end; m += MINUTE) busyMinutes.add(m)
    for (const date of dates) {
      const day = calendar.filter((minute) => minute.date === date)
      if (rules.closures.some(within(date)) || host?.away.some(within(date))) continue
      for (const hours of host?.weekly.filter(({ days }) => days.includes(day[0]?.weekday as Weekday)) ?? []) {
        const opens = day.findIndex(({ clock }) => clock >= hours.from)
        const closes = day.findIndex(({ clock }) => clock >= hours.to)
        for (let m = opens; m + offer.minutes <= (closes < 0 ? day.length : closes) && opens >= 0; m += offer.everyMinutes) {
          const minute = day[m]
          if (!minute || minute.again || minute.instant < now + offer.noticeMinutes * MINUTE) continue
          let clear = true
          for (let k = 0; k < offer.minutes + offer.bufferMinutes; k++) clear &&= !busyMinutes.has(minute.instant + k * MINUTE)
          const hosts = free.get(minute.instant) ?? []
          if (clear && !hosts.includes(id)) free.set(minute.instant, [...hosts, id])
        }
      }
    }
  }
  return [...free].map(([start, hosts]) => ({ start, hosts })).sort((a, b) => a.start - b.start)
}

const someOffice = (calendar: Minute[], seed: number): Search => {
  const { whole, chance } = seeded(seed)
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const date = () => calendar[whole(0, calendar.length - 1)]?.date ?? ''
  const closure = () => {
    const [from = '', to = ''] = [date(), date()].sort()
    return { from, to }
  }
  const hours = () => {
    // Half of them in the small hours, where the clock is changed.
    const from = chance(0.5) ? whole(0, 240) : whole(0, 1380)
    const days = ([1, 2, 3, 4, 5, 6, 7] as const).filter(() => chance(0.8))
    return { days, from: clock(from), to: clock(Math.min(1440, from + whole(0, 400))) }
  }
  const hosts: Host[] = Array.from({ length: whole(1, 3) }, (_, i) => ({
    id: `host-${i}`,
    name: '',
    weekly: Array.from({ length: whole(1, 3) }, hours),
    away: chance(0.2) ? [closure()] : [],
  }))
  const first = calendar[0]?.instant ?? 0
  const busy: Busy[] = Array.from({ length: whole(0, 25) }, () => {
    const start = first + whole(-60, calendar.length) * MINUTE
    return { host: `host-${whole(0, 2)}`, start, end: start + whole(1, 150) * MINUTE, booked: chance(0.5) }
  })
  const offer: Offer = {
    service: 'advice',
    hosts: hosts.map(({ id }) => id).reverse(),
    minutes: whole(5, 90),
    bufferMinutes: chance(0.5) ? 0 : whole(1, 30),
    noticeMinutes: chance(0.5) ? 0 : whole(1, 600),
    everyMinutes: whole(5, 60),
  }
  const rules: BookingRules = {
    zone: 'Europe/Stockholm',
    hosts,
    offers: [offer],
    closures: chance(0.2) ? [closure()] : [],
    horizonDays: HORIZON,
  }
  return { rules, offer, busy, now: first + whole(0, 1439) * MINUTE }
}

describe.each([
  ['an ordinary week', '2026-11-23'],
  ['summer time ending', '2026-10-24'],
  ['summer time beginning', '2027-03-27'],
])('over %s', (_, date) => {
  const calendar = minutesFrom(date)
  test('the sweep finds exactly what a minute-by-minute search finds, in 150 random offices', () => {
    let found = 0
    for (let seed = 1; seed <= 150; seed++) {
      const office = someOffice(calendar, seed)
      const expected = slowly(calendar, office)
      expect(freeTimes(office), `office ${seed}`).toEqual(expected)
      found += expected.length
    }
    expect(found).toBeGreaterThan(1_000)
  })
})
