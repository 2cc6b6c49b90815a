import type { Screens } from '../flow.ts'
import { type Choice, line } from '../screen.ts'
import type { Slot } from '../services.ts'
import { longestName } from '../wording/check.ts'
import type { book } from './book.ts'
import { calledFacts, emblemPicture, emblems, keptFacts } from './called.ts'
import { facts, soon, what, when } from './ticket.ts'
import { daysIn, partsOn, soonest, timesOn } from './times.ts'

type Time = { type: 'TIME'; slot: Slot }
const timeOn = (slot: Slot): Choice<Time> => ({
  line: line('book.soon', soon(slot)),
  picture: 'time',
  event: { type: 'TIME', slot },
})
const time = (slot: Slot): Choice<Time> => ({
  line: line('book.time', { time: when(slot).time }),
  picture: 'time',
  event: { type: 'TIME', slot },
})
const otherTimes = { line: line('book.other-times'), picture: 'other-times', event: { type: 'OTHER_TIMES' } } as const
const finish = {
  line: line('book.finish'),
  picture: 'ready',
  event: { type: 'go.to', flow: 'goodbye', with: {} },
  leads: true,
} as const
const printAgain = { line: line('find.print-again'), picture: 'print', event: { type: 'PRINT' } } as const
const dayOf = (date: string) => ({ kind: 'day', date }) as const

export const screens = {
  loading: () => ({ is: 'waiting', title: line('book.loading'), picture: 'calendar' }),
  soonest: ({ slots }) => ({ title: line('book.title'), choices: [...soonest(slots).map(timeOn), otherTimes] }),
  days: ({ slots }) => ({
    title: line('book.days'),
    choices: daysIn(slots).map(({ date, nights }) => ({
      line: line('book.day', { day: dayOf(date), nights: { kind: 'count', n: nights } }),
      picture: 'day',
      event: { type: 'DAY', date },
    })),
  }),
  parts: ({ slots, day }) => ({
    title: line('book.parts', { day: dayOf(day) }),
    choices: partsOn(slots, day).map((part) => ({
      line: line(part),
      picture: part.replace('part.', ''),
      event: { type: 'PART', part },
    })),
  }),
  times: ({ slots, day, part }) => ({
    title: line('book.times', { day: dayOf(day) }),
    choices: timesOn(slots, day, part).map(time),
  }),
  'held.holding': () => ({ is: 'waiting', title: line('book.holding'), picture: 'calendar' }),
  'held.confirming': (context) => ({
    title: line('book.confirming'),
    facts: [
      ...(context.slot ? [{ line: line('book.soon', soon(context.slot)), picture: 'calendar' }] : []),
      ...what(context),
      ...(context.called ? [...calledFacts(context.called), ...keptFacts] : [{ line: line('find.no-name'), picture: 'no-name' }]),
    ],
    choices: [
      { line: line('book.yes'), picture: 'yes-book', event: { type: 'CONFIRM' }, commits: true, leads: true },
      ...(context.service.discreet
        ? []
        : [{ line: line('book.call-me'), picture: 'call-me', event: { type: 'CALL_ME' } } as const]),
    ],
  }),
  'held.naming': () => ({
    title: line('book.call-me'),
    facts: keptFacts,
    choices: [
      { line: line('book.no-name'), picture: 'no-name', event: { type: 'NO_NAME' }, leads: true },
      { line: line('book.a-picture'), picture: 'by-picture', event: { type: 'BY_PICTURE' } },
      { line: line('book.my-name'), picture: 'by-name', event: { type: 'BY_NAME' } },
    ],
  }),
  'held.picturing': () => ({
    title: line('book.picturing'),
    choices: emblems.map((emblem) => ({
      line: line(`emblem.${emblem}`),
      picture: emblemPicture(emblem),
      event: { type: 'EMBLEM', picture: emblemPicture(emblem) },
    })),
  }),
  'held.writing': () => ({
    title: line('book.writing'),
    picture: 'by-name',
    entry: { of: 'letters', least: 1, most: longestName, send: 'NAMED' },
  }),
  'held.committing': () => ({ is: 'committing', title: line('book.committing'), picture: 'calendar' }),
  printing: () => ({ is: 'committing', title: line('book.printing'), picture: 'print' }),
  booked: (context) => ({
    is: 'done',
    title: line('book.booked'),
    facts: [...facts(context), { line: line('book.paper'), picture: 'take-ticket' }],
    choices: [finish],
  }),
  unprinted: (context, _, { without = [] }) => ({
    is: 'done',
    title: line('book.booked'),
    facts: [...facts(context), { line: line('book.no-paper'), picture: 'no-paper' }],
    choices: [...(without.includes('printer') ? [] : [printAgain]), finish],
  }),
  quiet: (context, _, { without = [] }) => ({
    is: 'done',
    title: line('book.booked'),
    facts: [...facts(context), { line: line('book.quiet'), picture: 'discreet' }],
    choices: [
      ...(without.includes('printer') ? [] : [{ line: line('book.print'), picture: 'print', event: { type: 'PRINT' } } as const]),
      finish,
    ],
  }),
  apologising: () => ({ is: 'waiting', title: line('book.loading'), picture: 'calendar' }),
  taken: ({ slots }) => ({ is: 'sorry', title: line('book.taken'), choices: [...soonest(slots).map(timeOn), otherTimes] }),
  none: () => ({
    is: 'sorry',
    title: line('book.none'),
    picture: 'no-times',
    choices: [
      { line: line('find.person'), picture: 'person-coming', event: { type: 'open.aside', flow: 'callPerson' } },
      { line: line('goodbye.more'), picture: 'something-else', event: { type: 'go.to', flow: 'home', with: {} } },
    ],
  }),
} satisfies Screens<typeof book>
