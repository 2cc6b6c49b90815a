import { expect, it } from 'vitest'
import { clockByHand } from './clock.ts'
import { everyHour } from './hourly.ts'

const HOUR = 60 * 60_000

it('is done each hour until it is called off', () => {
  const clock = clockByHand()
  let done = 0
  const callOff = everyHour(
    clock,
    () => {},
    () => void done++,
  )
  clock.forward(HOUR - 1)
  expect(done).toBe(0)
  clock.forward(1 + 2 * HOUR)
  expect(done).toBe(3)
  callOff()
  clock.forward(HOUR)
  expect(done).toBe(3)
})
it('what fails is told to the log without its words, and tried again', () => {
  const clock = clockByHand()
  const told: unknown[] = []
  const callOff = everyHour(
    clock,
    (...it) => void told.push(it),
    () => {
      throw new Error('the name was Anna')
    },
  )
  clock.forward(2 * HOUR)
  expect(told).toHaveLength(2)
  expect(JSON.stringify(told)).not.toContain('Anna')
  callOff()
})
