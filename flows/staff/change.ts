/**
 * Change: what this terminal offers. What it would be is shown first; then it holds at once, and can be taken back.
 *
 * Path    looking → choosing → days | offers | sound | look | desk | printer | languages → language | topics → topic
 *         hosts → host → awayFrom → awayTo;  host | desk → week → weekday → until → pause → resume
 *         each → trying → shown → changing → changed;  refused: why it would not do
 * Leaves  back
 * Holds   the settings as they are, what of them is looked at, and the change that is being made
 * Needs   settings, preview, change, takeBack (asked)
 */
import { assign, setup } from 'xstate'
import type { Topic } from '../find/kinds.ts'
import type { Language } from '../screen.ts'
import { askStaff } from './house.ts'
import type { Change, Remark, Settings } from './settings.ts'

/** What belongs together on one screen. */
export const groups = [
  ...(['days', 'hosts', 'offers', 'languages', 'topics'] as const),
  ...(['sound', 'look', 'desk', 'deskHours', 'printer'] as const),
]
export type Group = (typeof groups)[number]
export interface Context {
  settings?: Settings
  /** Whose days and hours; none: the desk's. */
  host: string
  day: number
  /** The hours of that day, as far as they are chosen, HH:MM; then the break in them. */
  from: string
  to: string
  pause: string
  /** The first day away. */
  date: string
  language: Language
  topic: Topic
  change?: Change
  /** Booked times that the change would stand in the way of. */
  booked: number
  remarks: readonly Remark[]
  n: number
}
type Events =
  | { type: 'GROUP'; group: Group }
  | { type: 'HOST'; host: string }
  | { type: 'AWAY_FROM'; date: string }
  | { type: 'WEEKDAY'; day: number }
  | { type: 'FROM' | 'UNTIL' | 'PAUSE'; at: string }
  | { type: 'LANGUAGE'; language: Language }
  | { type: 'TOPIC'; topic: Topic }
  | { type: 'CHANGE'; change: Change }
  | { type: 'YES' | 'MORE' | 'TAKE_BACK' | 'AWAY' | 'WEEK' }

const tries = { CHANGE: { target: 'trying', actions: 'choose' } } as const
/** Where there may be nothing to choose. */
const more = { MORE: 'looking' } as const

export const staffChange = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: {
    settings: askStaff('settings'),
    preview: askStaff('preview'),
    change: askStaff('change'),
    takeBack: askStaff('takeBack'),
  },
  guards: { isGroup: ({ event }, group: Group) => event.type === 'GROUP' && event.group === group },
  actions: { choose: assign(({ event }) => (event.type === 'CHANGE' ? { change: event.change } : {})) },
}).createMachine({
  context: {
    host: '',
    day: 1,
    from: '',
    to: '',
    pause: '',
    date: '',
    language: 'sv',
    topic: 'money',
    booked: 0,
    remarks: [],
    n: 0,
  },
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'settings',
        input: {},
        onDone: { target: 'choosing', actions: assign(({ event }) => ({ settings: event.output, host: '' })) },
      },
    },
    choosing: {
      on: {
        GROUP: groups.map((group) => ({
          guard: { type: 'isGroup', params: group } as const,
          target: group === 'deskHours' ? ('week' as const) : group,
        })),
      },
    },
    days: { on: tries },
    hosts: { on: { HOST: { target: 'host', actions: assign(({ event }) => ({ host: event.host })) } } },
    host: { on: { ...tries, AWAY: 'awayFrom', WEEK: 'week' } },
    awayFrom: { on: { AWAY_FROM: { target: 'awayTo', actions: assign(({ event }) => ({ date: event.date })) } } },
    awayTo: { on: tries },
    week: { on: { WEEKDAY: { target: 'weekday', actions: assign(({ event }) => ({ day: event.day })) } } },
    weekday: { on: { ...tries, FROM: { target: 'until', actions: assign(({ event }) => ({ from: event.at })) } } },
    until: { on: { UNTIL: { target: 'pause', actions: assign(({ event }) => ({ to: event.at })) } } },
    pause: { on: { ...tries, PAUSE: { target: 'resume', actions: assign(({ event }) => ({ pause: event.at })) } } },
    resume: { on: tries },
    offers: { on: tries },
    languages: {
      on: { LANGUAGE: { target: 'language', actions: assign(({ event }) => ({ language: event.language })) } },
    },
    language: { on: { ...tries, ...more } },
    topics: { on: { TOPIC: { target: 'topic', actions: assign(({ event }) => ({ topic: event.topic })) } } },
    topic: { on: { ...tries, ...more } },
    sound: { on: tries },
    look: { on: tries },
    desk: { on: tries },
    printer: { on: { ...tries, ...more } },
    trying: {
      invoke: {
        src: 'preview',
        input: ({ context: { change } }) => ({ change: change ?? { what: 'languages', to: [] } }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'shown',
            actions: assign(({ event }) => ({ booked: event.output.ok ? event.output.booked : 0 })),
          },
          {
            target: 'refused',
            actions: assign(({ event }) => ({ remarks: event.output.ok ? [] : event.output.remarks })),
          },
        ],
      },
    },
    shown: { on: { YES: 'changing', ...more } },
    changing: {
      invoke: {
        src: 'change',
        input: ({ context: { change } }) => ({ change: change ?? { what: 'languages', to: [] } }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'changed',
            actions: assign(({ event }) => ({ n: event.output.ok ? event.output.n : 0 })),
          },
          {
            target: 'refused',
            actions: assign(({ event }) => ({ remarks: event.output.ok ? [] : event.output.remarks })),
          },
        ],
      },
    },
    changed: { on: { TAKE_BACK: 'takingBack', ...more } },
    takingBack: {
      invoke: {
        src: 'takeBack',
        input: ({ context: { n } }) => ({ n }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'takenBack' },
          {
            target: 'refused',
            actions: assign(({ event }) => ({ remarks: event.output.ok ? [] : event.output.remarks })),
          },
        ],
      },
    },
    takenBack: { on: more },
    refused: { on: more },
  },
})
