/** Which PINs and badges may be chosen. Pure. */
import type { Role } from './role.ts'

/** Digits. Who may change everything has more of them. */
export const SHORTEST: { readonly [R in Role]: number } = { desk: 4, caretaker: 6 }
export const LONGEST = 12
/** A badge is a key that is read, not typed: as long as readers send. */
export const SHORTEST_BADGE = 8
export const LONGEST_BADGE = 64

export type PinFault = 'notDigits' | 'tooShort' | 'tooLong' | 'allSame' | 'run'
export type BadgeFault = 'notABadge' | 'tooShort' | 'tooLong' | 'allSame'

/** Undefined: it may be chosen. A run: 123456, 987654, also over the end of the keypad (7890). */
export const pinFault = (role: Role, pin: string): PinFault | undefined => {
  if (!/^[0-9]*$/.test(pin)) return 'notDigits'
  if (pin.length < SHORTEST[role]) return 'tooShort'
  if (pin.length > LONGEST) return 'tooLong'
  if (isAllSame(pin)) return 'allSame'
  return isRun(pin, 1) || isRun(pin, 9) ? 'run' : undefined
}

/** Undefined: it may be chosen. Signs that a reader types: no spaces, no letters of its own. */
export const badgeFault = (badge: string): BadgeFault | undefined => {
  if (!/^[\x21-\x7e]*$/.test(badge)) return 'notABadge'
  if (badge.length < SHORTEST_BADGE) return 'tooShort'
  if (badge.length > LONGEST_BADGE) return 'tooLong'
  return isAllSame(badge) ? 'allSame' : undefined
}

const isAllSame = (text: string) => new Set(text).size === 1
const isRun = (pin: string, step: number) =>
  [...pin].every((digit, at) => at === 0 || Number(digit) === (Number(pin[at - 1]) + step) % 10)
