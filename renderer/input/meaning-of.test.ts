import { expect, it, test } from 'vitest'
import { type KeyTable, usualKeys } from '../../flows/hands.ts'
import { handOf, type Stroke } from './meaning-of.ts'

const plain = { key: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }
const meaning = (stroke: Partial<Stroke> & { code: string }, hers?: KeyTable, offices: KeyTable = usualKeys) =>
  handOf({ ...plain, ...stroke }, hers, offices)?.type

test.each(Object.entries(usualKeys))('%s means %s, as everywhere', (code, intent) =>
  expect(meaning({ code })).toBe(`hand.${intent}`),
)
it('the key that she brought means what she says, not what the office says', () => {
  expect(meaning({ code: 'F13' }, { F13: 'back' })).toBe('hand.back')
  expect(meaning({ code: 'F14' }, { F13: 'back' })).toBe('hand.next')
})
it('shift and tab go back, as on every keyboard; unless the office has given tab another meaning', () => {
  expect(meaning({ code: 'Tab', shiftKey: true })).toBe('hand.previous')
  expect(meaning({ code: 'ArrowDown', shiftKey: true })).toBe('hand.next')
  expect(meaning({ code: 'Tab', shiftKey: true }, undefined, { Tab: 'select' })).toBe('hand.select')
})
it('a key that means nothing here is told by its name', () => {
  expect(handOf({ ...plain, code: 'KeyQ' }, undefined, usualKeys)).toEqual({ type: 'hand.other', code: 'KeyQ' })
  expect(handOf({ ...plain, code: 'constructor' }, undefined, usualKeys)).toEqual({ type: 'hand.other', code: 'constructor' })
})
it('a key of a keypad that has no code is known by its name', () => {
  expect(meaning({ code: '', key: 'AudioVolumeUp' })).toBe('hand.louder')
  expect(meaning({ code: 'Unidentified', key: 'Unidentified' })).toBeUndefined()
})
test.each(['ShiftLeft', 'ControlRight', 'AltLeft', 'AltRight', 'MetaLeft', 'OSRight', 'CapsLock', 'NumLock'])(
  '%s alone is nothing',
  (code) => expect(meaning({ code })).toBeUndefined(),
)
test.each(['ctrlKey', 'altKey', 'metaKey'])('nothing passes with %s', (modifier) => {
  expect(meaning({ code: 'F1', [modifier]: true })).toBeUndefined()
  expect(meaning({ code: 'KeyQ', [modifier]: true })).toBeUndefined()
})
