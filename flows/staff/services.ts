/**
 * What the staff's flows may ask of the house. The visitors' flows know nothing of it, and their house does not answer it:
 * the panel is furnished with this one beside theirs. Every question but the door's is answered only while somebody is in;
 * when the session is over, the panel locks, so no flow has to ask whether it still may.
 */
import type { Language, Line, Picture, Words } from '../screen.ts'
import type { Change, Changed, Preview, Remark, Settings } from './settings.ts'

/** The desk resets, opens and answers; the caretaker changes what the terminal offers too. */
export type Role = 'desk' | 'caretaker'
export const roles = ['desk', 'caretaker'] as const satisfies readonly Role[]

/** Why the terminal is closed, as visitors are told: keys of the catalogue (`closed.repair`) and pictures. */
export const closedReasons = ['closed-now', 'repair', 'staff-only', 'emergency', 'moved'] as const
export type ClosedReason = (typeof closedReasons)[number]
/** Today's notice for visitors, in every language: keys of the catalogue (`notice.long-wait`) and pictures. */
export const notices = ['long-wait', 'closes-early', 'no-printer', 'fire-drill', 'lift-broken', 'other-entrance'] as const
export type Notice = (typeof notices)[number]

export interface OpenCall {
  call: string
  language: Language
  /** Since it rang. */
  minutes: number
  answered: boolean
}
/** What whoever comes to the panel sees first. */
export interface PanelFacts {
  role: Role
  closed?: ClosedReason
  notice?: Notice
  calls: readonly OpenCall[]
  /** How many parts of the terminal are not well. */
  faults: number
}
/** One booked time of today, as the desk is told of it; of a discreet service only its neutral name. */
export interface TodaysTime {
  at: string
  minutes: number
  service: Words
  host: Words
  arrived: boolean
}
/** `isIn`: somebody is in already. */
export interface DoorState {
  /** `late`: there is none, and it is too long since the terminal was started to choose the first. */
  pins: 'none' | 'late' | 'some' | 'broken'
  waitSeconds: number
  isIn: boolean
}
export type Entered =
  | { ok: true; role: Role }
  | { ok: false; reason: 'wrong' | 'none' }
  | { ok: false; reason: 'wait'; seconds: number }
/** Why a PIN is not taken: too short, too easy to guess, or the other role's. */
export type PinFault = 'short' | 'easy' | 'same' | 'notWritable'
export type Did = { ok: true } | { ok: false; reason: 'notWritable' }

export interface VoiceShare {
  language: Language
  recorded: number
  all: number
  coreRecorded: number
  coreAll: number
  /** Something speaks it already: a synthesiser, or enough recordings. */
  spoken: boolean
}
export interface Sentence {
  clip: string
  /** As it is to be said, in its language. */
  text: string
  /** What it is in Swedish. */
  swedish: string
  core: boolean
}
export type TakeFault = 'tooQuiet' | 'tooLoud' | 'nothing' | 'tooShort' | 'noMicrophone' | 'notAllowed' | 'broken'
/** What a language has of human voices here. */
export interface Voice {
  language: Language
  recorded: number
}
/** A directory of services that somebody has brought, and what it would change; `remarks`: why it cannot be taken. */
export type NewDirectory =
  | { found: false; isTaken: boolean }
  | { found: true; isTaken: boolean; before: number; after: number; added: number; removed: number; remarks: readonly Remark[] }
export type Take = { ok: true; seconds: number } | { ok: false; reason: TakeFault }

/** The parts that are looked at, each a key of the catalogue (`health.printer`) and a picture. */
export const parts = [
  ...(['screen', 'touch', 'sound', 'headset', 'microphone', 'keypad'] as const),
  ...(['printer', 'store', 'disk', 'clock', 'version'] as const),
]
export type Part = (typeof parts)[number]
/** `unknown`: nothing has shown it yet. */
export type Wellness = 'well' | 'unsure' | 'broken' | 'unknown'
export interface Health {
  part: Part
  is: Wellness
  /** What it is, or what is wrong, as the house says it. */
  says?: Words
}

/** One row of figures for the panel. */
export interface Figure {
  line: Line
  picture: Picture
  /** Of the largest row of its kind, 0 to 1. None where its number is not told, or where it is the only one. */
  share?: number
}
/** Something that happened, on the office's clock, as the house says it. */
export interface LogEntry {
  date: string
  at: string
  words: Words
}
export interface PackFacts {
  inUse?: { version: number; date: string }
  /** What happened last, newest first. */
  happened: readonly LogEntry[]
}

