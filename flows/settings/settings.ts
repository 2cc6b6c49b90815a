/**
 * Settings: how she sees and hears the terminal. What she changes holds at once, and until her visit ends.
 *
 * Path    choosing → seeing | hearing
 * Leaves  `go.away`
 * Holds   nothing: the profile is the visit's
 * Needs   nothing
 */
import { setup } from 'xstate'

export const settings = setup({ types: { events: {} as { type: 'SEE' | 'HEAR' } } }).createMachine({
  initial: 'choosing',
  states: { choosing: { on: { SEE: 'seeing', HEAR: 'hearing' } }, seeing: {}, hearing: {} },
})
