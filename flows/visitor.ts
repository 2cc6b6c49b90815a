/** What a visit knows, and what it does with it, before its states: one visitor as the terminal knows her. */
import { type AnyActorRef, assign, enqueueActions, raise, setup } from 'xstate'
import { firstScanStep, type Hand } from './hands.ts'
import { byHand, byKeys, type Ears, type Hearing, pluggedIn, pulledOut, silence, withProfile } from './hearing.ts'
import { keep } from './house.ts'
import type { Layer } from './layer.ts'
import { isTried, type Meant, meant } from './meaning.ts'
import { type Line, line, type Move, type Profile } from './screen.ts'
import type { OfficeFacts } from './services.ts'
import { type Stage, stage, viewOf } from './stage.ts'
import type { Here, Signing } from './view.ts'
import type { Ways } from './ways.ts'

/** What opens over her task. */
export type Opening = Extract<Move | Meant, { type: 'open.aside' | 'keys.found' }>
type Events =
  | Hand
  | Move
  | Here
  | Ears
  | Meant
  | { type: 'aside.anew' | 'aside.over'; of: Opening }
  | { type: 'aside.call' }
  | { type: 'staff.came' | 'staff.left' }
  | { type: 'badge.read'; badge: string }
  | { type: 'voice.began' | 'voice.ended' | 'idle.ask' | 'idle.wait' | 'scan.on' | 'scan.wake' | 'scan.rest' }
/** What a finger that searches has found, and left. */
export type Found = Pick<Extract<Hand, { type: 'hand.lift' }>, 'n' | 'key'>
export interface Context {
  profile: Profile
  hearing: Hearing
  signing: Signing
  /** The terminal is speaking. */
  speaking: boolean
  /** She has a key that steps. */
  steps: boolean
  /** The question for her language, which every visit begins with: on the glass, put off, or answered. */
  asks: 'now' | 'later' | undefined
  /** How often the terminal has stepped since she last did something; absent: it does not, or rests. */
  scanned: number | undefined
  /** While the terminal waits to choose it. */
  found: Found | undefined
  idle: OfficeFacts['idle']
  first: keyof Ways
  /** What the first flow is told. */
  with: object
  by: Hand | undefined
  /** How often the idle question was put off because something was under way. */
  waits: number
}
export type Children = { readonly [id: string]: AnyActorRef | undefined }

/** A caretaker's terminal is a caretaker's in all that opens over it. */
export const layerOf = (first: keyof Ways): Layer => {
  if (first.startsWith('setup')) return 'setup'
  return first.startsWith('staff') ? 'staff' : 'visitor'
}
const isCalled = ({ aside }: Children) =>
  (aside as Stage | undefined)?.getSnapshot().context.id.startsWith('callPerson.called') === true
/** The idle question before what it interrupts, a control before the task beneath. */
export const topOf = (children: Children) => (children.ask ?? children.over ?? children.aside ?? children.main) as Stage
const isBusy = (children: Children) => ['waiting', 'committing'].includes(topOf(children).getSnapshot().context.is ?? '')
/** The terminal steps twice around, and to whoever is asked something, ten times; then it rests. */
const ROUNDS = 2
const LEAST_STEPS = 10
/** After the words, as long as a hand needs. */
const AFTER_WORDS_MS = 500
const MAX_WAITS = 2
const LONGEST_READING_MS = 180_000

const bringsItsWay: ReadonlySet<Hand['type']> = new Set(['hand.switch', 'hand.other', 'hand.edge', 'hand.dark'])
export const firstHearing = ({ headset, by }: { headset: boolean; by?: Hand | undefined }): Hearing => {
  const hearing = headset ? pluggedIn(silence) : silence
  return by && 'code' in by ? { ...byKeys, ...hearing, hand: 'keys' } : hearing
}
const isForVisit = (it: { type: string }): it is Meant => /^(scan|keys|way)\./.test(it.type)

export const visitor = setup({
  types: {
    context: {} as Context,
    events: {} as Events,
    /** `by`: the hand that began it. */
    input: {} as {
      office: OfficeFacts
      headset: boolean
      first?: keyof Ways | undefined
      with?: object | undefined
      by?: Hand | undefined
      /** As who comes sees, hears and presses already. */
      profile?: Profile | undefined
    },
  },
  actors: { stage, visit: keep('visit') },
  /** VVSG 2.0: asks after 2–5 minutes. WCAG 2.2.1: at least 20 s to answer, with anything at all, any number of times. */
  delays: {
    untilAsked: ({ context }) => context.idle.askAfterMs,
    untilGone: ({ context: { idle, profile } }) => Math.max(idle.answerWithinMs, LEAST_STEPS * (profile.scan ?? 0)),
    untilHeard: LONGEST_READING_MS,
    scanStep: ({ context }) => context.profile.scan ?? firstScanStep,
    afterWords: AFTER_WORDS_MS,
    untilChosen: ({ context }) => context.profile.wait ?? 0,
  },
  guards: {
    isSpeaking: ({ context }) => context.speaking,
    isSettingUp: ({ context }) => layerOf(context.first) !== 'visitor',
    choosesByWaiting: ({ context: { profile } }) => profile.feel === true && (profile.wait ?? 0) > 0,
    owesLanguage: ({ context }) => context.asks === 'later',
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
    passBadge: enqueueActions(({ self, event, enqueue }) => {
      if (event.type === 'badge.read') enqueue.sendTo(topOf(self.getSnapshot().children), event)
    }),
    hear: assign(({ context, self, event }) => {
      const hand = event as Hand
      const isTry = isTried(hand, viewOf(topOf(self.getSnapshot().children)))
      const steps = context.steps || (!isTry && (hand.type === 'hand.next' || hand.type === 'hand.previous'))
      return { ...byHand(context, isTry ? { type: 'hand.other' } : hand), steps }
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
      hearing: { ...hearing, again: hearing.again + 1, in: undefined, aloud: viewOf(topOf(self.getSnapshot().children)).n },
    })),
    askLanguage: assign({ asks: 'now' }),
    forgetLanguage: assign({ asks: undefined }),
    /** Another thing opens in place of what is open; over a call, which goes on. Nobody is called twice. */
    reopen: enqueueActions(({ self, context: { asks }, event, enqueue }) => {
      if (event.type !== 'open.aside' && event.type !== 'keys.found') return
      const flow = event.type === 'open.aside' ? event.flow : 'keys'
      if (asks) enqueue.assign({ asks: flow === 'language' ? 'now' : 'later' })
      if (!isCalled(self.getSnapshot().children)) enqueue.raise({ type: 'aside.anew', of: event })
      else enqueue.raise(flow === 'callPerson' ? { type: 'aside.call' } : { type: 'aside.over', of: event })
    }),
    plugIn: assign(({ context }) => ({ hearing: pluggedIn(context.hearing) })),
    plugOut: assign(({ context }) => ({ hearing: pulledOut(context.hearing) })),
    askOrWait: raise(({ self, context }) => {
      // a caretaker may have gone for a ruler
      const isOn =
        layerOf(context.first) === 'setup' ||
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
    /** What cannot be taken back is chosen by a hand that moves. */
    take: enqueueActions(({ self, context: { found }, enqueue }) => {
      const { n, stops } = viewOf(topOf(self.getSnapshot().children))
      const stop = stops.find(({ key }) => n === found?.n && key === found.key)
      if (stop?.commits) enqueue.assign(({ context: { hearing } }) => ({ hearing: { ...hearing, notice: line('say.tap') } }))
      else if (stop) enqueue.raise({ type: 'hand.touch', n, key: stop.key })
    }),
  },
})
