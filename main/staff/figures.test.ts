import { expect, it } from 'vitest'
import { type Counts, nothing } from '../statistics/counts.ts'
import { publish } from '../statistics/period.ts'
import { figuresOf } from './figures.ts'

/** So many visits in each language, all at nine and none longer than a minute. */
const counted = (language: Record<string, number>, more: Partial<Counts> = {}): Counts => {
  const n = Object.values(language).reduce((a, b) => a + b, 0)
  return { ...nothing, language, hour: { '09': n }, minutes: { 'under-1': n }, ...more }
}
const begun = { find: 60, book: 40, now: 10 }
const october = publish('2027-10', counted({ sv: 60, ar: 30, so: 15, ti: 3 }, { begun, done: { find: 47, book: 22, now: 4 } }))
const november = publish('2027-11', counted({ sv: 30, ar: 24 }))
const december = publish('2027-12', counted({ sv: 2, ar: 1 }))
/** What each row says, its number, and its bar. */
const rows = (...periods: Parameters<typeof figuresOf>[0]) =>
  figuresOf(periods).map(({ figures }) =>
    figures.map(({ line: { key, values }, share }) => {
      const n = 'n' in values && values.n.kind === 'count' ? values.n.n : undefined
      return { key, n, share }
    }),
  )
const of = (key: string, month = rows(october)[0]) => month?.filter((it) => it.key === key).map(({ n, share }) => [n, share])

it('a bar is as long as its number beside the largest of its kind', () => {
  expect(of('figures.language')).toEqual([
    [60, 1],
    [30, 0.5],
  ])
  expect(of('figures.at-least-done')).toEqual([
    [45, 1],
    [20, 0.444],
  ])
})
it('visits stand beside those of the other months', () => {
  const [newer, older] = rows(october, november)
  expect(of('figures.visits', older)).toEqual([[108, 1]])
  expect(of('figures.visits', newer)).toEqual([[54, 0.5]])
})
it('one row alone has no bar', () => {
  expect(of('figures.visits')).toEqual([[108, undefined]])
  const [given] = rows(publish('2027-10', counted({ sv: 60 }, { begun: { book: 40 }, gaveUp: { 'book.held.confirming': 25 } })))
  expect(of('figures.at-least-gaveUp', given)).toEqual([[25, undefined]])
})
it('what is below five has no row, and so no bar', () => {
  expect(rows(december)).toEqual([[{ key: 'figures.too-few', n: undefined, share: undefined }]])
  // and nothing of such a month is in another's
  expect(rows(october, december)[1]).toEqual(rows(october)[0])
  for (const { n, share } of rows(october, november, december).flat())
    if (share !== undefined) expect(n).toBeGreaterThanOrEqual(5)
})
it('a bar tells the number in its words and no other: the uncut one is not in it', () => {
  const cut = publish('2027-10', counted({ sv: 60, ar: 30, so: 15, ti: 3 }, { begun, done: { find: 45, book: 20, now: 0 } }))
  expect(rows(cut)).toEqual(rows(october))
})
