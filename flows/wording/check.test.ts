import { expect, it } from 'vitest'
import { isLine } from './check.ts'

const called = (name: unknown) => ({ key: 'book.called', values: { name: { kind: 'name', name } } })
const spelt = (letters: unknown) => ({ key: 'entry.spelt', values: { letters: { kind: 'letters', letters } } })

it.each(['Anna', 'Anna-Lisa O’Brien', 'نور', 'ሰላም', 'Дем’ян', 'Å'])('%s is a name', (name) => {
  expect(isLine(called(name))).toBe(true)
})
it.each(['', ' Anna', 'Anna ', 'Anna--Lisa', 'Anna 3', '<b>', 'A'.repeat(21), 7, undefined])('“%s” is none', (name) => {
  expect(isLine(called(name))).toBe(false)
})
it('letters are letters, digits, and what stands between them', () => {
  expect(['ABC', 'Å s', '123', 'O’B-C'].map((it) => isLine(spelt(it)))).toEqual([true, true, true, true])
  expect(['', '<', 'a\n', 'A'.repeat(61)].map((it) => isLine(spelt(it)))).toEqual([false, false, false, false])
})
