import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Words } from '../../flows/screen.ts'
import { clockByHand } from '../clock.ts'
import { verbs } from '../contract.ts'
import { type Booking, createBooking } from './booking.ts'
import { createCodes } from './codes.ts'
import type { BookingRules, Host } from './rules.ts'
import { openStore } from './sqlite.ts'
import { HOLD_MS, MOST_HOLDS, type Store } from './store.ts'

const MINUTE = 60_000
const sv = (text: string): Words => ({ sv: text })
const host = (id: string, room?: string): Host => ({
  id,
  name: id,
  ...(room && { room: sv(room) }),
  weekly: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' }],
  away: [],
})
const offer = (service: string, ...hosts: string[]) => ({
  service,
  hosts,
  minutes: 30,
  bufferMinutes: 10,
  noticeMinutes: 15,
  everyMinutes: 30,
})
const office = (change: Partial<BookingRules> = {}): BookingRules => ({
  zone: 'Europe/Stockholm',
  hosts: [host('anna', 'Rum 4'), host('bo', 'Rum 5'), host('shelter-anna', 'Rum 9')],
  offers: [offer('debt', 'anna', 'bo'), offer('shelter', 'shelter-anna'), offer('gone', 'anna')],
  closures: [],
  horizonDays: 7,
  ...change,
})
const taken = { ok: false, reason: 'slotTaken' }
/** Monday, nine in the morning by the office's clock. */
const nine = '2026-11-23T08:00:00.000Z'
const ten = '2026-11-23T09:00:00.000Z'

let folder: string
let store: Store
let rules: BookingRules
let clock: ReturnType<typeof clockByHand>
let booking: Booking

const meetingOf = (service: string, { room }: Host) => {
  if (service === 'debt') return { service: sv('Skuldrådgivning'), place: sv('Medborgarkontoret'), ...(room && { room }) }
  if (service === 'shelter') return { service: sv('Möte'), place: sv('Medborgarkontoret'), room: sv('Rum 1') }
  return undefined
}
const codes = createCodes(new Uint8Array(32).fill(5))
const newBooking = () =>
  createBooking({
    rules: () => rules,
    meetingOf,
    isDiscreet: (service) => service === 'shelter',
    store,
    codes,
    clock,
  })
const hold = (service: string, start: string, by = booking) => {
  const held = by.hold({ service, start })
  if (!held.ok) throw new Error('taken')
  return held.hold
}
const at = (service: string) => booking.freeTimes({ service }).map(({ date, at: time }) => `${date.slice(8)} ${time}`)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'booking-'))
  clock = clockByHand(Date.parse('2026-11-23T07:00:00Z'))
  let steady = 0
  const opened = openStore(join(folder, 'bookings.db'), { clock, steady: () => steady++ })
  if (!opened.ok) throw new Error(opened.reason)
  store = opened.store
  rules = office()
  booking = newBooking()
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('free times', () => {
  test('are what the visitor is shown, in the contract’s form', () => {
    const free = booking.freeTimes({ service: 'shelter' })
    expect(free[0]).toEqual({ start: nine, date: '2026-11-23', at: '09:00', nights: 0, minutes: 30 })
    expect(v.is(verbs['booking.freeTimes'].out, free)).toBe(true)
    expect(free).toHaveLength(6 * 6)
  })
  test('are none for a service that is not booked here', () => {
    expect(booking.freeTimes({ service: 'unknown' })).toEqual([])
  })
  test('are less by what is held, with its buffer, as long as it is held', () => {
    const held = hold('shelter', ten)
    expect(at('shelter').slice(0, 3)).toEqual(['23 09:00', '23 11:00', '23 11:30'])
    booking.letGo({ hold: held })
    expect(at('shelter').slice(0, 3)).toEqual(['23 09:00', '23 09:30', '23 10:00'])
  })
  test('stay as long as one of several hosts is free', () => {
    hold('debt', ten)
    expect(at('debt')).toContain('23 10:00')
    hold('debt', ten)
    expect(at('debt')).not.toContain('23 10:00')
  })
  test('are never more than the contract carries', () => {
    rules = office({ offers: [{ ...offer('debt', 'anna'), minutes: 5, everyMinutes: 1 }], horizonDays: 365 })
    const free = booking.freeTimes({ service: 'debt' })
    expect(free).toHaveLength(5_000)
    expect(v.is(verbs['booking.freeTimes'].out, free)).toBe(true)
  })
})

