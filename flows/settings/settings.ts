/**
 * Settings: how she sees, hears and presses. What she changes holds at once, and until her visit ends.
 *
 * Path    choosing → seeing → placing | hearing | pressing → touching | switching
 * Leaves  `go.away`
 * Holds   nothing: the profile is the visit's
 * Needs   nothing
 */
import { setup } from 'xstate'

type Events = { type: 'SEE' | 'HEAR' | 'PRESS' | 'PLACE' | 'FINGER' | 'KEYS' }
export const settings = setup({ types: { events: {} as Events } }).createMachine({
  initial: 'choosing',
  states: {
    choosing: { on: { SEE: 'seeing', HEAR: 'hearing', PRESS: 'pressing' } },
    seeing: { on: { PLACE: 'placing' } },
    placing: {},
    hearing: {},
    pressing: { on: { FINGER: 'touching', KEYS: 'switching' } },
    touching: {},
    switching: {},
  },
})
