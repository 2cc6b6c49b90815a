import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it } from 'vitest'
import { ticket } from '../flows/book/ticket.ts'
import type { Service, Setup } from '../flows/services.ts'
import { isInUse } from './booking/in-use.ts'
import { clockByHand } from './clock.ts'
import { createServices } from './services.ts'
import type { Services, Target } from './services-port.ts'

const folder = join(import.meta.dirname, '../assets/demo-office')
const running: Services[] = []
const closeAll = async () => {
  for (const services of running.splice(0)) await services.close()
}
afterEach(closeAll)
const open = async (data = mkdtempSync(join(tmpdir(), 'data-')), setup?: Setup, isReopened = false) => {
  const printed: { html: string; target: Target }[] = []
  const told: unknown[] = []
  const clock = clockByHand() // Monday 23 November 2026, nine in Stockholm
  const print = async (html: string, target: Target) => {
    printed.push({ html, target })
    return { ok: true } as const
  }
  const made = await createServices({
    folder,
    data,
    clock,
    random: randomBytes,
    print,
    push: (...it) => void told.push(it),
    setup,
    isReopened,
  })
  if (made.ok) running.push(made.services)
  return { made, data, printed, told, clock }
}
const real = async (data?: string, setup?: Setup) => {
  const { made, ...rest } = await open(data, setup)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return { ...rest, verbs: made.services.handlers, close: () => made.services.close() }
}
const last = async ({ verbs }: Awaited<ReturnType<typeof real>>, isWanted: (service: Service) => boolean) => {
  const found = [
    ...(await verbs['directory.kinds']({ topic: 'money' })),
    ...(await verbs['directory.kinds']({ topic: 'safety' })),
  ]
  const service = found.flatMap((kind) => kind.services).find((it) => it.bookable && isWanted(it))
  // not the soonest: time goes on in these tests, and an office wants notice
  const slot = service && (await verbs['booking.freeTimes']({ service: service.id })).at(-1)
  if (!service || !slot) throw new Error('nothing to book')
  return { service, slot }
}
const held = async (on: Awaited<ReturnType<typeof real>>, isWanted: (service: Service) => boolean = () => true) => {
  const { service, slot } = await last(on, isWanted)
  const answer = await on.verbs['booking.hold']({ service: service.id, start: slot.start })
  if (!answer.ok) throw new Error(answer.reason)
  return { service, slot, ...answer }
}

