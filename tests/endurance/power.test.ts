import { expect, test } from 'vitest'
import { powerCuts } from './power.ts'

test('whoever was shown a code has her time, though the terminal was killed again and again', { timeout: 60_000 }, async () => {
  const { phases: _, shown, ...found } = await powerCuts(8, 7)
  expect(found).toEqual({ kills: 8, lost: 0, doubled: 0, unopenable: 0 })
  expect(shown).toBeGreaterThan(0)
})
