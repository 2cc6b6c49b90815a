/** The few numbers of a month that a plain screen has room for. Only what is published. Pure. */
import type { Period } from './period.ts'
import type { Row } from './withheld.ts'

export interface Highlight {
  what: 'visits' | 'language' | 'hour' | 'begun' | 'done' | 'ways' | 'unmet' | 'gaveUp' | 'answered' | 'calls'
  /** The row of that table (`sv`, `find`, `debt-advice`); empty for a whole. */
  name: string
  n: number
  /** So many or more: up to four more, unless that would tell of those who are left. */
  atLeast?: true
}
const most = (rows: readonly Row[] | undefined, so: number): readonly Row[] =>
  [...(rows ?? [])].sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)).slice(0, so)

/** Empty for a month with fewer than five visits. The most telling first. */
export function highlights(period: Period): readonly Highlight[] {
  const { visits, calls, exact, fives } = period
  if (visits === undefined) return []
  const top = (what: 'language' | 'hour', so: number): Highlight[] => most(exact[what]?.rows, so).map((row) => ({ what, ...row }))
  const topFives = (what: 'begun' | 'done' | 'ways' | 'unmet' | 'gaveUp', so: number): Highlight[] =>
    most(fives[what], so).map((row) => ({ what, ...row, atLeast: true }))
  const answered = exact.answered?.rows.find(({ name }) => name === 'yes')
  return [
    { what: 'visits', name: '', n: visits },
    ...top('language', 3),
    ...topFives('done', 3),
    ...topFives('unmet', 3),
    ...topFives('gaveUp', 1),
    ...topFives('ways', 2),
    ...top('hour', 1),
    ...(calls === undefined ? [] : [{ what: 'calls', name: '', n: calls } as const]),
    ...(answered ? [{ what: 'answered', ...answered } as const] : []),
  ]
}
