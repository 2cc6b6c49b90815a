/** What one key means: hers before the office's. Pure. */
import type { Key, KeyTable } from '../../flows/hands.ts'

export interface Stroke {
  /** `KeyboardEvent.code`; some keypads' keys have only a name. */
  code: string
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}
const modifiers = /^(Shift|Control|Alt|Meta|OS|AltGraph|CapsLock|NumLock|ScrollLock|Fn|Hyper|Super)(Lock|Left|Right)?$/

/** What it is called in tables; none for what has no name, and for what only changes other keys. */
export function codeOf({ code, key }: Pick<Stroke, 'code' | 'key'>): string | undefined {
  const name = code && code !== 'Unidentified' ? code : key
  return /^[A-Za-z0-9]{1,30}$/.test(name) && name !== 'Unidentified' && !modifiers.test(name) ? name : undefined
}

/** Nothing for modifiers alone and for what they change: with Ctrl, Alt or the Windows key nothing passes. */
export function handOf(stroke: Stroke, hers: KeyTable | undefined, offices: KeyTable): Key | undefined {
  const code = codeOf(stroke)
  if (code === undefined || stroke.ctrlKey || stroke.altKey || stroke.metaKey) return undefined
  const intent = own(hers, code) ?? own(offices, code)
  if (intent === undefined) return { type: 'hand.other', code }
  return { type: code === 'Tab' && intent === 'next' && stroke.shiftKey ? 'hand.previous' : `hand.${intent}`, code }
}
const own = (table: KeyTable | undefined, code: string) => (table && Object.hasOwn(table, code) ? table[code] : undefined)
