/**
 * Packs: which office folder is in use, and what happened with the last ones that came.
 *
 * Path    looking → shown
 * Leaves  back
 * Holds   what is shown
 * Needs   packs (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { PackFacts } from './services.ts'

export const staffPacks = setup({
  types: { context: {} as { packs?: PackFacts }, events: {} as { type: 'AGAIN' } },
  actors: { packs: askStaff('packs') },
}).createMachine({
  context: {},
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'packs',
        input: {},
        onDone: { target: 'shown', actions: assign(({ event }) => ({ packs: event.output })) },
      },
    },
    shown: { on: { AGAIN: 'looking' } },
  },
})
