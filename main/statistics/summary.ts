/**
 * What is told to be counted: one summary when a visit is over, one when she has told us something, one when a call is over. The
 * single source of these shapes: the contract takes the schemas, the rest of the house the types. None of them says when, in
 * what order, or what comes from the same person: a summary is no trail (docs/statistics.md).
 */
import * as v from 'valibot'
import { kinds, topics } from '../../flows/find/kinds.ts'
import { languages } from '../../flows/screen.ts'
import { lengthOf, visitLengths } from '../../flows/visit-length.ts'

/**
 * How she used the terminal; any number of them. `hears`: a headset or keys; `large`: text above the smallest size. `touch` may be
 * told and is not counted: everybody touches, or has keys or a switch, and from who touched one could work out who did not.
 */
export const ways = ['hears', 'switch', 'large', 'contrast', 'less', 'low', 'narrow', 'dark', 'signs', 'touch'] as const
export const tasks = ['find', 'book', 'myBooking', 'now', 'callPerson', 'tellUs'] as const
/** Whole minutes until somebody came, or until she waited no more. */
export const waits = ['under-1', '1-2', '3-5', '6-10', 'over-10'] as const
export const faces = [1, 2, 3] as const
/** What she came for and did not find: one name for each thing she told, never a kind together with its topic. */
export const needs = ['nobody-could-help', ...topics, ...kinds] as const
export type Wait = (typeof waits)[number]

export { lengthOf, visitLengths as lengths }

/** `flow.state`, a state within a state with another dot: names from our own code, never a word of hers. */
export const screenId = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z][A-Za-z]{0,29}(\.[a-z][A-Za-z]{0,39}){1,4}$/, 'a screen: flow.state'),
)

/** When a visit is over, and only then. */
export const seen = v.strictObject({
  language: v.picklist(languages),
  ways: v.pipe(v.array(v.picklist(ways)), v.maxLength(ways.length)),
  /** A task may stand here twice: it counts once, and as done if it was done once. */
  tasks: v.pipe(v.array(v.strictObject({ task: v.picklist(tasks), done: v.boolean() })), v.maxLength(40)),
  /** Only when she left in the middle of a task. A visit that ends at home, or in a film, has neither done nor given up. */
  gaveUpAt: v.optional(screenId),
  minutes: v.picklist(visitLengths),
})
/** When she has told us something. By itself, never with the visit it came from. Nothing unmet: a face alone. */
export const told = v.strictObject({
  unmet: v.pipe(v.array(v.picklist(needs)), v.maxLength(12)),
  face: v.optional(v.picklist(faces)),
})
/** When a call to the desk is over. */
export const call = v.strictObject({ answered: v.boolean(), waited: v.picklist(waits) })

export type Seen = v.InferOutput<typeof seen>
export type Told = v.InferOutput<typeof told>
export type Call = v.InferOutput<typeof call>

export function waitOf(seconds: number): Wait {
  const length = lengthOf(seconds * 1_000)
  return length === '11-20' || length === 'over-20' ? 'over-10' : length
}
