/**
 * Change: what this terminal offers. What it would be is shown first; then it holds at once, and can be taken back.
 *
 * Path    looking → choosing → languages | topics | sound | look | days | hosts → host → weekday → from → until | offers | desk
 *         each → trying → shown → changing → changed;  refused: why it would not do
 * Leaves  back
 * Holds   the settings as they are, and the change that is being made
 * Needs   settings, preview, change, takeBack (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { Change, Remark, Settings } from './services.ts'

/** What belongs together on one screen. */
export const groups = ['days', 'hosts', 'offers', 'languages', 'topics', 'sound', 'look', 'desk'] as const
export type Group = (typeof groups)[number]
export interface Context {
  settings?: Settings
  host: string
  day: number
  from: string
  change?: Change
  /** Booked times that the change would stand in the way of. */
  booked: number
  remarks: readonly Remark[]
  n: number
}
type Events =
  | { type: 'GROUP'; group: Group }
  | { type: 'HOST'; host: string }
  | { type: 'WEEKDAY'; day: number }
  | { type: 'FROM'; at: string }
  | { type: 'CHANGE'; change: Change }
  | { type: 'YES' | 'MORE' | 'TAKE_BACK' }

const tries = { CHANGE: { target: 'trying', actions: 'choose' } } as const

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
  context: { host: '', day: 1, from: '', booked: 0, remarks: [], n: 0 },
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'settings',
        input: {},
        onDone: { target: 'choosing', actions: assign(({ event }) => ({ settings: event.output })) },
      },
    },
    choosing: {
      on: { GROUP: groups.map((group) => ({ guard: { type: 'isGroup', params: group } as const, target: group })) },
    },
    days: { on: tries },
    hosts: { on: { HOST: { target: 'host', actions: assign(({ event }) => ({ host: event.host })) } } },
    host: {
      on: { ...tries, WEEKDAY: { target: 'weekday', actions: assign(({ event }) => ({ day: event.day })) } },
    },
    weekday: { on: { ...tries, FROM: { target: 'until', actions: assign(({ event }) => ({ from: event.at })) } } },
    until: { on: tries },
    offers: { on: tries },
    languages: { on: tries },
    topics: { on: tries },
    sound: { on: tries },
    look: { on: tries },
    desk: { on: tries },
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
    shown: { on: { YES: 'changing' } },
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
    changed: { on: { TAKE_BACK: 'takingBack', MORE: 'looking' } },
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
    takenBack: { on: { MORE: 'looking' } },
    refused: { on: { MORE: 'looking' } },
  },
})
