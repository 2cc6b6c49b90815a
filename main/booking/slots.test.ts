import { describe, expect, test } from 'vitest'
import type { BookingRules, Host, Offer, Weekday } from './rules.ts'
import { type Busy, freeTimes, leastBooked, slotOf } from './slots.ts'
import { zoneOf } from './zone.ts'

const zone = zoneOf('Europe/Stockholm')
const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const host = (id: string, ...hours: [string, string][]): Host => ({
  id,
  name: id,
  weekly: hours.map(([from, to]) => ({ days: everyDay, from, to })),
  away: [],
})
const offer = (change: Partial<Offer> = {}): Offer => ({
  service: 'advice',
  hosts: ['anna'],
  minutes: 30,
  bufferMinutes: 0,
  noticeMinutes: 0,
  everyMinutes: 30,
  ...change,
})
const rules = (change: Partial<BookingRules> = {}): BookingRules => ({
  zone: 'Europe/Stockholm',
  hosts: [host('anna', ['09:00', '11:00'])],
  offers: [],
  closures: [],
  horizonDays: 0,
  ...change,
})
const at = (local: string) => Date.parse(local)
const busy = (hostId: string, start: string, end: string, booked = true): Busy => ({
  host: hostId,
  start: at(start),
  end: at(end),
  booked,
})
interface Asked {
  now?: string
  rules?: Partial<BookingRules>
  offer?: Partial<Offer>
  busy?: readonly Busy[]
  day?: number
}
const search = ({ now = '2026-11-23T07:00+01:00', rules: r, offer: o, busy: b = [], day }: Asked) =>
  freeTimes({ rules: rules(r), offer: offer(o), busy: b, now: at(now), ...(day !== undefined && { day }) })
/** As the visitor reads them. */
const times = (asked: Asked) => search(asked).map(({ start }) => slotOf(start, 30, zone, at('2026-11-23T07:00+01:00')).at)
const dates = (asked: Asked) => [...new Set(search(asked).map(({ start }) => slotOf(start, 30, zone, 0).date))]

describe('a day', () => {
  test('is full of times that end before closing', () => {
    expect(times({})).toEqual(['09:00', '09:30', '10:00', '10:30'])
    expect(times({ offer: { minutes: 45 } })).toEqual(['09:00', '09:30', '10:00'])
  })
  test('has its grid counted from the start of each opening', () => {
    const hosts = [host('anna', ['09:10', '10:00'], ['13:05', '14:10'])]
    expect(times({ rules: { hosts } })).toEqual(['09:10', '13:05', '13:35'])
    expect(times({ rules: { hosts }, offer: { minutes: 20, everyMinutes: 15 } })).toEqual([
      '09:10',
      '09:25',
      '09:40',
      '13:05',
      '13:20',
      '13:35',
      '13:50',
    ])
  })
  test('keeps its order and its times whatever the order and overlap of the hours', () => {
    const hosts = [host('anna', ['13:00', '14:00'], ['09:00', '10:00'], ['09:30', '10:30'])]
    const free = search({ rules: { hosts }, busy: [busy('anna', '2026-11-23T09:00+01:00', '2026-11-23T09:30+01:00')] })
    expect(free.map(({ hosts: who }) => who)).toEqual([['anna'], ['anna'], ['anna'], ['anna']])
    expect(free.map(({ start }) => slotOf(start, 30, zone, 0).at)).toEqual(['09:30', '10:00', '13:00', '13:30'])
  })
  test('is only of its own weekday', () => {
    const monday: Host = { id: 'anna', name: 'Anna', weekly: [{ days: [1], from: '09:00', to: '10:00' }], away: [] }
    expect(dates({ rules: { hosts: [monday], horizonDays: 14 } })).toEqual(['2026-11-23', '2026-11-30', '2026-12-07'])
  })
  test('can last until midnight', () => {
    expect(times({ rules: { hosts: [host('anna', ['23:00', '24:00'])] } })).toEqual(['23:00', '23:30'])
  })
})

describe('no time is given', () => {
  test('sooner than the notice', () => {
    const now = '2026-11-23T09:15+01:00'
    expect(times({ now })).toEqual(['09:30', '10:00', '10:30'])
    expect(times({ now, offer: { noticeMinutes: 15 } })).toEqual(['09:30', '10:00', '10:30'])
    expect(times({ now, offer: { noticeMinutes: 16 } })).toEqual(['10:00', '10:30'])
    expect(dates({ now, offer: { noticeMinutes: 24 * 60 }, rules: { horizonDays: 2 } })).toEqual(['2026-11-24', '2026-11-25'])
  })
  test('later than the horizon', () => {
    expect(dates({ rules: { horizonDays: 2 } })).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
  })
  test('while the office is closed, first and last day included', () => {
    const closures = [{ from: '2026-11-24', to: '2026-11-25' }]
    expect(dates({ rules: { closures, horizonDays: 4 } })).toEqual(['2026-11-23', '2026-11-26', '2026-11-27'])
  })
  test('with a host who is away, though others are there', () => {
    const away = { ...host('anna', ['09:00', '10:00']), away: [{ from: '2026-11-23', to: '2026-11-23' }] }
    const free = search({
      rules: { hosts: [away, host('bo', ['09:30', '10:00'])], horizonDays: 1 },
      offer: { hosts: ['anna', 'bo'] },
    })
    expect(free.map(({ hosts }) => hosts)).toEqual([['bo'], ['anna'], ['anna', 'bo']])
  })
  test('with somebody whom the office does not know', () => {
    expect(search({ offer: { hosts: ['nobody'] } })).toEqual([])
  })
})

