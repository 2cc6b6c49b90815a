import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AppointmentsOn } from '../changes/booked.ts'
import { createCodes } from './codes.ts'
import { openStore } from './sqlite.ts'
import { CELL_MS, type Claim, HOLD_MS, LATE_MS, MOST_HOLDS, type Store } from './store.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const noon = Date.parse('2026-11-23T11:00:00Z')
const codes = createCodes(new Uint8Array(32).fill(3))
const taken = { ok: false, reason: 'slotTaken' }

let folder: string
let file: string
let wall: number
let steady: number
const stores: Store[] = []
const later = (ms: number) => {
  wall += ms
  steady += ms
}
const open = (): Store => {
  const opened = openStore(file, { clock: { now: () => wall }, steady: () => steady })
  if (!opened.ok) throw new Error(opened.reason)
  stores.push(opened.store)
  return opened.store
}
const claim = (change: Partial<Claim> = {}): Claim => {
  const start = change.start ?? noon + HOUR
  const end = start + 30 * MINUTE
  return { hold: 'hold-1', service: 'advice', host: 'anna', start, end, freeAgain: end + 10 * MINUTE, ...change }
}
const codeOf = (store: Store, hold: string) => {
  const confirmed = store.confirm(hold, codes.of(hold))
  return confirmed.ok ? confirmed.code : confirmed.reason
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  file = join(folder, 'bookings.db')
  wall = noon
  steady = 5_000
})
afterEach(() => {
  for (const store of stores.splice(0)) store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a held time', () => {
  test('is nobody else’s, its buffer included, and touching times are free', () => {
    const store = open()
    expect(store.hold(claim())).toEqual({ ok: true })
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual(taken)
    expect(store.hold(claim({ hold: 'hold-2', start: noon + HOUR + 35 * MINUTE }))).toEqual(taken)
    expect(store.hold(claim({ hold: 'hold-2', start: noon + HOUR - 35 * MINUTE }))).toEqual(taken)
    expect(store.hold(claim({ hold: 'hold-2', start: noon + HOUR + 40 * MINUTE }))).toEqual({ ok: true })
    expect(store.hold(claim({ hold: 'hold-3', start: noon + HOUR - 40 * MINUTE }))).toEqual({ ok: true })
    expect(store.hold(claim({ hold: 'hold-4', host: 'bo' }))).toEqual({ ok: true })
  })

  test('is seen as busy, but not as an appointment', () => {
    const store = open()
    store.hold(claim())
    const busy = { host: 'anna', start: noon + HOUR, end: noon + HOUR + 40 * MINUTE }
    expect(store.busy({ hosts: ['anna', 'bo'], from: noon, to: noon + 24 * HOUR })).toEqual([{ ...busy, booked: false }])
    codeOf(store, 'hold-1')
    expect(store.busy({ hosts: ['anna', 'bo'], from: noon, to: noon + 24 * HOUR })).toEqual([{ ...busy, booked: true }])
    expect(store.busy({ hosts: ['anna'], from: noon - 24 * HOUR, to: noon })).toEqual([])
    expect(store.busy({ hosts: ['bo'], from: noon, to: noon + 24 * HOUR })).toEqual([])
  })

  test('that begins or ends between two cells is seen as busy in all that it claims', () => {
    const store = open()
    store.hold(claim({ start: noon + 3 * MINUTE, end: noon + 25 * MINUTE, freeAgain: noon + 26 * MINUTE }))
    expect(store.busy({ hosts: ['anna'], from: noon + 29 * MINUTE, to: noon + HOUR })).toEqual([
      { host: 'anna', start: noon, end: noon + 6 * CELL_MS, booked: false },
    ])
    expect(store.hold(claim({ hold: 'hold-2', start: noon + 29 * MINUTE }))).toEqual(taken)
    expect(store.hold(claim({ hold: 'hold-2', start: noon + 30 * MINUTE }))).toEqual({ ok: true })
  })

  test('is free again when it is let go, and letting go twice is no trouble', () => {
    const store = open()
    store.hold(claim())
    store.letGo('hold-1')
    store.letGo('hold-1')
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual({ ok: true })
    expect(store.renew('hold-1')).toBe(false)
    expect(codeOf(store, 'hold-1')).toBe('slotTaken')
  })

  test('is free again three minutes after it was last renewed', () => {
    const store = open()
    store.hold(claim())
    later(HOLD_MS - 1)
    expect(store.renew('hold-1')).toBe(true)
    later(HOLD_MS - 1)
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual(taken)
    later(1)
    expect(store.busy({ hosts: ['anna'], from: noon, to: noon + 24 * HOUR })).toEqual([])
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual({ ok: true })
    expect(store.renew('hold-1')).toBe(false)
  })

  test('outlives a restart', () => {
    open().hold(claim())
    const again = open()
    expect(again.hold(claim({ hold: 'hold-2' }))).toEqual(taken)
    expect(again.held('hold-1')).toEqual({
      service: 'advice',
      host: 'anna',
      start: noon + HOUR,
      end: noon + HOUR + 30 * MINUTE,
      confirmed: false,
    })
  })

  test('is one of twenty at most, however they are kept alive', () => {
    const store = open()
    const hold = (n: number) => store.hold(claim({ hold: `hold-${n}`, host: `host-${n}` }))
    for (let n = 0; n < MOST_HOLDS; n++) expect(hold(n)).toEqual({ ok: true })
    expect(hold(99)).toEqual({ ok: false, reason: 'tooMany' })
    later(HOLD_MS)
    expect(hold(100)).toEqual({ ok: true })
    for (let n = 0; n < MOST_HOLDS; n++) expect(store.renew(`hold-${n}`)).toBe(n < MOST_HOLDS - 1)
    expect(store.renew('hold-100')).toBe(true)
  })
})

