import { expect, it } from 'vitest'
import { createStrikes } from './strikes.ts'

it('whoever trembles presses once, though the key is struck three times', () => {
  const strikes = createStrikes()
  expect([0, 120, 480].map((at) => strikes.counts('F13', at, 500))).toEqual([true, false, false])
})
it('a strike that did not count makes nobody wait longer', () => {
  const strikes = createStrikes()
  expect([0, 400, 500].map((at) => strikes.counts('F13', at, 500))).toEqual([true, false, true])
})
it('a hand that strikes again as it leaves the key is waited for too', () => {
  const strikes = createStrikes()
  strikes.counts('F13', 0, 500)
  strikes.lifted('F13', 900)
  expect(strikes.counts('F13', 1_000, 500)).toBe(false)
  strikes.lifted('F13', 1_050) // of the strike that did not count
  expect(strikes.counts('F13', 1_400, 500)).toBe(true)
})
it('another key counts at once', () => {
  const strikes = createStrikes()
  expect([strikes.counts('F13', 0, 2_000), strikes.counts('F14', 1, 2_000)]).toEqual([true, true])
})
it('without a rest every strike counts', () => {
  const strikes = createStrikes()
  expect([0, 1, 2].map((at) => strikes.counts('F13', at, 0))).toEqual([true, true, true])
})
