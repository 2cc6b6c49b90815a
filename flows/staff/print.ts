/**
 * Print: a ticket on which nothing is booked, so that staff see that paper comes, and how it looks.
 *
 * Path    printing → printed | unprinted → printing
 * Leaves  back
 * Holds   nothing
 * Needs   testPrint (asked)
 */
import { setup } from 'xstate'
import { askStaff } from './house.ts'

export const staffPrint = setup({
  types: { events: {} as { type: 'RETRY' } },
  actors: { testPrint: askStaff('testPrint') },
}).createMachine({
  initial: 'printing',
  states: {
    printing: {
      invoke: {
        src: 'testPrint',
        input: {},
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'printed' }, { target: 'unprinted' }],
        onError: 'unprinted',
      },
    },
    printed: {},
    unprinted: { on: { RETRY: 'printing' } },
  },
})