describe('a confirmed hold', () => {
  test('is an appointment, found by its code alone', () => {
    const store = open()
    store.hold(claim())
    const code = codeOf(store, 'hold-1')
    expect(code).toMatch(/^\d{6}$/)
    expect(store.appointment(codes.mark(code))).toEqual({
      service: 'advice',
      host: 'anna',
      start: noon + HOUR,
      end: noon + HOUR + 30 * MINUTE,
      arrived: false,
    })
    expect(store.appointment(codes.mark('000000'))).toBeUndefined()
  })

  test('has the same code when asked again, in another run of the terminal too', () => {
    const store = open()
    store.hold(claim())
    const code = codeOf(store, 'hold-1')
    expect(codeOf(store, 'hold-1')).toBe(code)
    expect(codeOf(open(), 'hold-1')).toBe(code)
  })

  test('cannot be let go, renewed or outlasted', () => {
    const store = open()
    store.hold(claim())
    codeOf(store, 'hold-1')
    store.letGo('hold-1')
    expect(store.renew('hold-1')).toBe(false)
    later(2 * LATE_MS)
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual(taken)
    expect(store.held('hold-1')?.confirmed).toBe(true)
  })

  test('gets another code than one that is in use, and keeps it', () => {
    const store = open()
    const [first, second] = [...codes.of('hold-1')]
    if (!first || !second) throw new Error('no codes')
    store.hold(claim({ hold: 'other', host: 'bo' }))
    expect(store.confirm('other', [first])).toEqual({ ok: true, code: first.code })
    store.hold(claim())
    expect(codeOf(store, 'hold-1')).toBe(second.code)
    expect(codeOf(store, 'hold-1')).toBe(second.code)
    expect(store.appointment(second.mark)?.host).toBe('anna')
  })

  test('is still possible though the hold expired, if nobody took its time', () => {
    const store = open()
    store.hold(claim())
    later(HOLD_MS + 1)
    store.hold(claim({ hold: 'hold-2', host: 'bo' }))
    expect(codeOf(store, 'hold-1')).toMatch(/^\d{6}$/)
    expect(store.hold(claim({ hold: 'hold-3' }))).toEqual(taken)
  })

  test('is not possible if somebody took its time, even a part of it', () => {
    const store = open()
    store.hold(claim())
    later(HOLD_MS + 1)
    expect(store.hold(claim({ hold: 'hold-2', start: noon + HOUR + 35 * MINUTE }))).toEqual({ ok: true })
    expect(codeOf(store, 'hold-1')).toBe('slotTaken')
  })

  test('is not possible when the hold is long forgotten', () => {
    const store = open()
    store.hold(claim())
    later(HOLD_MS + LATE_MS)
    store.hold(claim({ hold: 'hold-2', host: 'bo' }))
    expect(store.held('hold-1')).toBeUndefined()
    expect(codeOf(store, 'hold-1')).toBe('slotTaken')
  })
})

