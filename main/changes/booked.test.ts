import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { openStore } from '../booking/sqlite.ts'
import { clockByHand } from '../clock.ts'
import type { Change } from './change.ts'
import { emptyFolder, smallChanged } from './small-folder.ts'

const MINUTE = 60_000
/** On the office's clock, in winter. */
const at = (date: string, clock: string) => Date.parse(`${date}T${clock}:00+01:00`)
const time = (date: string, from: string, minutes = 40) => ({
  host: 'anna',
  start: at(date, from),
  end: at(date, from) + minutes * MINUTE,
})
const monday = [time('2026-11-30', '09:00'), time('2026-11-30', '11:20'), time('2026-11-30', '15:00')]
const others = [time('2026-12-01', '10:00'), time('2026-12-07', '09:00')]

const bookedAfter = async (change: Change) => {
  const appointmentsOn = ({ hosts, from, to }: { hosts: readonly string[]; from: number; to: number }) =>
    [...monday, ...others].filter(({ host, start }) => hosts.includes(host) && from <= start && start < to)
  const { changed } = await smallChanged({ appointmentsOn })
  const seen = changed.preview(change)
  if (!seen.ok) throw new Error(seen.reason)
  return seen.booked
}

test.each<[string, Change, number]>([
  ['closing that day: 3 booked times are on it', { what: 'closure', date: '2026-11-30', closed: true }, 3],
  ['closing another day: none', { what: 'closure', date: '2026-12-02', closed: true }, 0],
  ['opening a closed day: none', { what: 'closure', date: '2026-12-24', closed: false }, 0],
  ['away from that day on: all that are later', { what: 'away', host: 'anna', away: true, from: '2026-12-01' }, 2],
  ['away until told: all', { what: 'away', host: 'anna', away: true }, 5],
  [
    'no more afternoons on Mondays: the one at three',
    { what: 'hours', host: 'anna', day: 1, hours: { from: '09:00', to: '12:00' } },
    1,
  ],
  [
    'later on Mondays: the two at nine, and the afternoon',
    { what: 'hours', host: 'anna', day: 1, hours: { from: '09:30', to: '12:00' } },
    3,
  ],
  [
    'earlier home: the one that would not be over, and the afternoon',
    { what: 'hours', host: 'anna', day: 1, hours: { from: '09:00', to: '11:45' } },
    2,
  ],
  ['longer on Mondays: none', { what: 'hours', host: 'anna', day: 1, hours: { from: '08:00', to: '18:00' } }, 0],
  ['louder: none', { what: 'volume', to: 9 }, 0],
])('%s', async (_, change, booked) => {
  expect(await bookedAfter(change)).toBe(booked)
})

it('the same of a real store, where a time that is only held does not count', async () => {
  const clock = clockByHand()
  const opened = openStore(join(emptyFolder(), 'bookings.sqlite'), { clock })
  if (!opened.ok) throw new Error(opened.reason)
  const { store } = opened
  for (const [hold, { host, start, end }] of Object.entries({
    one: time('2026-11-30', '09:00', 30),
    two: time('2026-11-30', '10:00', 30),
  }))
    store.hold({ hold, service: 'soup', host, start, end, freeAgain: end })
  store.confirm('one', [{ code: '123123', mark: new Uint8Array(32) }])
  const { changed } = await smallChanged({ clock, appointmentsOn: (q) => store.busy(q).filter(({ booked }) => booked) })
  expect(changed.preview({ what: 'closure', date: '2026-11-30', closed: true })).toMatchObject({ ok: true, booked: 1 })
  store.close()
})
