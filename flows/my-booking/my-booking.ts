/**
 * My booking: what the code on a ticket is of, and cancelling it.
 *
 * Path    entering → looking → shown → asking → cancelling → cancelled
 *         unknown: no time to come has that code;  tooOften: too many wrong ones, on this terminal
 * Leaves  back, from anywhere before `cancelling`
 * Holds   the code, until the visit ends
 * Needs   appointment, cancel (asked)
 */
import { assign, setup } from 'xstate'
import { ask } from '../house.ts'
import type { Appointment } from '../services.ts'

export interface Context {
  code: string
  appointment?: Appointment
}
type Events = { type: 'CODE'; entered: string } | { type: 'CANCEL' } | { type: 'YES' } | { type: 'AGAIN' }

export const myBooking = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: { appointment: ask('appointment'), cancel: ask('cancel') },
}).createMachine({
  context: { code: '' },
  initial: 'entering',
  states: {
    entering: {
      on: { CODE: { target: 'looking', actions: assign(({ event }) => ({ code: event.entered })) } },
    },
    looking: {
      invoke: {
        src: 'appointment',
        input: ({ context }) => ({ code: context.code }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'shown',
            actions: assign(({ event }) => (event.output.ok ? { appointment: event.output.appointment } : {})),
          },
          { guard: ({ event }) => !event.output.ok && event.output.reason === 'tooOften', target: 'tooOften' },
          { target: 'unknown' },
        ],
      },
    },
    shown: { on: { CANCEL: 'asking' } },
    asking: { on: { YES: 'cancelling' } },
    cancelling: {
      invoke: {
        src: 'cancel',
        input: ({ context }) => ({ code: context.code }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'cancelled' },
          { guard: ({ event }) => !event.output.ok && event.output.reason === 'tooOften', target: 'tooOften' },
          { target: 'unknown' },
        ],
      },
    },
    cancelled: {},
    unknown: { on: { AGAIN: { target: 'entering', actions: assign({ code: '' }) } } },
    tooOften: {},
  },
})
