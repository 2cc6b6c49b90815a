/**
 * What flows may ask of the house, as an interface. `ask`: one question, one answer; expected failures are answers.
 * `keep`: something kept for as long as a state lasts; leaving the state, for whatever reason, lets it go.
 * A flow names the service it needs; who answers is found through the actor system (`house.ts`), so nothing is provided
 * by hand, and Electron, Chromium and tests each furnish another house.
 */
import type { Kind, Topic } from './find/kinds.ts'
import type { KeyTable } from './hands.ts'
import type { Contrast, Fact, Language, Line, Picture, Profile, Size, Words } from './screen.ts'
import type { ClosedReason, Notice } from './staff/services.ts'

/** How one gets in. `referral`: somebody else sends you there. */
export type WayIn = 'drop-in' | 'book' | 'apply' | 'referral'
/** What a place offers to bodies; each is a key of the catalogue (`access.lift`) and a picture. */
export type Access = 'step-free' | 'lift' | 'toilet' | 'hearing-loop' | 'guide-dog' | 'quiet'
/** Open times as seen from now, in the office's time zone. `at`, `until`: HH:MM. `day`: YYYY-MM-DD. */
export type Opening =
  | { is: 'open'; until: string }
  | { is: 'later-today'; at: string; until: string }
  | { is: 'another-day'; day: string; nights: number; at: string }
  | { is: 'always' }
  | { is: 'call-first' }
export type Cost = { is: 'free' } | { is: 'kronor'; kronor: number } | { is: 'ask' }

/** One service at one place, as a visitor is told about it. */
export interface Service {
  id: string
  kind: Kind
  name: Words
  picture: Picture
  organization: Words
  what: Words
  forWhom?: Words
  /** `address` is never given for a discreet service. */
  place?: { name: Words; address?: string; access: readonly Access[] }
  opening: Opening
  cost: Cost
  /** Languages that people there speak: BCP 47. */
  languages: readonly string[]
  interpreter: boolean
  waysIn: readonly WayIn[]
  phone?: string
  /** Shown, printed and kept in a calendar only under a neutral name and place. */
  discreet: boolean
  /** She need not say who she is. */
  nameless: boolean
  /** It has hosts and hours at this terminal, so a time can be booked now. */
  bookable: boolean
}
export interface KindFound {
  kind: Kind
  services: readonly Service[]
}

/** A free time. `start` (an instant, ISO 8601 in UTC) is its identity; the rest is that instant in the office's zone. */
export interface Slot {
  start: string
  date: string
  at: string
  /** Nights from today: 0 today, 1 tomorrow. */
  nights: number
  minutes: number
}

/** Where the visitor goes with her ticket: for a discreet service the office's neutral place. */
export interface Meeting {
  service: Words
  place: Words
  room?: Words
}

/** What a flow wants on paper: the facts of its last screen, and one line for staff, who read Swedish. */
export interface Paper {
  title: Line
  facts: readonly Fact[]
  staff: Line
  /** Digits; drawn as a QR code too. */
  code?: string
  /** Colours the weekday's band: YYYY-MM-DD. */
  date?: string
}

/** What a visitor has booked, as she is told of it; `start` as in a slot. */
export interface Appointment {
  slot: Slot
  meeting: Meeting
  /** By the office's clock. */
  today: boolean
  /** She has said that she is here. */
  arrived: boolean
  /** What she wanted to be called. */
  called?: Called
}
/** How she is called when it is her turn: a name, or a picture. No name is the usual. */
export type Called = { name: string } | { picture: Picture }
/** One machine's glass: its density, and how high above the floor its lower edge is; mm. */
export interface Calibration {
  pixelsPerMm: number
  bottomMm?: number
}

/** How it went; each is a key of the catalogue (`tell.well`) and a picture. */
export const faces = ['well', 'so-so', 'badly'] as const
export type Face = (typeof faces)[number]

