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
/** A month has one number of these: they are looked at from month to month, all others within theirs. */
const ofAMonth: ReadonlySet<Highlight['what']> = new Set(['visits', 'calls'])
/** Made of numbers that stand beside it and of no other, so it tells no more than they do. One row alone has nothing to stand beside. */
const shareOf = ({ what, n }: Highlight, shown: readonly Highlight[]): Pick<Figure, 'share'> => {
  const alike = shown.filter((it) => it.what === what)
  return alike.length > 1 ? { share: Math.round((1000 * n) / Math.max(...alike.map((it) => it.n))) / 1000 } : {}
}
/** Newest first. A month with too few visits to tell of says just that. */
export const figuresOf = (periods: readonly Period[]) => {
  const months = [...periods].reverse().map((period) => ({ month: period.month, shown: highlights(period) }))
  const ever = months.flatMap(({ shown }) => shown)
  return months.map(({ month, shown }) => {
    const found = shown.map((it) => ({ ...figure(it), ...shareOf(it, ofAMonth.has(it.what) ? ever : shown) }))
    return {
      month: monthInWords.format(new Date(`${month}-15T12:00:00Z`)),
      figures: found.length > 0 ? found : [{ line: line('figures.too-few'), picture: 'safe-here' }],
    }
  })
}
