import { expect, it } from 'vitest'
import { clockByHand } from '../clock.ts'
import { createGuesses, MOST_AN_HOUR, MOST_IN_A_VISIT } from './guesses.ts'

const MINUTE = 60_000
const tried = () => {
  const clock = clockByHand()
  const guesses = createGuesses(clock)
  const wrong = (times: number) => {
    for (let n = 0; n < times; n++) guesses.wrong()
  }
  return { clock, guesses, wrong }
}

it('a visitor may be wrong four times and try once more', () => {
  const { guesses, wrong } = tried()
  wrong(MOST_IN_A_VISIT - 1)
  expect(guesses.may()).toBe(true)
  wrong(1)
  expect(guesses.may()).toBe(false)
})
it('waiting does not help within a visit; the next visitor has tries of her own', () => {
  const { guesses, wrong, clock } = tried()
  wrong(MOST_IN_A_VISIT)
  clock.forward(90 * MINUTE)
  expect(guesses.may()).toBe(false)
  guesses.visitOver()
  expect(guesses.may()).toBe(true)
})
it('visit after visit there are twenty an hour, and no more until the first of them is an hour old', () => {
  const { guesses, wrong, clock } = tried()
  for (let n = 0; n < MOST_AN_HOUR; n++) {
    expect(guesses.may()).toBe(true)
    wrong(1)
    guesses.visitOver()
    clock.forward(MINUTE)
  }
  expect(guesses.may()).toBe(false)
  clock.forward(39 * MINUTE)
  expect(guesses.may()).toBe(false)
  clock.forward(MINUTE)
  expect(guesses.may()).toBe(true)
})
it('a clock that is set back locks nobody out for longer than an hour', () => {
  let now = 10 * 60 * MINUTE
  const guesses = createGuesses({ now: () => now })
  for (let n = 0; n < MOST_AN_HOUR; n++) guesses.wrong()
  guesses.visitOver()
  now = 0
  expect(guesses.may()).toBe(false)
  now = 60 * MINUTE
  expect(guesses.may()).toBe(true)
})
