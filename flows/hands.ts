/** Whatever a visitor can move: every key, switch and finger means one of these, and nothing else reaches the flows. */

/** Up and down only: left and right mean nothing that writing direction could turn around. */
export const intents = [
  'next',
  'previous',
  'select',
  'back',
  'help',
  'again',
  'where',
  'pause',
  'louder',
  'softer',
  'faster',
  'slower',
  'dark',
  'switch',
  'staff',
] as const
/**
 * `staff`: a key switch on the wall, for who works here. `dark`: nothing on the glass, and back. `switch`: the only one she has; the terminal steps by itself, and it chooses. The
 * others say what they mean.
 */
export type Intent = (typeof intents)[number]

/** `code`: the key that it was (`KeyboardEvent.code`), for screens that ask about keys. */
export type Key = { type: `hand.${Intent}`; code?: string } | { type: 'hand.other'; code: string }
export type Finger =
  | { type: 'hand.touch'; n: string; key: string } // chosen
  | { type: 'hand.feel'; n: string; key: string } // a finger that searches is over it
  | { type: 'hand.lift'; n: string; key: string } // it has left the glass, and told this last; from who asked to choose by waiting
  | { type: 'hand.edge' } // held on the marked edge: she searches by touch
export type Hand = Key | Finger

/** Milliseconds that each stop stands in the ring while the terminal steps by itself: half a second to eight. */
export const scanSteps = [500, 800, 1_200, 1_600, 2_000, 3_000, 4_000, 6_000, 8_000] as const
export type ScanStep = (typeof scanSteps)[number]
/** What a switch finds first: slow enough for who has never seen it. */
export const firstScanStep: ScanStep = 2_000
/** Milliseconds that a finger must stay to choose; 0: none. */
export const holds = [0, 500, 1_000, 2_000] as const
export type Hold = (typeof holds)[number]
/** Milliseconds after a press in which the same press does not count again; EN 301 549 V3.2.1, 5.8 asks for up to 500 or more. */
export const rests = [0, 500, 1_000, 2_000] as const
export type Rest = (typeof rests)[number]

/** Milliseconds without a word until what a searching finger has found and left is chosen; 0: only a tap chooses it. */
export const waits = [0, 2_000, 4_000, 8_000] as const
export type Wait = (typeof waits)[number]

/** Which key means what: by `KeyboardEvent.code`. An office may change it, and so may a visitor's own switch. */
export type KeyTable = Readonly<Record<string, Intent>>
/** What stands in no office's table. A plain keyboard; number pads; keypads and switches as they are sold, which type F13–F24. */
export const usualKeys: KeyTable = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Tab: 'next',
  Enter: 'select',
  NumpadEnter: 'select',
  Space: 'select',
  Escape: 'back',
  Backspace: 'back',
  F1: 'help',
  F2: 'again',
  F3: 'where',
  F4: 'pause',
  F5: 'dark',
  AudioVolumeUp: 'louder',
  AudioVolumeDown: 'softer',
  NumpadAdd: 'louder',
  NumpadSubtract: 'softer',
  PageUp: 'faster',
  PageDown: 'slower',
  // a number pad has its arrows under 8 and 2, and its lock may be on
  Numpad8: 'previous',
  Numpad2: 'next',
  Numpad5: 'select',
  Numpad0: 'back',
  NumpadDecimal: 'again',
  NumpadDivide: 'help',
  NumpadMultiply: 'where',
  // one switch, and two
  F13: 'switch',
  F14: 'next',
  F15: 'select',
  F16: 'help',
  F17: 'again',
  F18: 'where',
  F19: 'previous',
  F20: 'back',
  F21: 'louder',
  F22: 'softer',
  F23: 'faster',
  F24: 'slower',
}
