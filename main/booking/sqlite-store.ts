/** The store's questions in SQL. Every change is one transaction; the database is written to by nobody else's code. */
import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import type { Called } from '../../flows/services.ts'
import type { Clock } from '../clock.ts'
import type { Seal } from './seal.ts'
import { CELL_MS, HOLD_MS, LATE_MS, MOST_HOLDS, type Store, type Taken } from './store.ts'

const reservationRow = v.object({
  sealed: v.instance(Uint8Array),
  starts: v.number(),
  ends: v.number(),
  code: v.nullable(v.instance(Uint8Array)),
  called: v.nullable(v.instance(Uint8Array)),
  arrived: v.nullable(v.number()),
})
const calledText = v.pipe(
  v.string(),
  v.parseJson(),
  v.union([v.strictObject({ name: v.string() }), v.strictObject({ picture: v.string() })]),
)
/** Sealed for this place only: it opens as nothing else of the same appointment. */
const calledRow = (id: string) => `called ${id}`
const sealedText = v.pipe(v.string(), v.parseJson(), v.object({ service: v.string(), host: v.string() }))
const idRow = v.object({ id: v.string() })
const checkpointRow = v.object({ busy: v.number() })
const busyRow = v.object({ starts: v.number(), free_again: v.number(), booked: v.number() })

const firstCell = (start: number) => Math.floor(start / CELL_MS)
const endCell = (end: number) => Math.ceil(end / CELL_MS)
const taken: Taken = { ok: false, reason: 'slotTaken' }
const PRIMARY_KEY_EXISTS = 1555 // SQLITE_CONSTRAINT_PRIMARYKEY
const BUSY_TRIES = 4

export interface Machine {
  clock: Pick<Clock, 'now'>
  steady: () => number
  seal: Seal
  isBusy: (error: unknown) => boolean
}

