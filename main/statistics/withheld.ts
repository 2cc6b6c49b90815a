/**
 * What of a table may be published, so that nothing below five is shown or can be worked out: also by somebody who has read
 * this file. Pure. The reasons, and why they hold, are in docs/statistics.md.
 */

/** The fewest that are ever told. */
export const FEWEST = 5
/** The most that a row can hold and still be withheld for being small. */
const SMALL = FEWEST - 1

export interface Row {
  name: string
  n: number
}
export interface Divided {
  /** Exact, and each five or more. */
  rows: readonly Row[]
  /** All rows that are not named, in one sum. Absent: all are named. */
  other?: number
}

/**
 * A table whose rows add up to a total that may be known: exact rows, and the rest as one sum. The smallest row that could be
 * shown always goes into the rest too, so that any row in it may be none at all as well as five or more: nobody can tell
 * which. Nothing is published when that cannot be had.
 *
 * `all`: every row there can be, whether anybody was in it or not.
 */
export function divided(counts: Readonly<Record<string, number>>, all: readonly string[]): Divided | undefined {
  const rows = all.map((name) => ({ name, n: counts[name] ?? 0 }))
  if (rows.reduce((sum, { n }) => sum + n, 0) < FEWEST) return undefined
  if (rows.every(({ n }) => n >= FEWEST)) return { rows }
  let hidden = rows.filter(({ n }) => n < FEWEST)
  const large = rows.filter(({ n }) => n >= FEWEST).sort((a, b) => a.n - b.n)
  for (const [at, smallest] of large.entries()) {
    hidden = [...hidden, smallest]
    const next = large[at + 1]
    if (!next) break
    const other = hidden.reduce((sum, { n }) => sum + n, 0)
    if (couldBeAny(other, hidden.length, next.n)) return { rows: rows.filter((row) => !hidden.includes(row)), other }
  }
  return undefined
}

/**
 * Could `other` be one row of five or more, smaller than all that are shown, and the rest of at most four in all the other rows
 * but one? Then each of its rows may be that one, and each may be nothing; and whichever it was, the same would be published.
 */
const couldBeAny = (other: number, rows: number, leastShown: number): boolean =>
  leastShown > FEWEST && other <= leastShown - 1 + SMALL * (rows - 2)

/** Down to a whole five. */
export const downToFive = (n: number): number => n - (n % FEWEST)

/**
 * A table whose rows do not add up to anything: each row by itself, down to a whole five (17 is *at least 15*), and never so
 * high that fewer than five of `total` could be missing from it: of 27 visits, 26 are *at least 20* too. So what is missing may
 * always be five or more. A row below five is left out, and is not told from none. The largest first.
 *
 * `total`: how many there were in all, which is published.
 */
export const inFives = (counts: Readonly<Record<string, number>>, total: number): readonly Row[] =>
  Object.entries(counts)
    .map(([name, n]) => ({ name, n: Math.min(downToFive(n), downToFive(total - FEWEST)) }))
    .filter(({ n }) => n >= FEWEST)
    .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)) // by what is told only: a finer order would tell more
