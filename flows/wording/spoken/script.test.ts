import { expect, it } from 'vitest'
import { isMostlyInItsScript } from './script.ts'

it.each([
  ['Boka en tid', 'sv', true],
  ['احجز موعدًا', 'ar', true],
  ['احجز موعدًا في Hamngatan 9', 'ar', true],
  ['ቆጸራ ሓዝ', 'ti', true],
  ['Зв’яжіться', 'uk', true],
  ['15', 'ru', true],
  ['', 'sv', true],
  ['Boka en tid', 'ar', false],
  ['احجز موعدًا', 'sv', false],
  ['ቆጸራ ሓዝ', 'uk', false],
] as const)('“%s” for the voice of %s: %s', (text, language, may) => {
  expect(isMostlyInItsScript(text, language)).toBe(may)
})
