import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../booking/sqlite.ts'
import { isBackedUp } from '../changes/data-files.ts'
import { clockByHand } from '../clock.ts'
import { storeProbe, type Tried, tryBookings } from './bookings.ts'
import type { PrinterState } from './cups.ts'
import { diskProbe } from './disk.ts'
import { type PrinterParts, printerProbe } from './printer.ts'
import { synchronised, timeFile, timeProbe } from './time.ts'
import { versionProbe } from './version.ts'

const DAY = 24 * 60 * 60_000
const isRoot = process.getuid?.() === 0
let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'readiness-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

describe('the disk', () => {
  it.each([
    [49, 'broken'],
    [50, 'unsure'],
    [199, 'unsure'],
    [200, 'well'],
  ])('with %i MB left', async (mb, is) => {
    const found = await diskProbe(data, async () => mb * 1_000_000)()
    expect(found.is).toBe(is)
    if (is !== 'well') expect(found.says?.sv).toContain(`${mb} MB`)
  })
})

describe('the bookings', () => {
  it.each<[Tried, string]>([
    ['well', 'well'],
    ['inUse', 'unsure'],
    ['missing', 'broken'],
    ['full', 'broken'],
    ['notWritable', 'broken'],
    ['damaged', 'broken'],
  ])('%s', async (tried, is) => expect(await storeProbe(async () => tried)()).toMatchObject({ is }))
  it('can be kept, and the look leaves nothing in their file and nothing beside it', async () => {
    const file = join(data, 'bookings.sqlite')
    const opened = openStore(file, { clock: clockByHand() })
    if (!opened.ok) throw new Error(opened.reason)
    expect(await tryBookings(file)).toBe('well')
    expect(await tryBookings(file)).toBe('well')
    expect(readdirSync(data).filter((name) => name.includes('room'))).toEqual([])
    const claim = { hold: 'x', host: 'anna', service: 's', start: 300_000, end: 600_000, freeAgain: 600_000 }
    expect(opened.store.hold(claim)).toEqual({ ok: true })
    opened.store.close()
  })
  it('are tried with a file that a backup passes by: it may be gone before the backup reads it', async () => {
    const file = join(data, 'bookings.sqlite')
    const opened = openStore(file, { clock: clockByHand() })
    if (!opened.ok) throw new Error(opened.reason)
    opened.store.close()
    const name = '.bookings.sqlite.room'
    expect(isBackedUp(name)).toBe(false)
    mkdirSync(join(data, name)) // in its way
    expect(await tryBookings(file)).toBe('notWritable')
  })
  it('are missed when their file is gone, and not made anew', async () => {
    expect(await tryBookings(join(data, 'bookings.sqlite'))).toBe('missing')
    expect(existsSync(join(data, 'bookings.sqlite'))).toBe(false)
  })
  it('are damaged when their file is something else', async () => {
    writeFileSync(join(data, 'bookings.sqlite'), 'a shopping list'.repeat(1_000))
    expect(await tryBookings(join(data, 'bookings.sqlite'))).toBe('damaged')
  })
  it.skipIf(isRoot || process.platform === 'win32')('cannot be kept where nothing can be written', async () => {
    const file = join(data, 'bookings.sqlite')
    writeFileSync(file, '')
    chmodSync(data, 0o500)
    expect(await tryBookings(file)).toBe('notWritable')
    chmodSync(data, 0o700)
  })
})

describe('the printer', () => {
  const probe = (given: Partial<PrinterParts>) =>
    printerProbe({ printer: () => ({ device: 'Lapp' }), data, platform: 'linux', cups: async () => 'noProgram', ...given })()
  it('that is a folder is well when something can be written there, and nothing stays', async () => {
    expect(await probe({ printer: () => ({ folder: 'tickets' }) })).toEqual({ is: 'well' })
    expect(existsSync(join(data, 'tickets/.tried'))).toBe(false)
  })
  it('that is a folder is broken when nothing can be', async () => {
    writeFileSync(join(data, 'tickets'), 'not a folder')
    expect(await probe({ printer: () => ({ folder: 'tickets' }) })).toMatchObject({ is: 'broken' })
  })
  it.each<[PrinterState, string, string]>([
    ['well', 'well', ''],
    ['stopped', 'broken', 'stoppad'],
    ['offline', 'broken', 'sladden'],
    ['noPaper', 'broken', 'ny rulle'],
    ['jam', 'broken', 'fastnat'],
    ['open', 'broken', 'Stäng'],
    ['noInk', 'broken', 'Byt'],
    ['lowPaper', 'unsure', 'snart slut'],
    ['lowInk', 'unsure', 'snart slut'],
    ['other', 'unsure', 'prov'],
    ['missing', 'broken', '”Lapp”'],
    ['noService', 'broken', 'Starta om'],
  ])('of CUPS: %s', async (state, is, says) => {
    const found = await probe({ cups: async () => state })
    expect(found.is).toBe(is)
    expect(found.says?.sv ?? '').toContain(says)
  })
  it.each([
    [true, 'well'],
    [false, 'broken'],
    [undefined, 'unknown'],
  ])('without CUPS is found among the system’s: %s', async (isThere, is) => {
    const findPrinter = async () => isThere
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(await probe({ findPrinter, platform })).toMatchObject({ is })
  })
  it('is not known where nobody can tell', async () => expect(await probe({})).toMatchObject({ is: 'unknown' }))
})

