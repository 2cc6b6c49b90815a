/**
 * THE contract between the page and the Node side: every verb, what goes in and what comes out; every push. Both shells
 * carry exactly this. What goes in is parsed before anything happens, what comes out before it leaves; the page imports
 * only the types. Adding privilege to the terminal means adding a verb here, and nowhere else.
 */
import * as v from 'valibot'
import { emblemPicture, emblems } from '../flows/book/called.ts'
import { kinds, topics } from '../flows/find/kinds.ts'
import { contrasts, type Language, languages, loudest, sizes } from '../flows/screen.ts'
import { type Access, setups, urgencies, type WayIn } from '../flows/services.ts'
import { closedReasons, notices } from '../flows/staff/services.ts'
import { isName } from '../flows/wording/check.ts'
import { clip, date, exact, id, language, line, list, nothing, picture, text, time, whole, words } from './contract-values.ts'
import { allKeys, calibration, keyTable } from './devices/learnt.ts'
import { staffVerbs } from './staff/verbs.ts'
import { seen, told } from './statistics/summary.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())
const yes = v.optional(v.literal(true))
const fact = exact({ line, picture, private: yes })

const waysIn: readonly WayIn[] = ['drop-in', 'book', 'apply', 'referral']
export const accesses: readonly Access[] = ['step-free', 'lift', 'toilet', 'hearing-loop', 'guide-dog', 'quiet']

const opening = v.variant('is', [
  exact({ is: v.literal('open'), until: time }),
  exact({ is: v.literal('later-today'), at: time, until: time }),
  exact({ is: v.literal('another-day'), day: date, nights: whole, at: time }),
  exact({ is: v.literal('always') }),
  exact({ is: v.literal('call-first') }),
])
const cost = v.variant('is', [
  exact({ is: v.literal('free') }),
  exact({ is: v.literal('kronor'), kronor: whole }),
  exact({ is: v.literal('ask') }),
])
const service = exact({
  id,
  kind: v.picklist(kinds),
  name: words,
  picture,
  organization: words,
  what: words,
  forWhom: v.optional(words),
  place: v.optional(exact({ name: words, address: v.optional(text(200)), access: list(v.picklist(accesses), 6) })),
  opening,
  cost,
  languages: list(text(20), 40),
  interpreter: v.boolean(),
  waysIn: list(v.picklist(waysIn), 4),
  phone: v.optional(text(30)),
  discreet: v.boolean(),
  nameless: v.boolean(),
  bookable: v.boolean(),
})
const slot = exact({ start: instant, date, at: time, nights: whole, minutes: whole })
const meeting = exact({ service: words, place: words, room: v.optional(words) })
const code = v.pipe(v.string(), v.regex(/^\d{6}$/))
const called = v.union([
  exact({ name: v.custom<string>(isName, 'a name: letters, and what stands between them') }),
  exact({ picture: v.picklist(emblems.map(emblemPicture)) }),
])
const noSuchTime = exact({ ok: v.literal(false), reason: v.picklist(['unknown', 'tooOften']) })
const paper = exact({ title: line, facts: list(fact, 12), staff: line, code: v.optional(code), date: v.optional(date) })
const emergency = exact({
  need: v.picklist(urgencies),
  phones: list(exact({ number: text(30), who: words }), 3),
  note: v.optional(words),
})
const officeFacts = exact({
  name: words,
  languages: list(language, languages.length),
  unspoken: list(language, languages.length),
  size: v.picklist(sizes),
  contrast: v.picklist(contrasts),
  volume: v.pipe(whole, v.maxValue(loudest)),
  topics: list(v.picklist(topics), topics.length),
  now: list(emergency, urgencies.length),
  idle: exact({ askAfterMs: whole, answerWithinMs: whole }),
  display: exact({
    form: v.picklist(['portrait', 'landscape', 'compact']),
    pixelsPerMm: calibration.entries.pixelsPerMm,
    reach: v.optional(exact({ from: v.pipe(v.number(), v.minValue(0)), to: v.pipe(v.number(), v.minValue(0)) })),
  }),
  keys: allKeys,
  signs: list(text(100), 500),
  closed: v.optional(v.picklist(closedReasons)),
  notice: v.optional(v.picklist(notices)),
  without: v.optional(list(v.picklist(['printer', 'bookings']), 2)),
  setup: v.optional(v.picklist(setups)),
})
const hold = exact({ hold: id })
const written = v.variant('ok', [
  exact({ ok: v.literal(true) }),
  exact({ ok: v.literal(false), reason: v.literal('notWritable') }),
])
const taken = exact({ ok: v.literal(false), reason: v.literal('slotTaken') })

const recordings = exact(
  Object.fromEntries(languages.map((l) => [l, v.optional(list(clip, 10_000))])) as {
    [L in Language]: v.OptionalSchema<ReturnType<typeof list<typeof clip>>, undefined>
  },
)
const plugged = exact({ plugged: v.boolean() })

