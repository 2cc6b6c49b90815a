import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Opening } from '../../flows/services.ts'
import type { Closure } from '../booking/rules.ts'
import { type OpeningHours, openingAt } from './opening.ts'
import { openingHours } from './schedules.ts'

const zone = 'Europe/Stockholm'
/** `at`: the time on the wall in Stockholm. */
const seen = (hours: OpeningHours, at: string, closures: readonly Closure[] = []) =>
  openingAt(hours, Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant(), zone, closures)
interface Fields {
  [field: string]: string | number
}
const rule = (byday: string, opens_at: string, closes_at: string, more: Fields = {}) => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...more,
})
const hoursOf = (...schedules: Fields[]) => openingHours(schedules).hours

const office = hoursOf(rule('MO,TU,WE,TH,FR', '09:00', '12:00'), rule('MO,TU,WE,TH,FR', '13:00', '16:00'))
const shelter = hoursOf(rule('MO,TU,WE,TH,FR,SA,SU', '20:00', '08:00'))
const line = hoursOf(rule('MO,TU,WE,TH,FR,SA,SU', '00:00', '24:00'))
const untilMidnight = hoursOf(rule('MO', '18:00', '24:00'), rule('TU', '00:00', '02:00'))
const openTill = (until: string): Opening => ({ is: 'open', until })
const later = (at: string, until: string): Opening => ({ is: 'later-today', at, until })
const another = (day: string, nights: number, at: string): Opening => ({ is: 'another-day', day, nights, at })

describe('an office with a lunch break', () => {
  test.each<[string, string, Opening]>([
    ['before it opens', '2026-11-23T08:00', later('09:00', '12:00')],
    ['at the minute it opens', '2026-11-23T09:00', openTill('12:00')],
    ['a second before lunch', '2026-11-23T11:59:59', openTill('12:00')],
    ['at lunch', '2026-11-23T12:00', later('13:00', '16:00')],
    ['after lunch', '2026-11-23T13:30', openTill('16:00')],
    ['in the evening', '2026-11-23T16:00', another('2026-11-24', 1, '09:00')],
    ['on Friday evening', '2026-11-27T18:00', another('2026-11-30', 3, '09:00')],
    ['just after midnight', '2026-11-23T00:10', later('09:00', '12:00')],
  ])('%s', (_, at, opening) => {
    expect(seen(office, at)).toEqual(opening)
  })
})

describe('past midnight', () => {
  test.each<[string, OpeningHours, string, Opening]>([
    ['in the evening it closes tomorrow', shelter, '2026-11-23T21:00', openTill('08:00')],
    ['at night it is still open from yesterday', shelter, '2026-11-24T03:00', openTill('08:00')],
    ['in the day it opens tonight', shelter, '2026-11-24T12:00', later('20:00', '08:00')],
    ['two stretches that meet at midnight are one', untilMidnight, '2026-11-23T19:00', openTill('02:00')],
    ['midnight closes the day', hoursOf(rule('MO', '18:00', '24:00')), '2026-11-23T19:00', openTill('00:00')],
    ['23:59 means midnight', hoursOf(rule('MO', '18:00', '23:59')), '2026-11-23T19:00', openTill('00:00')],
    ['day and night, all week', line, '2026-11-23T03:00', { is: 'always' }],
    ['day and night, also across the change to winter time', line, '2026-10-24T23:00', { is: 'always' }],
  ])('%s', (_, hours, at, opening) => {
    expect(seen(hours, at)).toEqual(opening)
  })
})

describe('across the changes of summer time', () => {
  const small = hoursOf(rule('SU', '02:30', '05:00'))
  const utc = (hours: OpeningHours, at: string) => openingAt(hours, Temporal.Instant.from(at), zone)
  test.each<[string, OpeningHours, string, Opening]>([
    ['the evening before winter time', office, '2026-10-23T18:00:00Z', another('2026-10-26', 3, '09:00')],
    ['08:30 winter time is before nine', office, '2026-10-26T07:30:00Z', later('09:00', '12:00')],
    ['09:30 winter time is after nine', office, '2026-10-26T08:30:00Z', openTill('12:00')],
    ['the night with 25 hours', shelter, '2026-10-24T20:00:00Z', openTill('08:00')],
    ['07:30 after that night', shelter, '2026-10-25T06:30:00Z', openTill('08:00')],
    ['08:00 after that night', shelter, '2026-10-25T07:00:00Z', later('20:00', '08:00')],
    ['the night with 23 hours', shelter, '2027-03-27T20:00:00Z', openTill('08:00')],
    ['07:59 after that night', shelter, '2027-03-28T05:59:00Z', openTill('08:00')],
    ['08:00 after that night', shelter, '2027-03-28T06:00:00Z', later('20:00', '08:00')],
    ['08:30 summer time is before nine', office, '2027-03-30T06:30:00Z', later('09:00', '12:00')],
    ['09:30 summer time is after nine', office, '2027-03-30T07:30:00Z', openTill('12:00')],
    ['a time that the night skips moves on', small, '2027-03-28T00:00:00Z', later('03:30', '05:00')],
    ['of a time that the night has twice the first counts', small, '2026-10-25T00:30:00Z', openTill('05:00')],
    ['nights are counted by dates, not by hours', office, '2027-03-26T16:00:00Z', another('2027-03-29', 3, '09:00')],
  ])('%s', (_, hours, at, opening) => {
    expect(utc(hours, at)).toEqual(opening)
  })
})

