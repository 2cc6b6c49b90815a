/**
 * Staff: the door, and behind it what there is to do. While nobody has set a PIN, whoever stands here sets the first.
 *
 * Path    looking → entering → checking → seeing → in → caring;  in → resetting → reset
 *         first → repeating → setting → looking: there is no PIN yet
 *         wrong, waits, refused: what was wrong, and the way on;  late, broken: there is no PIN to try
 * Leaves  go.end: the panel locks
 * Holds   the digits, until they are checked
 * Needs   door, enter, setPin, panel, reset (asked); the session is the panel's
 */
import { assign, setup } from 'xstate'
import { askAtDoor, askStaff } from './house.ts'
import type { DoorState, PanelFacts, PinFault } from './services.ts'

export const leastDigits = { desk: 4, caretaker: 6 } as const
export const mostDigits = 12

export interface Context {
  badge?: string | undefined
  /** What is to be tried or set; never longer than that takes. */
  pin: string
  door?: DoorState
  panel?: PanelFacts
  seconds: number
  fault?: PinFault
}
type Events =
  | { type: 'badge.read'; badge: string }
  | { type: 'PIN' | 'NEW_PIN' | 'SAME_PIN'; entered: string }
  | { type: 'RETRY' | 'RESET' | 'CARE' | 'SET' }

const badged = { 'badge.read': { target: 'checking', actions: 'hold' } } as const

export const staff = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: {
    door: askAtDoor('door'),
    enter: askAtDoor('enter'),
    setPin: askAtDoor('setPin'),
    panel: askStaff('panel'),
    reset: askStaff('reset'),
  },
  actions: {
    forget: assign({ pin: '', badge: undefined }),
    hold: assign(({ event }) => (event.type === 'badge.read' ? { badge: event.badge } : {})),
  },
}).createMachine({
  context: { pin: '', seconds: 0 },
  initial: 'looking',
  states: {
    looking: {
      // a badge that opened the panel comes as soon as it is open
      on: { 'badge.read': { actions: 'hold' } },
      invoke: {
        src: 'door',
        input: {},
        onDone: [
          { guard: ({ event }) => event.output.isIn, target: 'seeing', actions: 'forget' },
          { guard: ({ event }) => event.output.pins === 'broken', target: 'broken', actions: 'forget' },
          { guard: ({ event }) => event.output.pins === 'none', target: 'first', actions: 'forget' },
          { guard: ({ event }) => event.output.pins === 'late', target: 'late', actions: 'forget' },
          { guard: ({ context }) => context.badge !== undefined, target: 'checking' },
          {
            guard: ({ event }) => event.output.waitSeconds > 0,
            target: 'waits',
            actions: assign(({ event }) => ({ seconds: event.output.waitSeconds })),
          },
          { target: 'entering' },
        ],
      },
    },
    entering: { on: { ...badged, PIN: { target: 'checking', actions: assign(({ event }) => ({ pin: event.entered })) } } },
    checking: {
      invoke: {
        src: 'enter',
        input: ({ context: { badge, pin } }) => (badge === undefined ? { pin } : { badge }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'seeing', actions: 'forget' },
          {
            guard: ({ event }) => !event.output.ok && event.output.reason === 'wait',
            target: 'waits',
            actions: [
              'forget',
              assign(({ event }) => ({
                seconds: !event.output.ok && event.output.reason === 'wait' ? event.output.seconds : 0,
              })),
            ],
          },
          { target: 'wrong', actions: 'forget' },
        ],
      },
    },
    wrong: { on: { ...badged, RETRY: 'looking' } },
    waits: { on: { ...badged, RETRY: 'looking' } },
    broken: { on: { RETRY: 'looking' } },
    late: { on: { RETRY: 'looking' } },
    first: { on: { SET: 'choosing' } },
    choosing: { on: { NEW_PIN: { target: 'repeating', actions: assign(({ event }) => ({ pin: event.entered })) } } },
    repeating: {
      on: {
        SAME_PIN: [
          { guard: ({ context, event }) => context.pin === event.entered, target: 'setting' },
          { target: 'unlike', actions: 'forget' },
        ],
      },
    },
    setting: {
      invoke: {
        src: 'setPin',
        input: ({ context: { pin } }) => ({ role: 'caretaker' as const, pin }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'looking', actions: 'forget' },
          {
            target: 'refused',
            actions: ['forget', assign(({ event }) => (event.output.ok ? {} : { fault: event.output.reason }))],
          },
        ],
      },
    },
    unlike: { on: { SET: 'choosing' } },
    refused: { on: { SET: 'choosing' } },
    seeing: {
      invoke: {
        src: 'panel',
        input: {},
        onDone: { target: 'in', actions: assign(({ event }) => ({ panel: event.output })) },
      },
    },
    in: { on: { RESET: 'resetting', CARE: 'caring' } },
    caring: {},
    resetting: { invoke: { src: 'reset', input: {}, onDone: 'reset' } },
    reset: {},
  },
})
