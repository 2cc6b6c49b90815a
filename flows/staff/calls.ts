/**
 * Calls: who asked for a person, for how long she has waited, and in how many minutes somebody comes.
 *
 * Path    looking → shown → minutes → answering → answered;  gone: she did not wait
 * Leaves  back
 * Holds   the calls, and which is being answered
 * Needs   panel, answer (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { OpenCall } from './services.ts'

export interface Context {
  calls: readonly OpenCall[]
  call: string
  minutes: number
}
type Events = { type: 'ANSWER'; call: string } | { type: 'IN'; minutes: number } | { type: 'AGAIN' }

export const staffCalls = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: { panel: askStaff('panel'), answer: askStaff('answer') },
}).createMachine({
  context: { calls: [], call: '', minutes: 0 },
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'panel',
        input: {},
        onDone: { target: 'shown', actions: assign(({ event }) => ({ calls: event.output.calls })) },
      },
    },
    shown: {
      on: {
        ANSWER: { target: 'minutes', actions: assign(({ event }) => ({ call: event.call })) },
        AGAIN: 'looking',
      },
    },
    minutes: { on: { IN: { target: 'answering', actions: assign(({ event }) => ({ minutes: event.minutes })) } } },
    answering: {
      invoke: {
        src: 'answer',
        input: ({ context: { call, minutes } }) => ({ call, minutes }),
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'answered' }, { target: 'gone' }],
        onError: 'gone',
      },
    },
    answered: {},
    gone: { on: { AGAIN: 'looking' } },
  },
})