export const createSqliteStore = (db: DatabaseSync, { clock, steady, seal, isBusy }: Machine): Store => {
  const sql = {
    seen: db.prepare('SELECT seen FROM terminal'),
    see: db.prepare('UPDATE terminal SET seen = ? WHERE seen < ?'),
    busy: db.prepare(`
      SELECT r.starts, r.free_again, a.reservation IS NOT NULL AS booked
      FROM reservation r LEFT JOIN appointment a ON a.reservation = r.id LEFT JOIN hold h ON h.reservation = r.id
      WHERE r.host = ? AND r.free_again > ? AND r.starts < ? AND (a.reservation IS NOT NULL OR h.expires > ?)`),
    forgetLate: db.prepare('DELETE FROM reservation WHERE id IN (SELECT reservation FROM hold WHERE expires <= ?)'),
    evict: db.prepare(`
      DELETE FROM reservation WHERE id IN (
        SELECT c.reservation FROM claim c JOIN hold h ON h.reservation = c.reservation
        WHERE c.host = ? AND c.cell >= ? AND c.cell < ? AND h.expires <= ?)`),
    live: db.prepare('SELECT count(*) AS holds FROM hold WHERE expires > ? AND reservation <> ?'),
    reserve: db.prepare('INSERT INTO reservation (id, host, sealed, starts, ends, free_again) VALUES (?, ?, ?, ?, ?, ?)'),
    hold: db.prepare('INSERT INTO hold (reservation, expires) VALUES (?, ?)'),
    claim: db.prepare('INSERT INTO claim (host, cell, reservation) VALUES (?, ?, ?)'),
    renew: db.prepare('UPDATE hold SET expires = ? WHERE reservation = ?'),
    letGo: db.prepare('DELETE FROM reservation WHERE id = (SELECT reservation FROM hold WHERE reservation = ?)'),
    unhold: db.prepare('DELETE FROM hold WHERE reservation = ?'),
    appoint: db.prepare('INSERT INTO appointment (reservation, code_hmac, called) VALUES (?, ?, ?)'),
    unappoint: db.prepare('DELETE FROM appointment WHERE reservation = ?'),
    unreserve: db.prepare('DELETE FROM reservation WHERE id = ?'),
    forgetNames: db.prepare(`
      UPDATE appointment SET called = NULL, arrived = 0
      WHERE (called IS NOT NULL OR arrived = 1) AND reservation IN (SELECT id FROM reservation WHERE ends <= ?)`),
    byId: db.prepare(`SELECT r.id, r.sealed, r.starts, r.ends, a.code_hmac AS code, a.called, a.arrived
      FROM reservation r LEFT JOIN appointment a ON a.reservation = r.id WHERE r.id = ?`),
    of: db.prepare(`SELECT r.id FROM reservation r JOIN appointment a ON a.reservation = r.id
      WHERE r.host = ? AND r.free_again > ? AND r.ends > ? AND r.starts < ?`),
    arrive: db.prepare('UPDATE appointment SET arrived = 1 WHERE code_hmac = ?'),
    byCode: db.prepare('SELECT reservation FROM appointment WHERE code_hmac = ?'),
  }

  // Time for holds only goes forward: the latest ever seen, by any run of the terminal, and what has gone by since.
  let latest = 0
  let asOf = steady()
  const now = () => {
    const tick = steady()
    latest = Math.max(clock.now(), v.parse(v.number(), sql.seen.get()?.seen), latest + Math.max(0, tick - asOf))
    asOf = tick
    return Math.floor(latest)
  }

  const begin = () => {
    for (let tries = 1; ; tries++) {
      try {
        return db.exec('BEGIN IMMEDIATE')
      } catch (error) {
        if (!isBusy(error) || tries === BUSY_TRIES) throw error
      }
    }
  }
  /** All of it or nothing: a refusal changes nothing either. */
  const change = <A extends { ok: boolean }>(work: (now: number) => A): A => {
    begin()
    try {
      const time = now()
      const answer = work(time)
      if (answer.ok) sql.see.run(time, time)
      db.exec(answer.ok ? 'COMMIT' : 'ROLLBACK')
      return answer
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  const read = (id: string) => {
    const found = sql.byId.get(id)
    if (!found) return undefined
    const { sealed, starts, ends, code, called, arrived } = v.parse(reservationRow, found)
    return {
      reservation: { ...v.parse(sealedText, seal.open(sealed, id)), start: starts, end: ends },
      code,
      called: called && v.parse(calledText, seal.open(called, calledRow(id))),
      arrived: arrived === 1,
    }
  }
  const idOf = (mark: Uint8Array) => {
    const found = sql.byCode.get(mark)?.reservation
    return typeof found === 'string' ? found : undefined
  }
  const sealCalled = (called: Called | undefined, id: string) =>
    called ? seal.close(JSON.stringify(called), calledRow(id)) : null
  let logHolds = true // what a run of before may have left
  /**
   * What was deleted is overwritten in the file; so that the log beside it does not keep it either, that is emptied. The change
   * itself is done: where emptying fails (a full disk, another that reads), `forgetNames` tries again.
   */
  const emptyLog = () => {
    try {
      logHolds = v.parse(checkpointRow, db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).busy !== 0
    } catch {
      logHolds = true
    }
  }

  return {
    busy: ({ hosts, from, to }) => {
      const time = now()
      return hosts.flatMap((host) =>
        sql.busy.all(seal.mark(host), from - CELL_MS, to + CELL_MS, time).map((row) => {
          const { starts, free_again, booked } = v.parse(busyRow, row)
          return { host, start: firstCell(starts) * CELL_MS, end: endCell(free_again) * CELL_MS, booked: booked === 1 }
        }),
      )
    },

    hold: ({ hold, service, host, start, end, freeAgain }) =>
      change((time) => {
        sql.forgetLate.run(time - LATE_MS)
        if (Number(sql.live.get(time, hold)?.holds) >= MOST_HOLDS) return { ok: false, reason: 'tooMany' }
        const mark = seal.mark(host)
        sql.evict.run(mark, firstCell(start), endCell(freeAgain), time)
        sql.reserve.run(hold, mark, seal.close(JSON.stringify({ service, host }), hold), start, end, freeAgain)
        sql.hold.run(hold, time + HOLD_MS)
        try {
          for (let cell = firstCell(start); cell < endCell(freeAgain); cell++) sql.claim.run(mark, cell, hold)
        } catch (error) {
          if (error instanceof Error && 'errcode' in error && error.errcode === PRIMARY_KEY_EXISTS) return taken
          throw error
        }
        return { ok: true }
      }),

    renew: (hold) =>
      change((time) => {
        // Counted again, or expired holds could be gathered and brought back to life together.
        if (Number(sql.live.get(time, hold)?.holds) >= MOST_HOLDS) return { ok: false }
        return { ok: sql.renew.run(time + HOLD_MS, hold).changes === 1 }
      }).ok,

    letGo: (hold) => {
      change(() => ({ ok: sql.letGo.run(hold).changes > 0 }))
    },

    confirm: (hold, codes, called) =>
      change(() => {
        const found = read(hold)
        if (!found) return taken
        for (const { code, mark } of codes) {
          if (found.code ? Buffer.compare(found.code, mark) !== 0 : sql.byCode.get(mark)) continue
          if (!found.code) {
            sql.appoint.run(hold, mark, sealCalled(called, hold))
            sql.unhold.run(hold)
          }
          return { ok: true, code }
        }
        // Either all codes are in use, or the key of the codes is another than when it was confirmed.
        throw new Error('no code fits')
      }),

    held: (hold) => {
      const found = read(hold)
      return found && { ...found.reservation, confirmed: found.code !== null }
    },

    appointment: (mark) => {
      const id = idOf(mark)
      const found = id === undefined ? undefined : read(id)
      return found && { ...found.reservation, arrived: found.arrived, ...(found.called && { called: found.called }) }
    },

    appointments: ({ hosts, from, to }) =>
      hosts
        .flatMap((host) => sql.of.all(seal.mark(host), from, from, to))
        .flatMap((row) => {
          const found = read(v.parse(idRow, row).id)
          return found ? [{ ...found.reservation, arrived: found.arrived }] : []
        })
        .sort((a, b) => a.start - b.start),

    arrive: (mark) => change(() => ({ ok: sql.arrive.run(mark).changes === 1 })).ok,

    cancel: (mark) => {
      const { ok } = change(() => {
        const id = idOf(mark)
        if (id === undefined) return { ok: false }
        sql.unappoint.run(id)
        sql.unreserve.run(id) // its claims go with it
        return { ok: true }
      })
      if (ok) emptyLog()
      return ok
    },

    forgetNames: () => {
      const { forgotten } = change(() => {
        const names = Number(sql.forgetNames.run(clock.now()).changes)
        return { ok: names > 0, forgotten: names }
      })
      if (forgotten > 0 || logHolds) emptyLog()
      return forgotten
    },

    close: () => db.close(),
  }
}
