import { describe, expect, test } from 'vitest'
import { openingHours } from './schedules.ts'

const monday = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '16:00' }

describe('what cannot be read is never guessed: call first, and the field is named', () => {
  test.each<[string, object, string]>([
    ['9am', { ...monday, opens_at: '9am' }, 'opens_at'],
    ['8:30AM', { ...monday, opens_at: '8:30AM' }, 'opens_at'],
    ['a blank time', { ...monday, opens_at: '', closes_at: '' }, 'opens_at'],
    ['no closing time', { ...monday, closes_at: undefined }, 'closes_at'],
    ['UTC, which may or may not be meant', { ...monday, opens_at: '09:00Z' }, 'opens_at'],
    ['the clock of another country', { ...monday, opens_at: '09:00-05:00' }, 'opens_at'],
    ['a door that closes as it opens', { ...monday, closes_at: '09:00' }, 'closes_at'],
    ['ONCE', { ...monday, freq: 'ONCE' }, 'freq'],
    ['BI_WEEKLY', { ...monday, freq: 'BI_WEEKLY' }, 'freq'],
    ['YEARLY', { ...monday, freq: 'YEARLY' }, 'freq'],
    ['Monday - Friday', { ...monday, byday: 'Monday - Friday' }, 'byday'],
    ['monday,tuesday', { ...monday, byday: 'monday,tuesday' }, 'byday'],
    ['a blank day', { ...monday, byday: '' }, 'byday'],
    ['a second Monday of every week', { ...monday, byday: '2MO' }, 'byday'],
    ['days of the month, every week', { ...monday, bymonthday: '2,3' }, 'bymonthday'],
    ['every other week, since nobody knows when', { ...monday, interval: 2 }, 'dtstart'],
    ['every half week', { ...monday, interval: 0.5 }, 'interval'],
    ['a date that is none', { ...monday, valid_from: '2026-02-30' }, 'valid_from'],
    ['January 01, 0001', { ...monday, valid_from: 'January 01, 0001' }, 'valid_from'],
    ['so many times', { ...monday, count: 3 }, 'count'],
  ])('%s', (_, schedule, unread) => {
    expect(openingHours([schedule])).toEqual({ hours: 'unknown', unread })
  })
  test.each([['Monday 9-12'], [null], [['MO']], [7]])('a schedule that is %j', (schedule) => {
    expect(openingHours([schedule])).toEqual({ hours: 'unknown', unread: 'schedules' })
  })
  test('one that cannot be read makes all unknown: half of the hours would be wrong', () => {
    expect(openingHours([monday, { ...monday, byday: 'TU', opens_at: 'noon' }])).toEqual({ hours: 'unknown', unread: 'opens_at' })
  })
  test('no schedule at all', () => {
    expect(openingHours([])).toEqual({ hours: 'unknown' })
  })
})

describe('what can be read in several ways of writing', () => {
  const [period] = (({ hours }) => (hours === 'unknown' ? [] : hours.periods))(openingHours([monday]))
  test.each<[string, object]>([
    ['seconds', { ...monday, opens_at: '09:00:00', closes_at: '16:00:00' }],
    ['an hour of one digit', { ...monday, opens_at: '9:00' }],
    ['the offset of our winter', { ...monday, opens_at: '09:00+01:00' }],
    ['the offset of our summer', { ...monday, opens_at: '09:00+02:00' }],
    ['no freq', { ...monday, freq: undefined }],
    ['small letters', { ...monday, freq: 'weekly' }],
    ['days as a list', { ...monday, byday: ['MO'] }],
    ['null for nothing', { ...monday, valid_from: null, bymonthday: null, interval: null }],
    ['a time zone as a number, which knows no summer time', { ...monday, timezone: 3 }],
  ])('%s', (_, schedule) => {
    expect(openingHours([schedule])).toEqual({ hours: { periods: [period], closed: [] } })
  })
  test('valid as long as its dates and its rule both say', () => {
    const { hours } = openingHours([
      { ...monday, valid_from: '2026-01-01', valid_to: '2026-12-31', dtstart: '2026-03-02', until: '2026-06-01' },
    ])
    expect(hours).toMatchObject({ periods: [{ from: '2026-03-02', to: '2026-06-01' }] })
  })
  test('a dated schedule without times is a closure', () => {
    const { hours } = openingHours([monday, { valid_from: '2026-12-24', valid_to: '2026-12-26' }])
    expect(hours).toMatchObject({ closed: [{ from: '2026-12-24', to: '2026-12-26' }] })
  })
})
