/** How long a visit was: a span and no more, for an exact length could be matched with what somebody saw in the lobby. */

/** Whole minutes. */
export const visitLengths = ['under-1', '1-2', '3-5', '6-10', '11-20', 'over-20'] as const
export type VisitLength = (typeof visitLengths)[number]

/** `ms`: from her first touch to the first screen again. */
export function lengthOf(ms: number): VisitLength {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return 'under-1'
  if (minutes < 3) return '1-2'
  if (minutes < 6) return '3-5'
  if (minutes < 11) return '6-10'
  return minutes < 21 ? '11-20' : 'over-20'
}
