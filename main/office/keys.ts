/** Which key means what in this office: the usual, and over it what office.yml says. Pure. */
import { type Intent, type KeyTable, usualKeys } from '../../flows/hands.ts'

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
/** Names that keys have (UI Events, `KeyboardEvent.code`): to find what was misspelt. A keypad may have others. */
export const knownCodes: readonly string[] = [
  ...Object.keys(usualKeys),
  ...letters.map((letter) => `Key${letter}`),
  ...digits.flatMap((digit) => [`Digit${digit}`, `Numpad${digit}`]),
  ...Array.from({ length: 24 }, (_, i) => `F${i + 1}`),
  ...['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Insert', 'Delete', 'Pause', 'ScrollLock', 'PrintScreen', 'ContextMenu', 'Help'],
  ...['NumLock', 'NumpadComma', 'NumpadEqual', 'NumpadParenLeft', 'NumpadParenRight', 'NumpadBackspace', 'NumpadClear'],
  ...['MediaPlayPause', 'MediaStop', 'MediaTrackNext', 'MediaTrackPrevious', 'AudioVolumeMute'],
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
