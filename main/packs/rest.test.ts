import { expect, it } from 'vitest'
import { createRest } from './rest.ts'

const terminal = () => {
  const here = { isReady: true, isStaffIn: false, isWritable: true }
  const told: string[] = []
  const rest = createRest({
    packs: {
      isReady: () => here.isReady,
      take: () => {
        told.push('take')
        return here.isWritable
      },
    },
    isStaffIn: () => here.isStaffIn,
    anew: () => void told.push('anew'),
  })
  return { here, told, rest }
}

it('a pack that is ready waits until the visit is over, and until nobody is in at the panel', () => {
  const { here, told, rest } = terminal()
  rest.begun()
  here.isStaffIn = true
  rest.take()
  rest.over()
  expect(rest.isAtRest()).toBe(false)
  rest.take()
  expect(told).toEqual([])
  here.isStaffIn = false
  expect(rest.isAtRest()).toBe(true)
  rest.take()
  expect(told).toEqual(['take', 'anew'])
})
it('with no pack ready, or one that cannot be taken, the terminal stays as it is', () => {
  const { here, told, rest } = terminal()
  here.isReady = false
  rest.take()
  expect(told).toEqual([])
  here.isReady = true
  here.isWritable = false
  rest.take()
  expect(told).toEqual(['take'])
})
