/** What is sent of a call: that it rang, and how it ended. Nothing about the visitor but the language she chose. Pure. */
import * as v from 'valibot'
import { languages } from '../../flows/screen.ts'
import type { CallTold } from '../desk/desk.ts'

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/))
const instant = v.pipe(v.string(), v.isoTimestamp())

export const message = v.strictObject({
  /** The same each time that this message is sent. */
  id,
  what: v.picklist(['rang', 'answered', 'nobody', 'withdrawn']),
  /** One visitor's one call: what rang, and how it ended, have the same. */
  call: id,
  /** Of what rang. */
  language: v.optional(v.picklist(languages)),
  /** Of what was answered: until somebody comes. */
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** When it happened, UTC. */
  at: instant,
  /** Where it rang, as the office calls itself. */
  terminal: v.pipe(v.string(), v.maxLength(600)),
})
export type Message = v.InferOutput<typeof message>

export const messageOf = (told: CallTold, id: string, terminal: string): Message => ({
  id,
  what: told.what,
  call: told.call,
  ...('language' in told && { language: told.language }),
  ...('minutes' in told && { minutes: told.minutes }),
  at: new Date(told.at).toISOString(),
  terminal,
})
