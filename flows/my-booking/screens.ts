import { calledFacts } from '../book/called.ts'
import { what, whenFact } from '../book/ticket.ts'
import type { Screens } from '../flow.ts'
import { type Choice, type Fact, line } from '../screen.ts'
import type { Context, Events, myBooking } from './my-booking.ts'

const when = ({ appointment }: Context): Fact[] => (appointment ? [whenFact(appointment.slot)] : [])
const called = ({ appointment }: Context): Fact[] => (appointment?.called ? calledFacts(appointment.called) : [])
/** The same as her ticket says; the code stays on the ticket. */
const facts = (context: Context): Fact[] => [
  ...when(context),
  ...(context.appointment ? what(context.appointment) : []),
  ...called(context),
]
const keep = {
  line: line('my-booking.keep'),
  picture: 'my-booking',
  event: { type: 'go.to', flow: 'goodbye', with: {} },
} as const
/** Only on the day itself, and until she has said it. */
const isExpected = ({ appointment }: Context) => appointment?.today === true && !appointment.arrived
const here: Choice<Events> = { line: line('my-booking.here'), picture: 'ready', event: { type: 'HERE' }, leads: true }
const finish = {
  line: line('book.finish'),
  picture: 'ready',
  event: { type: 'go.to', flow: 'goodbye', with: {} },
  leads: true,
} as const
const person = {
  line: line('find.person'),
  picture: 'person-coming',
  event: { type: 'open.aside', flow: 'callPerson' },
} as const
const more = { line: line('goodbye.more'), picture: 'something-else', event: { type: 'go.to', flow: 'home', with: {} } } as const

export const screens = {
  entering: () => ({
    title: line('my-booking.entering'),
    picture: 'code',
    entry: { of: 'digits', least: 6, most: 6, send: 'CODE' },
  }),
  looking: () => ({ is: 'waiting', title: line('my-booking.looking'), picture: 'calendar' }),
  shown: (context) => ({
    title: line('my-booking.shown'),
    facts: facts(context),
    choices: [
      ...(isExpected(context) ? [here, keep] : [{ ...keep, leads: true } as const]),
      { line: line('my-booking.cancel'), picture: 'cancel-booking', event: { type: 'CANCEL' } },
    ],
  }),
  arriving: () => ({ is: 'waiting', title: line('my-booking.telling'), picture: 'calendar' }),
  arrived: (context) => ({
    is: 'done',
    title: line('my-booking.arrived'),
    // a picture of its own leaves no room beside it
    ...(called(context).length > 0 ? { facts: called(context) } : { picture: 'person-coming' }),
    choices: [finish, more],
  }),
  asking: (context) => ({
    title: line('my-booking.asking'),
    facts: [...when(context), { line: line('my-booking.gone'), picture: 'taken' }],
    choices: [keep, { line: line('my-booking.yes'), picture: 'cancel-booking', event: { type: 'YES' }, commits: true }],
  }),
  cancelling: () => ({ is: 'committing', title: line('my-booking.cancelling'), picture: 'calendar' }),
  cancelled: (context) => ({
    is: 'done',
    title: line('my-booking.cancelled'),
    facts: when(context),
    choices: [finish, more],
  }),
  unknown: () => ({
    is: 'sorry',
    title: line('my-booking.unknown'),
    picture: 'nothing-found',
    choices: [{ line: line('my-booking.again'), picture: 'code-again', event: { type: 'AGAIN' }, leads: true }, person],
  }),
  tooOften: () => ({ is: 'sorry', title: line('my-booking.too-often'), picture: 'waiting', choices: [person, more] }),
} satisfies Screens<typeof myBooking>
