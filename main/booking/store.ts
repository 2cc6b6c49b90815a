/**
 * Where bookings are kept, as a port. Whatever stands behind it promises: no host is ever claimed twice for the same time;
 * what was answered is on disk; of a visitor nothing is kept but what she wants to be called and that she came, both until her
 * time is over. Instants are milliseconds since 1970 UTC.
 */
import type { Called } from '../../flows/services.ts'
import type { Candidate } from './codes.ts'
import type { Busy } from './slots.ts'

/** A hold that is not renewed for this long is nobody's. */
export const HOLD_MS = 3 * 60_000
/** Live holds at once: so many that no visitor meets the limit, so few that a page gone wild cannot lock a calendar. */
export const MOST_HOLDS = 20
/** An expired hold can still be confirmed if nobody took its time, but not for longer than this. */
export const LATE_MS = 60 * 60_000
/** Claims are made in cells of this size, rounded outward. */
export const CELL_MS = 5 * 60_000

/** A claimed time, held or booked. */
export interface Reservation {
  service: string
  host: string
  start: number
  /** The meeting's end; exclusive. */
  end: number
}
/** A booked time, and whether its visitor said that she is here; that is forgotten when it is over. */
export interface Arrival extends Reservation {
  arrived: boolean
}
/** And what she wants to be called, for as long. */
export interface Appointed extends Arrival {
  called?: Called
}
/** What is asked to be held. */
export interface Claim extends Reservation {
  /** Chosen by who holds; 1 to 80 of letters, digits, dot, dash. */
  hold: string
  /** When the host can be booked again: the end and the buffer. */
  freeAgain: number
}
export type Taken = { ok: false; reason: 'slotTaken' }

export interface Store {
  /** What is claimed of these hosts between two instants, in whole cells: appointments and live holds. */
  busy(q: { hosts: readonly string[]; from: number; to: number }): Busy[]
  /** Claims a time, for three minutes. Takes what expired holds leave. */
  hold(claim: Claim): { ok: true } | Taken | { ok: false; reason: 'tooMany' }
  /** Three minutes more from now. False: there is no such hold any more. */
  renew(hold: string): boolean
  /** Of a hold that is none, or was confirmed: nothing happens. */
  letGo(hold: string): void
  /**
   * Makes a hold an appointment, with the first code that no other has, without letting go of the time in between.
   * Asked again: the same code, and called as the first time. An expired hold counts for as long as nobody took its time.
   */
  confirm(hold: string, codes: Iterable<Candidate>, called?: Called): { ok: true; code: string } | Taken
  /** What a hold is of, also when it has expired or was confirmed. */
  held(hold: string): (Reservation & { confirmed: boolean }) | undefined
  /** The appointment whose code has this mark. */
  appointment(mark: Uint8Array): Appointed | undefined
  /** The booked times (not those only held) of these hosts that touch the time from `from` until before `to`; the earliest first. */
  appointments(q: { hosts: readonly string[]; from: number; to: number }): readonly Arrival[]
  /** She is here: the appointment whose code has this mark. Said again, she still is. False: there is none. */
  arrive(mark: Uint8Array): boolean
  /** Deletes the appointment whose code has this mark, and frees its time in the same moment. False: there is none. */
  cancel(mark: Uint8Array): boolean
  /** Forgets of those whose appointments are over how they are called, and that they came. Done at each start, too. Returns of how many. */
  forgetNames(): number
  close(): void
}
