import { expect, it } from 'vitest'
import { BADGE, CARETAKER, setUpTerminal, tryWrong } from './terminal-at-hand.ts'

const MINUTE = 60_000

it.each([
  ['desk', 4_000],
  ['caretaker', 0],
] as const)('a badge lets in, also while PINs must wait: of the %s, who then waits %i ms', async (role, waitMs) => {
  const { pins, forward } = await setUpTerminal()
  expect(await pins.setBadge(role, BADGE, 'caretaker')).toEqual({ ok: true })
  expect(pins.state().badges).toEqual([role])
  await tryWrong(pins, 3)
  forward(1_000)
  expect(await pins.enter({ badge: BADGE })).toEqual({ ok: true, role })
  expect(pins.state().waitMs).toBe(waitMs)
})
it('a badge of somebody else counts as a wrong try, and no more than one a second is tried', async () => {
  const { pins, forward, hashedAt } = await setUpTerminal()
  await pins.setBadge('desk', BADGE, 'caretaker')
  await tryWrong(pins, 3)
  hashedAt.length = 0
  forward(1_000)
  expect(await pins.enter({ badge: 'SOMEONE-ELSE' })).toEqual({ ok: false, reason: 'wrong' })
  expect(pins.state().waitMs).toBe(10_000)
  for (let n = 0; n < 50; n++) expect(await pins.enter({ badge: BADGE })).toMatchObject({ reason: 'wait', waitMs: 1_000 })
  expect(hashedAt.length).toBe(1)
})
it('after twenty wrong tries badges are tried once a minute: a machine that counts through them needs months', async () => {
  const { pins, forward, start, hashedAt } = await setUpTerminal()
  await pins.setBadge('desk', BADGE, 'caretaker')
  hashedAt.length = 0
  const every = (ms: number, hours: number, keys: typeof pins) =>
    Array.from({ length: (hours * 60 * MINUTE) / ms }).reduce<Promise<void>>(async (before, _, n) => {
      await before
      forward(ms)
      expect(await keys.enter({ badge: `CARD-${n}-${ms}` })).toMatchObject({ ok: false })
    }, Promise.resolve())
  await every(1_000, 1, pins)
  expect(hashedAt.length).toBeLessThanOrEqual(20 + 60)
  const again = start() // the plug does not help
  expect(await again.pins.enter({ badge: BADGE })).toEqual({ ok: false, reason: 'wait', waitMs: MINUTE })
})
it('a card where nobody has a badge is nothing, and keeps no one out', async () => {
  const { pins } = await setUpTerminal()
  for (let n = 0; n < 10; n++) expect(await pins.enter({ badge: 'LIBRARY-CARD' })).toEqual({ ok: false, reason: 'none' })
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
})
it('a badge that is lost is removed, or replaced by a new one', async () => {
  const { pins, forward } = await setUpTerminal()
  await pins.setBadge('desk', BADGE, 'caretaker')
  expect(await pins.setBadge('caretaker', BADGE, 'caretaker')).toEqual({ ok: false, reason: 'taken' })
  await pins.setBadge('desk', 'ANOTHER-BADGE', 'caretaker')
  expect(await pins.enter({ badge: BADGE })).toEqual({ ok: false, reason: 'wrong' })
  forward(1_000)
  expect(await pins.enter({ badge: 'ANOTHER-BADGE' })).toEqual({ ok: true, role: 'desk' })
  expect(await pins.removeBadge('desk', 'caretaker')).toEqual({ ok: true })
  expect(await pins.removeBadge('desk', 'caretaker')).toEqual({ ok: false, reason: 'none' })
  expect(await pins.enter({ badge: 'ANOTHER-BADGE' })).toEqual({ ok: false, reason: 'none' })
})