describe('the clock', () => {
  const start = (vouches: boolean | 'nobody' = true) => {
    let at = Date.parse('2026-11-23T08:00:00Z')
    const builtAt = Date.parse('2026-11-01T00:00:00Z')
    const log = () => {}
    const open = () =>
      timeProbe({
        data,
        clock: { now: () => at },
        builtAt,
        synchronised: async () => (vouches === 'nobody' ? undefined : vouches),
        log,
      })
    return { open, look: async (probe = open()) => (await probe()).is, set: (to: string) => (at = Date.parse(to)) }
  }
  it('is well when the network vouches for it', async () => expect(await start(true).look()).toBe('well'))
  it('is not sure when it goes by itself', async () => expect(await start(false).look()).toBe('unsure'))
  it('is not known where nobody can tell', async () => expect(await start('nobody').look()).toBe('unknown'))
  it('is wrong when it is earlier than the program', async () => {
    const { look, set } = start(true)
    set('2000-01-01T00:00:00Z') // its battery is empty
    expect(await look()).toBe('broken')
    expect(existsSync(timeFile(data))).toBe(false)
  })
  it('is wrong when it is days earlier than it has been, also after a restart, until it is right again', async () => {
    const { look, set } = start(false)
    await look()
    set('2026-11-10T08:00:00Z')
    expect(await look()).toBe('broken')
    expect(await look()).toBe('broken')
    set('2026-11-23T08:05:00Z')
    expect(await look()).toBe('unsure')
    expect(JSON.parse(readFileSync(timeFile(data), 'utf8'))).toEqual({ latest: Date.parse('2026-11-23T08:05:00Z') })
  })
  it('may be put back some minutes', async () => {
    const { look, set } = start(true)
    await look()
    set('2026-11-23T07:55:00Z')
    expect(await look()).toBe('well')
  })
  it('that was once years ahead is not wrong for ever', async () => {
    const { look, set, open } = start('nobody')
    set('2036-01-01T00:00:00Z')
    const probe = open()
    await look(probe)
    set('2026-11-23T08:00:00Z')
    expect(await look(probe)).toBe('broken')
    set('2026-11-24T09:00:00Z')
    expect(await look(probe)).toBe('unknown')
    expect(await look()).toBe('unknown')
  })
  it('that was once years ahead is believed at once when the network vouches for it', async () => {
    const { look, set } = start(true)
    set('2036-01-01T00:00:00Z')
    await look()
    set('2026-11-23T08:00:00Z')
    expect(await look()).toBe('well')
  })
  it('is looked at also where nothing can be kept, and with a file that is broken', async () => {
    writeFileSync(timeFile(data), '{')
    expect(await start(true).look()).toBe('well')
    rmSync(data, { recursive: true })
    expect(await start(true).look()).toBe('well')
  })
  it('asks nobody where there is nobody to ask', async () => {
    expect(await synchronised('win32')()).toBeUndefined()
    expect(await synchronised('linux', join(data, 'nothing'))()).toBeUndefined()
  })
})

describe('the version', () => {
  const now = Date.parse('2026-11-23T08:00:00Z')
  const look = (builtAt?: number) => versionProbe({ name: 'Ledstång', version: '1.2.3', builtAt }, () => now)()
  it('is told with its age', async () =>
    expect(await look(now - 30 * DAY)).toEqual({
      is: 'well',
      says: { sv: 'Ledstång 1.2.3, från 2026-10-24', en: 'Ledstång 1.2.3, of 2026-10-24' },
    }))
  it('is told alone where its age is not known', async () =>
    expect(await look()).toEqual({ is: 'well', says: { sv: 'Ledstång 1.2.3', en: 'Ledstång 1.2.3' } }))
  it('is too old after a year', async () => expect(await look(now - 366 * DAY)).toMatchObject({ is: 'unsure' }))
})
