import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Health, parts, type Wellness } from '../../flows/staff/services.ts'
import { openStore } from '../booking/sqlite.ts'
import { clockByHand, systemClock } from '../clock.ts'
import type { Found, Probes } from './probe.ts'
import { realProbes } from './probes.ts'
import { createReadiness, type Readiness } from './readiness.ts'

const settle = () => new Promise((next) => setImmediate(next))
const start = (probes: Probes = {}) => {
  const clock = clockByHand()
  const logged: string[] = []
  const now: { printer: Wellness; store: Wellness } = { printer: 'well', store: 'well' }
  let looks = 0
  const readiness = createReadiness({
    clock,
    log: (happened) => void logged.push(happened),
    probes: {
      printer: () => {
        looks++
        return { is: now.printer }
      },
      store: () => ({ is: now.store }),
      ...probes,
    },
    zone: () => 'Europe/Stockholm',
    office: () => ({ sv: 'Huset & vi', en: 'The House & us' }),
  })
  const forward = async (ms: number) => {
    for (let gone = 0; gone < ms || gone === 0; gone += 1_000) {
      clock.forward(Math.min(1_000, ms))
      await settle()
    }
  }
  return { readiness, clock, logged, now, looks: () => looks, forward }
}
const partOf = async ({ look }: Readiness, part: string) => (await look()).find((it) => it.part === part)

describe('a look', () => {
  it('tells of every part, and of those that only the page can see nothing', async () => {
    const found = await start().readiness.look()
    expect(found.map(({ part }) => part)).toEqual(parts)
    expect(found.filter(({ is }) => is === 'well').map(({ part }) => part)).toEqual(['printer', 'store'])
    expect(found.every(({ is, part }) => is === 'unknown' || part === 'printer' || part === 'store')).toBe(true)
  })
  it('is not taken twice within five seconds, however many ask', async () => {
    const { readiness, looks, forward } = start()
    await Promise.all([readiness.look(), readiness.look()])
    await readiness.look()
    expect(looks()).toBe(1)
    await forward(5_000) // the first round is in it
    const before = looks()
    await forward(5_000)
    await readiness.look()
    expect(looks()).toBe(before + 1)
  })
  it('bears a part that fails, and says what to do', async () => {
    const { readiness, logged } = start({
      disk: () => {
        throw new Error('a secret')
      },
      clock: () => Promise.reject(new Error('a secret')),
    })
    expect(await partOf(readiness, 'disk')).toMatchObject({ is: 'unsure', says: { en: expect.stringContaining('Look again') } })
    expect(await partOf(readiness, 'clock')).toMatchObject({ is: 'unsure' })
    expect(await partOf(readiness, 'printer')).toEqual({ part: 'printer', is: 'well' })
    expect(logged).toContain('a part of the terminal could not be looked at')
  })
  it('waits three seconds for a part that hangs, and does not ask it again while it does', async () => {
    let asked = 0
    let answer = (_found: Found) => {}
    const { readiness, forward } = start({
      disk: () => {
        asked++
        return new Promise((resolve) => (answer = resolve))
      },
    })
    const found = readiness.look()
    await settle()
    await forward(3_000)
    expect((await found).find(({ part }) => part === 'disk')).toMatchObject({ is: 'unsure' })
    for (let minute = 0; minute < 5; minute++) await forward(60_000)
    expect(asked).toBe(1)
    answer({ is: 'well' })
    await forward(60_000)
    await forward(60_000)
    expect(asked).toBeGreaterThan(1)
  })
})

