import { expect, it } from 'vitest'
import { createToday } from './today.ts'

const HOUR = 60 * 60_000
/** What is asked of the store at that moment, in Stockholm. */
const askedAt = (now: string) => {
  const asked: unknown[] = []
  const today = createToday({
    rules: () => ({ zone: 'Europe/Stockholm', hosts: [{ id: 'anna' }, { id: 'room-2' }] }),
    store: {
      appointments: (q) => {
        asked.push(q)
        return []
      },
    },
  })
  today(Date.parse(now))
  return asked
}

it.each([
  ['2026-11-23T08:00:00Z', '2026-11-22T23:00:00Z', 24],
  ['2026-10-25T08:00:00Z', '2026-10-24T22:00:00Z', 25], // the clock is put back
  ['2026-10-25T22:59:59Z', '2026-10-24T22:00:00Z', 25],
  ['2027-03-28T08:00:00Z', '2027-03-27T23:00:00Z', 23], // the clock is put forward
])('at %s today began at %s and lasts %i hours', (now, begins, hours) => {
  const from = Date.parse(begins)
  expect(askedAt(now)).toEqual([{ hosts: ['anna', 'room-2'], from, to: from + hours * HOUR }])
})
