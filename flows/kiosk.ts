/**
 * Kiosk: the terminal from when it is switched on. A visit is one disposable actor: nothing is cleared field by field,
 * because nothing outlives it.
 *
 * Path    welcome ⇄ visiting
 * Leaves  never
 * Holds   whether a headset is plugged in, which is so before and after a visit
 * Needs   nothing: the reset works with the store locked and the network gone
 */
import { type ActorRefFrom, type AnyActorRef, assign, emit, enqueueActions, type SnapshotFrom, setup } from 'xstate'
import type { Hand } from './hands.ts'
import { type Ears, silence } from './hearing.ts'
import { officeOf, type System, whoOf } from './house.ts'
import { welcome } from './lobby/welcome.ts'
import { arrival, noSigning, type View, view } from './view.ts'
import { viewOfVisit, visit } from './visit.ts'

/** What the terminal is told from outside: hands, devices, its own voice, staff. */
export type Told = Hand | Ears | { type: 'voice.began' | 'voice.ended' } | { type: 'terminal.reset' }
type Events = Told | { type: 'visit.begin'; by?: Hand } | { type: 'staff.open' | 'staff.came' | 'staff.left' }
type Children = { readonly visit?: AnyActorRef }

const isHand = (event: Events): event is Hand => event.type.startsWith('hand.')

export const kiosk = setup({
  types: {
    context: {} as { headset: boolean },
    events: {} as Events,
    /** Somebody who works here: whoever runs the terminal opens the panel. */
    emitted: {} as { type: 'staff.open' },
  },
  actors: { visit },
  actions: {
    /** Whatever hand it is, it begins a visit; then it is the visit's. */
    pass: enqueueActions(({ self, event, enqueue }) => {
      const { visit: here }: Children = self.getSnapshot().children
      if (here) enqueue.sendTo(here, event)
      // a finger that was still there when she had gone begins none
      else if (event.type !== 'hand.lift') enqueue.raise({ type: 'visit.begin', ...(isHand(event) ? { by: event } : {}) })
    }),
    tell: enqueueActions(({ self, event, enqueue }) => {
      const { visit: here }: Children = self.getSnapshot().children
      if (here) enqueue.sendTo(here, event)
    }),
  },
}).createMachine({
  context: { headset: false },
  initial: 'welcome',
  on: {
    'hand.*': { actions: 'pass' },
    'ears.headset': { actions: [assign({ headset: true }), 'pass'] },
    'ears.speaker': { actions: [assign({ headset: false }), 'tell'] },
    'voice.*': { actions: 'tell' },
    'staff.open': { actions: emit({ type: 'staff.open' }) },
    'staff.came': { actions: 'tell' },
    'staff.left': { actions: 'tell' },
  },
  states: {
    welcome: {
      on: {
        'visit.begin': 'visiting',
      },
    },
    visiting: {
      invoke: {
        src: 'visit',
        id: 'visit',
        systemId: 'visit',
        input: ({ self, context, event }) => ({
          office: officeOf(self.system),
          headset: context.headset,
          ...(officeOf(self.system).closed ? { first: 'closed' as const } : {}),
          by: event.type === 'visit.begin' ? event.by : undefined,
        }),
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
    who: whoOf(system),
    hearing: silence,
    form: office.display.form,
    signs: [],
    signing: noSigning,
  } as const
  return view(welcome(office), arrival, met)
}
/** What is met now. */
export const viewOfKiosk = (terminal: Kiosk): View => {
  const { visit: here }: Children = (terminal.getSnapshot() satisfies SnapshotFrom<typeof kiosk>).children
  return here ? viewOfVisit(here.getSnapshot()) : viewOfWelcome(terminal.system)
}
