import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clockByHand } from '../clock.ts'
import { createDesk, type DeskRules } from './desk.ts'

/** Monday 23 November 2026, nine in the morning in Stockholm. */
const start = (staffed = true) => {
  const rules: DeskRules = { minutes: 3, answerWithinMs: 60_000, isStaffed: () => staffed }
  const folder = join(mkdtempSync(join(tmpdir(), 'desk-')), 'desk')
  const clock = clockByHand(Date.parse('2026-11-23T08:00:00Z'))
  const told: unknown[] = []
  let n = 0
  const random = (bytes: number) => new Uint8Array(bytes).fill(++n)
  const desk = createDesk({
    folder,
    rules: () => rules,
    clock,
    random,
    push: (push, what) => void told.push([push, what]),
    log: () => {},
  })
  return { folder, clock, told, desk }
}

it('a call that the desk answers brings somebody, in as many minutes as the desk says', () => {
  const { desk, clock, told, folder } = start()
  const { call } = desk.call({ language: 'ar' })
  writeFileSync(join(folder, `${call}.answer`), '5')
  clock.forward(500)
  expect(told).toEqual([['desk.coming', { call, minutes: 5 }]])
})
it('a call that nobody answers in time says so, once, and leaves nothing behind', () => {
  const { desk, clock, told, folder } = start()
  const { call } = desk.call({ language: 'sv' })
  clock.forward(59_000)
  expect(told).toEqual([])
  clock.forward(120_000)
  expect(told).toEqual([['desk.nobody', { call }]])
  expect(readdirSync(folder)).toEqual([])
})
it('the desk can reset the terminal, once for each time it says so', () => {
  const { clock, told, folder } = start()
  writeFileSync(join(folder, 'reset'), '')
  clock.forward(5_000)
  expect(told).toEqual([['terminal.reset', {}]])
  expect(readdirSync(folder)).toEqual([])
})
it('outside its hours the desk is not rung at all', () => {
  const { desk, clock, told, folder } = start(false)
  const { call } = desk.call({ language: 'sv' })
  clock.forward(0)
  expect(told).toEqual([['desk.nobody', { call }]])
  expect(readdirSync(folder)).toEqual([])
})
it('a call that is withdrawn is gone, and a late answer reaches nobody', () => {
  const { desk, clock, told, folder } = start()
  const { call } = desk.call({ language: 'sv' })
  desk.withdraw({ call })
  writeFileSync(join(folder, `${call}.answer`), '1')
  clock.forward(60_000)
  expect(told).toEqual([])
})
