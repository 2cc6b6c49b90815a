import { expect, it } from 'vitest'
import { rowNameOf } from './names.ts'

it('where visits ended is told in words, not in names of the program', () => {
  expect(rowNameOf('gaveUp', 'book.held.confirming')).toEqual({
    sv: 'boka tid: säga ja till tiden',
    en: 'book a time: saying yes to the time',
  })
})
it('a screen without a word of its own is told by its task', () => {
  expect(rowNameOf('gaveUp', 'book.held.holding')).toEqual({ sv: 'boka tid: held holding', en: 'book a time: held holding' })
})
it('all others together stay so', () => {
  expect(rowNameOf('gaveUp', 'other')).toEqual({ sv: 'alla andra tillsammans', en: 'all others together' })
})
