/**
 * Is the time right? It cannot be earlier than the program was made, nor than it has been here before: the last instant is kept in
 * `clock.json` of the data folder. Whether somebody vouches for it, Linux can tell.
 */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import { writeWhole } from '../whole-file.ts'
import { broken, type Found, type Probe, unsure, well } from './probe.ts'

export const timeFile = (data: string): string => join(data, 'clock.json')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A clock that goes fast is put back a little by the network, now and then: up to so much is no fault. */
const NOTHING = 10 * MINUTE
const PROGRAM_MS = 2_500

/** `latest`: the latest that it has been. `backSince`: since then it is earlier than that. Milliseconds since 1970 UTC. */
const kept = v.strictObject({ latest: v.number(), backSince: v.optional(v.number()) })
type Kept = v.InferOutput<typeof kept>

/** True, false, or undefined where nobody can tell. */
export type Synchronised = () => Promise<boolean | undefined>
export const synchronised =
  (platform: NodeJS.Platform, program = 'timedatectl'): Synchronised =>
  () =>
    platform !== 'linux'
      ? Promise.resolve(undefined)
      : new Promise((resolve) => {
          execFile(program, ['show', '-p', 'NTPSynchronized', '--value'], { timeout: PROGRAM_MS }, (failed, out) => {
            const said = failed ? '' : out.trim()
            resolve(said === 'yes' ? true : said === 'no' ? false : undefined)
          })
        })

export interface TimeParts {
  data: string
  clock: Pick<Clock, 'now'>
  /** When the program was made; absent: not known. */
  builtAt?: number | undefined
  synchronised: Synchronised
  log: Log
}
export function timeProbe({ data, clock, builtAt = 0, synchronised, log }: TimeParts): Probe {
  const file = timeFile(data)
  let known: Kept = readFrom(file, log) ?? { latest: 0 }
  let isTold = false
  const keep = (next: Kept) => {
    known = next
    try {
      writeWhole(file, `${JSON.stringify(next)}\n`)
    } catch (thrown) {
      if (!isTold) log('the time was not kept', traceOf(thrown))
      isTold = true
    }
  }
  /** How far it is behind what it has been. A clock that was once ahead must not be wrong for ever: after a day it is believed. */
  const behind = (now: number, isSure: boolean): number => {
    const { latest, backSince } = known
    const back = latest - now
    const isBelieved = isSure || (backSince !== undefined && now - backSince > DAY)
    if (back <= NOTHING || isBelieved) {
      if (now - latest > HOUR || backSince !== undefined || back > NOTHING) keep({ latest: now })
      return 0
    }
    // put back once more: the day after which it is believed begins anew
    if (backSince === undefined || now < backSince) keep({ latest, backSince: now })
    return back
  }
  return async () => {
    const now = clock.now()
    const isSynchronised = await synchronised()
    if (now < builtAt - DAY) return wrong
    const back = behind(now, isSynchronised === true)
    if (back > DAY) return wrong
    if (back > 0) return wasLater
    if (isSynchronised === undefined) return { is: 'unknown', says: notKnown }
    return isSynchronised ? well() : alone
  }
}
const wrong: Found = broken(
  'Datorns tid är fel: den är tidigare än den kan vara. Ställ klockan och datumet, och koppla datorn till nätet. Bokade tider blir annars fel.',
  'The machine’s time is wrong: it is earlier than it can be. Set the clock and the date, and join the machine to the network. Booked times are wrong otherwise.',
)
const wasLater: Found = unsure(
  'Datorns tid har gått bakåt. Se på klockan. Stämmer den behöver du inte göra något.',
  'The machine’s time has gone back. Look at the clock. If it is right, there is nothing to do.',
)
const alone: Found = unsure(
  'Datorn hämtar inte tiden från nätet. Se på klockan. Slå på automatisk tid i datorns inställningar.',
  'The machine does not take the time from the network. Look at the clock. Turn on automatic time in the machine’s settings.',
)
const notKnown = {
  sv: 'Terminalen kan inte se om tiden stämmer. Se på klockan.',
  en: 'The terminal cannot tell whether the time is right. Look at the clock.',
}

function readFrom(file: string, log: Log): Kept | undefined {
  try {
    const read = v.safeParse(kept, JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return read.output
    log('the time was not read', { why: 'it does not fit' })
  } catch (thrown) {
    const trace = traceOf(thrown)
    if (trace.code !== 'ENOENT') log('the time was not read', trace)
  }
  return undefined
}
