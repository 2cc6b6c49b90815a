/**
 * Tell us: how it went, and what was missing; counted, with nothing about her.
 *
 * Path    how → what → telling → told;  from `how` at once to `telling`, if it went well
 * Leaves  back, from anywhere before `telling`
 * Holds   a face and what was missing, until it is counted
 * Needs   tell (asked)
 */
import { assign, setup } from 'xstate'
import type { Topic } from '../find/kinds.ts'
import { ask } from '../house.ts'
import type { Face } from '../services.ts'

export interface Context {
  face: Face
  missing: readonly Topic[]
  nobody: boolean
}
type Events = { type: 'FACE'; face: Face } | { type: 'MISSING'; topic: Topic } | { type: 'NOBODY' | 'ENOUGH' }

export const tellUs = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: { tell: ask('tell') },
}).createMachine({
  context: { face: 'well', missing: [], nobody: false },
  initial: 'how',
  states: {
    how: {
      on: {
        FACE: [
          { guard: ({ event }) => event.face === 'well', target: 'telling', actions: assign({ face: 'well' }) },
          { target: 'what', actions: assign(({ event }) => ({ face: event.face })) },
        ],
      },
    },
    what: {
      on: {
        MISSING: { target: 'telling', actions: assign(({ event }) => ({ missing: [event.topic] })) },
        NOBODY: { target: 'telling', actions: assign({ nobody: true }) },
        ENOUGH: 'telling',
      },
    },
    telling: {
      invoke: {
        src: 'tell',
        input: ({ context: { face, missing, nobody } }) => ({ face, missing, nobody }),
        onDone: 'told',
        // whatever she wanted to say was not lost for her: she has said it
        onError: 'told',
      },
    },
    told: {},
  },
})
