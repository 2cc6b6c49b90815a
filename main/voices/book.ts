/**
 * Who said what and when: `voices.json`. A row belongs to a file by its hash, so whatever was cut off in the middle, nobody is
 * named for somebody else's voice. Rows whose file is gone mean nothing.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import * as v from 'valibot'
import { type Language, languages } from '../../flows/screen.ts'
import { clip } from '../contract-values.ts'
import { type Log, traceOf } from '../log.ts'
import { writeWhole } from '../whole-file.ts'

/** What she wants to be called in the list of recordings: a line without signs that control anything. */
export const who = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), v.regex(/^[^\p{C}]+$/u))
const text = v.pipe(v.string(), v.maxLength(1_200))
const row = v.strictObject({
  language: v.picklist(languages),
  clip,
  /** Of its file: SHA-256. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** What she read. */
  text,
  who: v.optional(who),
  at: v.pipe(v.string(), v.isoTimestamp()),
})
const book = v.strictObject({ version: v.literal(1), recordings: v.array(row) })
export type Row = v.InferOutput<typeof row>
/** What is known of a recording beside its name and language. */
export const about = v.strictObject({ clip: row.entries.clip, text, who: row.entries.who, at: row.entries.at })

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export interface Book {
  of(language: Language, clip: string, hash: string): Row | undefined
  /** On disk when it returns. Rows of the same recordings are kept only if their hash is in `keep`. Throws when it cannot. */
  write(rows: readonly Row[], keep: ReadonlySet<string>): void
  /** There are rows of it, or there may be: in a list that could not be read. */
  mayName(language: Language, clip: string): boolean
  /** All rows of a recording, and the whole of a list that could not be read: it may name her. Throws when it cannot. */
  forget(language: Language, clip: string): void
}
/** What cannot be read is told, moved aside and does not count. */
export function openBook(file: string, log: Log): Book {
  let rows = new Map<string, Row>()
  const unreadable = `${file}.unreadable`
  const id = (language: string, name: string, hash: string) => `${language} ${name} ${hash}`
  try {
    const { recordings } = v.parse(
      book,
      existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { version: 1, recordings: [] },
    )
    rows = new Map(recordings.map((it) => [id(it.language, it.clip, it.hash), it]))
  } catch (thrown) {
    log('voices.json not read', traceOf(thrown))
    try {
      renameSync(file, unreadable)
    } catch {
      // it stays, and is written over by the next recording
    }
  }
  const keepOnly = (next: readonly Row[]) => {
    writeWhole(file, `${JSON.stringify({ version: 1, recordings: next }, undefined, 1)}\n`)
    rows = new Map(next.map((it) => [id(it.language, it.clip, it.hash), it]))
  }
  return {
    of: (language, name, hash) => rows.get(id(language, name, hash)),
    write: (added, keep) => {
      const fresh = new Set(added.map((it) => id(it.language, it.clip, it.hash)))
      const changed = new Set(added.map((it) => `${it.language} ${it.clip}`))
      const stays = (it: Row) => !changed.has(`${it.language} ${it.clip}`) || keep.has(it.hash)
      keepOnly([...[...rows.values()].filter((it) => stays(it) && !fresh.has(id(it.language, it.clip, it.hash))), ...added])
    },
    mayName: (language, name) =>
      existsSync(unreadable) || [...rows.values()].some((it) => it.language === language && it.clip === name),
    forget: (language, name) => {
      keepOnly([...rows.values()].filter((it) => it.language !== language || it.clip !== name))
      rmSync(unreadable, { force: true })
    },
  }
}