describe('an appointment that is cancelled', () => {
  const booked = (store: Store, change: Partial<Claim> = {}) => {
    const asked = claim(change)
    expect(store.hold(asked)).toEqual({ ok: true })
    return codes.mark(codeOf(store, asked.hold))
  }
  test('is gone, and its time can be booked again at once', () => {
    const store = open()
    const mark = booked(store)
    expect(store.cancel(mark)).toBe(true)
    expect(store.appointment(mark)).toBeUndefined()
    expect(store.held('hold-1')).toBeUndefined()
    expect(store.busy({ hosts: ['anna'], from: noon, to: noon + 24 * HOUR })).toEqual([])
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual({ ok: true })
    expect(codeOf(store, 'hold-2')).toMatch(/^\d{6}$/)
  })
  test('is cancelled by one terminal only, whichever asks first, and booked again by one only', () => {
    const here = open()
    const there = open()
    const mark = booked(here)
    expect([there.cancel(mark), here.cancel(mark)]).toEqual([true, false])
    expect([here.hold(claim({ hold: 'here' })), there.hold(claim({ hold: 'there' }))]).toEqual([{ ok: true }, taken])
  })
  test('is not confirmed again by who asks for its hold once more', () => {
    const store = open()
    store.cancel(booked(store))
    expect(codeOf(store, 'hold-1')).toBe('slotTaken')
  })
  test('is no other than its code’s: a hold and the other appointments stay', () => {
    const store = open()
    const mark = booked(store)
    const other = booked(store, { hold: 'hold-2', host: 'bo' })
    store.hold(claim({ hold: 'hold-3', host: 'cecilia' }))
    expect([...codes.of('hold-3')].slice(0, 5).map((it) => store.cancel(it.mark))).toEqual(Array(5).fill(false))
    expect(store.cancel(codes.mark('000000'))).toBe(false)
    expect(store.cancel(mark)).toBe(true)
    expect(store.appointment(other)?.host).toBe('bo')
    expect(store.renew('hold-3')).toBe(true)
  })
  test('is gone after a restart, too', () => {
    const mark = booked(open())
    open().cancel(mark)
    expect(open().appointment(mark)).toBeUndefined()
  })
})

describe('what a visitor wants to be called', () => {
  const anna = { name: 'Anna-Lisa' }
  const bookAs = (store: Store, called?: { name: string } | { picture: string }, change: Partial<Claim> = {}) => {
    const asked = claim(change)
    store.hold(asked)
    const confirmed = store.confirm(asked.hold, codes.of(asked.hold), called)
    return codes.mark(confirmed.ok ? confirmed.code : '')
  }
  const bytes = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))

  test('is kept with her appointment, a name or a picture; for most it is nothing', () => {
    const store = open()
    expect(store.appointment(bookAs(store, anna))?.called).toEqual(anna)
    expect(store.appointment(bookAs(store, { picture: 'emblem-sun' }, { hold: 'hold-2', host: 'bo' }))?.called).toEqual({
      picture: 'emblem-sun',
    })
    expect(store.appointment(bookAs(store, undefined, { hold: 'hold-3', host: 'cecilia' }))).not.toHaveProperty('called')
  })
  test('stays as she said it first, when her answer was lost and she is asked again', () => {
    const store = open()
    const mark = bookAs(store, anna)
    store.confirm('hold-1', codes.of('hold-1'), { name: 'Eva' })
    expect(store.appointment(mark)?.called).toEqual(anna)
  })
  test('cannot be read without the key', () => {
    const store = open()
    bookAs(store, anna)
    store.close()
    stores.pop()
    expect(bytes().includes('Anna-Lisa')).toBe(false)
  })
  test('is forgotten when the appointment is over, which itself stays', () => {
    const store = open()
    const mark = bookAs(store, anna)
    bookAs(store, anna, { hold: 'hold-2', start: noon + 5 * HOUR })
    later(HOUR + 30 * MINUTE - 1)
    expect(store.forgetNames()).toBe(0)
    expect(store.appointment(mark)?.called).toEqual(anna)
    later(1)
    expect(store.forgetNames()).toBe(1)
    expect(store.appointment(mark)).toMatchObject({ host: 'anna' })
    expect(store.appointment(mark)).not.toHaveProperty('called')
  })
  test('is forgotten when a terminal that was off all that time starts again', () => {
    const mark = bookAs(open(), anna)
    later(24 * HOUR)
    expect(open().appointment(mark)).not.toHaveProperty('called')
  })
  test.each(['is forgotten', 'is cancelled'])('leaves nothing of it on disk when it %s, sealed or not', (how) => {
    const store = open()
    const mark = bookAs(store, anna)
    const db = new DatabaseSync(file)
    const sealed = db.prepare('SELECT called FROM appointment').get()?.called
    db.close()
    if (!(sealed instanceof Uint8Array)) throw new Error('not sealed')
    const core = Buffer.from(sealed.subarray(0, 24))
    expect(bytes().includes(core)).toBe(true)
    later(2 * HOUR)
    if (how === 'is cancelled') store.cancel(mark)
    else store.forgetNames()
    expect(bytes().includes(core)).toBe(false)
  })
})

