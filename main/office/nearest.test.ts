import { expect, test } from 'vitest'
import { didYouMean, nearest } from './nearest.ts'

test.each([
  ['hoost', 'hosts'],
  ['minuets', 'minutes'],
  ['Zone', 'zone'],
  ['zon', 'zone'],
])('a caretaker who writes %s is shown %s', (written, meant) => {
  expect(nearest(written, ['hosts', 'minutes', 'zone'])).toBe(meant)
})
test('a word that is like none is answered with what there is, not with a guess', () => {
  expect(nearest('elephant', ['hosts', 'zone'])).toBeUndefined()
  expect(didYouMean('elephant', ['hosts', 'zone'])).toBe('There are: hosts, zone.')
})
