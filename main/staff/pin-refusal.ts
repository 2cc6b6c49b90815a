/** Why a PIN was not taken, as the panel has words for it. */
import type { PinFault } from '../../flows/staff/services.ts'
import type { PinSet } from './pins.ts'

export function pinRefusal(reason: Extract<PinSet, { ok: false }>['reason']): PinFault {
  if (reason === 'tooShort' || reason === 'notDigits' || reason === 'tooLong') return 'short'
  if (reason === 'allSame' || reason === 'run') return 'easy'
  return reason === 'taken' ? 'same' : 'notWritable'
}
