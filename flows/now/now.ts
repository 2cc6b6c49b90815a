/**
 * Now: danger, violence, no bed tonight, thoughts of dying, illness. The office's numbers, large, and a person. It asks
 * the house nothing: it is there even when all else is broken.
 *
 * Path    needs → need
 * Leaves  back; or to a person
 * Holds   which need she chose
 * Needs   nothing
 */
import { assign, setup } from 'xstate'
import type { Urgency } from '../services.ts'

export const now = setup({
  types: { context: {} as { need?: Urgency }, events: {} as { type: 'NEED'; need: Urgency } },
}).createMachine({
  context: {},
  initial: 'needs',
  states: {
    needs: { on: { NEED: { target: 'need', actions: assign(({ event }) => ({ need: event.need })) } } },
    need: {},
  },
})