describe('a time is held', () => {
  test('and the visitor is told where: in her host’s room', () => {
    expect(booking.hold({ service: 'debt', start: ten })).toEqual({
      ok: true,
      hold: expect.stringMatching(/^[\w-]{22}$/),
      meeting: { service: sv('Skuldrådgivning'), place: sv('Medborgarkontoret'), room: sv('Rum 4') },
    })
  })
  test('for a discreet service with nothing of its host in the answer', () => {
    const held = booking.hold({ service: 'shelter', start: ten })
    expect(held).toMatchObject({ ok: true, meeting: { service: sv('Möte'), room: sv('Rum 1') } })
    expect(JSON.stringify(held)).not.toMatch(/shelter|anna|Rum 9/)
  })
  test('with the host who has fewest appointments that day', () => {
    const rooms = [nine, ten, '2026-11-23T10:00:00.000Z'].map((start) => {
      const held = booking.hold({ service: 'debt', start })
      if (held.ok) booking.confirm(held)
      return held.ok && held.meeting.room?.sv
    })
    expect(rooms).toEqual(['Rum 4', 'Rum 5', 'Rum 4'])
  })
  test('though another host was taken in the same moment', () => {
    const end = Date.parse(ten) + 30 * MINUTE
    const free = store.busy
    // Seen free, then claimed by another before this one can: the store refuses, and the next host is asked.
    store.busy = (q) => {
      const busy = free(q)
      store.hold({ hold: 'quicker', service: 'debt', host: 'anna', start: Date.parse(ten), end, freeAgain: end })
      return busy
    }
    expect(booking.hold({ service: 'debt', start: ten })).toMatchObject({ ok: true, meeting: { room: sv('Rum 5') } })
  })

  test.each([
    ['a service that is not booked here', 'unknown', ten],
    ['a service that the office no longer tells of', 'gone', ten],
    ['a time off the grid', 'debt', '2026-11-23T09:10:00.000Z'],
    ['a time out of hours', 'debt', '2026-11-23T20:00:00.000Z'],
    ['a time that has passed', 'debt', '2026-11-20T09:00:00.000Z'],
    ['a time beyond the horizon', 'debt', '2026-12-04T09:00:00.000Z'],
    ['a time beyond all calendars', 'debt', '+275760-09-13T00:00:00.000Z'],
    ['no time at all', 'debt', 'tomorrow'],
  ])('never for %s', (_, service, start) => {
    expect(booking.hold({ service, start })).toEqual(taken)
  })
  test('never sooner than its notice', () => {
    clock.forward(46 * MINUTE)
    expect(booking.hold({ service: 'debt', start: nine })).toEqual(taken)
  })
  test('by its instant, however that is written', () => {
    expect(booking.hold({ service: 'shelter', start: '2026-11-23T10:00:00+01:00' }).ok).toBe(true)
    expect(booking.hold({ service: 'shelter', start: ten })).toEqual(taken)
  })
  test('by a page gone wild no more than twenty times', () => {
    const many = Array.from({ length: 30 }, (_, n) => host(`host-${n}`))
    rules = office({ hosts: many, offers: [offer('debt', ...many.map(({ id }) => id))] })
    for (let n = 0; n < MOST_HOLDS; n++) hold('debt', ten)
    expect(booking.hold({ service: 'debt', start: ten })).toEqual(taken)
  })
})

