/**
 * Somebody who wants to know of a number from one to four, for the tests: he has read the rules, has what was published, and knows
 * what is true of all visits. He knows the number when no other month would read the same. Of what is left over of five or more
 * (all who did *not* hear, all who began and were *not* done) he is content to know that it is four at most, or none: that
 * tells of nearly everybody what they did.
 */
import { type Counts, divisionNames, divisions, lists, nothing } from './counts.ts'
import { type Period, publish } from './period.ts'
import { tasks } from './summary.ts'

interface Quantity {
  n: number
  /** It is what is left of so many. */
  of?: number
}
/** Worth finding out. */
const isSmall = ({ n, of = 0 }: Quantity): boolean => n <= 4 && (n >= 1 || of >= 5)
/** What in this month was small. */
export const small = (truth: Counts): string[] => [...quantities(truth)].filter(([, it]) => isSmall(it)).map(([what]) => what)

/** Which of them anybody could work out, or at least that they were one to four. `read`: what is published of a month. */
export function givenAway(truth: Counts, read: (counts: Counts) => unknown): string[] {
  const text = (counts: Counts) => JSON.stringify(read(counts))
  const known = text(truth)
  const all = quantities(truth)
  let found = small(truth)
  for (const other of alternatives(truth, publish('2026-11', truth))) {
    if (found.length === 0) break
    if (!isPossible(other) || text(other) !== known) continue
    const there = quantities(other, truth)
    found = found.filter((what) => {
      const n = there.get(what)?.n ?? 0
      return n <= 4 && (n >= 1 || (all.get(what)?.of ?? 0) >= 5)
    })
  }
  return found
}

const sum = (column: Readonly<Record<string, number>>) => Object.values(column).reduce((a, b) => a + b, 0)
const gaveUpIn = (task: string, { gaveUp }: Counts) =>
  sum(Object.fromEntries(Object.entries(gaveUp).filter(([screen]) => screen.startsWith(`${task}.`))))

/** What is true of all visits, whoever they were. */
function isPossible(counts: Counts): boolean {
  const visits = sum(counts.language)
  const told = sum(counts.face)
  return (
    lists.every((list) => Object.values(counts[list]).every((n) => n >= 0 && n <= (list === 'unmet' ? told : visits))) &&
    sum(counts.gaveUp) <= visits &&
    tasks.every((task) => (counts.done[task] ?? 0) + gaveUpIn(task, counts) <= (counts.begun[task] ?? 0))
  )
}

/** All that somebody could want to know of the rows in `truth`: each, and what is left when one number is taken from another. */
function quantities(counts: Counts, truth = counts): Map<string, Quantity> {
  const visits = sum(counts.language)
  const found = new Map<string, Quantity>()
  for (const name of divisionNames)
    for (const row of divisions[name].rows) found.set(`${name} ${row}`, { n: counts[name][row] ?? 0 })
  for (const list of lists)
    for (const row of Object.keys(truth[list])) {
      const n = counts[list][row] ?? 0
      const of = list === 'unmet' ? sum(counts.face) : visits
      found.set(`${list} ${row}`, { n })
      found.set(`not ${list} ${row}`, { n: of - n, of })
    }
  for (const task of tasks) {
    const of = counts.begun[task] ?? 0
    const done = counts.done[task] ?? 0
    const gaveUp = gaveUpIn(task, counts)
    found.set(`begun and not done ${task}`, { n: of - done, of })
    found.set(`begun and not given up ${task}`, { n: of - gaveUp, of })
    found.set(`not done and not given up ${task}`, { n: of - done - gaveUp, of })
    found.set(`gave up in ${task}`, { n: gaveUp })
  }
  found.set('gave up nowhere', { n: visits - sum(counts.gaveUp), of: visits })
  found.set('gave up', { n: sum(counts.gaveUp) })
  return found
}

/** Months near the true one: a row of a table emptied or filled, a number of a list moved within what is told of it. */
function* alternatives(counts: Counts, period: Period): Generator<Counts> {
  // each row of a list is just what is told of it, or all did what nothing is told of
  const told = Object.fromEntries(lists.map((list) => [list, columnOf(period.fives[list])]))
  yield { ...counts, ...told }
  const all = Object.fromEntries(tasks.map((task) => [task, sum(counts.language)]))
  yield { ...counts, begun: all, done: {}, gaveUp: {}, ways: {} }
  for (const name of divisionNames) {
    const shown = period.exact[name]?.rows ?? []
    const hidden = divisions[name].rows.filter((row) => !shown.some((it) => it.name === row))
    const together = sum(Object.fromEntries(hidden.map((row) => [row, counts[name][row] ?? 0])))
    const below = Math.min(together, ...shown.map(({ n }) => n - 1))
    for (const empty of hidden)
      for (const full of hidden) {
        if (empty === full) continue
        const column: Record<string, number> = Object.fromEntries(shown.map((row) => [row.name, row.n]))
        column[full] = below
        let left = together - below
        for (const row of hidden)
          if (row !== empty && row !== full) {
            column[row] = Math.min(4, left)
            left -= column[row]
          }
        if (left === 0) yield { ...counts, [name]: column }
      }
  }
  const moved = (list: (typeof lists)[number], row: string) => {
    const least = (counts[list][row] ?? 0) - ((counts[list][row] ?? 0) % 5)
    return [0, 1, 2, 3, 4].map((more) => ({ ...counts[list], [row]: least + more }))
  }
  for (const list of lists)
    for (const row of Object.keys(counts[list])) for (const column of moved(list, row)) yield { ...counts, [list]: column }
  for (const task of tasks)
    for (const begun of moved('begun', task)) for (const done of moved('done', task)) yield { ...counts, begun, done }
  // where nobody gave up so far, up to four did; or nobody did where up to four had
  const few = Object.entries(counts.gaveUp).filter(([, n]) => n >= 5)
  for (const task of tasks) {
    const elsewhere = Object.fromEntries(
      Object.entries(counts.gaveUp).filter(([row, n]) => n >= 5 || !row.startsWith(`${task}.`)),
    )
    const more = ['one', 'two', 'three'].map((screen) => [`${task}.${screen}`, 4] as const)
    for (const gaveUp of [elsewhere, { ...elsewhere, ...Object.fromEntries(more) }])
      for (const begun of moved('begun', task)) for (const done of moved('done', task)) yield { ...counts, begun, done, gaveUp }
  }
  yield { ...counts, gaveUp: Object.fromEntries(few) }
  yield nothing // and perhaps nobody came
}

const columnOf = (rows: readonly { name: string; n: number }[] = []) => Object.fromEntries(rows.map(({ name, n }) => [name, n]))
