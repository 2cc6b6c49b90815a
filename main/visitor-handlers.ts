/** The verbs of a visitor's page: what she finds, holds, books, prints, hears, and whom she calls. */
import { Temporal } from 'temporal-polyfill'
import { createAppointments } from './booking/appointments.ts'
import { createBooking } from './booking/booking.ts'
import type { Clock } from './clock.ts'
import type { Handlers } from './contract.ts'
import type { Desk } from './desk/desk.ts'
import { kindsFound } from './directory/directory.ts'
import { eachByItself } from './each-by-itself.ts'
import { everyHour } from './hourly.ts'
import type { House } from './house.ts'
import type { Log } from './log.ts'
import { meetingOf } from './office/meeting.ts'
import type { Rest } from './packs/rest.ts'
import type { Paper } from './printing/paper.ts'
import type { Jack } from './speech/jack.ts'
import type { StaffVerb } from './staff/staff-verb.ts'
import type { Statistics } from './statistics/statistics.ts'

export interface VisitorParts {
  house: Pick<House, 'store' | 'codes' | 'recordings' | 'office'>
  paper: Paper
  desk: Desk
  jack: Pick<Jack, 'isPlugged'>
  statistics: Pick<Statistics, 'seen' | 'told'>
  /** Whether anybody is at the terminal. */
  rest: Rest
  clock: Clock
  random: (bytes: number) => Uint8Array
  log: Log
}
export type VisitorHandlers = Omit<Handlers, StaffVerb | 'terminal.office' | 'setup.keys' | 'setup.display'>

/** `close`: what is done every hour is done no more. */
export function createVisitorHandlers(parts: VisitorParts): { handlers: VisitorHandlers; close(): void } {
  const { house, paper, desk, jack, statistics, rest, clock, random, log } = parts
  const { store, codes, recordings, office } = house
  const calendar = {
    rules: () => office().booking,
    meetingOf: (service: string, host: { id: string }) => meetingOf(office(), service, host.id),
    isDiscreet: (service: string) => office().directory.listings.some(({ id, discreet }) => id === service && discreet),
    store,
    codes,
    clock,
  }
  const booking = createBooking({ ...calendar, random })
  const appointments = createAppointments(calendar)
  const close = everyHour(clock, log, () => store.forgetNames())

  const handlers: VisitorHandlers = {
    'directory.kinds': ({ topic }) => kindsFound(office().directory, topic, Temporal.Instant.fromEpochMilliseconds(clock.now())),
    'booking.freeTimes': booking.freeTimes,
    'booking.hold': booking.hold,
    'booking.renew': booking.renew,
    'booking.letGo': booking.letGo,
    'booking.confirm': booking.confirm,
    'booking.appointment': appointments.appointment,
    'booking.cancel': appointments.cancel,
    'booking.arrive': appointments.arrive,
    'printing.print': paper.ticket,
    'desk.call': desk.call,
    'desk.withdraw': ({ call }) => {
      desk.withdraw({ call })
      return {}
    },
    'speech.recordings': () => recordings.clips(),
    'speech.setup': () => office().sound,
    'speech.trouble': (trouble) => {
      log('trouble with speech', trouble)
      return {}
    },
    'ears.now': () => ({ plugged: jack.isPlugged() }),
    'statistics.seen': (seen) => {
      statistics.seen(seen)
      return {}
    },
    'statistics.told': (told) => {
      statistics.told(told)
      return {}
    },
    'visit.begun': () => {
      rest.begun()
      return {}
    },
    'visit.over': async () => {
      // what is only in memory comes first; then what may fail, such as a store that is locked
      await eachByItself([rest.over, paper.stopAll, appointments.visitOver, desk.withdrawAll, booking.letGoAll, rest.take])
      return {}
    },
  }
  return { handlers, close }
}
