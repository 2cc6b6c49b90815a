/** Where a seated hand reaches on this glass. Pure. */
import type { OfficeFacts } from '../../flows/services.ts'

type Reach = Pick<OfficeFacts['display'], 'reach'>
/** EN 301 549 V4.1, 8.3: what is operated is 800 to 1100 mm above the floor. */
const LOWEST_MM = 800
const HIGHEST_MM = 1_100

/**
 * From the height of the glass's lower edge above the floor: the band in mm above that edge. None where nobody has measured,
 * and none where the whole glass hangs above it: then nothing on it can be placed better.
 */
export function reachOf(bottomMm: number | undefined): Reach {
  if (bottomMm === undefined || bottomMm >= HIGHEST_MM) return {}
  return { reach: { from: Math.max(0, LOWEST_MM - bottomMm), to: HIGHEST_MM - bottomMm } }
}
