/**
 * Counts for the office's board (docs/statistics.md). What is being counted is shown to nobody; a month that is over is published
 * once, with nothing below five, and its counters are gone. One file, written whole: at most once a minute, when a month is
 * over, and at the end. A crash loses a minute's counts at most. What cannot be read or written is told, and nobody waits for it.
 */
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Clock } from '../clock.ts'
import { everyHour } from '../hourly.ts'
import { type Log, traceOf } from '../log.ts'
import { writeWhole } from '../whole-file.ts'
import { type Counts, withCall, withTold, withVisit } from './counts.ts'
import { csvOf } from './csv.ts'
import { begin, type Kept, kept as keptSchema, turned, wallClock } from './months.ts'
import { pageOf } from './page.ts'
import type { Period } from './period.ts'
import type { Call, Seen, Told } from './summary.ts'

export interface Statistics {
  /** A visit is over. */
  seen(summary: Seen): void
  /** Somebody told us what is missing, or how it was. */
  told(it: Told): void
  /** A call to the desk is over. */
  call(it: Call): void
  /** The month that is being counted, YYYY-MM: all that is ever told of it. */
  counting(): string
  /** The months that are over, oldest first, 36 at most. Only what is on disk: what was shown once never changes. */
  closed(): readonly Period[]
  /** `closed()` for a spreadsheet (RFC 4180). */
  csv(): string
  /** `closed()` as a page of A4 that fetches nothing, in Swedish and English. */
  page(): string
  /** Writes what is not written yet. Nothing is counted afterwards. */
  close(): void
}
export interface StatisticsParts {
  clock: Clock
  /** The office's time zone: `Europe/Stockholm`. */
  zone: string
  log: Log
  /** For tests: a disk that is full. */
  write?: typeof writeWhole
}
const WRITE_AFTER_MS = 60_000
export const statisticsFile = (data: string): string => join(data, 'statistics.json')
/** A file that could not be read is put here, for somebody to look at, until the month is over. */
export const unreadFile = (data: string): string => join(data, 'statistics.unread.json')

/** `data`: the data folder. Neither this nor what it returns ever throws. */
export function openStatistics(data: string, { clock, zone, log, write = writeWhole }: StatisticsParts): Statistics {
  const file = statisticsFile(data)
  const now = () => wallClock(clock.now(), zone)
  let kept = readFrom(data, log) ?? begin(now().month)
  let shown: readonly Period[] = kept.published
  let isWritten = true
  let isTold = false
  let isOpen = true
  let callOff: (() => void) | undefined

  const save = () => {
    try {
      write(file, `${JSON.stringify(kept)}\n`)
    } catch (thrown) {
      if (!isTold) log('statistics not written', { file, ...traceOf(thrown) })
      isTold = true
      return
    }
    // Not before: a month that was shown and then lost in a crash would be published again with other numbers.
    shown = kept.published
    isWritten = true
    isTold = false
  }
  const saveSoon = () => {
    isWritten = false
    if (!isOpen) return
    callOff ??= clock.after(WRITE_AFTER_MS, () => {
      callOff = undefined
      if (!isWritten) save()
      if (!isWritten) saveSoon() // a disk may have room again
    })
  }
  const turn = () => {
    const next = turned(kept, now().month)
    if (next === kept) return
    if (next.published !== kept.published) forgetUnread(data, log)
    kept = next
    saveSoon()
    save()
  }
  const count = (more: (counts: Counts) => Counts) => {
    if (!isOpen) return
    turn()
    kept = { ...kept, counts: more(kept.counts) }
    saveSoon()
  }
  turn()
  const stopHours = everyHour(clock, log, turn)

  const closed = () => {
    if (isOpen) turn()
    return shown
  }
  return {
    seen: (summary) => count((counts) => withVisit(counts, summary, now().hour)),
    told: (it) => count((counts) => withTold(counts, it)),
    call: (it) => count((counts) => withCall(counts, it)),
    counting: () => {
      if (isOpen) turn()
      return kept.open
    },
    closed,
    csv: () => csvOf(closed()),
    page: () => pageOf(closed()),
    close: () => {
      if (!isOpen) return
      turn()
      isOpen = false
      stopHours()
      callOff?.()
      if (!isWritten) save()
    },
  }
}

function forgetUnread(data: string, log: Log): void {
  const file = unreadFile(data)
  try {
    rmSync(file, { force: true })
  } catch (thrown) {
    log('statistics not removed', { file, ...traceOf(thrown) })
  }
}

function readFrom(data: string, log: Log): Kept | undefined {
  const file = statisticsFile(data)
  let why: Readonly<Record<string, string>>
  try {
    const read = v.safeParse(keptSchema, JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return read.output
    why = { why: `“${v.getDotPath(read.issues[0]) ?? ''}” does not fit` }
  } catch (thrown) {
    why = thrown instanceof SyntaxError ? { why: 'no JSON' } : traceOf(thrown)
    if (why.code === 'ENOENT') return undefined
  }
  log('statistics not read', { file, ...why, cure: 'Counting begins anew. The old file lies beside it until the month is over.' })
  try {
    renameSync(file, unreadFile(data))
  } catch (thrown) {
    log('statistics not put aside', { file, ...traceOf(thrown) })
  }
  return undefined
}
