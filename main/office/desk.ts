/** Whether somebody is at the desk. Pure. */
import type { Temporal } from 'temporal-polyfill'
import { inside } from '../directory/opening.ts'
import type { Office } from './office.ts'

/** By the office's clock: within the desk's weekly hours, and no day on which the house is closed. */
export function isDeskStaffed({ desk, booking }: Office, now: Temporal.Instant): boolean {
  const here = now.toZonedDateTimeISO(booking.zone)
  const date = here.toPlainDate().toString()
  const at = here.toPlainTime().toString({ smallestUnit: 'minute' })
  if (booking.closures.some((closure) => inside(date, closure))) return false
  return desk.weekly.some(({ days, from, to }) => days.some((day) => day === here.dayOfWeek) && from <= at && at < to)
}