/** Answers are quick (`ms`): the house rejects what takes longer, so no screen waits for ever. */
export const verbs = {
  'terminal.office': { in: nothing, out: officeFacts, ms: 5_000 },
  'directory.kinds': {
    in: exact({ topic: v.picklist(topics) }),
    out: list(exact({ kind: v.picklist(kinds), services: list(service, 60) }), 6),
    ms: 5_000,
  },
  'booking.freeTimes': { in: exact({ service: id }), out: list(slot, 5_000), ms: 8_000 },
  'booking.hold': {
    in: exact({ service: id, start: instant }),
    out: v.variant('ok', [exact({ ok: v.literal(true), hold: id, meeting }), taken]),
    ms: 8_000,
  },
  /** Once a minute while the visitor stands on the screen: a hold that is not renewed expires. */
  'booking.renew': { in: hold, out: exact({ ok: v.boolean() }), ms: 8_000 },
  'booking.letGo': { in: hold, out: nothing, ms: 8_000 },
  'booking.confirm': {
    in: exact({ hold: id, called: v.optional(called) }),
    out: v.variant('ok', [exact({ ok: v.literal(true), code, meeting }), taken]),
    ms: 15_000,
  },
  /** What a ticket's code is of, if it is not over. Too many wrong ones, in a visit or an hour, are answered no more. */
  'booking.appointment': {
    in: exact({ code }),
    out: v.variant('ok', [
      exact({
        ok: v.literal(true),
        appointment: exact({ slot, meeting, today: v.boolean(), arrived: v.boolean(), called: v.optional(called) }),
      }),
      noSuchTime,
    ]),
    ms: 8_000,
  },
  /** Frees the time. Cancelled twice in a visit is cancelled. */
  'booking.cancel': { in: exact({ code }), out: v.variant('ok', [exact({ ok: v.literal(true) }), noSuchTime]), ms: 15_000 },
  /** She is here, on the day of her time: staff are told. Said twice she is here. */
  'booking.arrive': {
    in: exact({ code }),
    out: v.variant('ok', [
      exact({ ok: v.literal(true) }),
      exact({ ok: v.literal(false), reason: v.picklist(['unknown', 'tooOften', 'notToday']) }),
    ]),
    ms: 15_000,
  },
  'printing.print': {
    in: exact({ language, paper }),
    out: v.variant('ok', [exact({ ok: v.literal(true) }), exact({ ok: v.literal(false), reason: v.literal('noPrinter') })]),
    ms: 20_000,
  },
  'desk.call': { in: exact({ language }), out: exact({ call: id }), ms: 5_000 },
  'desk.withdraw': { in: exact({ call: id }), out: nothing, ms: 5_000 },
  /** Which recordings there are, by language: each is at `/voices/<language>/<name>`, with `~` for `/` in its name. */
  'speech.recordings': { in: nothing, out: recordings, ms: 5_000 },
  /** How the office wants names said, and what the system calls its outputs. */
  'speech.setup': {
    in: nothing,
    out: exact({
      headset: v.optional(text(80)),
      speaker: v.optional(text(80)),
      lexicon: list(exact({ written: text(60), spoken: text(200), language }), 400),
    }),
    ms: 5_000,
  },
  /** Something that should sound does not: for the log. A recording is named, what was to be said never is. */
  'speech.trouble': {
    in: v.variant('with', [
      exact({ with: v.literal('recording'), language, clip }),
      exact({ with: v.picklist(['voice', 'sound', 'output']) }),
    ]),
    out: nothing,
    ms: 5_000,
  },
  /** Whether something is plugged into the jack for headphones, as far as the system can tell. */
  'ears.now': { in: nothing, out: plugged, ms: 5_000 },
  /** What a caretaker taught this machine. Refused unless the terminal was started to be set up so: never by a visitor. */
  'setup.keys': { in: exact({ keys: keyTable }), out: written, ms: 5_000 },
  'setup.display': { in: calibration, out: written, ms: 5_000 },
  /** Somebody is at the terminal. */
  'visit.begun': { in: nothing, out: nothing, ms: 5_000 },
  /** The visitor has gone: whatever was kept for her is let go, and the page's storage is cleared. */
  'visit.over': { in: nothing, out: nothing, ms: 5_000 },
  /** What a visit was, in one summary at its end, to be counted; and what she told of it. Nothing about her. */
  'statistics.seen': { in: seen, out: nothing, ms: 5_000 },
  'statistics.told': { in: told, out: nothing, ms: 5_000 },
  ...staffVerbs,
} as const

/** What main tells the page unasked. */
export const pushes = {
  'desk.coming': exact({ call: id, minutes: whole }),
  'desk.nobody': exact({ call: id }),
  /** Something that sounds came or went; and whether the jack for headphones is taken. */
  'ears.headset': plugged,
  /** Staff end the visit from the desk. */
  'terminal.reset': nothing,
  /** What the office offers, or what works, is not what it was: the page asks anew. `anew`: it opens itself anew when nobody is there. */
  'terminal.changed': exact({ anew: v.boolean() }),
} as const

export type Verbs = typeof verbs
export type Verb = keyof Verbs
export type In<V extends Verb> = v.InferOutput<Verbs[V]['in']>
export type Out<V extends Verb> = v.InferOutput<Verbs[V]['out']>
export type Pushes = typeof pushes
export type Push = keyof Pushes
export type Told<P extends Push> = v.InferOutput<Pushes[P]>

/** One call's arguments, as JSON text: nothing a visitor does is near it. */
export const MAX_ARGUMENT_CHARACTERS = 64_000
/** Why a call was not answered. `where` names the argument, never its value: values may be about a visitor. */
export interface Refusal {
  refused: 'unknownVerb' | 'badArguments' | 'tooLarge' | 'tooMany' | 'tooSlow' | 'failed'
  where?: string
}
/** What a shell gives the page, as `window.kiosk` or over the socket. Rejects with a Refusal. */
export interface Api {
  call<V extends Verb>(verb: V, args: In<V>): Promise<Out<V>>
  /** Returns the way to stop listening. */
  on<P extends Push>(push: P, heard: (told: Told<P>) => void): () => void
}
/** The Node side of every verb. Rejecting means broken; refusals a visitor can meet are answers. */
export type Handlers = { [V in Verb]: (args: In<V>) => Promise<Out<V>> | Out<V> }
