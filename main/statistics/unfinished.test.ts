/** Against somebody who has read the code: all that there could be of one task, and what would be published as the same. */
import { describe, expect, it, test } from 'vitest'
import { nothing } from './counts.ts'
import { toldOfTasks } from './unfinished.ts'

const told = (visits: number, find: number, done: number, gaveUp: Readonly<Record<string, number>> = {}) =>
  toldOfTasks({ ...nothing, begun: { find }, done: { find: done }, gaveUp }, visits)

describe('what is told of tasks', () => {
  it('is as it was, in whole fives, where enough were left over', () =>
    expect(told(1_000, 903, 812, { 'find.kinds': 41, 'find.topic': 6, 'find.service': 4 })).toEqual({
      begun: [{ name: 'find', n: 900 }],
      gaveUp: [
        { name: 'find.kinds', n: 40 },
        { name: 'find.topic', n: 5 },
      ],
      done: [{ name: 'find', n: 810 }],
    }))
  it('is fewer done where nearly all were', () =>
    expect(told(100, 52, 50)).toEqual({ begun: [{ name: 'find', n: 50 }], gaveUp: [], done: [{ name: 'find', n: 45 }] }))
  it('is rather where they gave up than how many were done, where there is room for one of them', () =>
    expect(told(100, 24, 11, { 'find.kinds': 13 })).toEqual({
      begun: [{ name: 'find', n: 20 }],
      gaveUp: [{ name: 'find.kinds', n: 10 }],
      done: [{ name: 'find', n: 5 }],
    }))
  it('is not that all gave up', () =>
    expect(
      toldOfTasks({ begun: { find: 20, book: 20 }, done: {}, gaveUp: { 'find.kinds': 10, 'book.times': 10 } }, 20),
    ).toMatchObject({ gaveUp: [{ n: 10 }, { n: 5 }] }))
})

test('for no task can anybody work out how many were left over, if they were four at most', () => {
  const visits = 26
  const worlds = new Map<string, { unfinished: number; neither: number; stayed: number; elsewhere: number }>()
  for (let begun = 0; begun <= visits; begun++)
    for (let done = 0; done <= begun; done++)
      for (let one = 0; one + done <= begun; one++)
        for (let two = 0; two + one + done <= begun; two++) {
          const seen = JSON.stringify(told(visits, begun, done, { 'find.one': one, 'find.two': two }))
          const most = worlds.get(seen) ?? { unfinished: 0, neither: 0, stayed: 0, elsewhere: 0 }
          worlds.set(seen, {
            unfinished: Math.max(most.unfinished, begun - done),
            neither: Math.max(most.neither, begun - done - one - two),
            stayed: Math.max(most.stayed, begun - one - two),
            elsewhere: Math.max(most.elsewhere, visits - one - two),
          })
        }
  expect(worlds.size).toBeGreaterThan(20)
  // of a task that fewer than five began nothing more is known than that
  const found = [...worlds].filter(([seen, most]) => !seen.startsWith('{"begun":[]') && Object.values(most).some((n) => n < 5))
  expect(found).toEqual([])
})
