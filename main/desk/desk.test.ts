import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clockByHand } from '../clock.ts'
import { type CallTold, createDesk, type DeskRules } from './desk.ts'

/** Monday 23 November 2026, nine in the morning in Stockholm. */
const start = (staffed = true) => {
  const rules: DeskRules = { minutes: 3, answerWithinMs: 60_000, isStaffed: () => staffed }
  const folder = join(mkdtempSync(join(tmpdir(), 'desk-')), 'desk')
  const clock = clockByHand(Date.parse('2026-11-23T08:00:00Z'))
  const told: unknown[] = []
  const calls: CallTold[] = []
  const logged: string[] = []
  let n = 0
  const random = (bytes: number) => new Uint8Array(bytes).fill(++n)
  const desk = createDesk({
    folder,
    rules: () => rules,
    clock,
    random,
    push: (push, what) => void told.push([push, what]),
    log: (happened, about = {}) => void logged.push(`${happened} ${JSON.stringify(about)}`),
    told: (call) => void calls.push(call),
  })
  return { folder, clock, told, calls, logged, desk }
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
it('where no call can be written, the panel and the webhook ring all the same, and she hears who answers', () => {
  const { desk, told, calls, logged, folder, clock } = start()
  rmSync(folder, { recursive: true }) // as on a disk that is full
  const { call } = desk.call({ language: 'ti' })
  expect(desk.ringing()).toMatchObject([{ call, language: 'ti', answered: false }])
  expect(calls).toEqual([{ what: 'rang', call, language: 'ti', at: clock.now() }])
  expect(logged.join()).toContain('ENOENT')
  expect(desk.answer({ call, minutes: 2 })).toBe(true)
  expect(told).toEqual([['desk.coming', { call, minutes: 2 }]])
})
it('where no call can be written, one that nobody answers says so in time', () => {
  const { desk, told, folder, clock } = start()
  rmSync(folder, { recursive: true })
  const { call } = desk.call({ language: 'sv' })
  clock.forward(60_000)
  expect(told).toEqual([['desk.nobody', { call }]])
})
it('a call that was answered at the panel is no longer open at the desk', () => {
  const { desk, told, calls, folder, clock } = start()
  const { call } = desk.call({ language: 'so' })
  expect(readdirSync(folder)).toEqual([`${call}.call`])
  clock.forward(20_000)
  expect(desk.answer({ call, minutes: 4 })).toBe(true)
  expect(readdirSync(folder)).toEqual([])
  expect(desk.ringing()).toMatchObject([{ call, answered: true }])
  expect(desk.answer({ call, minutes: 4 })).toBe(false)
  writeFileSync(join(folder, `${call}.answer`), 'nobody') // a moment too late
  clock.forward(60_000)
  desk.withdraw({ call })
  expect(readdirSync(folder)).toEqual([])
  expect(desk.ringing()).toEqual([])
  expect(told).toEqual([['desk.coming', { call, minutes: 4 }]])
  expect(calls.map(({ what }) => what)).toEqual(['rang', 'answered'])
})
it('all calls are taken back, also when a file of one of them cannot be removed', () => {
  const { desk, calls, folder } = start()
  const [first, second] = [desk.call({ language: 'sv' }), desk.call({ language: 'ar' })]
  mkdirSync(join(folder, `${first.call}.answer`))
  desk.withdrawAll()
  expect(desk.ringing()).toEqual([])
  expect(calls.slice(2).map(({ call }) => call)).toEqual([first.call, second.call])
  expect(readdirSync(folder)).toEqual([`${first.call}.answer`])
})
