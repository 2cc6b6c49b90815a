/** What staff do at the panel, through the real services on a folder of their own. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lookAt, openFiles } from '../changes/sealed.ts'
import { clockByHand } from '../clock.ts'
import { catalogues } from '../printing/catalogues.ts'
import { madeUp } from '../voices/made-up.ts'
import { missing } from '../voices/missing.ts'
import { type HouseAtHand, newFolder, officeWith, openHouseAtHand } from './house-at-hand.ts'
import { CARETAKER } from './terminal-at-hand.ts'

// what makes guessing slow makes testing slow; secret-hash and sealed are held to what they should be elsewhere
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  type Scrypt = (digits: string, salt: Uint8Array, bytes: number, cost: object, then: (...answer: never[]) => void) => void
  const scrypt: Scrypt = (digits, salt, bytes, cost, then) =>
    crypto.scrypt(digits, salt, bytes, { ...cost, N: 16 }, then as () => void)
  return { ...crypto, scrypt }
})

let house: HouseAtHand
const opened = new Set<HouseAtHand>()
const openOne = async (...given: Parameters<typeof openHouseAtHand>) => {
  const one = await openHouseAtHand(...given)
  opened.add(one)
  return one
}
beforeEach(async () => {
  house = await openOne()
  await house.settleIn()
})
afterEach(async () => {
  for (const one of opened) await one.close()
  opened.clear()
})
const office = (of = house) => of.answered('terminal.office', {})
/** The terminal is switched off and on. */
const anew = async () => {
  await house.close()
  opened.delete(house)
  house = await openOne({ data: house.data })
  await house.answered('staff.enter', { pin: CARETAKER })
}
const kept = (clip: string, mark = 1, language: 'so' | 'sv' = 'so') =>
  house.answered('staff.keepTake', { language, clip, opus: Buffer.from(madeUp(1, mark)).toString('base64') })
const today = async () => {
  const services = (await house.answered('directory.kinds', { topic: 'money' })).flatMap((kind) => kind.services)
  for (const { id } of services.filter(({ bookable }) => bookable)) {
    const slot = (await house.answered('booking.freeTimes', { service: id })).find(({ nights }) => nights === 0)
    if (slot) return { service: id, slot }
  }
  throw new Error('nothing is free today')
}

