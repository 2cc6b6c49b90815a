/** What the visitor meets now, as plain data. Reading order is array order: title, facts, entry, choices. */

import type { Hold, KeyTable, Rest, ScanStep, Wait } from './hands.ts'
import type { Ways } from './ways.ts'
import type { Strings } from './wording/strings.ts'

export const languages = ['sv', 'en', 'ar', 'so', 'ti', 'fa', 'uk', 'pl', 'ru', 'fi', 'ckb', 'es', 'fr', 'tr'] as const
export type Language = (typeof languages)[number]
/** Named for what it means (`person-coming`), not for what it shows. Drawn in `assets/pictures`. */
export type Picture = string
export const sizes = [1, 2, 3, 4] as const
export type Size = (typeof sizes)[number]
export const contrasts = ['paper', 'dark', 'yellow', 'dim'] as const
export type Contrast = (typeof contrasts)[number]
/** Steps of loudness: 0 silent, 10 as loud as the office allows. */
export const loudest = 10
/** Words a minute, from half of the usual 120: VVSG 2.0 asks for 50 to 200 %, the law (2019/882, annex I) that speed can be set. */
export const speeds = [60, 90, 120, 150, 180, 220, 260, 300, 350, 400] as const
export type Speed = (typeof speeds)[number]
/** How this visitor wants it. Lives in the visit, and ends with it. */
export interface Profile {
  language: Language
  size: Size
  contrast: Contrast
  volume: number
  speed: Speed
  /** Every line stands in Swedish too: for staff, who have come to help her. */
  beside?: 'sv' | undefined
  /** Two to four choices on a page: for whom many are too many. */
  less?: boolean
  /** All that can be touched is where a hand reaches that does not reach high. */
  low?: boolean
  /** Everything stands in the middle third: for who sees through a tunnel. */
  narrow?: boolean
  /** Nothing on the glass: who only listens is not looked at. */
  dark?: boolean
  /** Films in Swedish sign language, where the office has them. */
  signs?: boolean
  /** How long a finger must stay to choose; ms. */
  hold: Hold
  /** For how long after a press the same press does not count; ms. */
  rest: Rest
  /** A finger searches: what is under it is said, and it chooses only by a tap of its own. */
  feel?: boolean
  /** It chooses by waiting too, so long after the words; ms. */
  wait?: Wait
  /** The terminal steps by itself, so many ms a step; absent: it does not. */
  scan?: ScanStep | undefined
  /** Keys that she brought, by what they mean. */
  keys?: KeyTable
}
/** The office's own text, in the languages it exists in. */
export type Words = { readonly [L in Language]?: string }

/** One component, one way of speaking and one place on paper for each kind; all are strings and numbers, no classes. */
export type Value =
  | { kind: 'count'; n: number }
  | { kind: 'place'; n: number; of: number } // 2 of 5
  | { kind: 'day'; date: string } // YYYY-MM-DD
  | { kind: 'time'; at: string } // HH:MM, said with its part of the day
  | { kind: 'digits'; digits: string } // one by one, in pairs
  | { kind: 'phone'; number: string } // as people write it: 010-123 45 67
  | { kind: 'letters'; letters: string } // one by one, as somebody spells
  | { kind: 'name'; name: string } // what a visitor wants to be called
  | { kind: 'address'; address: string } // the street as its sign says, in every language
  | { kind: 'tongues'; codes: readonly string[] } // languages that people speak, BCP 47
  | { kind: 'words'; in: Words }

export type Values<K extends keyof Strings> = { [P in keyof Strings[K]]: Extract<Value, { kind: Strings[K][P] }> }
/** `in`: a line that is its own language wherever it stands (a language's name, the line for staff). */
export type Line = { [K in keyof Strings]: { key: K; values: Values<K>; in?: Language } }[keyof Strings]
export const line = <K extends keyof Strings>(key: K, ...[values]: keyof Strings[K] extends never ? [] : [Values<K>]): Line =>
  ({ key, values: values ?? {} }) as Line
export const as = (language: Language, it: Line): Line => ({ ...it, in: language })

export interface Fact {
  line: Line
  picture: Picture
  /** About her: spoken in the headset only, unless she asks for it aloud. */
  private?: true
  /** How much of the largest of its kind, 0 to 1: a bar for eyes alone. Its line holds the number that it is made of. */
  share?: number
}

/** What a choice may ask of the terminal instead of its flow. */
export type Move =
  | { [N in keyof Ways]: { type: 'go.to'; flow: N; with: Ways[N] } }[keyof Ways]
  | { type: 'open.aside'; flow: 'language' | 'settings' | 'callPerson' | 'keys' } // over what she does; it goes on afterwards
  | { type: 'go.back' } // one screen back
  | { type: 'go.over' } // the visit anew, in the same language
  | { type: 'go.end' } // the visit is over
  | { type: 'go.hide' } // the same, from anywhere and at once: somebody looks over her shoulder
  | { type: 'go.away'; set?: Partial<Profile> } // out of this layer, to what lies beneath
  | { type: 'set.profile'; set: Partial<Profile> }
  | { type: 'hear.again'; in?: Language } // this screen once more, in another voice if she says so
  | { type: 'staff.open' } // somebody who works here wants the panel
  | { type: 'hear.aloud' } // what is about her too, though others may hear

export interface Choice<E> extends Omit<Fact, 'share'> {
  /** Its identity too: no two choices of a screen are alike. */
  event: E | Move
  /** Cannot be taken back: said before it is chosen. */
  commits?: true
  /** The step that leads on to a booking or a call; drawn in the one colour that means *go*. */
  leads?: true
  /** What else is to be known of it: seen as a small picture, and said. */
  mark?: { line: Line; picture: Picture }
}

/** What she writes without a keyboard: its keys are stops like all others. */
export interface Entry<E> {
  of: 'digits' | 'letters'
  /** It is enough when there are so many; no more than `most`. */
  least: number
  most: number
  /** The event that brings it to the flow: `{ type, entered }`. */
  send: Extract<E, { entered: string }> extends { type: infer T } ? T : never
  /** Never shown nor said aloud: a PIN. */
  private?: true
}

export interface Screen<E = never> {
  /** waiting: spoken only if it lasts · committing: and no way out · done: no way back · sorry: it did not happen */
  is?: 'waiting' | 'committing' | 'done' | 'sorry'
  title: Line
  /** Its title is about her too: said as private facts are. */
  private?: true
  /** What the screen is about, where a picture says more than the title. */
  picture?: Picture
  facts?: readonly Fact[]
  entry?: Entry<E>
  choices?: readonly Choice<E>[]
  /** Nothing lies behind it: the way back begins here. */
  root?: true
  /** Its keys do not act: each is told to the flow as `key.pressed`. For screens on which keys are tried or learnt. */
  takesKeys?: true
  /** A microphone is open: nothing is said that it would take up. */
  listens?: true
}
