/** Closed months as the panel shows them: some numbers, each a line of its own. */
import type { Words } from '../../flows/screen.ts'
import { type Line, line } from '../../flows/screen.ts'
import type { Figure } from '../../flows/staff/services.ts'
import { type Highlight, highlights } from '../statistics/highlights.ts'
import { rowNameOf } from '../statistics/names.ts'
import type { Period } from '../statistics/period.ts'

const monthInWords = new Intl.DateTimeFormat('sv', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const words = (it: Words) => ({ kind: 'words', in: it }) as const
const figure = ({ what, name: row, n }: Highlight): Figure => {
  const count = { kind: 'count', n } as const
  if (what === 'visits') return { line: line('figures.visits', { n: count }), picture: 'staff.figures' }
  if (what === 'calls') return { line: line('figures.calls', { n: count }), picture: 'bell' }
  const name = words(rowNameOf(what, row))
  const of = { name, n: { kind: 'count', n } as const }
  const key =
    what === 'language' || what === 'hour' || what === 'answered'
      ? (`figures.${what}` as const)
      : (`figures.at-least-${what}` as const)
  return { line: { key, values: of } as Line, picture: 'staff.figures' }
}
/** Newest first. A month with too few visits to tell of says just that. */
export const figuresOf = (periods: readonly Period[]) =>
  [...periods].reverse().map((period) => {
    const found = highlights(period).map(figure)
    const month = monthInWords.format(new Date(`${period.month}-15T12:00:00Z`))
    return {
      month,
      figures: found.length > 0 ? found : [{ line: line('figures.too-few'), picture: 'safe-here' }],
    }
  })