describe('somebody who has come', () => {
  const bookedBy = (store: Store, change: Partial<Claim> = {}) => {
    const asked = claim(change)
    store.hold(asked)
    return codes.mark(codeOf(store, asked.hold))
  }
  const at = (store: Store, host = 'anna') => store.appointments({ hosts: [host], from: noon, to: noon + 24 * HOUR })
  const hers = { service: 'advice', host: 'anna', start: noon + HOUR, end: noon + HOUR + 30 * MINUTE }

  test('is told of with her time; said twice she has come once', () => {
    const store = open()
    const mark = bookedBy(store)
    expect(at(store)).toEqual([{ ...hers, arrived: false }])
    expect([store.arrive(mark), store.arrive(mark)]).toEqual([true, true])
    expect(at(store)).toEqual([{ ...hers, arrived: true }])
    expect(store.appointment(mark)?.arrived).toBe(true)
  })
  test('has come when the terminal is started again, too', () => {
    const store = open()
    const mark = bookedBy(store)
    store.arrive(mark)
    expect(open().appointment(mark)?.arrived).toBe(true)
  })
  test('is whoever has that code, and nobody else', () => {
    const store = open()
    bookedBy(store)
    const other = bookedBy(store, { hold: 'hold-2', host: 'bo' })
    expect(store.arrive(codes.mark('000000'))).toBe(false)
    store.arrive(other)
    expect([at(store), at(store, 'bo')].flat().map(({ host, arrived }) => [host, arrived])).toEqual([
      ['anna', false],
      ['bo', true],
    ])
  })
  test('has come no more when her time is over: it is forgotten with the names', () => {
    const store = open()
    const mark = bookedBy(store)
    store.arrive(mark)
    later(HOUR + 30 * MINUTE - 1)
    store.forgetNames()
    expect(store.appointment(mark)?.arrived).toBe(true)
    later(1)
    expect(store.forgetNames()).toBe(1)
    expect(store.appointment(mark)?.arrived).toBe(false)
    expect(store.forgetNames()).toBe(0)
  })
})

describe('the appointments of some hosts', () => {
  test('are the confirmed ones that touch those hours, the earliest first whoever is met', () => {
    const store = open()
    const times = [
      ['late', 'anna', 5],
      ['early', 'anna', 1],
      ['between', 'bo', 3],
      ['another', 'cecilia', 2],
    ] as const
    for (const [hold, host, hours] of times) {
      store.hold(claim({ hold, host, start: noon + hours * HOUR }))
      codeOf(store, hold)
    }
    store.hold(claim({ hold: 'only-held', host: 'bo', start: noon + 4 * HOUR }))
    const found = (from: number, to: number) =>
      store.appointments({ hosts: ['bo', 'anna'], from, to }).map(({ host, start }) => [host, (start - noon) / HOUR])
    expect(found(noon, noon + 24 * HOUR)).toEqual([
      ['anna', 1],
      ['bo', 3],
      ['anna', 5],
    ])
    expect(found(noon + 90 * MINUTE, noon + 5 * HOUR)).toEqual([['bo', 3]])
    expect(found(noon + 90 * MINUTE - 1, noon + 3 * HOUR)).toEqual([['anna', 1]])
    expect(store.appointments({ hosts: [], from: noon, to: noon + 24 * HOUR })).toEqual([])
  })
  test('are what a change of the office must know of', () => {
    const booked: AppointmentsOn = open().appointments
    expect(booked({ hosts: ['anna'], from: noon, to: noon + HOUR })).toEqual([])
  })
})

