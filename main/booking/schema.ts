/**
 * The tables, and how older files become newer. A reservation is a claimed time; a row in `hold` or in `appointment` says
 * which of the two it is. One row in `claim` for each host and five minutes: its primary key is what makes a double booking
 * impossible, whoever writes. Only ids and times are in the clear: who is met, and for what, is sealed.
 */
import type { DatabaseSync } from 'node:sqlite'

const migrations = [
  `CREATE TABLE reservation (
     id TEXT PRIMARY KEY,
     host BLOB NOT NULL,
     sealed BLOB NOT NULL,
     starts INTEGER NOT NULL,
     ends INTEGER NOT NULL CHECK (ends > starts),
     free_again INTEGER NOT NULL CHECK (free_again >= ends)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX reservation_by_host ON reservation (host, free_again);
   CREATE TABLE hold (
     reservation TEXT PRIMARY KEY REFERENCES reservation ON DELETE CASCADE,
     expires INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE appointment (
     reservation TEXT PRIMARY KEY REFERENCES reservation ON DELETE RESTRICT,
     code_hmac BLOB NOT NULL UNIQUE
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE claim (
     host BLOB NOT NULL,
     cell INTEGER NOT NULL,
     reservation TEXT NOT NULL REFERENCES reservation ON DELETE CASCADE,
     PRIMARY KEY (host, cell)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX claim_by_reservation ON claim (reservation);
   CREATE TABLE terminal (
     one INTEGER PRIMARY KEY CHECK (one = 1),
     seen INTEGER NOT NULL,
     proof BLOB NOT NULL
   ) STRICT;`,
  // what a visitor wants to be called, sealed; emptied when her appointment is over
  'ALTER TABLE appointment ADD COLUMN called BLOB',
  // 1: she said that she is here; 0 again when her appointment is over
  'ALTER TABLE appointment ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0 CHECK (arrived IN (0, 1))',
]
export const NEWEST = migrations.length

export const versionOf = (db: DatabaseSync): number => Number(db.prepare('PRAGMA user_version').get()?.user_version)

/** Brings a file up to date, each step whole or not at all. `first` is asked for once, in the step that makes the tables. */
export const migrate = (db: DatabaseSync, first: () => { seen: number; proof: Uint8Array }): void => {
  db.exec('BEGIN IMMEDIATE')
  try {
    // Read again inside the transaction: another process may have been first.
    const from = versionOf(db)
    for (const step of migrations.slice(from)) db.exec(step)
    if (from === 0) {
      const { seen, proof } = first()
      db.prepare('INSERT INTO terminal VALUES (1, ?, ?)').run(seen, proof)
    }
    if (from < NEWEST) db.exec(`PRAGMA user_version = ${NEWEST}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
