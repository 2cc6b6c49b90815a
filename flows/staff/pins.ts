/**
 * PINs: another one for the desk or the caretaker, and the badge of either.
 *
 * Path    choosing → entering → repeating → setting → set
 *         badging → badged → set: whatever is held to the reader next;  badging → removing → removed: it is lost
 *         unlike, refused: what was wrong
 * Leaves  back
 * Holds   the digits, until they are set
 * Needs   setPin, setBadge, removeBadge (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { PinFault, Role } from './services.ts'

export interface Context {
  role: Role
  pin: string
  fault: PinFault
}
type Events =
  | { type: 'PIN_OF'; role: Role }
  | { type: 'NEW_PIN' | 'SAME_PIN'; entered: string }
  | { type: 'badge.read'; badge: string }
  | { type: 'BADGE_OF'; role: Role }
  | { type: 'RETRY' | 'REMOVE' }

export const staffPins = setup({
  types: { context: {} as Context & { badge: string }, events: {} as Events },
  actors: { setPin: askStaff('setPin'), setBadge: askStaff('setBadge'), removeBadge: askStaff('removeBadge') },
  actions: { forget: assign({ pin: '', badge: '' }) },
}).createMachine({
  context: { role: 'desk', pin: '', badge: '', fault: 'short' },
  initial: 'choosing',
  states: {
    choosing: {
      on: {
        PIN_OF: { target: 'entering', actions: assign(({ event }) => ({ role: event.role })) },
        BADGE_OF: { target: 'badging', actions: assign(({ event }) => ({ role: event.role })) },
      },
    },
    entering: { on: { NEW_PIN: { target: 'repeating', actions: assign(({ event }) => ({ pin: event.entered })) } } },
    repeating: {
      on: {
        SAME_PIN: [
          { guard: ({ context, event }) => context.pin === event.entered, target: 'setting' },
          { target: 'unlike', actions: 'forget' },
        ],
      },
    },
    badging: {
      on: {
        'badge.read': { target: 'badged', actions: assign(({ event }) => ({ badge: event.badge })) },
        REMOVE: 'removing',
      },
    },
    removing: {
      invoke: {
        src: 'removeBadge',
        input: ({ context: { role } }) => ({ role }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'removed' },
          { target: 'refused', actions: assign({ fault: 'notWritable' }) },
        ],
      },
    },
    removed: {},
    badged: {
      invoke: {
        src: 'setBadge',
        input: ({ context: { role, badge } }) => ({ role, badge }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'set', actions: 'forget' },
          {
            target: 'refused',
            actions: ['forget', assign(({ event }) => (event.output.ok ? {} : { fault: event.output.reason }))],
          },
        ],
      },
    },
    setting: {
      invoke: {
        src: 'setPin',
        input: ({ context: { role, pin } }) => ({ role, pin }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'set', actions: 'forget' },
          {
            target: 'refused',
            actions: ['forget', assign(({ event }) => (event.output.ok ? {} : { fault: event.output.reason }))],
          },
        ],
      },
    },
    set: {},
    unlike: { on: { RETRY: 'entering' } },
    refused: { on: { RETRY: 'choosing' } },
  },
})
