/**
 * Somebody who wants to know of a number from one to four, for the tests: he has read the rules, has what was published, and knows
 * what is true of all visits. He knows the number when no other month would read the same.
 */
import { type Counts, divisionNames, divisions, lists, nothing } from './counts.ts'
import { type Period, publish } from './period.ts'
import { tasks } from './summary.ts'

/** What in this month was one to four. */
export const small = (truth: Counts): string[] => [...quantities(truth)].filter(([, n]) => n >= 1 && n <= 4).map(([what]) => what)

/** Which of them anybody could work out, or at least that they were one to four. `read`: what is published of a month. */
export function givenAway(truth: Counts, read: (counts: Counts) => unknown): string[] {
  const text = (counts: Counts) => JSON.stringify(read(counts))
  const known = text(truth)
  const others = [...alternatives(truth, publish('2026-11', truth))]
    .filter((other) => isPossible(other) && text(other) === known)
    .map(quantities)
  return small(truth).filter((what) =>
    others.every((other) => {
      const n = other.get(what) ?? 0
      return n >= 1 && n <= 4
    }),
  )
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

/** All that somebody could want to know: each row, and what is left when one number is taken from another. */
function quantities(counts: Counts): Map<string, number> {
  const visits = sum(counts.language)
  const found = new Map<string, number>()
  for (const name of divisionNames) for (const row of divisions[name].rows) found.set(`${name} ${row}`, counts[name][row] ?? 0)
  for (const list of lists)
    for (const [row, n] of Object.entries(counts[list])) {
      found.set(`${list} ${row}`, n)
      found.set(`not ${list} ${row}`, (list === 'unmet' ? sum(counts.face) : visits) - n)
    }
  for (const task of tasks) {
    const left = (counts.begun[task] ?? 0) - (counts.done[task] ?? 0)
    found.set(`begun and not done ${task}`, left)
    found.set(`not done and not given up ${task}`, left - gaveUpIn(task, counts))
    found.set(`gave up in ${task}`, gaveUpIn(task, counts))
  }
  found.set('gave up nowhere', visits - sum(counts.gaveUp))
  found.set('gave up', sum(counts.gaveUp))
  return found
}

/** Months near the true one: a row of a table emptied or filled, a number of a list moved within what is told of it. */
function* alternatives(counts: Counts, period: Period): Generator<Counts> {
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