export interface StaffServices {
  ask: {
    door: (q: object) => DoorState
    enter: (q: { pin: string } | { badge: string }) => Entered
    /** The first PIN may be set by whoever stands there while there is none; later only by a caretaker. */
    setPin: (q: { role: Role; pin: string }) => { ok: true } | { ok: false; reason: PinFault }
    setBadge: (q: { role: Role; badge: string }) => { ok: true } | { ok: false; reason: PinFault }
    /** It opens nothing any more, as soon as it is lost; nor when there was none. */
    removeBadge: (q: { role: Role }) => Did
    panel: (q: object) => PanelFacts
    /** The visit beneath is ended at once. */
    reset: (q: object) => { ok: true }
    close: (q: { reason?: ClosedReason }) => Did
    notice: (q: { notice?: Notice }) => Did
    testPrint: (q: object) => { ok: true } | { ok: false; reason: 'noPrinter' }
    today: (q: object) => readonly TodaysTime[]
    answer: (q: { call: string; minutes: number }) => { ok: boolean }
    settings: (q: object) => Settings
    preview: (q: { change: Change }) => Preview
    change: (q: { change: Change }) => { ok: true; n: number } | { ok: false; remarks: readonly Remark[] }
    changes: (q: object) => readonly Changed[]
    takeBack: (q: { n: number }) => { ok: true } | { ok: false; remarks: readonly Remark[] }
    shares: (q: object) => readonly VoiceShare[]
    sentences: (q: { language: Language }) => readonly Sentence[]
    finishTake: (q: object) => Take
    /** Plays what was taken, to its end. */
    playTake: (q: object) => { ok: true }
    keepTake: (q: { language: Language; clip: string; who?: string }) => Did
    voices: (q: object) => readonly Voice[]
    exportVoice: (q: { language: Language }) => { ok: true; file: string } | { ok: false; reason: 'notWritable' }
    /** The newest voice pack on a stick, or where files for people lie. */
    importVoice: (
      q: object,
    ) => { ok: true; language: Language; taken: number } | { ok: false; reason: 'none' | 'broken' | 'notWritable' }
    /** For good: whoever lent it wants it back. */
    eraseVoice: (q: { language: Language }) => Did
    newDirectory: (q: object) => NewDirectory
    takeDirectory: (q: object) => { ok: true } | { ok: false; remarks: readonly Remark[] }
    /** The one before. */
    takeBackDirectory: (q: object) => { ok: true } | { ok: false; remarks: readonly Remark[] }
    health: (q: object) => readonly Health[]
    /** A tone where visitors hear; and whether something came into the microphone while somebody spoke. */
    trySound: (q: object) => { ok: true }
    tryMicrophone: (q: object) => { ok: boolean }
    report: (q: object) => { ok: true; file: string } | { ok: false; reason: 'notWritable' }
    figures: (q: object) => readonly { month: string; figures: readonly Figure[] }[]
    exportFigures: (q: object) => { ok: true; file: string } | { ok: false; reason: 'notWritable' }
    log: (q: object) => { sound: boolean; entries: readonly LogEntry[] }
    exportLog: (q: object) => { ok: true; file: string } | { ok: false; reason: 'notWritable' }
    packs: (q: object) => PackFacts
    backup: (q: object) => { ok: true; file: string; passphrase: string } | { ok: false; reason: 'notWritable' }
  }
  keep: {
    /** Somebody is in; letting it go locks. */
    session: { with: object; says: never }
    microphone: { with: object; says: { type: 'microphone.failed'; reason: TakeFault } }
  }
}
export type StaffAsk = StaffServices['ask']
export type StaffKeep = StaffServices['keep']
/** Who answers the staff's flows. Rejecting means broken, not refused. */
export interface StaffHouse {
  ask<N extends keyof StaffAsk>(name: N, q: Parameters<StaffAsk[N]>[0]): Promise<ReturnType<StaffAsk[N]>>
  keep<N extends keyof StaffKeep>(name: N, q: StaffKeep[N]['with'], say: (event: StaffKeep[N]['says']) => void): () => void
}