describe('what is busy', () => {
  const ten = busy('anna', '2026-11-23T10:00+01:00', '2026-11-23T10:30+01:00')
  test('takes its own time, and touching times stay free', () => {
    expect(times({ busy: [ten] })).toEqual(['09:00', '09:30', '10:30'])
  })
  test('takes what overlaps it by a minute', () => {
    expect(times({ busy: [busy('anna', '2026-11-23T09:59+01:00', '2026-11-23T10:31+01:00')] })).toEqual(['09:00'])
  })
  test('leaves no room for a meeting whose buffer would reach into it', () => {
    expect(times({ busy: [ten], offer: { bufferMinutes: 5 } })).toEqual(['09:00', '10:30'])
  })
  test('may be given in any order, and overlap itself', () => {
    const long = busy('anna', '2026-11-23T09:00+01:00', '2026-11-23T10:30+01:00')
    const short = busy('anna', '2026-11-23T09:10+01:00', '2026-11-23T09:20+01:00')
    expect(times({ busy: [short, long] })).toEqual(['10:30'])
  })
  test('is one host’s, not another’s', () => {
    const hosts = [host('anna', ['09:00', '11:00']), host('bo', ['10:00', '11:00'])]
    const free = search({ rules: { hosts }, offer: { hosts: ['bo', 'anna'] }, busy: [ten] })
    expect(free.map(({ hosts: who }) => who)).toEqual([['anna'], ['anna'], ['bo'], ['bo', 'anna']])
  })
})

test('a buffer may run past closing time', () => {
  expect(times({ offer: { bufferMinutes: 15 } })).toEqual(['09:00', '09:30', '10:00', '10:30'])
})

test('one day can be asked for alone', () => {
  const thursday = Date.parse('2026-11-26') / 86_400_000
  expect(dates({ rules: { horizonDays: 5 }, day: thursday })).toEqual(['2026-11-26'])
  expect(dates({ rules: { horizonDays: 2 }, day: thursday })).toEqual([])
  expect(dates({ now: '2026-11-27T07:00+01:00', rules: { horizonDays: 2 }, day: thursday })).toEqual([])
})

describe('when the clock changes', () => {
  const around = (now: string, from: string, to: string, horizonDays = 0) =>
    search({ now, rules: { hosts: [host('anna', [from, to])], horizonDays }, offer: { everyMinutes: 60, minutes: 60 } }).map(
      ({ start }) => new Date(start).toISOString().slice(5, 16),
    )
  test('nine o’clock stays nine o’clock', () => {
    expect(around('2026-10-24T00:00+02:00', '09:00', '10:00', 2)).toEqual(['10-24T07:00', '10-25T08:00', '10-26T08:00'])
    expect(around('2027-03-27T00:00+01:00', '09:00', '10:00', 2)).toEqual(['03-27T08:00', '03-28T07:00', '03-29T07:00'])
  })
  test('no ticket names an hour that comes twice for its second time', () => {
    expect(around('2026-10-25T00:00+02:00', '00:00', '05:00')).toEqual([
      '10-24T22:00',
      '10-24T23:00',
      '10-25T00:00',
      '10-25T02:00',
      '10-25T03:00',
    ])
    expect(around('2026-10-25T00:00+02:00', '01:00', '02:30')).toEqual(['10-24T23:00'])
    expect(around('2026-10-25T00:00+02:00', '02:30', '05:00')).toEqual(['10-25T00:30', '10-25T02:30'])
  })
  test('no ticket names an hour that never comes', () => {
    expect(around('2027-03-28T00:00+01:00', '00:00', '05:00')).toEqual([
      '03-27T23:00',
      '03-28T00:00',
      '03-28T01:00',
      '03-28T02:00',
    ])
    expect(around('2027-03-28T00:00+01:00', '01:00', '02:30')).toEqual(['03-28T00:00'])
    expect(around('2027-03-28T00:00+01:00', '02:00', '03:00')).toEqual([])
    expect(around('2027-03-28T00:00+01:00', '02:30', '04:00')).toEqual(['03-28T01:00'])
  })
  test('a slot says the clock’s time, and nights go by the calendar', () => {
    const saturday = at('2026-10-24T23:30+02:00')
    expect(slotOf(at('2026-10-25T08:00Z'), 30, zone, saturday)).toEqual({
      start: '2026-10-25T08:00:00.000Z',
      date: '2026-10-25',
      at: '09:00',
      nights: 1,
      minutes: 30,
    })
    expect(slotOf(at('2027-03-28T00:30+01:00'), 30, zone, at('2027-03-28T23:30+02:00')).nights).toBe(0)
  })
})

test('the host with fewest appointments that day is asked first, then the one named first', () => {
  const free = { start: at('2026-11-23T10:00+01:00'), hosts: ['anna', 'bo', 'cem'] }
  const taken = [
    busy('anna', '2026-11-23T08:00+01:00', '2026-11-23T08:30+01:00'),
    busy('bo', '2026-11-24T08:00+01:00', '2026-11-24T08:30+01:00'),
    busy('cem', '2026-11-23T08:00+01:00', '2026-11-23T08:30+01:00', false),
  ]
  expect(leastBooked(free, taken, zone)).toEqual(['bo', 'cem', 'anna'])
})

test('an office file with a grid of zero minutes does not stop the terminal', () => {
  expect(times({ offer: { everyMinutes: 0 } })).toHaveLength(91)
})
