/** A ticket on which nothing is booked. */
import { Temporal } from 'temporal-polyfill'
import { as, line } from '../../flows/screen.ts'
import type { Paper } from '../../flows/services.ts'

/** `now`: milliseconds since 1970 UTC; `zone`: the office's. */
export function testTicket(now: number, zone: string): Paper {
  const there = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const date = there.toPlainDate().toString()
  const when = line('book.when', {
    day: { kind: 'day', date },
    time: { kind: 'time', at: there.toPlainTime().toString().slice(0, 5) },
  })
  return {
    title: line('staff.printed'),
    facts: [{ line: when, picture: 'calendar' }],
    staff: as('sv', line('staff.printed')),
    date,
  }
}
