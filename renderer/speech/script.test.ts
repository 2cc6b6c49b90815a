import { expect, it } from 'vitest'
import { isInScript } from './script.ts'

it.each([
  ['Boka en tid', 'Latn', true],
  ['احجز موعدًا', 'Arab', true],
  ['احجز موعدًا في Hamngatan 9', 'Arab', true],
  ['ቆጸራ ሓዝ', 'Ethi', true],
  ['Зв’яжіться', 'Cyrl', true],
  ['15', 'Cyrl', true],
  ['', 'Latn', true],
  ['Boka en tid', 'Arab', false],
  ['احجز موعدًا', 'Latn', false],
  ['ቆጸራ ሓዝ', 'Cyrl', false],
] as const)('“%s” for a voice that reads %s: %s', (text, script, is) => {
  expect(isInScript(text, script)).toBe(is)
})