it('a time is found, held, booked and printed, and is then no longer free', async () => {
  const on = await real()
  const { slot, hold, meeting, service } = await held(on)
  const booked = await on.verbs['booking.confirm']({ hold })
  expect(booked).toMatchObject({ ok: true, meeting })
  if (!booked.ok) return
  const paper = ticket({ slot, meeting, code: booked.code })
  expect(await on.verbs['printing.print']({ language: 'ar', paper })).toEqual({ ok: true })
  expect(on.printed[0]?.target).toEqual({ file: join(on.data, 'tickets', 'ticket.pdf') })
  expect(on.printed[0]?.html).toContain(booked.code.replace(/(..)(?=.)/g, '$1 '))
  const again = await on.verbs['booking.hold']({ service: service.id, start: slot.start })
  if (again.ok) expect(again.hold).not.toBe(hold) // another host of the same service
})
it('nobody but a caretaker, who started it for that, can teach this machine anything', async () => {
  const { verbs, data } = await real()
  const { keys, display, setup } = await verbs['terminal.office']({})
  expect(setup).toBeUndefined()
  expect(() => verbs['setup.keys']({ keys: { F13: 'help' } })).toThrow()
  expect(() => verbs['setup.display']({ pixelsPerMm: 1 })).toThrow()
  expect(await verbs['terminal.office']({})).toMatchObject({ keys, display })
  expect(readdirSync(data)).not.toContain('devices.json')
})
it('keys and glass that a caretaker taught it hold at once, and at the next start', async () => {
  const first = await real(undefined, 'keys')
  expect(await first.verbs['setup.keys']({ keys: { F13: 'help' } })).toEqual({ ok: true })
  expect(await first.verbs['terminal.office']({})).toMatchObject({ setup: 'keys', keys: { F13: 'help', Enter: 'select' } })
  expect(() => first.verbs['setup.display']({ pixelsPerMm: 5 })).toThrow() // started for the keys
  await closeAll()
  const second = await real(first.data, 'display')
  expect(await second.verbs['setup.display']({ pixelsPerMm: 5, bottomMm: 800 })).toEqual({ ok: true })
  await closeAll()
  expect(await (await real(first.data)).verbs['terminal.office']({})).toMatchObject({
    keys: { F13: 'help' },
    display: { pixelsPerMm: 5, reach: { from: 0, to: 300 } },
  })
})
it('her code finds her time again, with what she is called; cancelled, it can be booked by another', async () => {
  const on = await real()
  const { slot, hold, meeting, service } = await held(on)
  const booked = await on.verbs['booking.confirm']({ hold, called: { name: 'Anna' } })
  if (!booked.ok) throw new Error(booked.reason)
  const { code } = booked
  expect(await on.verbs['booking.appointment']({ code })).toEqual({
    ok: true,
    appointment: { slot, meeting, today: false, arrived: false, called: { name: 'Anna' } },
  })
  expect(await on.verbs['booking.arrive']({ code })).toEqual({ ok: false, reason: 'notToday' })
  expect(await on.verbs['booking.cancel']({ code })).toEqual({ ok: true })
  await on.verbs['visit.over']({})
  expect(await on.verbs['booking.appointment']({ code })).toEqual({ ok: false, reason: 'unknown' })
  const free = await on.verbs['booking.freeTimes']({ service: service.id })
  expect(free.some(({ start }) => start === slot.start)).toBe(true)
})
it('what she wanted to be called is forgotten when her time is over, while the terminal runs', async () => {
  const on = await real()
  const { slot, hold } = await held(on)
  await on.verbs['booking.confirm']({ hold, called: { picture: 'emblem-sun' } })
  const names = () => {
    const db = new DatabaseSync(join(on.data, 'bookings.sqlite'), { readOnly: true })
    const found = db.prepare('SELECT count(*) AS names FROM appointment WHERE called IS NOT NULL').get()?.names
    db.close()
    return found
  }
  expect(names()).toBe(1)
  const over = Date.parse(slot.start) + slot.minutes * 60_000
  on.clock.forward(over + 60 * 60_000 - on.clock.now())
  expect(names()).toBe(0)
})
it('a discreet service is printed and kept under neutral words only', async () => {
  const on = await real()
  const { meeting, service, slot } = await held(on, (it) => it.discreet)
  const words = Object.values(service.name).filter((name) => name !== undefined)
  expect(words.length).toBeGreaterThan(0)
  for (const name of words) expect(JSON.stringify(meeting)).not.toContain(name)
  await on.verbs['printing.print']({ language: 'sv', paper: ticket({ slot, meeting, code: '481207' }) })
  for (const name of words) expect(on.printed[0]?.html).not.toContain(name)
})
it('when the visit is over, what she held is free again, and the desk is no longer called', async () => {
  const on = await real()
  const { service, slot } = await held(on)
  await on.verbs['desk.call']({ language: 'sv' })
  expect(readdirSync(join(on.data, 'desk'))).toHaveLength(1)
  await on.verbs['visit.over']({})
  expect(readdirSync(join(on.data, 'desk'))).toEqual([])
  const free = await on.verbs['booking.freeTimes']({ service: service.id })
  expect(free.some(({ start }) => start === slot.start)).toBe(true)
})
it('with the store locked the rest of the visit is over all the same, and the hold ends by itself', async () => {
  const on = await real()
  const { service, slot } = await held(on)
  await on.verbs['desk.call']({ language: 'sv' })
  const other = new DatabaseSync(join(on.data, 'bookings.sqlite'))
  other.exec('BEGIN EXCLUSIVE')
  await expect(async () => on.verbs['visit.over']({})).rejects.toThrow()
  expect(readdirSync(join(on.data, 'desk'))).toEqual([])
  other.exec('ROLLBACK')
  other.close()
  on.clock.forward(4 * 60_000)
  const later = await on.verbs['booking.freeTimes']({ service: service.id })
  expect(later.some(({ start }) => start === slot.start)).toBe(true)
})
it('with a call that cannot be taken off the desk’s list, what she held is free again all the same', async () => {
  const on = await real()
  const { service, slot } = await held(on)
  const { call } = await on.verbs['desk.call']({ language: 'sv' })
  mkdirSync(join(on.data, 'desk', `${call}.answer`))
  await Promise.resolve(on.verbs['visit.over']({})).catch(() => {})
  const free = await on.verbs['booking.freeTimes']({ service: service.id })
  expect(free.some(({ start }) => start === slot.start)).toBe(true)
})
it('what fails as the visit ends does not keep codes from being tried again by the next visitor', async () => {
  const on = await real()
  await held(on)
  const wrong = async () => (await on.verbs['booking.appointment']({ code: '000000' })) as { reason: string }
  for (let n = 0; n < 5; n++) expect((await wrong()).reason).toBe('unknown')
  expect((await wrong()).reason).toBe('tooOften')
  const other = new DatabaseSync(join(on.data, 'bookings.sqlite'))
  other.exec('BEGIN EXCLUSIVE')
  await expect(async () => on.verbs['visit.over']({})).rejects.toThrow()
  other.exec('ROLLBACK')
  other.close()
  expect((await wrong()).reason).toBe('unknown')
})
it('what fails while all is closed keeps nothing else open: the bookings are free for the next start', async () => {
  const data = mkdtempSync(join(tmpdir(), 'data-'))
  const broken = () => {
    throw new Error('it cannot be called off')
  }
  const made = await createServices({
    folder,
    data,
    clock: { now: clockByHand().now, after: () => broken },
    random: randomBytes,
    print: async () => ({ ok: true }),
    push: () => {},
  })
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  expect(isInUse(join(data, 'bookings.sqlite'))).toBe(true)
  await expect(made.services.close()).rejects.toThrow('it cannot be called off')
  expect(isInUse(join(data, 'bookings.sqlite'))).toBe(false)
})
it('yesterday’s tickets are gone when the terminal starts', async () => {
  const on = await real()
  mkdirSync(join(on.data, 'tickets'))
  writeFileSync(join(on.data, 'tickets', 'ticket.pdf'), 'yesterday')
  await on.close()
  running.length = 0
  const again = await real(on.data)
  expect(readdirSync(again.data)).not.toContain('tickets')
})
it('a lost key to the codes stops the terminal, and is not silently made anew', async () => {
  const on = await real()
  await on.close()
  running.length = 0
  rmSync(join(on.data, 'code.key'))
  const { made } = await open(on.data)
  expect(made).toMatchObject({ ok: false, faults: [{ fault: 'The key to the codes on tickets is missing.' }] })
})
it('bookings that another program damaged are named, with what to do', async () => {
  const on = await real()
  await on.close()
  running.length = 0
  for (const end of ['', '-wal', '-shm']) rmSync(join(on.data, `bookings.sqlite${end}`), { force: true })
  writeFileSync(join(on.data, 'bookings.sqlite'), 'this is a shopping list, and no file of bookings')
  const { made } = await open(on.data)
  expect(made).toMatchObject({ ok: false, faults: [{ fault: 'This is no file of bookings.' }] })
})
it('what a power cut left half-written is gone when the program starts, and the log has one start', async () => {
  const on = await real()
  await on.close()
  running.length = 0
  const left = join(on.data, 'voices.json.4711-0.new')
  writeFileSync(left, 'Amina')
  await open(on.data, undefined, true)
  expect(existsSync(left)).toBe(true) // another office in the same program: nothing was cut off
  await closeAll()
  await open(on.data)
  expect(existsSync(left)).toBe(false)
  const starts = readFileSync(join(on.data, 'audit.jsonl'), 'utf8').match(/"started"/g)
  expect(starts).toHaveLength(2)
})