describe('emptying the log beside the file', () => {
  const bookedBy = (store: Store) => {
    store.hold(claim())
    const confirmed = store.confirm('hold-1', codes.of('hold-1'), { name: 'Anna-Lisa' })
    return codes.mark(confirmed.ok ? confirmed.code : '')
  }
  const log = () => statSync(`${file}-wal`).size
  /** As a full disk does: what is asked of the log fails, what was committed stays. */
  const failing = () => {
    const prepare = DatabaseSync.prototype.prepare
    const exec = DatabaseSync.prototype.exec
    const isOfLog = (sql: string) => sql.includes('wal_checkpoint')
    const spies = [
      vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
        if (isOfLog(sql)) throw new Error('disk full')
        return exec.call(this, sql)
      }),
      vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, sql) {
        if (isOfLog(sql)) throw new Error('disk full')
        return prepare.call(this, sql)
      }),
    ]
    return () => {
      for (const spy of spies) spy.mockRestore()
    }
  }

  test('that fails makes no failure of a cancelling that is done; it is tried again within the hour', () => {
    const store = open()
    const mark = bookedBy(store)
    const mended = failing()
    try {
      expect(store.cancel(mark)).toBe(true)
    } finally {
      mended()
    }
    expect(store.appointment(mark)).toBeUndefined()
    expect(log()).toBeGreaterThan(0)
    store.forgetNames()
    expect(log()).toBe(0)
  })
  test('that fails when a terminal starts does not keep it from starting', () => {
    bookedBy(open())
    later(24 * HOUR)
    const mended = failing()
    try {
      expect(open().forgetNames()).toBe(0)
    } finally {
      mended()
    }
  })
  test('while another reads is put off, and made up for', () => {
    const opened = openStore(file, { clock: { now: () => wall }, steady: () => steady, busyMs: 10 })
    if (!opened.ok) throw new Error(opened.reason)
    const { store } = opened
    stores.push(store)
    const mark = bookedBy(store)
    const reader = new DatabaseSync(file)
    reader.exec('BEGIN; SELECT count(*) FROM appointment')
    expect(store.cancel(mark)).toBe(true)
    expect(log()).toBeGreaterThan(0)
    reader.exec('COMMIT')
    reader.close()
    store.forgetNames()
    expect(log()).toBe(0)
  })
})

describe('when the clock is set back an hour', () => {
  test('a hold still ends three minutes later', () => {
    const store = open()
    store.hold(claim())
    wall -= HOUR
    later(HOLD_MS - 1)
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual(taken)
    later(1)
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual({ ok: true })
  })

  test('and the terminal restarts, a hold still ends three minutes later', () => {
    open().hold(claim())
    wall -= HOUR
    steady = 0
    const store = open()
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual(taken)
    later(HOLD_MS)
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual({ ok: true })
    later(HOLD_MS)
    expect(store.hold(claim({ hold: 'hold-3' }))).toEqual({ ok: true })
  })

  test('no appointment is doubled', () => {
    const store = open()
    store.hold(claim())
    const code = codeOf(store, 'hold-1')
    wall -= HOUR
    expect(store.hold(claim({ hold: 'hold-2' }))).toEqual(taken)
    expect(codeOf(store, 'hold-1')).toBe(code)
  })

  test('and forward again, holds of before are gone and appointments are not', () => {
    const store = open()
    store.hold(claim())
    store.hold(claim({ hold: 'hold-2', host: 'bo' }))
    codeOf(store, 'hold-1')
    wall += 12 * 365 * 24 * HOUR
    expect(store.hold(claim({ hold: 'hold-3', host: 'bo' }))).toEqual({ ok: true })
    expect(store.held('hold-1')?.confirmed).toBe(true)
    wall = noon
    later(HOLD_MS)
    expect(store.hold(claim({ hold: 'hold-4', host: 'bo' }))).toEqual({ ok: true })
  })
})

