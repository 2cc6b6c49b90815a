import { expect, test } from 'vitest'
import { type Happened, type Remedy, recover, wellSoFar } from './recovery.ts'

/** What is done about each, in turn: `[milliseconds, what]`. */
const remedies = (...happened: readonly [at: number, what: Happened['what']][]): Remedy[] => {
  let health = wellSoFar
  return happened.map(([at, what]) => {
    const { next, remedy } = recover(health, { what }, at)
    health = next
    return remedy
  })
}

test('a page that crashed is made anew', () => expect(remedies([0, 'page gone'])).toEqual(['recreate']))
test('a page that would not load is made anew', () => expect(remedies([0, 'page not loaded'])).toEqual(['recreate']))
test('the third fault within a minute ends the terminal, so that it is started afresh', () =>
  expect(remedies([0, 'page gone'], [1_000, 'page not loaded'], [59_999, 'page gone'])).toEqual(['recreate', 'recreate', 'exit']))
test('faults that are long past do not count', () =>
  expect(remedies([0, 'page gone'], [30_000, 'page gone'], [60_000, 'page gone'])).toEqual(['recreate', 'recreate', 'recreate']))
test('graphics come back by themselves, but not for ever', () =>
  expect(remedies([0, 'graphics gone'], [1, 'graphics gone'], [2, 'graphics gone'])).toEqual(['nothing', 'nothing', 'exit']))
test('a page that hangs is ended, and what follows is one fault', () =>
  expect(remedies([0, 'page hangs'], [5, 'page gone'])).toEqual(['crash the page', 'recreate']))
test('just after sleep nothing hangs yet', () =>
  expect(remedies([0, 'awake'], [29_999, 'page hangs'], [30_000, 'page hangs'])).toEqual([
    'nothing',
    'nothing',
    'crash the page',
  ]))
