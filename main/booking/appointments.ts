/**
 * What a ticket's code is of, cancelling it, and saying that she is here. Whoever has the code may: nobody asks who she is.
 * So codes cannot be tried through (`guesses.ts`), and what is over is told to nobody.
 */
import type { Appointment, Meeting } from '../../flows/services.ts'
import type { Clock } from '../clock.ts'
import type { In, Out } from '../contract.ts'
import type { Codes } from './codes.ts'
import { createGuesses } from './guesses.ts'
import type { BookingRules, Host } from './rules.ts'
import { slotOf } from './slots.ts'
import type { Appointed, Store } from './store.ts'
import { MINUTE, zoneOf } from './zone.ts'

type Answers = { [N in 'appointment' | 'cancel' | 'arrive']: (q: In<`booking.${N}`>) => Out<`booking.${N}`> }
export interface Appointments extends Answers {
  /** Forgets which codes were tried and cancelled. */
  visitOver(): void
}
export interface AppointmentParts {
  rules: () => BookingRules
  /** As in `booking.ts`: neutral if the service is discreet, undefined if it is no longer offered. */
  meetingOf: (service: string, host: Host) => Meeting | undefined
  store: Store
  codes: Codes
  clock: Pick<Clock, 'now'>
}

const unknown = { ok: false, reason: 'unknown' } as const
const notToday = { ok: false, reason: 'notToday' } as const
const tooOften = { ok: false, reason: 'tooOften' } as const

/** Throws if the store does: broken, not refused. */
export const createAppointments = ({ rules, meetingOf, store, codes, clock }: AppointmentParts): Appointments => {
  const guesses = createGuesses(clock)
  /** Marks of codes that were cancelled in this visit: asked again, they are still cancelled. */
  const cancelled = new Set<string>()
  const nameOf = (mark: Uint8Array) => Buffer.from(mark).toString('hex')
  const toCome = (mark: Uint8Array) => {
    const found = store.appointment(mark)
    return found && found.end > clock.now() ? found : undefined
  }
  /** Nothing when the office has changed its file since: a person must look, and it was no wrong code. */
  const toldOf = ({ service, host: hostId, start, end, called, arrived }: Appointed): Appointment | undefined => {
    const { zone, hosts } = rules()
    const host = hosts.find(({ id }) => id === hostId)
    const meeting = host && meetingOf(service, host)
    const slot = slotOf(start, (end - start) / MINUTE, zoneOf(zone), clock.now())
    return meeting && { slot, meeting, today: slot.nights === 0, arrived, ...(called && { called }) }
  }
  const miss = () => {
    guesses.wrong()
    return unknown
  }

  return {
    appointment: ({ code }) => {
      const mark = codes.mark(code)
      if (cancelled.has(nameOf(mark))) return unknown
      if (!guesses.may()) return tooOften
      const found = toCome(mark)
      if (!found) return miss()
      const appointment = toldOf(found)
      return appointment ? { ok: true, appointment } : unknown
    },
    arrive: ({ code }) => {
      const mark = codes.mark(code)
      if (cancelled.has(nameOf(mark))) return unknown
      if (!guesses.may()) return tooOften
      const found = toCome(mark)
      if (!found) return miss()
      const appointment = toldOf(found)
      if (!appointment) return unknown
      if (!appointment.today) return notToday
      // cancelled elsewhere in this moment
      return store.arrive(mark) ? { ok: true } : unknown
    },
    cancel: ({ code }) => {
      const mark = codes.mark(code)
      if (cancelled.has(nameOf(mark))) return { ok: true }
      if (!guesses.may()) return tooOften
      if (!toCome(mark) || !store.cancel(mark)) return miss()
      cancelled.add(nameOf(mark))
      return { ok: true }
    },
    visitOver: () => {
      cancelled.clear()
      guesses.visitOver()
    },
  }
}
