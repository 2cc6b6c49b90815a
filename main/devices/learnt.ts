/** What one machine has been taught by a caretaker, as it lies in `devices.json`. Pure. */
import * as v from 'valibot'
import { intents } from '../../flows/hands.ts'
import type { OfficeFacts } from '../../flows/services.ts'
import { reachOf } from '../office/reach.ts'

/** A keyboard has about a hundred keys, a keypad eight. */
export const MOST_KEYS = 200
const keys = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,30}$/, 'a key: letters and digits')), v.picklist(intents))
/** `KeyboardEvent.code`, and what the key means: as it is taught. */
export const keyTable = v.pipe(keys, v.maxEntries(MOST_KEYS))
/** The usual keys, and over them those of the office and those of this machine, each as many as may be. */
export const allKeys = v.pipe(keys, v.maxEntries(3 * MOST_KEYS))
/** A glass's density, and how high above the floor its lower edge is. */
export const calibration = v.strictObject({
  pixelsPerMm: v.pipe(v.number(), v.minValue(1), v.maxValue(40)),
  bottomMm: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1_500))),
})
const learnt = v.strictObject({ keys: v.optional(keyTable), display: v.optional(calibration) })
export type Learnt = v.InferOutput<typeof learnt>

/** `where`: the field that does not fit; absent when it is no JSON at all. */
export type LearntRead = { ok: true; learnt: Learnt } | { ok: false; where?: string }
export const readLearnt = (text: string): LearntRead => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false }
  }
  const { success, output, issues } = v.safeParse(learnt, value)
  if (success) return { ok: true, learnt: output }
  return { ok: false, where: v.getDotPath(issues[0]) ?? '' }
}

/** The office as it is on this machine: what was learnt here goes before what `office.yml` says of all its machines. */
export function onThisMachine(facts: OfficeFacts, { keys, display }: Learnt): OfficeFacts {
  const { reach: _, ...glass } = facts.display
  return {
    ...facts,
    keys: { ...facts.keys, ...keys },
    display: display ? { ...glass, pixelsPerMm: display.pixelsPerMm, ...reachOf(display.bottomMm) } : facts.display,
  }
}
