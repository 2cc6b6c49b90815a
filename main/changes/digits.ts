/** The digits that open a backup: made here, written down by the caretaker, kept nowhere else. */

/** Of 10^24 backups' digits nobody guesses one (80 bits), even if trying one took no time; it takes half a second (sealed.ts). */
export const DIGITS = 24
/** A digit is the rest of a byte divided by ten. Of 256 bytes six are left over after 25 full tens: they would make 0 to 5 likelier. */
const FAIR = 250

/** 24 digits, all values equally likely. `random` must be fit for secrets. */
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
