/** What a data folder must still say after its terminal was killed, whatever it was doing. */
import { DatabaseSync } from 'node:sqlite'
import { CELL_MS } from '../../main/booking/store.ts'
import { databaseOf, openOffice } from './office.ts'

/** A code that a visitor has on paper, and the time that goes with it. */
export interface Shown {
  code: string
  start: string
}
export interface Findings {
  /** Shown to a visitor, and not in the store, or for another time. */
  lost: number
  /** Two for one host and time, two with one code, or a time that is not claimed whole and so could be given again. */
  doubled: number
  /** The store did not open, or was not sound. */
  unopenable: number
}

const doubles = [
  // Two appointments of a host that overlap.
  `SELECT count(*) AS found FROM reservation a JOIN reservation b
     ON a.host = b.host AND a.id < b.id AND a.starts < b.free_again AND b.starts < a.free_again
   WHERE a.id IN (SELECT reservation FROM appointment) AND b.id IN (SELECT reservation FROM appointment)`,
  'SELECT count(*) - count(DISTINCT code_hmac) AS found FROM appointment',
  // A reservation that lacks a cell of its own host, or is neither held nor booked, or both.
  `SELECT count(*) AS found FROM reservation r WHERE
     (SELECT count(*) FROM claim c WHERE c.reservation = r.id AND c.host = r.host
       AND c.cell >= r.starts / ${CELL_MS} AND c.cell * ${CELL_MS} < r.free_again)
       <> (r.free_again + ${CELL_MS - 1}) / ${CELL_MS} - r.starts / ${CELL_MS}
     OR (SELECT count(*) FROM hold WHERE reservation = r.id) + (SELECT count(*) FROM appointment WHERE reservation = r.id) <> 1`,
]

export const inspect = (folder: string, shown: Iterable<Shown>): Findings => {
  const office = openOffice(folder)
  if (!office.ok) return { lost: 0, doubled: 0, unopenable: 1 }
  let lost = 0
  for (const { code, start } of shown) {
    if (office.store.appointment(office.codes.mark(code))?.start !== Date.parse(start)) lost++
  }
  office.store.close()
  const db = new DatabaseSync(databaseOf(folder), { readOnly: true })
  const doubled = doubles.reduce((sum, sql) => sum + Number(db.prepare(sql).get()?.found), 0)
  const sound =
    db.prepare('PRAGMA integrity_check').get()?.integrity_check === 'ok' && !db.prepare('PRAGMA foreign_key_check').get()
  db.close()
  return { lost, doubled, unopenable: sound ? 0 : 1 }
}
