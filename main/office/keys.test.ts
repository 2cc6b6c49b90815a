import { expect, test } from 'vitest'
import { usualKeys } from '../../flows/hands.ts'
import { isAllowedKey } from '../lockdown.ts'
import { isNeverHeard, knownCodes, misspelt } from './keys.ts'

/** What a keyboard calls the key that has this place, where it is not a sign. */
const nameOf = (code: string) => code.replace(/^Numpad/, '').replace(/^(Key|Digit)(?=.$)/, '')
const isWord = (code: string) =>
  /^(F\d+|Arrow\w+|Page\w+|Home|End|Insert|Delete|Enter|Escape|Tab|Backspace|AudioVolume\w+)$/.test(nameOf(code))

test.each([...knownCodes])('%s, which an office may name, reaches the page', (code) => {
  expect(isNeverHeard(code)).toBe(false)
  const key = isWord(code) ? nameOf(code) : 'x' // all others type a sign
  expect(isAllowedKey({ key, control: false, alt: false, meta: false })).toBe(true)
})
test.each([
  ...['F6', 'F9', 'F10', 'F12', 'NumLock', 'ScrollLock', 'CapsLock', 'Pause', 'PrintScreen', 'ContextMenu', 'Help', 'ShiftLeft'],
  ...['ControlRight', 'AltLeft', 'MetaLeft', 'MediaStop', 'MediaTrackNext', 'AudioVolumeMute', 'BrowserBack', 'LaunchMail'],
])('%s is never heard', (code) => expect(isNeverHeard(code)).toBe(true))
test.each(['F1', 'F5', 'F13', 'F20', 'F24', 'AudioVolumeUp', 'Numpad5', 'IntlBackslash', 'Lang1', 'MyOwnKey'])(
  '%s may be named',
  (code) => expect([isNeverHeard(code), misspelt(code)]).toEqual([false, undefined]),
)
test('all usual keys are heard', () => expect(Object.keys(usualKeys).filter(isNeverHeard)).toEqual([]))
test.each([
  ['numpadenter', 'NumpadEnter'],
  ['NumpadEntr', 'NumpadEnter'],
  ['ArowUp', 'ArrowUp'],
  ['ArrowPu', 'ArrowUp'],
  ['keyq', 'KeyQ'],
  ['Spce', 'Space'],
])('%s is %s misspelt', (code, meant) => expect(misspelt(code)).toBe(meant))
