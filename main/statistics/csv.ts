/** The published months as rows for a spreadsheet: each number stands alone, and says how exact it is. Pure. */
import { divisionNames, lists } from './counts.ts'
import type { Period } from './period.ts'

const head = 'month,table,row,n,meaning'
/** RFC 4180: every line ends with CR LF. Names are letters, digits, dots and dashes; none can be taken for a formula. */
export const csvOf = (periods: readonly Period[]): string => [head, ...periods.flatMap(linesOf), ''].join('\r\n')

function linesOf(period: Period): string[] {
  const exact = (table: string, row: string, n: number) => `${period.month},${table},${row},${n},exact`
  const withheld = (table: string, why: string) => `${period.month},${table},,,${why}`
  const wholes = (['visits', 'told', 'calls'] as const).map((of) => {
    const n = period[of]
    return n === undefined ? withheld(of, 'fewer than 5') : exact(of, '', n)
  })
  if (period.visits === undefined) return wholes.slice(0, 1)
  const divisions = divisionNames.flatMap((name) => {
    const table = period.exact[name]
    if (!table) return [withheld(name, 'not told')]
    const rows = table.rows.map((row) => exact(name, row.name, row.n))
    return table.other === undefined ? rows : [...rows, exact(name, 'other', table.other)]
  })
  const fives = lists.flatMap((name) =>
    (period.fives[name] ?? []).map((row) => `${period.month},${name},${row.name},${row.n},at least`),
  )
  return [...wholes, ...divisions, ...fives]
}
