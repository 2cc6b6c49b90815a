/**
 * What a caretaker can change on the terminal: small typed data that lies over the office folder, which itself is never
 * edited. The fields are those of office.yml and carry its checks; whether the parts still fit one another is known only when
 * the whole office is furnished.
 */
import * as v from 'valibot'
import { UNTIL_TOLD } from '../../flows/staff/settings.ts'
import { officeFile } from '../office/schema.ts'
import { isDay } from './days.ts'

const { languages, topics, look, idle, printer, desk, hosts, offers, closures } = officeFile.entries
const { volume } = officeFile.entries.sound.wrapped.entries
const { service, ...meeting } = offers.item.entries
const { from: clock } = desk.entries.weekly.item.entries
const host = hosts.item.entries.id

const date = v.pipe(closures.item.entries.from, v.check(isDay, 'Look at a calendar.'))
/** One stretch of a day, on the office's clock: "HH:MM". */
const stretch = v.strictObject({ from: clock, to: clock })
/** A weekday, 1 is Monday, and all its hours: none, one stretch, or a second one `later`, after a break. */
const day = {
  day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  hours: v.optional(stretch),
  later: v.optional(stretch),
}

/** The single source: what may be stored, what a screen may ask for, and the types of both. */
export const change = v.variant('what', [
  v.strictObject({ what: v.literal('languages'), to: languages }),
  /** A language that has no voice here is offered all the same, or not. */
  v.strictObject({ what: v.literal('unspoken'), language: languages.item, on: v.boolean() }),
  v.strictObject({ what: v.literal('volume'), to: volume.wrapped }),
  v.strictObject({ what: v.literal('size'), to: look.entries.size }),
  v.strictObject({ what: v.literal('contrast'), to: look.entries.contrast }),
  v.strictObject({ what: v.literal('idle'), askAfterSeconds: idle.entries.askAfterSeconds }),
  /** Which topics the home screen shows, and in which order. */
  v.strictObject({ what: v.literal('topics'), to: topics }),
  v.strictObject({ what: v.literal('closure'), date, closed: v.boolean() }),
  v.strictObject({ what: v.literal('hours'), host, ...day }),
  /** Whole days without bookable time, or with it again. Without `from`: the day it is made; without `to`: until told. */
  v.strictObject({ what: v.literal('away'), host, away: v.boolean(), from: v.optional(date), to: v.optional(date) }),
  /** Bookable here or not. `as`: how, for a service that office.yml does not offer. */
  v.strictObject({ what: v.literal('offer'), service, on: v.boolean(), as: v.optional(v.strictObject(meeting)) }),
  v.strictObject({ what: v.literal('printer'), to: printer }),
  v.strictObject({ what: v.literal('deskMinutes'), to: desk.entries.minutes }),
  v.strictObject({ what: v.literal('deskHours'), ...day }),
])
export type Change = v.InferOutput<typeof change>
export type Stretch = v.InferOutput<typeof stretch>

export { UNTIL_TOLD }

/** With the days that were meant when it was made: taken up again next year, it must mean the same. `today`: YYYY-MM-DD. */
export const dated = (it: Change, today: string): Change =>
  it.what === 'away' ? { ...it, from: it.from ?? today, to: it.to ?? UNTIL_TOLD } : it
