import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Called } from '../../flows/services.ts'
import { clockByHand } from '../clock.ts'
import { verbs } from '../contract.ts'
import { type Appointments, createAppointments } from './appointments.ts'
import { type Booking, createBooking } from './booking.ts'
import { createCodes } from './codes.ts'
import { MOST_IN_A_VISIT } from './guesses.ts'
import type { BookingRules, Host } from './rules.ts'
import { openStore } from './sqlite.ts'
import type { Store } from './store.ts'

const MINUTE = 60_000
const host = (id: string): Host => ({
  id,
  name: id,
  weekly: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' }],
  away: [],
})
const offer = (service: string, ...hosts: string[]) => ({
  service,
  hosts,
  minutes: 30,
  bufferMinutes: 0,
  noticeMinutes: 0,
  everyMinutes: 30,
})
/** Monday, ten in the morning by the office's clock. */
const ten = '2026-11-23T09:00:00.000Z'
const unknown = { ok: false, reason: 'unknown' }
const tooOften = { ok: false, reason: 'tooOften' }

let folder: string
let store: Store
let rules: BookingRules
let clock: ReturnType<typeof clockByHand>
let booking: Booking
let appointments: Appointments

const meetingOf = (service: string) =>
  service === 'shelter'
    ? { service: { sv: 'Möte' }, place: { sv: 'Medborgarkontoret' }, room: { sv: 'Rum 1' } }
    : { service: { sv: 'Skuldrådgivning' }, place: { sv: 'Medborgarkontoret' } }

const isDiscreet = (service: string) => service === 'shelter'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'appointments-'))
  clock = clockByHand(Date.parse('2026-11-23T07:00:00Z'))
  const opened = openStore(join(folder, 'bookings.db'), { clock })
  if (!opened.ok) throw new Error(opened.reason)
  store = opened.store
  rules = {
    zone: 'Europe/Stockholm',
    hosts: [host('anna'), host('shelter-anna')],
    offers: [offer('debt', 'anna'), offer('shelter', 'shelter-anna')],
    closures: [],
    horizonDays: 7,
  }
  const parts = { rules: () => rules, meetingOf, isDiscreet, store, codes: createCodes(new Uint8Array(32).fill(5)), clock }
  booking = createBooking(parts)
  appointments = createAppointments(parts)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const book = (service = 'debt', called?: Called) => {
  const held = booking.hold({ service, start: ten })
  if (!held.ok) throw new Error('taken')
  const confirmed = booking.confirm({ hold: held.hold, ...(called && { called }) })
  if (!confirmed.ok) throw new Error('taken')
  return confirmed.code
}
const wrong = (code: string) => (code === '135790' ? '246813' : '135790')
const guess = (code: string, times: number) =>
  Array.from({ length: times }, () => appointments.appointment({ code: wrong(code) }))

describe('a code', () => {
  test('tells when and where, and what she is called', () => {
    const answer = appointments.appointment({ code: book('debt', { name: 'Anna' }) })
    expect(answer).toEqual({
      ok: true,
      appointment: {
        slot: { start: ten, date: '2026-11-23', at: '10:00', nights: 0, minutes: 30 },
        meeting: meetingOf('debt'),
        today: true,
        arrived: false,
        called: { name: 'Anna' },
      },
    })
    expect(v.is(verbs['booking.appointment'].out, answer)).toBe(true)
  })
  test('of a discreet service tells only what is neutral', () => {
    const answer = JSON.stringify(appointments.appointment({ code: book('shelter') }))
    expect(answer).toContain('Möte')
    expect(answer).not.toMatch(/shelter|anna/)
  })
  test('that nobody has is unknown; so is one whose time is over', () => {
    const code = book()
    expect(appointments.appointment({ code: wrong(code) })).toEqual(unknown)
    clock.forward(150 * MINUTE - 1)
    expect(appointments.appointment({ code }).ok).toBe(true)
    clock.forward(1)
    expect(appointments.appointment({ code })).toEqual(unknown)
    expect(appointments.cancel({ code })).toEqual(unknown)
  })
  test('of a host whom the office has taken out of its file is for a person to look at, and no wrong one', () => {
    const code = book()
    rules = { ...rules, hosts: [] }
    for (let n = 0; n < 2 * MOST_IN_A_VISIT; n++) expect(appointments.appointment({ code })).toEqual(unknown)
    expect(appointments.cancel({ code })).toEqual({ ok: true })
  })
})

describe('cancelling', () => {
  test('frees the time, and is done when asked again in that visit', () => {
    const code = book()
    expect(booking.hold({ service: 'debt', start: ten }).ok).toBe(false)
    expect(appointments.cancel({ code })).toEqual({ ok: true })
    expect(appointments.cancel({ code })).toEqual({ ok: true })
    expect(appointments.appointment({ code })).toEqual(unknown)
    expect(booking.hold({ service: 'debt', start: ten }).ok).toBe(true)
    appointments.visitOver()
    expect(appointments.cancel({ code })).toEqual(unknown)
  })
  test('of a code that nobody has cancels nothing', () => {
    const code = book()
    expect(appointments.cancel({ code: wrong(code) })).toEqual(unknown)
    expect(appointments.appointment({ code }).ok).toBe(true)
  })
})

