/**
 * Visit: one person at the terminal. Ending it, for whatever reason, stops this actor, and with it everything it holds.
 *
 * Path    here{ hands ∥ main ∥ aside: closed ⇄ open ∥ idle: quiet ⇄ listening, asking ∥ scan: off ⇄ on ∥ wait: off ⇄ on } → gone
 * Leaves  `gone`: she ends it, or does not answer; or the kiosk stops it
 * Holds   the profile, how she hears and how the terminal steps for her; all else is in its stages
 * Needs   visit (kept): so that the house forgets too
 */
import { assign, raise, type SnapshotFrom, sendParent } from 'xstate'
import { aside } from './aside.ts'
import { firstProfile, officeOf } from './house.ts'
import { asksIn } from './layer.ts'
import { scan } from './scan.ts'
import { line } from './screen.ts'
import { viewOf } from './stage.ts'
import { noSigning } from './view.ts'
import { firstHearing, layerOf, topOf, visitor } from './visitor.ts'
import { wait } from './wait.ts'

/** From the end of the sentence, and from each sign of life. */
const again = { target: 'counting', reenter: true } as const

export const visit = visitor.createMachine({
  context: ({ input }) => ({
    profile: input.profile ?? {
      ...firstProfile(input.office),
      ...(layerOf(input.first ?? 'home') === 'setup' ? { size: 1 as const } : {}),
    },
    hearing: firstHearing(input),
    by: input.by,
    idle: input.office.idle,
    first: input.first ?? 'home',
    with: input.with ?? {},
    signing: noSigning,
    speaking: false,
    steps: false,
    asks: undefined,
    scanned: undefined,
    found: undefined,
    waits: 0,
  }),
  initial: 'here',
  states: {
    here: {
      type: 'parallel',
      invoke: { src: 'visit', input: {} },
      entry: 'begin',
      on: {
        'go.end': 'gone',
        'go.hide': 'gone',
        'set.profile': { actions: { type: 'setProfile', params: ({ event }) => event.set } },
        'go.away': { actions: { type: 'setProfile', params: ({ event }) => event.set ?? {} } },
        'way.feel': {
          actions: [
            { type: 'setProfile', params: { feel: true } },
            { type: 'tell', params: line('say.feel') },
          ],
        },
        'way.dark': {
          actions: [
            { type: 'setProfile', params: { dark: true } },
            { type: 'tell', params: line('say.dark') },
          ],
        },
        'way.light': {
          actions: [
            { type: 'setProfile', params: { dark: false } },
            { type: 'tell', params: line('say.light') },
          ],
        },
        'sign.play': {
          actions: assign(
            ({
              context: {
                signing: { stopped: _, ...signing },
              },
              event,
              self,
            }) => ({
              signing: event.playing ? signing : { ...signing, stopped: viewOf(topOf(self.getSnapshot().children)).n },
            }),
          ),
        },
        'sign.size': { actions: assign(({ context: { signing }, event }) => ({ signing: { ...signing, big: event.big } })) },
        'hear.again': { actions: 'hearAgain' },
        'hear.aloud': { actions: 'hearAloud' },
        'ears.headset': { actions: 'plugIn' },
        'ears.speaker': { actions: 'plugOut' },
        /** Somebody who works here: the panel stands above the visit, which stays as it is. */
        'staff.open': { actions: sendParent({ type: 'staff.open' }) },
      },
      states: {
        /** A region of its own: what one region takes (idle does) never reaches the parent's `on`. */
        hands: {
          on: {
            'hand.*': { actions: ['hear', 'pass'] },
            'hand.lift': {}, // nothing that she does
            'badge.read': { actions: 'passBadge' },
            'voice.began': { actions: assign({ speaking: true }) },
            'voice.ended': { actions: assign({ speaking: false }) },
          },
        },
        /** Never `reenter` on a region itself: it would restart the other regions too; hence one state inside. */
        main: {
          initial: 'on',
          states: {
            on: {
              invoke: {
                src: 'stage',
                id: 'main',
                input: ({ context: { first, with: told }, self }) => ({
                  first: first === 'home' && officeOf(self.system).notice ? 'notice' : first,
                  with: told,
                  base: first,
                  layer: layerOf(first),
                }),
                onSnapshot: {},
              },
              on: { 'go.over': { target: 'on', reenter: true } },
            },
          },
        },
        aside,
        idle: {
          initial: 'quiet',
          on: { 'staff.came': '.attended' },
          states: {
            /** Staff are at the panel; it locks by itself, so this ends. */
            attended: { on: { 'staff.left': 'quiet' } },
            quiet: {
              after: { untilAsked: { actions: 'askOrWait' } },
              on: {
                'hand.*': { target: 'quiet', reenter: true, actions: assign({ waits: 0 }) },
                'idle.wait': { target: 'quiet', reenter: true, actions: assign(({ context }) => ({ waits: context.waits + 1 })) },
                'idle.ask': 'asking',
                'voice.began': 'listening',
              },
            },
            /** Whoever listens is not idle. If the end of the voice were lost, this ends by itself. */
            listening: {
              after: { untilHeard: 'quiet' },
              on: { 'voice.ended': 'quiet', 'hand.*': { target: 'quiet', actions: assign({ waits: 0 }) } },
            },
            asking: {
              invoke: {
                src: 'stage',
                id: 'ask',
                input: ({ context: { first } }) => ({ first: 'stillThere', layer: asksIn(layerOf(first)) }),
                onDone: 'quiet',
                onSnapshot: {},
              },
              entry: raise({ type: 'scan.wake' }),
              on: { 'open.aside': 'quiet', 'keys.found': 'quiet' },
              initial: 'counting',
              states: { counting: { after: { untilGone: '#gone' }, on: { 'hand.*': again, 'voice.ended': again } } },
            },
          },
        },
        scan,
        wait,
      },
    },
    gone: { id: 'gone', type: 'final' },
  },
})
export const viewOfVisit = (snapshot: SnapshotFrom<typeof visit>) => viewOf(topOf(snapshot.children))
