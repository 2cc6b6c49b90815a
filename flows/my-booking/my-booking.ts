/**
 * My booking: what the code on a ticket is of, saying that she is here, and cancelling it.
 *
 * Path    entering → looking → shown → asking → cancelling → cancelled
 *         shown → arriving → arrived: on the day itself; not that day any more: looking
 *         unknown: no time to come has that code;  tooOften: too many wrong ones, on this terminal
 * Leaves  back, from anywhere before `cancelling`
 * Holds   the code, until the visit ends
 * Needs   appointment, arrive, cancel (asked)
 */
import { assign, setup } from 'xstate'
import { ask } from '../house.ts'
import type { Appointment } from '../services.ts'

export interface Context {
  code: string
  appointment?: Appointment
}
export type Events =
  | { type: 'CODE'; entered: string }
  | { type: 'HERE' }
  | { type: 'CANCEL' }
  | { type: 'YES' }
  | { type: 'AGAIN' }

export const myBooking = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: { appointment: ask('appointment'), arrive: ask('arrive'), cancel: ask('cancel') },
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
    shown: { on: { HERE: 'arriving', CANCEL: 'asking' } },
    arriving: {
      invoke: {
        src: 'arrive',
        input: ({ context }) => ({ code: context.code }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'arrived' },
          { guard: ({ event }) => !event.output.ok && event.output.reason === 'tooOften', target: 'tooOften' },
          // midnight has passed: what is shown is looked up anew, and offers it no more
          { guard: ({ event }) => !event.output.ok && event.output.reason === 'notToday', target: 'looking' },
          { target: 'unknown' },
        ],
      },
    },
    arrived: {},
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
