/**
 * Today: the times that are booked here today, and who has said that she has come.
 *
 * Path    looking → shown
 * Leaves  back
 * Holds   the list; no name and no code is in it
 * Needs   today (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { TodaysTime } from './services.ts'

export const staffToday = setup({
  types: { context: {} as { times: readonly TodaysTime[] }, events: {} as { type: 'AGAIN' } },
  actors: { today: askStaff('today') },
}).createMachine({
  context: { times: [] },
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'today',
        input: {},
        onDone: { target: 'shown', actions: assign(({ event }) => ({ times: event.output })) },
      },
    },
    shown: { on: { AGAIN: 'looking' } },
  },
})
