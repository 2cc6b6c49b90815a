/** Somebody stands at the panel with all the time there is, the plug in her hand, and a way to set the clock. */
import type * as fs from 'node:fs'
import { expect, it, vi } from 'vitest'
import { seeded } from '../booking/seeded.ts'
import { terminalAtHand } from './terminal-at-hand.ts'

// the plug is pulled on the program here, not on the disk: nothing is left half written that had to be on it
vi.mock('node:fs', async (original) => ({ ...(await original<typeof fs>()), fsyncSync: () => {} }))

const TRIES = 100_000
const PINS_SET = 2
const MINUTE = 60_000
/** The rule in seconds, written out once more: what the wrong try of that number costs. */
const costs = [0, 0, 5, 10, 20, 40, 80, 160, 320, 640]
const costOf = (wrong: number) => (costs[wrong - 1] ?? 900) * 1_000
/** How many can be tried in so many milliseconds, by whoever comes again the moment she may. */
const mostIn = (ms: number) => {
  let tries = 1
  for (let used = costOf(1); used <= ms; tries++) used += costOf(tries + 1)
  return tries
}

it('a hundred thousand wrong PINs, the plug pulled, the clock set: nobody gets in', async () => {
  const dice = seeded(1)
  const at = terminalAtHand()
  let { pins, audit } = at.start()
  await pins.setPin('caretaker', '83041975', 'first')
  await pins.setPin('desk', '27180316', 'caretaker')
  at.hashedAt.length = 0
  const began = at.now()
  const told = { wrong: 0, wait: 0, pulled: 0, set: 0 }
  let waitsLost = 0
  let waitsNow = 0

  for (let n = 0; n < TRIES; n++) {
    if (dice.chance(0.0025)) at.forward(dice.whole(0, 40 * MINUTE))
    else if (dice.chance(0.05)) at.forward(dice.whole(0, 3_000))
    if (dice.chance(0.01)) {
      at.setClock(dice.whole(-3_000, 3_000) * 24 * 60 * MINUTE)
      told.set++
    }
    if (dice.chance(0.0006)) {
      // a clean end writes down what was refused; a pulled plug loses that number, and nothing else
      if (dice.chance(0.5)) pins.close()
      else waitsLost += waitsNow
      waitsNow = 0
      ;({ pins, audit } = at.start())
      told.pulled++
    }
    const pin = String(dice.whole(0, 999_999)).padStart(dice.whole(4, 6), '0')
    const answer = await pins.enter({ pin })
    if (answer.ok || (answer.reason !== 'wrong' && answer.reason !== 'wait'))
      throw new Error('somebody got in, or the PINs are gone')
    told[answer.reason]++
    waitsNow = answer.reason === 'wait' ? waitsNow + 1 : 0
  }
  pins.close()

  // each try is hashed once for each PIN there is; the tries are what the terminal said were wrong
  const tried = at.hashedAt.filter((_, index) => index % PINS_SET === 0)
  expect(at.hashedAt.length).toBe(told.wrong * PINS_SET)
  const tooSoon = tried.filter((time, index) => index > 0 && time - (tried[index - 1] ?? 0) < costOf(index))
  expect(tooSoon).toEqual([])
  expect(tried.length).toBeLessThanOrEqual(mostIn(at.now() - began))
  expect(told.wrong + told.wait).toBe(TRIES)
  // the run tried what it says
  expect(told.wrong).toBeGreaterThan(100)
  expect(Math.min(told.pulled, told.set)).toBeGreaterThan(40)

  expect(audit.check()).toMatchObject({ ok: true })
  const csv = audit.exportCsv().split('\r\n')
  expect(csv.filter((row) => row.includes('why=wrong')).length).toBe(told.wrong)
  const summed = csv.flatMap((row) => /times=(\d+)/.exec(row)?.[1] ?? []).reduce((sum, times) => sum + Number(times), 0)
  expect(summed).toBeLessThanOrEqual(told.wait)
  expect(summed).toBeGreaterThanOrEqual(told.wait - waitsLost)
  expect(csv.length).toBeLessThan(told.wrong * 3 + told.pulled + 10)
  // and then the one who knows it comes
  at.forward(15 * MINUTE)
  expect(await pins.enter({ pin: '83041975' })).toEqual({ ok: true, role: 'caretaker' })
})
it('the greediest, who comes again the moment she may, has a hundred PINs a day at most', async () => {
  const at = terminalAtHand()
  const { pins } = at.start()
  await pins.setPin('caretaker', '83041975', 'first')
  at.hashedAt.length = 0
  const day = 24 * 60 * MINUTE
  const until = at.now() + day
  for (let n = 0; at.now() < until; n++) {
    await pins.enter({ pin: String(n).padStart(6, '0') })
    at.forward(Math.min(pins.state().waitMs, until - at.now()))
    if (n > 10_000) throw new Error('nothing made her wait')
  }
  expect(at.hashedAt.length).toBeGreaterThan(40)
  expect(at.hashedAt.length).toBeLessThanOrEqual(mostIn(day))
  expect(mostIn(day)).toBeLessThan(110)
})