describe('what visitors are not offered', () => {
  it('is what was broken twice in a row, a minute apart; one good look brings it back', async () => {
    const { readiness, now, forward } = start()
    const told: string[] = []
    readiness.onChange(() => void told.push(readiness.without().join()))
    await forward(0)
    now.printer = 'broken'
    await forward(60_000)
    expect(readiness.without()).toEqual([])
    await forward(60_000)
    expect(readiness.without()).toEqual(['printer'])
    now.store = 'broken'
    await forward(120_000)
    expect(readiness.without()).toEqual(['printer', 'bookings'])
    now.printer = 'well'
    await forward(60_000)
    expect(readiness.without()).toEqual(['bookings'])
    now.store = 'unsure'
    await forward(60_000)
    expect(readiness.without()).toEqual([])
    expect(told).toEqual(['printer', 'printer,bookings', 'bookings', ''])
  })
  it('does not change with a printer that comes and goes', async () => {
    const { readiness, now, forward } = start()
    let told = 0
    readiness.onChange(() => void told++)
    for (let minute = 0; minute < 20; minute++) {
      now.printer = minute % 2 ? 'broken' : 'well'
      await forward(60_000)
    }
    expect(told).toBe(0)
  })
  it('is not more because staff look often; but a printer that they have mended is back at once', async () => {
    const { readiness, now, forward } = start()
    await forward(10_000)
    now.printer = 'broken'
    for (let look = 0; look < 5; look++) {
      await readiness.look()
      await forward(6_000)
    }
    expect(readiness.without()).toEqual([])
    await forward(120_000)
    expect(readiness.without()).toEqual(['printer'])
    await forward(10_000)
    now.printer = 'well'
    await readiness.look()
    expect(readiness.without()).toEqual([])
  })
  it('stays as it was while the part cannot be asked', async () => {
    let is: Wellness | 'hangs' = 'broken'
    const { readiness, forward } = start({ store: () => (is === 'hangs' ? new Promise(() => {}) : { is }) })
    await forward(0)
    await forward(60_000)
    expect(readiness.without()).toEqual(['bookings'])
    is = 'hangs'
    for (let minute = 0; minute < 3; minute++) {
      await forward(60_000)
      await forward(3_000)
    }
    expect(readiness.without()).toEqual(['bookings'])
  })
  it('is looked at no more after the end', async () => {
    const { readiness, looks, forward } = start()
    await forward(0)
    readiness.close()
    const before = looks()
    await forward(600_000)
    expect(looks()).toBe(before)
  })
})

describe('the report', () => {
  const found: Health[] = [
    { part: 'screen', is: 'well' },
    { part: 'sound', is: 'broken' },
    { part: 'printer', is: 'broken', says: { sv: 'Papperet är <slut>.', en: 'The paper is <out>.' } },
    { part: 'keypad', is: 'unknown' },
    { part: 'version', is: 'well', says: { sv: 'Ledstång 1.2.3', en: 'Ledstång 1.2.3' } },
  ]
  const page = start().readiness.page(found)
  it('says the day, the house and the program, in Swedish with English', () => {
    expect(page).toContain('måndag 23 november 2026, kl. 09:00')
    expect(page).toContain('Monday, 23 November 2026')
    expect(page).toContain('Huset &amp; vi')
    expect(page).toContain('<p>Ledstång 1.2.3</p>')
  })
  it('says of each part how it is, in words and with a sign of its own, and what to do', () => {
    expect(page).toContain('Fungerar inte: 2.')
    expect(page).toContain('Papperet är &lt;slut&gt;.')
    expect(page).toMatch(/Ljudet.*?Fungerar inte.*?Prova ljudet/s)
    expect(page).toMatch(/Knapparna.*?Inte visat än.*?Tryck på en knapp/s)
    expect(page).toMatch(/Skärmen <span[^>]*>The screen<\/span><\/th><td><b>Bra/)
    expect(new Set(page.match(/<path d="[^"]+"/g)).size).toBe(3)
  })
  it('begins with what is worst', () => {
    const order = ['Ljudet', 'Knapparna', 'Skärmen'].map((name) => page.indexOf(`>${name} `))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
  it('fetches nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import|\son\w+=/)
    expect(page).toContain('@page{size:A4')
  })
})

it('on this very machine every part that can be seen is looked at, in time', async () => {
  const data = mkdtempSync(join(tmpdir(), 'readiness-'))
  const opened = openStore(join(data, 'bookings.sqlite'))
  const program = { name: 'Ledstång', version: '0.1.0', builtAt: Date.now() - 1_000 }
  const log = () => {}
  const printer = () => ({ folder: 'tickets' })
  const probes = realProbes({ data, clock: systemClock, log, printer, program })
  const readiness = createReadiness({ clock: systemClock, log, probes })
  const found = Object.fromEntries((await readiness.look()).map(({ part, is }) => [part, is]))
  expect(found).toMatchObject({ printer: 'well', store: 'well', version: 'well', microphone: 'unknown' })
  expect(['well', 'unsure', 'broken']).toContain(found.disk)
  expect(['well', 'unsure', 'unknown']).toContain(found.clock)
  readiness.close()
  if (opened.ok) opened.store.close()
  rmSync(data, { recursive: true, force: true })
})
