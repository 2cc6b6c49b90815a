/** A finished month as it is published: made once, kept for good, never worked out again. Pure. */
import * as v from 'valibot'
import { type Counts, type Division, divisionNames, divisions, type List, rowName, total } from './counts.ts'
import { toldOfTasks } from './unfinished.ts'
import { divided, FEWEST, inFives } from './withheld.ts'

export const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month: YYYY-MM'))
const n = v.pipe(v.number(), v.integer(), v.minValue(FEWEST))
const rows = v.array(v.strictObject({ name: rowName, n }))
const table = v.optional(v.strictObject({ rows, other: v.optional(n) }))
const list = v.optional(rows)

/** All that a board, a panel and an export get to see. */
export const period = v.strictObject({
  /** YYYY-MM, by the office's clock. */
  month,
  /** How many in all, exactly; absent: fewer than five, or none. A month with fewer than five visits says nothing else. */
  visits: v.optional(n),
  told: v.optional(n),
  calls: v.optional(n),
  /** Exact. Rows that are not named are in `other`, as one sum. Absent: it cannot be told without telling of somebody. */
  exact: v.strictObject({
    language: table,
    hour: table,
    minutes: table,
    face: table,
    answered: table,
    waited: table,
  } satisfies Record<Division, typeof table>),
  /** At least so many: whole fives. Of a row that is not named nothing is told: it was below five, or there were hardly more in all. */
  fives: v.strictObject({ ways: list, begun: list, done: list, gaveUp: list, unmet: list } satisfies Record<List, typeof list>),
})
export type Period = v.InferOutput<typeof period>

export function publish(named: string, counts: Counts): Period {
  const visits = total(counts, 'visits')
  if (visits < FEWEST) return { month: named, exact: {}, fives: {} }
  const [told, calls] = [total(counts, 'told'), total(counts, 'calls')]
  const exact: Period['exact'] = {}
  for (const name of divisionNames) {
    const it = divided(counts[name], divisions[name].rows)
    if (it) exact[name] = { ...it, rows: [...it.rows] }
  }
  const tasks = toldOfTasks(counts, visits)
  const fives: Period['fives'] = {
    ways: [...inFives(counts.ways, visits)],
    begun: [...tasks.begun],
    done: [...tasks.done],
    gaveUp: [...tasks.gaveUp],
    unmet: [...inFives(counts.unmet, told)],
  }
  return { month: named, visits, ...(told >= FEWEST && { told }), ...(calls >= FEWEST && { calls }), exact, fives }
}
