/**
 * Visit: one person at the terminal. Ending it, for whatever reason, stops this actor, and with it everything it holds.
 *
 * Path    here{ hands ∥ main ∥ aside: closed ⇄ open ∥ idle: quiet ⇄ listening, asking ∥ scan: off ⇄ on } → gone
 * Leaves  `gone`: she ends it, or does not answer; or the kiosk stops it
 * Holds   the profile, how she hears and how the terminal steps for her; all else is in its stages
 * Needs   visit (kept): so that the house forgets too
 */
import { type AnyActorRef, assign, enqueueActions, raise, type SnapshotFrom, setup } from 'xstate'
import type { Hand, ScanStep } from './hands.ts'
import { byHand, byKeys, type Ears, type Hearing, pluggedIn, pulledOut, silence, withProfile } from './hearing.ts'
import { firstProfile, keep } from './house.ts'
import { isTried, type Meant, meant } from './meaning.ts'
import { type Line, line, type Move, type Profile } from './screen.ts'
import type { OfficeFacts } from './services.ts'
import { type Stage, stage, viewOf } from './stage.ts'
import { type Here, noSigning, type Signing } from './view.ts'
import type { Ways } from './ways.ts'

type Events =
  | Hand
  | Move
  | Here
  | Ears
  | Meant
  | { type: 'voice.began' | 'voice.ended' | 'idle.ask' | 'idle.wait' | 'scan.on' | 'scan.wake' | 'scan.rest' }
export interface Context {
  profile: Profile
  hearing: Hearing
  signing: Signing
  /** The terminal is speaking. */
  speaking: boolean
  /** She has a key that steps. */
  steps: boolean
  /** How often the terminal has stepped since she last did something; absent: it does not, or rests. */
  scanned: number | undefined
  idle: OfficeFacts['idle']
  first: keyof Ways
  by: Hand | undefined
  /** How often the idle question was put off because something was under way. */
  waits: number
}
type Children = { readonly [id: string]: AnyActorRef | undefined }

/** The idle question before what it interrupts, a control before the task beneath. */
const topOf = (children: Children) => (children.ask ?? children.aside ?? children.main) as Stage
const isBusy = (children: Children) => ['waiting', 'committing'].includes(topOf(children).getSnapshot().context.is ?? '')
/** What a switch finds first: slow enough for who has never seen it (half a second to eight can be chosen). */
const FIRST_SCAN_STEP: ScanStep = 2_000
/** The terminal steps twice around, and to whoever is asked something, ten times; then it rests. */
const ROUNDS = 2
const LEAST_STEPS = 10
/** After the words, as long as a hand needs. */
const AFTER_WORDS_MS = 500
const LONGEST_WORDS_MS = 15_000
const MAX_WAITS = 2
const LONGEST_READING_MS = 180_000

const bringsItsWay: ReadonlySet<Hand['type']> = new Set(['hand.switch', 'hand.other', 'hand.edge', 'hand.dark'])
const firstHearing = ({ headset, by }: { headset: boolean; by?: Hand | undefined }): Hearing => {
  const hearing = headset ? pluggedIn(silence) : silence
  return by && 'code' in by ? { ...byKeys, ...hearing, hand: 'keys' } : hearing
}
const isForVisit = (it: { type: string }): it is Meant => /^(scan|keys|way)\./.test(it.type)

/** From the end of the sentence, and from each sign of life. */
const again = { target: 'counting', reenter: true } as const

