/** What a caretaker finds and changes of the office, through the real services on a folder of their own. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clockByHand } from '../clock.ts'
import { type HouseAtHand, openHouseAtHand } from './house-at-hand.ts'
import { printersWithin } from './printers-within.ts'

// what makes guessing slow makes testing slow; secret-hash is held to what it should be elsewhere
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  type Scrypt = (digits: string, salt: Uint8Array, bytes: number, cost: object, then: (...answer: never[]) => void) => void
  const scrypt: Scrypt = (digits, salt, bytes, cost, then) =>
    crypto.scrypt(digits, salt, bytes, { ...cost, N: 16 }, then as () => void)
  return { ...crypto, scrypt }
})

let house: HouseAtHand
beforeEach(async () => {
  house = await openHouseAtHand()
  await house.settleIn()
})
afterEach(() => house.close())

it('what can be changed is told with what the machine knows: languages without a voice, all topics, the printers', async () => {
  const settings = await house.answered('staff.settings', {})
  expect(settings.voiceless).toEqual(['so', 'ckb'])
  expect(settings.allTopics).toContainEqual({ topic: 'money', name: { sv: 'Pengar', en: 'Money' } })
  expect(settings.allTopics).toHaveLength(8)
  expect(settings.printer).toEqual({ folder: 'tickets' })
  expect(Array.isArray(settings.printers)).toBe(true)
})
it('hours with a break, of a host and of the desk, and another printer hold at once', async () => {
  const { hosts } = await house.answered('staff.settings', {})
  const host = hosts[0]?.id ?? ''
  const hours = { day: 6, hours: { from: '09:00', to: '12:00' }, later: { from: '13:00', to: '15:30' } }
  const told = [hours.hours, hours.later].map((it) => ({ day: 6, ...it }))
  const made = [
    await house.answered('staff.change', { change: { what: 'hours', host, ...hours } }),
    await house.answered('staff.change', { change: { what: 'deskHours', ...hours } }),
    await house.answered('staff.change', { change: { what: 'printer', to: { device: 'TM-T88' } } }),
  ]
  expect(made.map(({ ok }) => ok)).toEqual([true, true, true])
  const settings = await house.answered('staff.settings', {})
  expect(settings.hosts[0]?.weekly.filter(({ day }) => day === 6)).toEqual(told)
  expect(settings.deskWeekly.filter(({ day }) => day === 6)).toEqual(told)
  expect(settings.printer).toEqual({ device: 'TM-T88' })
})
it('a language that was added is told beside those there were', async () => {
  const { languages, topics } = await house.answered('staff.settings', {})
  const to = languages.slice(0, -1)
  await house.answered('staff.change', { change: { what: 'languages', to } })
  expect(await house.answered('staff.changes', {})).toMatchObject([{ change: { to }, before: { languages, topics } }])
})
it('printers that are not told in time keep nobody from the other changes', async () => {
  const clock = clockByHand()
  const told = printersWithin(2_000, clock, () => new Promise(() => {}))()
  clock.forward(2_000)
  expect(await told).toEqual([])
  expect(await printersWithin(2_000, clock, async () => ['TM-T88'])()).toEqual(['TM-T88'])
})
it('a ticket that lies in the folder goes with it, when another printer is chosen', async () => {
  const tickets = join(house.data, 'tickets')
  mkdirSync(tickets, { recursive: true })
  writeFileSync(join(tickets, 'ticket.pdf'), 'somebody’s')
  await house.answered('staff.change', { change: { what: 'volume', to: 6 } })
  expect(existsSync(tickets)).toBe(true)
  await house.answered('staff.change', { change: { what: 'printer', to: { device: 'TM-T88' } } })
  expect(existsSync(tickets)).toBe(false)
})
