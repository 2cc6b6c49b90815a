/** The digits that open a backup: made here, written down by the caretaker, kept nowhere else. */

/** 10^24 is 80 bits: beyond guessing, even without the slow derivation that follows. */
export const DIGITS = 24
/** Bytes above this would favour some digits. */
const FAIR = 250

/** Each as likely as any other. `random` must be fit for secrets. */
export function newDigits(random: (bytes: number) => Uint8Array): string {
  let digits = ''
  while (digits.length < DIGITS) {
    for (const byte of random(DIGITS)) if (byte < FAIR && digits.length < DIGITS) digits += String(byte % 10)
  }
  return digits
}

/** As people write them down: six groups of four. */
export const inGroups = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

/** What was typed or read back, without the spaces between; undefined: there are more or fewer of them, or other signs. */
export const readDigits = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d+$/.test(digits) && digits.length === DIGITS ? digits : undefined
}
