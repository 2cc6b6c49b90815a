/** What a booker tells of itself: one line of JSON for each step. */
import * as v from 'valibot'

const hold = v.string()
const told = v.variant('is', [
  v.object({ is: v.literal('opened') }),
  v.object({ is: v.literal('unopenable'), reason: v.string() }),
  /** Of the hold that it was given to confirm again: what the store knew of it before. */
  v.object({ is: v.literal('found'), hold, confirmed: v.boolean() }),
  v.object({ is: v.literal('held'), hold, start: v.string() }),
  v.object({ is: v.literal('shown'), hold, code: v.string() }),
  v.object({ is: v.literal('refused'), hold }),
  v.object({ is: v.literal('lettingGo'), hold }),
])
export type Told = v.InferOutput<typeof told>

const line = v.pipe(v.string(), v.parseJson(), told)
/** Undefined for a line that a kill cut short: nobody was told it. */
export const toldIn = (row: string): Told | undefined => {
  const parsed = v.safeParse(line, row)
  return parsed.success ? parsed.output : undefined
}
