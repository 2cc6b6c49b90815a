/**
 * Panel: the terminal as staff have it, above what visitors have. An actor system of its own: whoever is in here sees and hears
 * as she does, and nothing of a visit is within reach.
 *
 * Path    here{ outside → inside } → over
 * Leaves  `over`: she locks it, does not answer, or is not let in
 * Holds   nothing: who she is is the house's; how she sees and hears, the visit's in it
 * Needs   session (kept, from when somebody is in: who still enters her PIN has none that could lapse)
 */
import { type ActorRefFrom, type AnyActorRef, assign, enqueueActions, type SnapshotFrom, setup } from 'xstate'
import type { Hand } from '../hands.ts'
import type { Ears } from '../hearing.ts'
import { officeOf } from '../house.ts'
import type { Profile } from '../screen.ts'
import type { View } from '../view.ts'
import { viewOfVisit, visit } from '../visit.ts'
import type { Ways } from '../ways.ts'
import { keepStaff } from './house.ts'
import type { StaffWays } from './ways.ts'

export interface PanelInput {
  first: keyof StaffWays
  with?: object
  headset: boolean
  /** As she saw and heard before she came to it. */
  profile?: Profile | undefined
}
export type PanelTold =
  | Hand
  | Ears
  | { type: 'voice.began' | 'voice.ended' }
  | { type: 'badge.read'; badge: string }
  | { type: 'panel.begin' | 'panel.in' | 'panel.lock' }
type Children = { readonly visit?: AnyActorRef }

export const panel = setup({
  types: { context: {} as PanelInput, input: {} as PanelInput, events: {} as PanelTold },
  actors: { visit, session: keepStaff('session') },
  actions: {
    tell: enqueueActions(({ self, event, enqueue }) => {
      const { visit: here }: Children = self.getSnapshot().children
      if (here) enqueue.sendTo(here, event)
    }),
    plug: assign(({ event }) => ({ headset: event.type === 'ears.headset' })),
  },
}).createMachine({
  context: ({ input }) => input,
  initial: 'still',
  states: {
    /** Until it has its house. */
    still: { on: { 'panel.begin': 'here' } },
    here: {
      invoke: [
        {
          src: 'visit',
          id: 'visit',
          systemId: 'visit',
          input: ({ context: { first, with: told, headset, profile }, self }) => ({
            office: officeOf(self.system),
            headset,
            first: first satisfies keyof Ways,
            with: told,
            profile,
          }),
          onSnapshot: {},
          onDone: 'over',
          onError: 'over',
        },
      ],
      initial: 'outside',
      states: {
        outside: { on: { 'panel.in': 'inside' } },
        inside: { invoke: { src: 'session', input: {} } },
      },
      on: {
        'hand.*': { actions: 'tell' },
        'ears.*': { actions: ['plug', 'tell'] },
        'voice.*': { actions: 'tell' },
        'badge.read': { actions: 'tell' },
        'panel.lock': 'over',
      },
    },
    over: { type: 'final' },
  },
})
export type Panel = ActorRefFrom<typeof panel>
/** What is met at it. */
export const viewOfPanel = (here: Panel): View | undefined => {
  const { visit: visiting }: Children = (here.getSnapshot() satisfies SnapshotFrom<typeof panel>).children
  return visiting ? viewOfVisit(visiting.getSnapshot()) : undefined
}
