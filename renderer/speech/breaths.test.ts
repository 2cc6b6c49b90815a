import { expect, it } from 'vitest'
import { breaths, MOST, plainFor, wordAt } from './breaths.ts'

it('a long text is said in breaths, between sentences where it can, and nothing of it is lost', () => {
  const text =
    'Här får du hjälp med skulder. Du kan komma utan tid, eller boka en. Det kostar inget, och ingen frågar vad du heter. '.repeat(
      5,
    )
  const pieces = breaths(text.slice(0, 600))
  expect(pieces.join('')).toBe(text.slice(0, 600))
  expect(pieces.length).toBeGreaterThan(3)
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(121)
  expect(pieces[0]).toBe('Här får du hjälp med skulder. Du kan komma utan tid, eller boka en. ')
})
it('a word without end is cut somewhere', () => {
  expect(breaths('x'.repeat(600)).join('')).toBe('x'.repeat(600))
})
it('nothing is said of nothing', () => {
  expect(breaths('')).toEqual([])
  expect(breaths('  ')).toEqual([])
})
it('nothing that an office writes is a command to the voice', () => {
  expect(plainFor('<break time="9s"/>[[h@l]] a\u0000b')).toBe('break time="9s"/   h@l   a b')
})
it('places where a word may be divided are not heard', () => {
  expect(plainFor('Skuld\u00adrådgivning')).toBe('Skuldrådgivning')
})
it('Arabic marks stay in the order in which they came', () => {
  const said = 'الض\u0651\u064eغط'
  expect(plainFor(said)).toBe(said)
  expect(said.normalize('NFC')).not.toBe(said)
})
it('a text longer than any is cut', () => {
  expect(plainFor('a'.repeat(5_000))).toHaveLength(MOST)
})
it('words are counted as they stand', () => {
  const text = 'Boka en tid'
  expect([0, 5, 8].map((at) => wordAt(text, at))).toEqual([0, 1, 2])
})
