/** How a glass is measured: by a bank card held against it, and by a tape measure under it. Pure. */
import type { Calibration, OfficeFacts } from '../services.ts'

type Display = Pick<OfficeFacts['display'], 'pixelsPerMm' | 'reach'>
const LEAST = 1
const MOST = 40
/** Large steps until it is too much, then ever smaller ones back and forth; at last less than half a millimetre of a card. */
const FIRST_SHARE = 0.1
const LAST_SHARE = 0.005

/** One step of a search: which way, and by which share of what it was. */
export interface Step {
  to: 'larger' | 'smaller'
  share: number
}
export const stepAfter = (last: Step | undefined, to: Step['to']): Step => {
  if (!last) return { to, share: FIRST_SHARE }
  return { to, share: last.to === to ? last.share : Math.max(LAST_SHARE, last.share / 2) }
}
/** The density with which the same picture would be that much larger; none where no glass is like that. */
export function densityAfter({ to, share }: Step, pixelsPerMm: number): number | undefined {
  const factor = to === 'larger' ? 1 + share : 1 / (1 + share)
  const density = Math.round(pixelsPerMm * factor * 1_000) / 1_000
  return density >= LEAST && density <= MOST ? density : undefined
}

/** A glass hangs so high, its lower edge above the floor; mm. */
export const bottoms = { least: 600, most: 1_100, step: 50, first: 800 } as const
/**
 * EN 301 549 V4.1, 8.3: what is operated is at most 1100 mm up. Hung higher than this, a glass of the size that its form is made
 * for cannot bring all of it so low: the buttons need 56 % of its height (renderer/display/reach.css); a small glass stays as it
 * is, and needs all of it.
 */
export const tooHighMm: Readonly<Record<OfficeFacts['display']['form'], number>> = { portrait: 830, landscape: 930, compact: 960 }
const HIGHEST_REACH_MM = 1_100

/** What was measured before, as far as it can be seen from what a seated hand reaches. */
export const bottomOf = ({ reach }: Display): number | undefined => (reach ? HIGHEST_REACH_MM - reach.to : undefined)
/** What the glass is known to be, so that measuring its density does not forget its height. */
export const known = (pixelsPerMm: number, display: Display): Calibration => {
  const bottomMm = bottomOf(display)
  return { pixelsPerMm, ...(bottomMm === undefined ? {} : { bottomMm }) }
}
export const firstBottom = (display: Display): number =>
  Math.min(bottoms.most, Math.max(bottoms.least, bottomOf(display) ?? bottoms.first))
