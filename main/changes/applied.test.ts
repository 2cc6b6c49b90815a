import { describe, expect, it, test } from 'vitest'
import { smallOffice } from '../office/small-office.ts'
import { readWritten } from '../office/written.ts'
import { applied } from './applied.ts'
import { type Change, dated } from './change.ts'

const read = readWritten('office.yml', smallOffice)
if (!read.ok) throw new Error('the small office is not in order')
const base = read.office
const over = (...changes: readonly Change[]) =>
  changes.reduce((file, change) => {
    const next = applied(file, change, base)
    return next.ok ? next.file : file
  }, base)

test.each<[string, Change, string]>([
  ['hours of nobody', { what: 'hours', host: 'bo', day: 1 }, 'unknownHost'],
  ['nobody away', { what: 'away', host: 'bo', away: true }, 'unknownHost'],
  ['a service that nobody knows how to book', { what: 'offer', service: 'coats', on: true }, 'unknownService'],
  ['a day that is closed already', { what: 'closure', date: '2026-12-25', closed: true }, 'alreadySo'],
  ['a day that is open already', { what: 'closure', date: '2026-12-28', closed: false }, 'alreadySo'],
  ['a host who is back already', { what: 'away', host: 'anna', away: false }, 'alreadySo'],
  ['a service that is on already', { what: 'offer', service: 'soup', on: true }, 'alreadySo'],
  ['a service that is off already', { what: 'offer', service: 'coats', on: false }, 'alreadySo'],
  ['the loudness it has', { what: 'volume', to: 5 }, 'alreadySo'],
  ['the desk’s own hours', { what: 'deskHours', day: 1, hours: { from: '09:00', to: '16:00' } }, 'alreadySo'],
])('%s: told, and nothing is changed', (_, change, reason) => {
  expect(applied(base, change, base)).toEqual({ ok: false, reason })
})

it('opens one day in the middle of closed ones, and leaves the others closed', () => {
  expect(over({ what: 'closure', date: '2026-12-25', closed: false }).closures).toEqual([
    { from: '2026-12-24', to: '2026-12-24' },
    { from: '2026-12-26', to: '2026-12-26' },
  ])
})
it('changes one weekday of a row that names several', () => {
  expect(over({ what: 'hours', host: 'anna', day: 2, hours: { from: '13:00', to: '15:00' } }).hosts[0]?.weekly).toEqual([
    { days: ['mon'], from: '09:00', to: '12:00' },
    { days: ['mon'], from: '13:00', to: '16:00' },
    { days: ['tue'], from: '13:00', to: '15:00' },
  ])
})
it('a weekday without hours is closed', () => {
  expect(over({ what: 'hours', host: 'anna', day: 2 }).hosts[0]?.weekly.flatMap(({ days }) => days)).toEqual(['mon', 'mon'])
})
it('an offer that is turned off and on again is as it was', () => {
  expect(over({ what: 'offer', service: 'soup', on: false }).offers).toEqual([])
  expect(over({ what: 'offer', service: 'soup', on: false }, { what: 'offer', service: 'soup', on: true })).toEqual(base)
})
it('a service that office.yml does not offer is booked as the change says', () => {
  const as = { hosts: ['anna'], minutes: 20, bufferMinutes: 0, noticeMinutes: 0, everyMinutes: 20 }
  expect(over({ what: 'offer', service: 'coats', on: true, as }).offers).toEqual([base.offers[0], { service: 'coats', ...as }])
})
describe('a host who is away', () => {
  const away = dated({ what: 'away', host: 'anna', away: true }, '2026-11-23')
  it('is away from the day it was told, until told otherwise', () => {
    expect(over(away).hosts[0]?.away).toEqual([{ from: '2026-11-23', to: '9999-12-31' }])
  })
  it('is back from the day that is told', () => {
    const back = dated({ what: 'away', host: 'anna', away: false }, '2026-12-01')
    expect(over(away, back).hosts[0]?.away).toEqual([{ from: '2026-11-23', to: '2026-11-30' }])
  })
  it('is away twice, and no day is told twice', () => {
    const days: Change = { what: 'away', host: 'anna', away: true, from: '2026-11-25', to: '2026-11-27' }
    const more: Change = { what: 'away', host: 'anna', away: true, from: '2026-11-24', to: '2026-11-28' }
    expect(over(days, more).hosts[0]?.away).toEqual([
      { from: '2026-11-25', to: '2026-11-27' },
      { from: '2026-11-24', to: '2026-11-24' },
      { from: '2026-11-28', to: '2026-11-28' },
    ])
  })
})
