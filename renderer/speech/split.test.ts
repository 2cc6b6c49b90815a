import { expect, it } from 'vitest'
import { splitAtWords } from './split.ts'

const samples = Float32Array.from({ length: 100 }, (_, n) => n)
const cut = (words: { word: number; at: number }[]) =>
  splitAtWords({ samples, rate: 22_050, words }).map((part) => [part.word, part.samples[0], part.samples.length])

it('each word begins a part, and all parts are the whole', () => {
  expect(
    cut([
      { word: 3, at: 0 },
      { word: 4, at: 40 },
    ]),
  ).toEqual([
    [3, 0, 40],
    [4, 40, 60],
  ])
  expect(cut([{ word: 1, at: 70 }])).toEqual([
    [undefined, 0, 70],
    [1, 70, 30],
  ])
  expect(cut([])).toEqual([[undefined, 0, 100]])
})
it('of words that begin at once the last one counts, and none beyond the end', () => {
  expect(
    cut([
      { word: 0, at: 0 },
      { word: 1, at: 0 },
    ]),
  ).toEqual([[1, 0, 100]])
  expect(
    cut([
      { word: 0, at: 0 },
      { word: 1, at: 200 },
    ]),
  ).toEqual([[0, 0, 100]])
})
