import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { DAY, MINUTE, zoneOf } from './zone.ts'

const stockholm = zoneOf('Europe/Stockholm')
const dayNumber = (date: string) => Date.parse(date) / DAY
const iso = (instant: number) => new Date(instant).toISOString()
const zones = [
  'Europe/Stockholm',
  'UTC',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Niue',
]

test.each(zones)('the clock in %s reads as the tables say, every seven hours of two years', (name) => {
  const zone = zoneOf(name)
  for (
    let instant = Date.parse('2026-01-01T00:00:00Z');
    instant < Date.parse('2028-01-01T00:00:00Z');
    instant += 7 * 60 * MINUTE
  ) {
    const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name)
    expect(zone.offset(instant)).toBe(there.offsetNanoseconds / 1e6)
    expect(zone.dayOf(instant)).toBe(dayNumber(there.toPlainDate().toString()))
    expect(zone.day(zone.dayOf(instant)).weekday).toBe(there.dayOfWeek)
  }
})

describe('in Stockholm', () => {
  test.each([
    ['2026-11-22', 9 * 60, '2026-11-22T08:00:00.000Z'],
    ['2026-07-01', 9 * 60, '2026-07-01T07:00:00.000Z'],
    // Put back on 25 October at 03:00, so 02:00 to 03:00 comes twice: the first time counts.
    ['2026-10-25', 0, '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', 2 * 60 + 30, '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', 3 * 60, '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', 8 * 60, '2026-10-25T07:00:00.000Z'],
    ['2026-10-25', 24 * 60, '2026-10-25T23:00:00.000Z'],
    // Put forward on 28 March at 02:00, so 02:00 to 03:00 never comes: the clock shows 03:00 instead.
    ['2027-03-28', 1 * 60 + 59, '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', 2 * 60, '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', 2 * 60 + 30, '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', 3 * 60, '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', 8 * 60, '2027-03-28T06:00:00.000Z'],
  ])('%s, %i minutes after midnight, is %s', (date, minutes, instant) => {
    expect(iso(stockholm.day(dayNumber(date)).at(minutes))).toBe(instant)
  })

  test('only the hour that comes again was shown before', () => {
    const night = stockholm.day(dayNumber('2026-10-25'))
    const shown = (time: string) => night.shownBefore(Date.parse(`2026-10-25T${time}Z`))
    expect([shown('00:59:59.999'), shown('01:00'), shown('01:59'), shown('02:00')]).toEqual([false, true, true, false])
    const spring = stockholm.day(dayNumber('2027-03-28'))
    expect(spring.shownBefore(Date.parse('2027-03-28T01:00Z'))).toBe(false)
  })
})

test('a name that is no zone is refused', () => {
  expect(() => zoneOf('Europe/Atlantis')).toThrow(RangeError)
})
