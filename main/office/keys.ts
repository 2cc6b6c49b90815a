/** Which key means what in this office: the usual, and over it what office.yml says. Pure. */
import { type Intent, type KeyTable, usualKeys } from '../../flows/hands.ts'
import { distance } from './nearest.ts'

/** As it is written: `none` takes a usual key away. */
export type WrittenKeys = Readonly<Record<string, Intent | 'none'>>

export const keyTableOf = (written: WrittenKeys): KeyTable => {
  const table: Record<string, Intent> = { ...usualKeys }
  for (const [code, meaning] of Object.entries(written)) {
    if (meaning === 'none') delete table[code]
    else table[code] = meaning
  }
  return table
}

const digits = [...'0123456789']
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/**
 * Keys that never reach the page (`lockdown.ts`, docs/security.md row 12), and those that only change others
 * (`renderer/input/meaning-of.ts`): an office that gave them a meaning would wait for it in vain.
 */
const neverHeard = [
  /^(F[6-9]|F1[0-2]|Pause|PrintScreen|ContextMenu|Help|Media\w+|AudioVolumeMute|Browser\w+|Launch\w+)$/i,
  /^(Shift|Control|Alt|Meta|OS|AltGraph|CapsLock|NumLock|ScrollLock|Fn|Hyper|Super)(Lock|Left|Right)?$/i,
]
export const isNeverHeard = (code: string): boolean => neverHeard.some((names) => names.test(code))

/** Names of keys that are heard (UI Events, `KeyboardEvent.code`): to find what was misspelt. A keypad may have others. */
export const knownCodes: readonly string[] = [
  ...Object.keys(usualKeys),
  ...letters.map((letter) => `Key${letter}`),
  ...digits.flatMap((digit) => [`Digit${digit}`, `Numpad${digit}`]),
  ...Array.from({ length: 24 }, (_, i) => `F${i + 1}`).filter((code) => !isNeverHeard(code)),
  ...['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Insert', 'Delete'],
  ...['NumpadComma', 'NumpadEqual', 'NumpadParenLeft', 'NumpadParenRight', 'NumpadBackspace', 'NumpadClear'],
  ...[
    'Minus',
    'Equal',
    'BracketLeft',
    'BracketRight',
    'Semicolon',
    'Quote',
    'Backquote',
    'Backslash',
    'Comma',
    'Period',
    'Slash',
  ],
]

/** Shorter names are too near one another to guess: F13, KeyQ. */
const LONG_ENOUGH = 5
/** The key that was meant by a name that is none: another letter case, or one letter wrong in a longer one. */
export const misspelt = (code: string): string | undefined => {
  if (knownCodes.includes(code)) return undefined
  const sameLetters = knownCodes.find((known) => known.toLowerCase() === code.toLowerCase())
  return (
    sameLetters ??
    knownCodes.find((known) => known.length >= LONG_ENOUGH && distance(code.toLowerCase(), known.toLowerCase()) === 1)
  )
}