describe('saying that she is here', () => {
  const lookedUp = (code: string) => {
    const answer = appointments.appointment({ code })
    return answer.ok && [answer.appointment.today, answer.appointment.arrived]
  }
  test('is kept, and is done when said again, in another visit too', () => {
    const code = book()
    const answers = [appointments.arrive({ code }), appointments.arrive({ code })]
    expect(answers).toEqual([{ ok: true }, { ok: true }])
    expect(v.is(verbs['booking.arrive'].out, answers[0])).toBe(true)
    expect(lookedUp(code)).toEqual([true, true])
    appointments.visitOver()
    expect(appointments.arrive({ code })).toEqual({ ok: true })
  })
  test('is for the day itself, by the office’s clock', () => {
    const code = book()
    const midnight = Date.parse('2026-11-22T23:00:00Z')
    const on = { ...clock, now: () => now }
    let now = midnight - 1
    const codes = createCodes(new Uint8Array(32).fill(5))
    appointments = createAppointments({ rules: () => rules, meetingOf, store, codes, clock: on })
    const answer = appointments.arrive({ code })
    expect(answer).toEqual({ ok: false, reason: 'notToday' })
    expect(v.is(verbs['booking.arrive'].out, answer)).toBe(true)
    expect(lookedUp(code)).toEqual([false, false])
    now = midnight
    expect(lookedUp(code)).toEqual([true, false])
    expect(appointments.arrive({ code })).toEqual({ ok: true })
  })
  test('is of no use when her time is over, was cancelled, or nobody has that code', () => {
    const code = book()
    expect(appointments.arrive({ code: wrong(code) })).toEqual(unknown)
    clock.forward(150 * MINUTE)
    expect(appointments.arrive({ code })).toEqual(unknown)
  })
  test('of a time that she has cancelled says nothing', () => {
    const code = book()
    appointments.cancel({ code })
    expect(appointments.arrive({ code })).toEqual(unknown)
  })
  test('to a host whom the office has taken out of its file is for a person to look at, and no wrong one', () => {
    const code = book()
    const { hosts } = rules
    rules = { ...rules, hosts: [] }
    for (let n = 0; n < 2 * MOST_IN_A_VISIT; n++) expect(appointments.arrive({ code })).toEqual(unknown)
    rules = { ...rules, hosts }
    expect(lookedUp(code)).toEqual([true, false])
  })
})

describe('trying codes through', () => {
  test('ends after five wrong ones, for a right one too; before that the right one works', () => {
    const code = book()
    expect(guess(code, MOST_IN_A_VISIT - 1)).toEqual(Array(MOST_IN_A_VISIT - 1).fill(unknown))
    expect(appointments.appointment({ code }).ok).toBe(true)
    expect(guess(code, 2)).toEqual([unknown, tooOften])
    expect([appointments.appointment({ code }), appointments.cancel({ code })]).toEqual([tooOften, tooOften])
  })
  test.each(['cancel', 'arrive'] as const)('by a wrong “%s” is counted alike', (verb) => {
    const code = book()
    for (let n = 0; n < MOST_IN_A_VISIT; n++) appointments[verb]({ code: wrong(code) })
    expect([appointments.appointment({ code }), appointments[verb]({ code })]).toEqual([tooOften, tooOften])
  })
  test('in visit after visit ends after twenty in an hour', () => {
    const code = book()
    for (let visit = 0; visit < 4; visit++) {
      expect(guess(code, MOST_IN_A_VISIT)).not.toContainEqual(tooOften)
      appointments.visitOver()
    }
    expect(appointments.appointment({ code })).toEqual(tooOften)
    clock.forward(60 * MINUTE)
    expect(appointments.appointment({ code }).ok).toBe(true)
  })
})

test.each([
  [{ name: 'Anna-Lisa O’Brien' }, true],
  [{ name: 'نور' }, true],
  [{ name: 'ሰላም' }, true],
  [{ picture: 'emblem-sun' }, true],
  [{ name: '' }, false],
  [{ name: 'A'.repeat(21) }, false],
  [{ name: ' Anna' }, false],
  [{ name: 'Anna 0701234567' }, false],
  [{ name: '<b>' }, false],
  [{ picture: 'kind.violence' }, false],
  [{ name: 'Anna', picture: 'emblem-sun' }, false],
])('the contract takes %o as a way to be called: %s', (called, may) => {
  expect(v.is(verbs['booking.confirm'].in, { hold: 'h', called })).toBe(may)
})