it('closed with a reason, and with today’s notice, it is so at once, and after a restart, until it is taken back', async () => {
  await house.answered('staff.close', { reason: 'repair' })
  await house.answered('staff.notice', { notice: 'lift-broken' })
  expect(await office()).toMatchObject({ closed: 'repair', notice: 'lift-broken' })
  expect(house.pushed.filter(({ push }) => push === 'terminal.changed')).toEqual([
    { push: 'terminal.changed', told: { anew: false } },
    { push: 'terminal.changed', told: { anew: false } },
  ])
  await anew()
  expect(await office()).toMatchObject({ closed: 'repair', notice: 'lift-broken' })
  expect(await house.answered('staff.panel', {})).toMatchObject({ closed: 'repair', notice: 'lift-broken', calls: [] })
  await house.answered('staff.close', {})
  await house.answered('staff.notice', {})
  const facts = await office()
  expect([facts.closed, facts.notice]).toEqual([undefined, undefined])
  expect(house.audit().slice(-2)).toEqual([
    { what: 'opened', by: 'caretaker' },
    { what: 'noticeTakenDown', by: 'caretaker' },
  ])
})
it('a change holds at once and after a restart, is told with who and when, and is taken back', async () => {
  const { size } = await office()
  const to = size === 3 ? 2 : 3
  const change = { what: 'size', to } as const
  expect(await house.answered('staff.preview', { change })).toEqual({ ok: true, booked: 0 })
  expect((await office()).size).toBe(size)
  const made = await house.answered('staff.change', { change })
  if (!made.ok) throw new Error(JSON.stringify(made))
  expect((await office()).size).toBe(to)
  expect((await house.answered('staff.settings', {})).size).toBe(to)
  expect(house.pushed.at(-1)).toEqual({ push: 'terminal.changed', told: { anew: true } })
  await anew()
  expect((await office()).size).toBe(to)
  expect(await house.answered('staff.changes', {})).toEqual([
    { n: made.n, date: '2026-11-23', at: '09:00', by: 'caretaker', change, takenBack: false },
  ])
  expect(await house.answered('staff.takeBack', { n: made.n })).toEqual({ ok: true })
  expect((await office()).size).toBe(size)
  expect(await house.answered('staff.changes', {})).toMatchObject([{ n: made.n, takenBack: true }])
  expect(await house.answered('staff.takeBack', { n: made.n })).toMatchObject({ ok: false })
})
it('a change that would leave no language is refused, and says why', async () => {
  const change = { what: 'languages', to: ['so'] } as const
  const refused = await house.answered('staff.preview', { change: { ...change, to: [...change.to] } })
  expect(refused).toMatchObject({ ok: false, remarks: [{ words: {} }] })
  expect(await house.answered('staff.change', { change: { ...change, to: [...change.to] } })).toEqual(refused)
  expect(await house.answered('staff.changes', {})).toEqual([])
})
it('closing a day tells how many have booked a time on it', async () => {
  const { service, slot } = await today()
  const hold = await house.answered('booking.hold', { service, start: slot.start })
  if (!hold.ok) throw new Error(hold.reason)
  await house.answered('booking.confirm', { hold: hold.hold })
  const closure = (closed: boolean) => ({ change: { what: 'closure', date: slot.date, closed } }) as const
  expect(await house.answered('staff.preview', closure(true))).toEqual({ ok: true, booked: 1 })
  await house.answered('staff.change', closure(true))
  const free = await house.answered('booking.freeTimes', { service })
  expect(free.filter(({ date }) => date === slot.date)).toEqual([])
})
it('today’s times are listed, and who has come', async () => {
  expect(await house.answered('staff.today', {})).toEqual([])
  const { service, slot } = await today()
  const hold = await house.answered('booking.hold', { service, start: slot.start })
  if (!hold.ok) throw new Error(hold.reason)
  const booked = await house.answered('booking.confirm', { hold: hold.hold, called: { name: 'Anna-Lena' } })
  if (!booked.ok) throw new Error(booked.reason)
  const listed = { at: slot.at, minutes: slot.minutes, service: booked.meeting.service }
  expect(await house.answered('staff.today', {})).toMatchObject([{ ...listed, arrived: false }])
  await house.answered('booking.arrive', { code: booked.code })
  const now = await house.answered('staff.today', {})
  expect(now).toMatchObject([{ ...listed, arrived: true }])
  expect(JSON.stringify(now)).not.toMatch(new RegExp(`Anna-Lena|${booked.code}`))
})
it('whoever calls is on the panel; answered there, she is told when somebody comes', async () => {
  const { call } = await house.answered('desk.call', { language: 'ti' })
  house.clock.forward(20_000)
  expect((await house.answered('staff.panel', {})).calls).toEqual([{ call, language: 'ti', minutes: 0, answered: false }])
  expect(await house.answered('staff.answer', { call, minutes: 4 })).toEqual({ ok: true })
  expect(house.pushed).toContainEqual({ push: 'desk.coming', told: { call, minutes: 4 } })
  expect((await house.answered('staff.panel', {})).calls).toMatchObject([{ call, answered: true }])
  expect(await house.answered('staff.answer', { call, minutes: 4 })).toEqual({ ok: false })
  await house.answered('desk.withdraw', { call })
  expect((await house.answered('staff.panel', {})).calls).toEqual([])
})
it('a test is printed; without anything that prints it says so, and the log too', async () => {
  expect(await house.answered('staff.testPrint', { language: 'sv' })).toEqual({ ok: true })
  expect(readFileSync(join(house.data, 'tickets', 'ticket.pdf'), 'latin1')).toMatch(/^%PDF/)
  const without = await openOne({ prints: false })
  await without.settleIn()
  expect(await without.answered('staff.testPrint', { language: 'sv' })).toEqual({ ok: false, reason: 'noPrinter' })
  expect(without.audit().at(-1)).toEqual({ what: 'testPrinted', ok: false, by: 'caretaker' })
  expect(existsSync(join(without.data, 'tickets', 'ticket.pdf'))).toBe(false)
})
it('a sentence that was recorded is there for the next page at once, and a second one takes its place', async () => {
  const clip = 'terminal.back'
  const path = `/voices/so/${clip}`
  expect(house.files.get(path)).toBeUndefined()
  const before = (await house.answered('staff.sentences', { language: 'so' })).length
  for (const mark of [1, 2]) {
    expect(await kept(clip, mark)).toEqual({ ok: true })
    expect((await house.answered('speech.recordings', {})).so).toEqual([clip])
    expect(Buffer.compare(Buffer.from((await house.files.get(path)?.read()) ?? ''), Buffer.from(madeUp(1, mark)))).toBe(0)
  }
  expect(await house.answered('staff.sentences', { language: 'so' })).toHaveLength(before - 1)
  expect((await house.answered('staff.shares', {})).find(({ language }) => language === 'so')).toMatchObject({ recorded: 1 })
  expect(house.pushed.at(-1)).toEqual({ push: 'terminal.changed', told: { anew: true } })
})
it('what is no recording, or of no sentence of ours, is not kept', async () => {
  const opus = Buffer.from('not a recording at all').toString('base64')
  expect(await house.answered('staff.keepTake', { language: 'so', clip: 'terminal.back', opus })).toMatchObject({ ok: false })
  expect(await kept('nothing.of-ours')).toMatchObject({ ok: false })
  expect((await house.answered('speech.recordings', {})).so).toBeUndefined()
})
it('a language without a voice is offered, as spoken, as soon as the last sentence of its core is recorded', {
  timeout: 120_000, // some hundred files, each synced to the disk
}, async () => {
  house = await openOne({ folder: officeWith((text) => text.replace(/^languages: .*$/m, 'languages: [sv, so]')) })
  await house.settleIn()
  const core = missing('so', { catalogues, clips: {} }).filter((it) => it.core)
  const [last, ...rest] = core
  if (!last) throw new Error('no core')
  const opus = Buffer.from(madeUp()).toString('base64')
  const share = async () => (await house.answered('staff.shares', {})).find(({ language }) => language === 'so')
  for (const { clip } of rest) await house.handlers['staff.keepTake']({ language: 'so', clip, opus })
  expect((await office()).languages).not.toContain('so')
  expect(await share()).toMatchObject({ spoken: false, coreRecorded: rest.length, coreAll: core.length })
  await kept(last.clip)
  const { languages, unspoken } = await office()
  expect(languages).toContain('so')
  expect(unspoken).not.toContain('so')
  expect(await share()).toMatchObject({ spoken: true, coreRecorded: core.length })
})
it('a month that is over is on the panel and in the file for the board; the one that is counted is not', async () => {
  house = await openOne({ clock: clockByHand(Date.parse('2026-11-30T22:30:00Z')) }) // half past eleven at night, there
  await house.settleIn()
  for (let n = 0; n < 12; n++)
    await house.handlers['statistics.seen']({
      language: 'sv',
      ways: ['large'],
      tasks: [{ task: 'find', done: true }],
      minutes: '3-5',
    })
  expect(await house.answered('staff.figures', {})).toEqual([])
  house.clock.forward(60 * 60_000)
  const [month] = await house.answered('staff.figures', {})
  expect(month?.month).toBe('november 2026')
  expect(month?.figures[0]).toMatchObject({ line: { key: 'figures.visits', values: { n: { n: 12 } } } })
  const out = await house.answered('staff.exportFigures', {})
  if (!out.ok) throw new Error(out.reason)
  expect(readFileSync(out.file, 'utf8')).toContain('2026-11,visits,,12,exact')
  expect(readFileSync(out.file.replace(/csv$/, 'pdf'), 'latin1')).toMatch(/^%PDF/)
})
it('the log is read on the panel, whole, and goes out as a file', async () => {
  await house.answered('staff.reset', {})
  const log = await house.answered('staff.log', {})
  expect(log.sound).toBe(true)
  expect(log.entries[0]).toMatchObject({ date: '2026-11-23', at: '09:00', words: { sv: 'Ett besök avslutades' } })
  const out = await house.answered('staff.exportLog', {})
  if (!out.ok) throw new Error(out.reason)
  expect(readFileSync(out.file, 'utf8')).toMatch(/,reset,by=caretaker,[0-9a-f]{64}\r\n$/)
})
it('health tells of each part, and a report of it goes out', async () => {
  const found = await house.answered('staff.health', {})
  expect(found.find(({ part }) => part === 'store')?.is).toBe('well')
  const out = await house.answered('staff.report', { seen: [{ part: 'touch', is: 'well' }] })
  if (!out.ok) throw new Error(out.reason)
  expect(readFileSync(out.file, 'latin1')).toMatch(/^%PDF/)
})
it('where nothing prints, a report says that it was not written', async () => {
  const without = await openOne({ prints: false })
  await without.settleIn()
  expect(await without.answered('staff.report', { seen: [] })).toEqual({ ok: false, reason: 'notWritable' })
})
it('a backup is a file that its digits open, and no others', async () => {
  const made = await house.answered('staff.backup', {})
  if (!made.ok) throw new Error(made.reason)
  const bytes = readFileSync(made.file)
  expect(lookAt(bytes).ok).toBe(true)
  const inside = await openFiles(bytes, made.passphrase)
  if (!inside.ok) throw new Error(inside.reason)
  expect(inside.files.map(({ path }) => path)).toEqual(expect.arrayContaining(['bookings.sqlite', 'code.key', 'staff.json']))
  const other = made.passphrase.replace(/./, (digit) => String((Number(digit) + 1) % 10))
  expect(await openFiles(bytes, other)).toEqual({ ok: false, reason: 'wrongDigits' })
  expect(JSON.stringify(house.audit())).not.toContain(made.passphrase)
})
it('an untouched second terminal has nothing of all that', async () => {
  const other = await openOne({ data: newFolder() })
  expect(await office(other)).not.toHaveProperty('closed')
})