export const visit = setup({
  types: {
    context: {} as Context,
    events: {} as Events,
    /** `by`: the hand that began it. */
    input: {} as { office: OfficeFacts; headset: boolean; first?: keyof Ways | undefined; by?: Hand | undefined },
  },
  actors: { stage, visit: keep('visit') },
  /** VVSG 2.0: asks after 2–5 minutes. WCAG 2.2.1: at least 20 s to answer, with anything at all, any number of times. */
  delays: {
    untilAsked: ({ context }) => context.idle.askAfterMs,
    untilGone: ({ context: { idle, profile } }) => Math.max(idle.answerWithinMs, LEAST_STEPS * (profile.scan ?? 0)),
    untilHeard: LONGEST_READING_MS,
    scanStep: ({ context }) => context.profile.scan ?? FIRST_SCAN_STEP,
    afterWords: AFTER_WORDS_MS,
    untilSaid: LONGEST_WORDS_MS,
  },
  guards: {
    isSpeaking: ({ context }) => context.speaking,
    isSettingUp: ({ context }) => context.first !== 'home',
  },
  actions: {
    /** Whatever it is that she has, it brings its own way at once (EN 301 549 V3.2.1, 5.2). */
    begin: ({ self, context: { by } }) => {
      if (by && bringsItsWay.has(by.type)) self.send(by)
    },
    /** What she means where she is: for the screen on top, or for how she uses the terminal. */
    pass: enqueueActions(({ self, context, event, enqueue }) => {
      const top = topOf(self.getSnapshot().children)
      for (const it of meant(event as Hand, viewOf(top), { who: context.profile, steps: context.steps })) {
        if (isForVisit(it)) enqueue.raise(it)
        else enqueue.sendTo(top, it)
      }
    }),
    hear: assign(({ context, self, event }) => {
      const hand = event as Hand
      const isTry = isTried(hand, viewOf(topOf(self.getSnapshot().children)))
      const steps = context.steps || (!isTry && (hand.type === 'hand.next' || hand.type === 'hand.previous'))
      return { ...byHand(context, isTry ? 'hand.other' : hand.type), steps }
    }),
    setProfile: enqueueActions(({ enqueue }, set: Partial<Profile>) => {
      enqueue.assign(({ context }) => withProfile(context, set))
      if ('scan' in set) enqueue.raise({ type: set.scan ? 'scan.on' : 'scan.off' })
    }),
    tell: assign(({ context: { hearing } }, notice: Line) => ({ hearing: { ...hearing, notice } })),
    hearAgain: assign(({ context: { hearing }, event }) => ({
      hearing: { ...hearing, again: hearing.again + 1, in: event.type === 'hear.again' ? event.in : undefined },
    })),
    hearAloud: assign(({ context: { hearing }, self }) => ({
      hearing: { ...hearing, again: hearing.again + 1, aloud: viewOf(topOf(self.getSnapshot().children)).n },
    })),
    plugIn: assign(({ context }) => ({ hearing: pluggedIn(context.hearing) })),
    plugOut: assign(({ context }) => ({ hearing: pulledOut(context.hearing) })),
    askOrWait: raise(({ self, context }) => {
      // a caretaker may have gone for a ruler
      const isOn =
        context.first !== 'home' ||
        context.scanned !== undefined ||
        (context.waits < MAX_WAITS && isBusy(self.getSnapshot().children))
      return { type: isOn ? ('idle.wait' as const) : ('idle.ask' as const) }
    }),
    /** From stop to stop, until it has been around twice. */
    step: enqueueActions(({ self, context: { scanned = 0 }, enqueue }) => {
      const top = topOf(self.getSnapshot().children)
      if (scanned >= Math.max(LEAST_STEPS, ROUNDS * viewOf(top).stops.length)) return enqueue.raise({ type: 'scan.rest' })
      enqueue.assign({ scanned: scanned + 1 })
      enqueue.sendTo(top, { type: 'scan.step' })
    }),
    /** What stands in the ring; if nothing does yet, the first comes at once. */
    press: enqueueActions(({ self, enqueue }) => {
      const top = topOf(self.getSnapshot().children)
      const isNowhere = viewOf(top).focus < 0
      enqueue.assign({ scanned: 0 })
      enqueue.sendTo(top, { type: isNowhere ? 'scan.step' : 'hand.select' })
    }),
  },
}).createMachine({
  context: ({ input }) => ({
    profile: { ...firstProfile(input.office), ...(input.first ? { size: 1 as const } : {}) },
    hearing: firstHearing(input),
    by: input.by,
    idle: input.office.idle,
    first: input.first ?? 'home',
    signing: noSigning,
    speaking: false,
    steps: false,
    scanned: undefined,
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
      },
      states: {
        /** A region of its own: what one region takes (idle does) never reaches the parent's `on`. */
        hands: {
          on: {
            'hand.*': { actions: ['hear', 'pass'] },
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
                input: ({ context: { first } }) => ({ first, base: first, layer: first === 'home' ? 'visitor' : 'setup' }),
                onSnapshot: {},
              },
              on: { 'go.over': { target: 'on', reenter: true } },
            },
          },
        },
        aside: {
          initial: 'arriving',
          states: {
            /** A visitor is asked for her language first; a caretaker who sets it up is not. */
            arriving: { always: [{ guard: 'isSettingUp', target: 'closed' }, { target: 'open' }] },
            closed: { on: { 'open.aside': 'open', 'keys.found': 'open' } },
            open: {
              on: {
                'open.aside': { target: 'open', reenter: true },
                'keys.found': { target: 'open', reenter: true },
                'go.over': 'closed',
              },
              invoke: {
                src: 'stage',
                id: 'aside',
                onSnapshot: {},
                onDone: 'closed',
                input: ({ event }) => ({
                  ...(event.type === 'keys.found'
                    ? { first: 'keys' as const, with: { code: event.code } }
                    : { first: event.type === 'open.aside' ? event.flow : 'language' }),
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
              entry: raise({ type: 'scan.wake' }),
              on: { 'open.aside': 'quiet', 'keys.found': 'quiet' },
              initial: 'counting',
              states: { counting: { after: { untilGone: '#gone' }, on: { 'hand.*': again, 'voice.ended': again } } },
            },
          },
        },
        /** For one switch: the terminal steps from stop to stop, not faster than it speaks, and rests when nobody chooses. */
        scan: {
          initial: 'off',
          states: {
            off: {
              entry: assign({ scanned: undefined }),
              on: {
                'scan.on': 'on',
                'scan.press': {
                  target: 'on',
                  actions: [
                    assign(({ context: { profile } }) => ({ profile: { ...profile, scan: FIRST_SCAN_STEP } })),
                    { type: 'tell', params: line('say.scan') },
                  ],
                },
              },
            },
            on: {
              initial: 'stepping',
              on: {
                'scan.off': {
                  target: 'off',
                  actions: assign(({ context: { profile } }) => ({ profile: { ...profile, scan: undefined } })),
                },
                'scan.press': { target: '.stepping', reenter: true, actions: 'press' },
                'scan.rest': '.resting',
              },
              states: {
                stepping: {
                  entry: assign(({ context }) => ({ scanned: context.scanned ?? 0 })),
                  after: {
                    scanStep: [
                      { guard: 'isSpeaking', target: 'listening' },
                      { target: 'stepping', reenter: true, actions: 'step' },
                    ],
                  },
                },
                /** It has not said all of it yet. If the end of the voice were lost, this ends by itself. */
                listening: {
                  after: { untilSaid: 'heard' },
                  on: { 'voice.ended': 'heard' },
                },
                heard: {
                  after: {
                    afterWords: { target: 'stepping', actions: 'step' },
                  },
                },
                resting: {
                  entry: [assign({ scanned: undefined }), { type: 'tell', params: line('say.scan-rests') }],
                  on: { 'scan.wake': 'stepping', 'scan.press': { target: 'stepping', actions: 'step' } },
                },
              },
            },
          },
        },
      },
    },
    gone: { id: 'gone', type: 'final' },
  },
})
export const viewOfVisit = (snapshot: SnapshotFrom<typeof visit>) => viewOf(topOf(snapshot.children))
