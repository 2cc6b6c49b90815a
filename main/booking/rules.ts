/**
 * What the office says about bookable time. Wall-clock times are in the office's zone; weekdays 1 (Monday) to 7.
 * When the clock is put forward or back, an opening begins the first moment the office's clock shows `from` or later that
 * day, and ends the first moment it shows `to` or later.
 */
import type { Words } from '../../flows/screen.ts'

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** `from` and `to`: HH:MM, `to` exclusive (24:00 is the end of the day). Within one day: `from` is before `to`. */
export interface Hours {
  days: readonly Weekday[]
  from: string
  to: string
}
/** Whole days, YYYY-MM-DD, both included. */
export interface Closure {
  from: string
  to: string
  why?: Words
}
/** Somebody, or a room, whose time can be booked. One meeting at a time. */
export interface Host {
  id: string
  name: string
  room?: Words
  weekly: readonly Hours[]
  away: readonly Closure[]
}
/** A service that can be booked here: with whom, for how long, and how soon. All in whole minutes. */
export interface Offer {
  service: string
  /** Any one of them; named first is chosen first when their days are equally full. */
  hosts: readonly string[]
  minutes: number
  /** Kept free after a meeting, for notes and the next visitor's way to the room. May run past closing time. */
  bufferMinutes: number
  /** No time sooner than this from now. */
  noticeMinutes: number
  /** Times begin on this grid, counted from the start of each opening. At least 1; multiples of 5 waste nothing. */
  everyMinutes: number
}
export interface BookingRules {
  zone: string
  hosts: readonly Host[]
  offers: readonly Offer[]
  closures: readonly Closure[]
  /** No time later than this many days from today: 0 is today only. */
  horizonDays: number
}