describe('the file', () => {
  test('makes a second claim of the same host and time impossible, whoever writes it', () => {
    const store = open()
    store.hold(claim())
    const db = new DatabaseSync(file)
    expect(() =>
      db.exec('INSERT INTO claim (host, cell, reservation) SELECT host, cell, reservation FROM claim LIMIT 1'),
    ).toThrow(/UNIQUE/)
    codeOf(store, 'hold-1')
    expect(() => db.exec('DELETE FROM reservation')).toThrow(/FOREIGN KEY/)
    db.close()
  })

  test('of an older terminal is brought up to date, and loses nothing', () => {
    const store = open()
    store.hold(claim())
    const code = codeOf(store, 'hold-1')
    store.close()
    stores.pop()
    const db = new DatabaseSync(file)
    db.exec('ALTER TABLE appointment DROP COLUMN called; ALTER TABLE appointment DROP COLUMN arrived; PRAGMA user_version = 1')
    db.close()
    expect(open().appointment(codes.mark(code))).toMatchObject({ service: 'advice', host: 'anna', arrived: false })
    expect(open().arrive(codes.mark(code))).toBe(true)
  })

  test('without its key names no service, no host and no code', () => {
    const store = open()
    store.hold(claim({ service: 'womens-shelter', host: 'shelter-anna' }))
    const code = codeOf(store, 'hold-1')
    store.close()
    stores.pop()
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
    for (const secret of ['shelter', 'anna', code]) expect(bytes.includes(secret)).toBe(false)
  })

  test.skipIf(process.platform === 'win32')('and what lies beside it can be read by the terminal’s account only', () => {
    open().hold(claim())
    for (const name of readdirSync(folder)) expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600])
    expect(readdirSync(folder)).toEqual(['bookings.db', 'bookings.db-shm', 'bookings.db-wal', 'store.key'])
  })

  test('is written so that what was answered survives a power cut', () => {
    const exec = vi.spyOn(DatabaseSync.prototype, 'exec')
    open()
    const db = exec.mock.contexts[0]
    if (!(db instanceof DatabaseSync)) throw new Error('not opened')
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(db.prepare('PRAGMA fullfsync').get()).toEqual({ fullfsync: 1 })
    exec.mockRestore()
  })
})

describe('a store that cannot be opened says why', () => {
  const close = () => {
    for (const store of stores.splice(0)) store.close()
  }
  const refusal = (reason: string, where = file) => ({ ok: false, reason, where })

  test('its folder cannot be written to', () => {
    writeFileSync(join(folder, 'in-the-way'), '')
    const where = join(folder, 'in-the-way', 'bookings.db')
    expect(openStore(where)).toEqual(refusal('notWritable', where))
  })
  test('its file is a folder', () => {
    mkdirSync(file)
    expect(openStore(file)).toEqual(refusal('notWritable'))
  })
  test('its file is something else', () => {
    writeFileSync(file, 'not a database, but long enough to be taken for one. '.repeat(100))
    expect(openStore(file)).toEqual(refusal('notADatabase'))
    expect(existsSync(join(folder, 'store.key'))).toBe(false)
  })
  test('its file is damaged', () => {
    const store = open()
    for (let n = 0; n < 300; n++) {
      store.hold(claim({ hold: `hold-${n}`, start: noon + n * HOUR }))
      codeOf(store, `hold-${n}`)
    }
    close()
    const bytes = readFileSync(file)
    for (let page = 4096 * 2; page < bytes.length; page += 4096) bytes.fill(0xee, page + 8, page + 400)
    writeFileSync(file, bytes)
    expect(openStore(file)).toEqual(refusal('damaged'))
  })
  test('it was made by a newer terminal', () => {
    open()
    close()
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 99')
    db.close()
    expect(openStore(file)).toEqual(refusal('tooNew'))
  })
  test('its key is gone, and no new one is made in its place', () => {
    open()
    close()
    const key = join(folder, 'store.key')
    rmSync(key)
    expect(openStore(file)).toEqual(refusal('keyMissing', key))
    expect(existsSync(key)).toBe(false)
  })
  test('its key is another’s', () => {
    open()
    close()
    const key = join(folder, 'store.key')
    writeFileSync(key, Buffer.alloc(32, 9))
    expect(openStore(file)).toEqual(refusal('keyWrong', key))
  })
  test('another program holds it', { timeout: 30_000 }, () => {
    open()
    close()
    const db = new DatabaseSync(file)
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    expect(openStore(file, { busyMs: 10 })).toEqual(refusal('inUse'))
    db.close()
    expect(openStore(file).ok).toBe(true)
  })
  test('and a copy with its key opens', () => {
    open().hold(claim())
    close()
    mkdirSync(join(folder, 'copy'))
    for (const name of ['bookings.db', 'store.key']) copyFileSync(join(folder, name), join(folder, 'copy', name))
    const copy = openStore(join(folder, 'copy', 'bookings.db'), { clock: { now: () => wall }, steady: () => steady })
    expect(copy.ok && copy.store.held('hold-1')?.service).toBe('advice')
    if (copy.ok) copy.store.close()
  })
})
