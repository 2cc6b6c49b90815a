/**
 * Call a person: somebody from the desk comes to the terminal.
 *
 * Path    asking → called{ calling → coming } | nobody
 * Leaves  back, from anywhere: the call is withdrawn, because leaving `called` lets `desk` go
 * Holds   how soon somebody comes
 * Needs   desk (kept): rings; says who is coming
 */
import { assign, setup } from 'xstate'
import { keep } from '../house.ts'
import type { Keep } from '../services.ts'

export const callPerson = setup({
  types: { context: {} as { minutes: number }, events: {} as { type: 'CALL' } | Keep['desk']['says'] },
  actors: { desk: keep('desk') },
}).createMachine({
  context: { minutes: 0 },
  initial: 'asking',
  states: {
    asking: { on: { CALL: 'called' } },
    called: {
      invoke: { src: 'desk', input: {} },
      initial: 'calling',
      on: { 'desk.nobody': 'nobody' },
      states: {
        calling: {
          on: { 'desk.coming': { target: 'coming', actions: assign(({ event }) => ({ minutes: event.minutes })) } },
        },
        coming: {},
      },
    },
    nobody: { on: { CALL: 'called' } },
  },
})
