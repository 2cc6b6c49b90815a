/** Why a PIN or a badge was not taken, as the panel has words for it. */
import type { PinFault } from '../../flows/staff/services.ts'
import type { BadgeSet, PinSet } from './pins.ts'

type Why<Set extends { ok: boolean }> = Extract<Set, { ok: false }> extends { reason: infer R } ? R : never

export function pinRefusal(reason: Why<PinSet>): PinFault {
  if (reason === 'tooShort' || reason === 'notDigits' || reason === 'tooLong') return 'short'
  if (reason === 'allSame' || reason === 'run') return 'easy'
  return reason === 'taken' ? 'same' : 'notWritable'
}
/** A badge that another would have too, such as one that sends only zeros, is `easy`. */
export function badgeRefusal(reason: Why<BadgeSet>): Exclude<PinFault, 'short'> {
  if (reason === 'taken') return 'same'
  return reason === 'broken' || reason === 'notWritable' ? 'notWritable' : 'easy'
}
