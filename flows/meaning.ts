/** What a hand means where she is: for the screen that she is on, or for how the terminal is used. Pure. */
import type { Hand } from './hands.ts'
import { isForStaff } from './layer.ts'
import type { Profile } from './screen.ts'
import type { View } from './view.ts'

/** For the visit; everything else is for the screen on top. */
export type Meant =
  | { type: 'scan.press' | 'scan.off' }
  | { type: 'keys.found'; code: string }
  | { type: 'way.feel' | 'way.dark' | 'way.light' }
/** For the screen on top, in place of what the hand itself says. */
export type Told = { type: 'key.told'; code: string; intent?: string } | { type: 'entry.key'; key: string }

interface Her {
  who: Profile
  /** She has a key that steps. */
  steps: boolean
}
/** A keypad with digits writes them, where digits are asked for. */
const digitOf = (code: string) => /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
const codeOf = (hand: Hand) => ('code' in hand ? hand.code : undefined)
/** Keys do not act here: they are tried. */
export const isTried = (hand: Hand, { takesKeys }: Pick<View, 'takesKeys'>) => takesKeys === true && codeOf(hand) !== undefined

/** One of two that she brought steps, though she has not pressed it yet. */
const hasNext = ({ keys = {} }: Profile) => Object.values(keys).includes('next')
/** A switch that means *select* is the only one she has, if nothing was ever stepped to: then the terminal steps. */
const isOnlySwitch = (hand: Hand, { focus }: View, { who, steps }: Her) =>
  hand.type === 'hand.switch' ||
  (hand.type === 'hand.select' &&
    codeOf(hand) !== undefined &&
    (who.scan !== undefined || (focus < 0 && !steps && !hasNext(who))))

/** A switch of hers, or a caretaker's, may type a digit, and is a switch all the same. */
const isHerSwitch = (hand: Hand, code: string, { keys, scan }: Profile) =>
  keys?.[code] !== undefined || hand.type === 'hand.switch' || (hand.type === 'hand.select' && scan !== undefined)

export function meant(hand: Hand, view: View, her: Her): readonly (Meant | Told | Hand)[] {
  const { who } = her
  const code = codeOf(hand)
  if (code !== undefined && isTried(hand, view)) {
    const intent = hand.type === 'hand.other' ? {} : { intent: hand.type.replace('hand.', '') }
    return [{ type: 'key.told', code, ...intent }]
  }
  if (code !== undefined && view.entered?.of === 'digits' && !isHerSwitch(hand, code, who)) {
    const digit = digitOf(code)
    const isFull = [...view.entered.text].length >= view.entered.most
    if (digit !== undefined && !isFull) return [{ type: 'entry.key', key: digit }]
    // one digit too many is no key to ask about
    if (digit !== undefined && hand.type === 'hand.other') return []
  }
  if (isForStaff(view.layer) && (hand.type === 'hand.other' || hand.type === 'hand.edge')) return []
  if (hand.type === 'hand.other') return [{ type: 'keys.found', code: hand.code }]
  if (isOnlySwitch(hand, view, her)) return [{ type: 'scan.press' }]
  if (hand.type === 'hand.edge') return [{ type: 'way.feel' }]
  if (hand.type === 'hand.dark') return [{ type: who.dark ? 'way.light' : 'way.dark' }]
  // whoever searches by touch goes on in the dark
  if (hand.type === 'hand.touch' && who.dark && !who.feel) return [{ type: 'way.light' }]
  // whoever steps by herself needs no terminal that does
  if (who.scan !== undefined && (hand.type === 'hand.next' || hand.type === 'hand.previous')) return [{ type: 'scan.off' }, hand]
  return [hand]
}