export interface Services {
  ask: {
    kinds: (q: { topic: Topic }) => readonly KindFound[]
    /** All free times within the office's horizon, earliest first. */
    freeTimes: (q: { service: string }) => readonly Slot[]
    /** Idempotent for a hold: asked again, it answers with the same code. */
    confirm: (q: {
      hold: string
      called?: Called
    }) => { ok: true; code: string; meeting: Meeting } | { ok: false; reason: 'slotTaken' }
    print: (q: { paper: Paper }) => { ok: true } | { ok: false; reason: 'noPrinter' }
    /** What the ticket's code is of, if it is to come. After too many wrong ones none is answered, right or wrong. */
    appointment: (q: { code: string }) => { ok: true; appointment: Appointment } | { ok: false; reason: 'unknown' | 'tooOften' }
    /** Idempotent: cancelled twice is cancelled. */
    cancel: (q: { code: string }) => { ok: true } | { ok: false; reason: 'unknown' | 'tooOften' }
    /** She is here for it. Idempotent: said twice she is here. */
    arrive: (q: { code: string }) => { ok: true } | { ok: false; reason: 'unknown' | 'tooOften' | 'notToday' }
    /** Counted, with nothing about her. */
    tell: (q: { face: Face; missing: readonly Topic[]; nobody: boolean }) => { ok: true }
    /** What a caretaker has learnt to this machine; it is kept, and holds at once. */
    learnKeys: (q: { keys: KeyTable }) => { ok: true } | { ok: false; reason: 'notWritable' }
    calibrate: (q: Calibration) => { ok: true } | { ok: false; reason: 'notWritable' }
  }
  keep: {
    hold: {
      with: { service: string; start: string }
      says: { type: 'hold.held'; hold: string; meeting: Meeting } | { type: 'hold.taken' }
    }
    /** The whole visit: when it ends, for whatever reason, the house forgets what it kept for it. */
    visit: { with: object; says: never }
    desk: { with: object; says: { type: 'desk.coming'; minutes: number } | { type: 'desk.nobody' } }
  }
}
export type Ask = Services['ask']
export type Keep = Services['keep']

/** An urgent need on the *now* screen; each is a key of the catalogue (`now.violence`) and a picture. */
export const urgencies = ['danger', 'violence', 'no-bed', 'dying-thoughts', 'ill', 'child-in-danger'] as const
export type Urgency = (typeof urgencies)[number]
export interface Emergency {
  need: Urgency
  phones: readonly { number: string; who: Words }[]
  note?: Words
}

/** What flows know about the office without asking. It is there before the first visitor, so nothing urgent waits. */
export interface OfficeFacts {
  name: Words
  languages: readonly Language[]
  /** Offered, although nobody has lent them a voice yet: marked so on the language screen. */
  unspoken: readonly Language[]
  size: Size
  contrast: Contrast
  /** How loud a visit begins: 0–10. */
  volume: number
  topics: readonly Topic[]
  now: readonly Emergency[]
  /** Milliseconds of quiet before the terminal asks, and for an answer. VVSG 2.0: 120–300 s, WCAG 2.2.1. */
  idle: { askAfterMs: number; answerWithinMs: number }
  /** The glass the visitor touches: its form sets the page size, its density turns mm into pixels. */
  display: {
    form: 'portrait' | 'landscape' | 'compact'
    pixelsPerMm: number
    /** What a seated hand reaches, mm above the lower edge of the glass; absent: nobody has measured where it hangs. */
    reach?: { from: number; to: number }
  }
  /** Which key means what, the office's own before the usual. */
  keys: KeyTable
  /** Keys of titles of which there is a film in Swedish sign language. */
  signs: readonly string[]
  /** Closed to visitors by staff, and why. */
  closed?: ClosedReason
  /** What every visitor is told today. */
  notice?: Notice
  /** What does not work just now: then it is not offered. */
  without?: readonly ('printer' | 'bookings')[]
  /** Started to be set up, by a caretaker: no visitor is met. */
  setup?: Setup
}
export const setups = ['keys', 'display'] as const
export type Setup = (typeof setups)[number]

/** An AbortSignal, as much of it as a pure flow needs to know. */
export interface StopSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', stopped: () => void): void
}
/** Who answers. `stop` is aborted when the state that asked is left. Rejecting means: broken, not refused. */
export interface House {
  office(): OfficeFacts
  ask<N extends keyof Ask>(name: N, q: Parameters<Ask[N]>[0], who: Profile, stop: StopSignal): Promise<ReturnType<Ask[N]>>
  keep<N extends keyof Keep>(name: N, q: Keep[N]['with'], who: Profile, say: (event: Keep[N]['says']) => void): () => void
}
