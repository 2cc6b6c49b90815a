/**
 * Visit: one person at the terminal. Ending it, for whatever reason, stops this actor, and with it everything it holds.
 *
 * Path    here{ hands ∥ main ∥ aside: closed ⇄ open ∥ idle: quiet ⇄ listening, asking } → gone
 * Leaves  `gone`: she ends it, or does not answer; or the kiosk stops it
 * Holds   the profile and how she hears; all else is in its stages
 * Needs   visit (kept): so that the house forgets too
 */
import { type AnyActorRef, assign, raise, type SnapshotFrom, sendTo, setup } from 'xstate'
import { byHand, type Ears, type Hearing, pluggedIn, pulledOut, silence, withProfile } from './hearing.ts'
import { firstProfile, keep } from './house.ts'
import type { Move, Profile } from './screen.ts'
import type { OfficeFacts } from './services.ts'
import { type Hand, type Stage, stage, viewOf } from './stage.ts'
import type { Here } from './view.ts'

type Events = Hand | Move | Here | Ears | { type: 'voice.began' | 'voice.ended' | 'idle.ask' | 'idle.wait' }
export interface Context {
  profile: Profile
  hearing: Hearing
  idle: OfficeFacts['idle']
  /** How often the idle question was put off because something was under way. */
  waits: number
}
type Children = { readonly [id: string]: AnyActorRef | undefined }

/** The idle question before what it interrupts, a control before the task beneath. */
const topOf = (children: Children) => (children.ask ?? children.aside ?? children.main) as Stage
const isBusy = (children: Children) => ['waiting', 'committing'].includes(topOf(children).getSnapshot().context.is ?? '')
const MAX_WAITS = 2
const LONGEST_READING_MS = 180_000

/** From the end of the sentence, and from each sign of life. */
const again = { target: 'counting', reenter: true } as const

export const visit = setup({
  types: { context: {} as Context, events: {} as Events, input: {} as { office: OfficeFacts; headset: boolean } },
  actors: { stage, visit: keep('visit') },
  /** VVSG 2.0: asks after 2–5 minutes. WCAG 2.2.1: at least 20 s to answer, with anything at all, any number of times. */
  delays: {
    untilAsked: ({ context }) => context.idle.askAfterMs,
    untilGone: ({ context }) => context.idle.answerWithinMs,
    untilHeard: LONGEST_READING_MS,
  },
  actions: {
    pass: sendTo(
      ({ self }): AnyActorRef => topOf(self.getSnapshot().children),
      ({ event }) => event,
    ),
    hear: assign(({ context }, type: Hand['type']) => byHand(context, type)),
    setProfile: assign(({ context }, set: Partial<Profile>) => withProfile(context, set)),
    hearAgain: assign(({ context: { hearing }, event }) => ({
      hearing: { ...hearing, again: hearing.again + 1, in: event.type === 'hear.again' ? event.in : undefined },
    })),
    hearAloud: assign(({ context: { hearing }, self }) => ({
      hearing: { ...hearing, again: hearing.again + 1, aloud: viewOf(topOf(self.getSnapshot().children)).n },
    })),
    plugIn: assign(({ context }) => ({ hearing: pluggedIn(context.hearing) })),
    plugOut: assign(({ context }) => ({ hearing: pulledOut(context.hearing) })),
    askOrWait: raise(({ self, context }) => ({
      type: context.waits < MAX_WAITS && isBusy(self.getSnapshot().children) ? ('idle.wait' as const) : ('idle.ask' as const),
    })),
  },
}).createMachine({
  context: ({ input }) => ({
    profile: firstProfile(input.office),
    hearing: input.headset ? pluggedIn(silence) : silence,
    idle: input.office.idle,
    waits: 0,
  }),
  initial: 'here',
  states: {
    here: {
      type: 'parallel',
      invoke: { src: 'visit', input: {} },
      on: {
        'go.end': 'gone',
        'go.hide': 'gone',
        'set.profile': { actions: { type: 'setProfile', params: ({ event }) => event.set } },
        'go.away': { actions: assign(({ context, event }) => ({ profile: { ...context.profile, ...event.set } })) },
        'hear.again': { actions: 'hearAgain' },
        'hear.aloud': { actions: 'hearAloud' },
        'ears.headset': { actions: 'plugIn' },
        'ears.speaker': { actions: 'plugOut' },
      },
      states: {
        /** A region of its own: what one region takes (idle does) never reaches the parent's `on`. */
        hands: { on: { 'hand.*': { actions: [{ type: 'hear', params: ({ event }) => event.type }, 'pass'] } } },
        /** Never `reenter` on a region itself: it would restart the other regions too; hence one state inside. */
        main: {
          initial: 'on',
          states: {
            on: {
              invoke: { src: 'stage', id: 'main', input: { first: 'home', base: 'home', layer: 'visitor' }, onSnapshot: {} },
              on: { 'go.over': { target: 'on', reenter: true } },
            },
          },
        },
        aside: {
          initial: 'open',
          states: {
            closed: { on: { 'open.aside': 'open' } },
            open: {
              on: { 'open.aside': { target: 'open', reenter: true }, 'go.over': 'closed' },
              invoke: {
                src: 'stage',
                id: 'aside',
                onSnapshot: {},
                onDone: 'closed',
                input: ({ event }) => ({
                  first: event.type === 'open.aside' ? event.flow : 'language',
                  layer: 'visitor' as const,
                }),
              },
            },
          },
        },
        idle: {
          initial: 'quiet',
          states: {
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
              invoke: { src: 'stage', id: 'ask', input: { first: 'stillThere', layer: 'ask' }, onDone: 'quiet', onSnapshot: {} },
              initial: 'counting',
              states: { counting: { after: { untilGone: '#gone' }, on: { 'hand.*': again, 'voice.ended': again } } },
            },
          },
        },
      },
    },
    gone: { id: 'gone', type: 'final' },
  },
})
export const viewOfVisit = (snapshot: SnapshotFrom<typeof visit>) => viewOf(topOf(snapshot.children))
