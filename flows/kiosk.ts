/**
 * Kiosk: the terminal from when it is switched on. A visit is one disposable actor: nothing is cleared field by field,
 * because nothing outlives it.
 *
 * Path    welcome ⇄ visiting
 * Leaves  never
 * Holds   nothing
 * Needs   nothing: the reset works with the store locked and the network gone
 */
import { type ActorRefFrom, type AnyActorRef, enqueueActions, type SnapshotFrom, setup } from 'xstate'
import { officeOf, type System } from './house.ts'
import { welcome } from './lobby/welcome.ts'
import type { Hand } from './stage.ts'
import { arrival, roomOf, type View, view } from './view.ts'
import { viewOfVisit, visit } from './visit.ts'

type Events = Hand | { type: 'visit.begin' | 'terminal.reset' }
type Children = { readonly visit?: AnyActorRef }

export const kiosk = setup({
  types: { events: {} as Events },
  actors: { visit },
  actions: {
    /** Whatever hand it is, it begins a visit; then it is the visit's. */
    pass: enqueueActions(({ self, event, enqueue }) => {
      const { visit: here }: Children = self.getSnapshot().children
      if (here) enqueue.sendTo(here, event)
      else enqueue.raise({ type: 'visit.begin' })
    }),
  },
}).createMachine({
  initial: 'welcome',
  on: { 'hand.*': { actions: 'pass' } },
  states: {
    welcome: { on: { 'visit.begin': 'visiting' } },
    visiting: {
      invoke: {
        src: 'visit',
        id: 'visit',
        systemId: 'visit',
        input: ({ self }) => ({ office: officeOf(self.system) }),
        onSnapshot: {},
        onDone: 'welcome',
        onError: 'welcome',
      },
      on: { 'terminal.reset': 'welcome' },
    },
  },
})
export type Kiosk = ActorRefFrom<typeof kiosk>

const viewOfWelcome = (system: System): View => {
  const office = officeOf(system)
  const met = {
    id: 'welcome',
    n: 'welcome',
    layer: 'welcome',
    canGoBack: false,
    room: roomOf(office.display.form, office.size),
  } as const
  return view(welcome(office), arrival, met)
}
/** What is met now. */
export const viewOfKiosk = (terminal: Kiosk): View => {
  const { visit: here }: Children = (terminal.getSnapshot() satisfies SnapshotFrom<typeof kiosk>).children
  return here ? viewOfVisit(here.getSnapshot()) : viewOfWelcome(terminal.system)
}
