/** What there is to know about the booking: the screens show it, the ticket prints it, in the same words and order. */
import { as, type Fact, line } from '../screen.ts'
import type { Paper, Slot } from '../services.ts'
import type { Context } from './book.ts'
import { calledFacts } from './called.ts'

type Told = Pick<Context, 'slot' | 'meeting' | 'code' | 'called'>
const words = (it: { readonly [l: string]: string | undefined } | undefined) => ({ kind: 'words', in: it ?? {} }) as const

export const when = (slot: Slot) => ({ day: { kind: 'day', date: slot.date }, time: { kind: 'time', at: slot.at } }) as const
export const soon = (slot: Slot) => ({ ...when(slot), nights: { kind: 'count', n: slot.nights } }) as const

export const whenFact = (slot: Slot): Fact => ({ line: line('book.when', when(slot)), picture: 'calendar' })

/** Where and what for: neutral already, if the service is a discreet one. */
export const what = ({ meeting, slot }: Pick<Told, 'meeting' | 'slot'>): Fact[] => [
  {
    line: meeting?.room
      ? line('book.where-room', { place: words(meeting.place), room: words(meeting.room) })
      : line('book.where', { place: words(meeting?.place) }),
    picture: 'room',
  },
  { line: line('own', { words: words(meeting?.service) }), picture: 'what', private: true },
  ...(slot ? [{ line: line('book.minutes', { minutes: { kind: 'count', n: slot.minutes } }), picture: 'time' }] : []),
]

export const facts = (told: Told): Fact[] => [
  { line: line('book.code', { code: { kind: 'digits', digits: told.code } }), picture: 'code', private: true },
  ...(told.slot ? [whenFact(told.slot)] : []),
  ...what(told),
  ...(told.called ? calledFacts(told.called) : []),
]

export const ticket = (told: Told): Paper => ({
  title: line('ticket.title'),
  facts: facts(told),
  staff: as(
    'sv',
    told.slot
      ? line('ticket.staff', { service: words(told.meeting?.service), ...when(told.slot) })
      : line('ticket.staff-about', { service: words(told.meeting?.service) }),
  ),
  code: told.code,
  ...(told.slot ? { date: told.slot.date } : {}),
})
