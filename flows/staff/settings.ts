/** What a caretaker finds and changes on the panel, as the house tells it. */
import type { Topic } from '../find/kinds.ts'
import type { Language, Size, Words } from '../screen.ts'
import type { OfficeFacts } from '../services.ts'
import type { Role } from './services.ts'

/** Days by number: 1 is Monday. */
export interface WeekDay {
  day: number
  from: string
  to: string
}
/** Where tickets go: a folder in the data folder, or a printer by the name that the machine has for it. */
export type Printer = { folder: string } | { device: string }
/** What a caretaker may change here. Everything else is changed in the office folder. */
export interface Settings {
  languages: readonly Language[]
  unspoken: readonly Language[]
  /** Of all languages, those that nothing speaks here yet. */
  voiceless: readonly Language[]
  volume: number
  size: Size
  contrast: OfficeFacts['contrast']
  askAfterSeconds: number
  topics: OfficeFacts['topics']
  /** Every topic that there is, also those that the home screen does not show. */
  allTopics: readonly { topic: Topic; name: Words }[]
  /** Days on which the house is closed: YYYY-MM-DD. */
  closures: readonly string[]
  /** The days that times can be booked on, from today: YYYY-MM-DD. */
  days: readonly string[]
  /** `away`: those of `days` on which nobody can book with them. */
  hosts: readonly { id: string; name: Words; weekly: readonly WeekDay[]; away: readonly string[] }[]
  offers: readonly { service: string; name: Words; on: boolean }[]
  deskMinutes: number
  /** When somebody is at the desk. */
  deskWeekly: readonly WeekDay[]
  printer: Printer
  /** Those that the machine knows, by its names for them; none where they cannot be listed. */
  printers: readonly string[]
}

export interface Stretch {
  from: string
  to: string
}
/** All hours of a weekday: none, one stretch, or a second one `later`, after a break. */
export interface DayHours {
  day: number
  hours?: Stretch
  later?: Stretch
}
/** The last day of what has no end yet. */
export const UNTIL_TOLD = '9999-12-31'

export type Change =
  | { what: 'languages'; to: readonly Language[] }
  | { what: 'unspoken'; language: Language; on: boolean }
  | { what: 'volume'; to: number }
  | { what: 'size'; to: Size }
  | { what: 'contrast'; to: OfficeFacts['contrast'] }
  | { what: 'idle'; askAfterSeconds: number }
  | { what: 'topics'; to: OfficeFacts['topics'] }
  | { what: 'closure'; date: string; closed: boolean }
  | ({ what: 'hours'; host: string } & DayHours)
  /** Whole days. Without `from`: the day it is made; without `to`: until told otherwise. */
  | { what: 'away'; host: string; away: boolean; from?: string; to?: string }
  | { what: 'offer'; service: string; on: boolean }
  | { what: 'printer'; to: Printer }
  | { what: 'deskMinutes'; to: number }
  | ({ what: 'deskHours' } & DayHours)

/** Something that stands in the way of a change, or follows from it; as the house says it. */
export interface Remark {
  words: Words
}
export type Preview = { ok: true; booked: number } | { ok: false; remarks: readonly Remark[] }
/** `at`: an instant, ISO 8601 in UTC; `date` and `time` are that instant in the office's zone. */
export interface Changed {
  n: number
  date: string
  at: string
  by: Role
  change: Change
  takenBack: boolean
  /** What a changed list was before it, so that what came or went can be named. */
  before?: Pick<Settings, 'languages' | 'topics'>
}
