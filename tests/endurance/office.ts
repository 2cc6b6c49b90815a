/** An office that is hard to fill: ten hosts, every day, a time each quarter of an hour. What its visitors book is real. */
import { join } from 'node:path'
import { type Booking, createBooking } from '../../main/booking/booking.ts'
import { type Codes, createCodes } from '../../main/booking/codes.ts'
import { openKey } from '../../main/booking/key.ts'
import type { BookingRules } from '../../main/booking/rules.ts'
import { openStore } from '../../main/booking/sqlite.ts'
import type { Store } from '../../main/booking/store.ts'

export const databaseOf = (folder: string): string => join(folder, 'bookings.db')

export const rulesFor = (hosts: number): BookingRules => {
  const ids = Array.from({ length: hosts }, (_, n) => `host-${n}`)
  return {
    zone: 'Europe/Stockholm',
    hosts: ids.map((id) => ({ id, name: id, weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }], away: [] })),
    offers: [{ service: 'advice', hosts: ids, minutes: 10, bufferMinutes: 5, noticeMinutes: 0, everyMinutes: 15 }],
    closures: [],
    horizonDays: 100,
  }
}

export type Opened = { ok: true; store: Store; codes: Codes; booking: Booking } | { ok: false; reason: string }
/** The terminal's own booking on a data folder, opened as the terminal opens it. */
export const openOffice = (folder: string, hosts = 10): Opened => {
  const key = openKey(join(folder, 'code.key'))
  if (!key.ok) return key
  const opened = openStore(databaseOf(folder))
  if (!opened.ok) return opened
  const codes = createCodes(key.key)
  const rules = rulesFor(hosts)
  const meetingOf = () => ({ service: { sv: 'Rådgivning' }, place: { sv: 'Kontoret' } })
  return {
    ok: true,
    store: opened.store,
    codes,
    booking: createBooking({ rules: () => rules, meetingOf, isDiscreet: () => false, store: opened.store, codes }),
  }
}