describe('closures and dates', () => {
  const christmas = { from: '2026-12-24', to: '2026-12-27' }
  const term = hoursOf(rule('TU', '13:00', '15:00', { valid_from: '2026-09-01', valid_to: '2026-12-15' }))
  const special = hoursOf(rule('MO,TU,WE,TH,FR', '09:00', '16:00'), {
    ...rule('MO', '10:00', '11:00'),
    valid_from: '2026-11-23',
    valid_to: '2026-11-29',
  })
  const summer = hoursOf(rule('MO', '09:00', '16:00', { valid_from: '2026-01-01', valid_to: '2026-12-31' }), {
    ...rule('MO', '10:00', '12:00'),
    valid_from: '2026-06-15',
    valid_to: '2026-08-15',
  })
  const closedItself = hoursOf(rule('MO', '09:00', '16:00'), { valid_from: '2026-11-23', valid_to: '2026-11-23' })
  const emptySchedule = { valid_from: '2026-12-24', valid_to: '2027-01-31' }
  test.each<[string, OpeningHours, string, readonly Closure[], Opening]>([
    ['the day before the house closes', office, '2026-12-23T10:00', [christmas], openTill('12:00')],
    ['on Christmas Eve', office, '2026-12-24T10:00', [christmas], another('2026-12-28', 4, '09:00')],
    ['on the last closed day', office, '2026-12-27T10:00', [christmas], another('2026-12-28', 1, '09:00')],
    ['other houses are open', office, '2026-12-24T10:00', [], openTill('12:00')],
    ['a night that began before the closure is slept to its end', shelter, '2026-12-24T03:00', [christmas], openTill('08:00')],
    ['a service may be closed by itself', closedItself, '2026-11-23T10:00', [], another('2026-11-30', 7, '09:00')],
    [
      'closed for weeks: call first',
      hoursOf(rule('MO', '09:00', '10:00'), emptySchedule),
      '2026-12-24T10:00',
      [],
      { is: 'call-first' },
    ],
    ['the first day of term', term, '2026-09-01T08:00', [], later('13:00', '15:00')],
    ['the week before term', term, '2026-08-26T08:00', [], another('2026-09-01', 6, '13:00')],
    ['the last day of term', term, '2026-12-15T14:00', [], openTill('15:00')],
    ['after term', term, '2026-12-15T15:00', [], { is: 'call-first' }],
    ['special hours silence the ordinary ones', special, '2026-11-23T09:30', [], later('10:00', '11:00')],
    ['also on days when they do not open', special, '2026-11-24T09:30', [], another('2026-11-30', 6, '09:00')],
    ['summer hours silence those of the year', summer, '2026-07-06T13:00', [], another('2026-07-13', 7, '10:00')],
    ['and then those of the year are back', summer, '2026-08-17T13:00', [], openTill('16:00')],
    [
      'in exactly fourteen days',
      hoursOf(rule('MO', '09:00', '10:00', { valid_from: '2026-12-07' })),
      '2026-11-23T10:00',
      [],
      another('2026-12-07', 14, '09:00'),
    ],
    [
      'in fifteen days: call first',
      hoursOf(rule('TU', '09:00', '10:00', { valid_from: '2026-12-08' })),
      '2026-11-23T10:00',
      [],
      { is: 'call-first' },
    ],
  ])('%s', (_, hours, at, closures, opening) => {
    expect(seen(hours, at, closures)).toEqual(opening)
  })
})

describe('not every week', () => {
  const biweekly = hoursOf(rule('TH', '14:00', '16:00', { interval: 2, dtstart: '2026-11-19' }))
  const first = hoursOf(rule('1TU', '14:00', '16:00', { freq: 'MONTHLY' }))
  const last = hoursOf(rule('-1FR', '14:00', '16:00', { freq: 'MONTHLY' }))
  const fifteenth = hoursOf({ freq: 'MONTHLY', bymonthday: '15', opens_at: '14:00', closes_at: '16:00' })
  const lastDay = hoursOf({ freq: 'MONTHLY', bymonthday: '-1', opens_at: '14:00', closes_at: '16:00' })
  const quarter = hoursOf(rule('1MO', '10:00', '11:00', { freq: 'MONTHLY', interval: 3, dtstart: '2026-09-07' }))
  const daily = hoursOf({ freq: 'DAILY', opens_at: '10:00', closes_at: '11:00' })
  test.each<[string, OpeningHours, string, Opening]>([
    ['every other week, this week', biweekly, '2026-11-19T10:00', later('14:00', '16:00')],
    ['every other week, the week between', biweekly, '2026-11-26T10:00', another('2026-12-03', 7, '14:00')],
    ['every other week, over the new year', biweekly, '2026-12-31T10:00', later('14:00', '16:00')],
    ['the first Tuesday', first, '2026-12-01T10:00', later('14:00', '16:00')],
    ['the second Tuesday is not the first', first, '2026-12-08T10:00', { is: 'call-first' }],
    ['the last Friday', last, '2026-11-27T10:00', later('14:00', '16:00')],
    ['the last but one is not the last', last, '2026-11-20T10:00', another('2026-11-27', 7, '14:00')],
    ['the fifteenth', fifteenth, '2026-12-14T10:00', another('2026-12-15', 1, '14:00')],
    ['the last day of the month', lastDay, '2026-11-30T10:00', later('14:00', '16:00')],
    ['every third month', quarter, '2026-12-07T09:00', later('10:00', '11:00')],
    ['and not the month after', quarter, '2027-01-04T09:00', { is: 'call-first' }],
    ['every day', daily, '2026-11-22T09:00', later('10:00', '11:00')],
  ])('%s', (_, hours, at, opening) => {
    expect(seen(hours, at)).toEqual(opening)
  })
})
