/**
 * Kiosk: the terminal from when it is switched on. A visit is one disposable actor: nothing is cleared field by field,
 * because nothing outlives it.
 *
 * Path    welcome ⇄ visiting;  settingUp, if a caretaker started it for that
 * Leaves  never
 * Holds   whether a headset is plugged in, which is so before and after a visit
 * Needs   nothing: the reset works with the store locked and the network gone
 */
import { type ActorRefFrom, type AnyActorRef, assign, enqueueActions, type SnapshotFrom, setup } from 'xstate'
import type { Hand } from './hands.ts'
import { type Ears, silence } from './hearing.ts'
import { officeOf, type System, whoOf } from './house.ts'
import { welcome } from './lobby/welcome.ts'
import type { Setup } from './services.ts'
import { arrival, noSigning, type View, view } from './view.ts'
import { viewOfVisit, visit } from './visit.ts'

/** What the terminal is told from outside: hands, devices, its own voice, staff. */
export type Told = Hand | Ears | { type: 'voice.began' | 'voice.ended' | 'terminal.reset' }
type Events = Told | { type: 'visit.begin'; by?: Hand } | { type: 'setup.begin'; setup: Setup }
type Children = { readonly visit?: AnyActorRef }

const isHand = (event: Events): event is Hand => event.type.startsWith('hand.')

export const kiosk = setup({
  types: { context: {} as { headset: boolean; setup?: Setup }, events: {} as Events },
  actors: { visit },
  actions: {
    /** Whatever hand it is, it begins a visit; then it is the visit's. */
    pass: enqueueActions(({ self, event, enqueue }) => {
      const { visit: here }: Children = self.getSnapshot().children
      if (here) enqueue.sendTo(here, event)
      else enqueue.raise({ type: 'visit.begin', ...(isHand(event) ? { by: event } : {}) })
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
  },
  states: {
    welcome: {
      on: {
        'visit.begin': 'visiting',
        'setup.begin': { target: 'settingUp', actions: assign(({ event }) => ({ setup: event.setup })) },
      },
    },
    /** Over as soon as it began anew: a caretaker ends it by ending the terminal. */
    settingUp: {
      invoke: {
        src: 'visit',
        id: 'visit',
        systemId: 'visit',
        input: ({ self, context }) => ({
          office: officeOf(self.system),
          headset: context.headset,
          first: context.setup && ({ keys: 'setupKeys', display: 'setupDisplay' } as const)[context.setup],
        }),
        onSnapshot: {},
        onDone: { target: 'settingUp', reenter: true },
        onError: { target: 'settingUp', reenter: true },
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