describe('confirming', () => {
  test('gives a code and says again where', () => {
    const confirmed = booking.confirm({ hold: hold('debt', ten) })
    expect(confirmed).toMatchObject({ ok: true, code: expect.stringMatching(/^\d{6}$/), meeting: { room: sv('Rum 4') } })
    expect(v.is(verbs['booking.confirm'].out, confirmed)).toBe(true)
  })
  test('twice gives the same answer, after a restart too', () => {
    const held = hold('debt', ten)
    const confirmed = booking.confirm({ hold: held })
    expect(booking.confirm({ hold: held })).toEqual(confirmed)
    expect(newBooking().confirm({ hold: held })).toEqual(confirmed)
    expect(at('debt')).toContain('23 10:00')
  })
  test('keeps what she wants to be called, but never with a discreet service, whatever the page asks', () => {
    const calledFor = (service: string) => {
      const confirmed = booking.confirm({ hold: hold(service, ten), called: { name: 'Anna' } })
      return confirmed.ok ? store.appointment(codes.mark(confirmed.code)) : undefined
    }
    expect(calledFor('debt')?.called).toEqual({ name: 'Anna' })
    const quiet = calledFor('shelter')
    expect(quiet).toMatchObject({ service: 'shelter' })
    expect(quiet).not.toHaveProperty('called')
  })
  test('late is possible while nobody took the time', () => {
    const held = hold('shelter', ten)
    clock.forward(HOLD_MS + MINUTE)
    expect(booking.confirm({ hold: held }).ok).toBe(true)
    expect(booking.hold({ service: 'shelter', start: ten })).toEqual(taken)
  })
  test('late is not possible when somebody did', () => {
    const held = hold('shelter', ten)
    clock.forward(HOLD_MS + MINUTE)
    expect(booking.hold({ service: 'shelter', start: ten }).ok).toBe(true)
    expect(booking.confirm({ hold: held })).toEqual(taken)
  })
  test('does not give a time that began long ago', () => {
    clock.forward(40 * MINUTE)
    const held = hold('shelter', nine)
    clock.forward(20 * MINUTE + HOLD_MS + 1)
    expect(booking.confirm({ hold: held })).toEqual(taken)
  })
  test('is refused for a hold that never was, was let go, or whose host has left', () => {
    expect(booking.confirm({ hold: 'made-up' })).toEqual(taken)
    const held = hold('debt', ten)
    booking.letGo({ hold: held })
    expect(booking.confirm({ hold: held })).toEqual(taken)
    const left = hold('debt', ten)
    rules = office({ hosts: [host('bo')] })
    expect(booking.confirm({ hold: left })).toEqual(taken)
  })
})

describe('while and after the visitor stands there', () => {
  test('a hold lives as long as it is renewed', () => {
    const held = hold('shelter', ten)
    for (let minute = 0; minute < 10; minute++) {
      clock.forward(MINUTE)
      expect(booking.renew({ hold: held })).toEqual({ ok: true })
    }
    expect(at('shelter')).not.toContain('23 10:00')
    clock.forward(HOLD_MS)
    expect(at('shelter')).toContain('23 10:00')
    expect(booking.renew({ hold: 'made-up' })).toEqual({ ok: false })
  })
  test('letting go twice, or of nothing, is no trouble', () => {
    const held = hold('shelter', ten)
    expect([held, held, 'made-up'].map((h) => booking.letGo({ hold: h }))).toEqual([{}, {}, {}])
  })
  test('the end of the visit lets go of all that was held, and of nothing that was booked', () => {
    const booked = hold('shelter', nine)
    booking.confirm({ hold: booked })
    hold('shelter', ten)
    hold('debt', ten)
    booking.letGoAll()
    booking.letGoAll()
    expect(at('shelter').slice(0, 2)).toEqual(['23 10:00', '23 10:30'])
    expect(booking.confirm({ hold: booked }).ok).toBe(true)
  })
})
