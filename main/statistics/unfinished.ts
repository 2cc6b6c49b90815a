/**
 * Tasks begun, tasks done and the screens where visits ended: told so that those who are left over, who began and were not done
 * or did not give up, may be five or more. Pure. Why that holds is in docs/statistics.md.
 */
import type { Counts } from './counts.ts'
import { downToFive, FEWEST, inFives, type Row } from './withheld.ts'

export interface ToldOfTasks {
  begun: readonly Row[]
  gaveUp: readonly Row[]
  done: readonly Row[]
}
/**
 * From what is told of *begun*, five are set aside for each task, and from all visits five. What is told of *gave up* and then
 * of *done* has room in what is left, the largest first; a number that has not enough room is cut down to it. Where visits
 * ended goes before how many were done: it says what to mend.
 *
 * `visits`: how many there were in all, which is published.
 */
export function toldOfTasks({ begun, done, gaveUp }: Pick<Counts, 'begun' | 'done' | 'gaveUp'>, visits: number): ToldOfTasks {
  const told = inFives(begun, visits)
  const room = new Map(told.map(({ name, n }) => [name, n - FEWEST]))
  let roomInAll = downToFive(visits - FEWEST)
  const fits = ({ name, n }: Row, most: number): Row[] => {
    const task = name.split('.')[0] ?? name
    const left = room.get(task) ?? 0
    const cut = Math.min(n, left, most)
    if (cut < FEWEST) return []
    room.set(task, left - cut)
    return [{ name, n: cut }]
  }
  const ended = inFives(gaveUp, visits).flatMap((row) => {
    const fitting = fits(row, roomInAll)
    for (const { n } of fitting) roomInAll -= n // nobody gives up in two places
    return fitting
  })
  const finished = inFives(done, visits).flatMap((row) => fits(row, row.n))
  return { begun: told, gaveUp: sorted(ended), done: sorted(finished) }
}
/** Again, as they were before some were cut: the order must not tell which. */
const sorted = (rows: readonly Row[]): readonly Row[] => [...rows].sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
