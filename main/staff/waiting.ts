/**
 * How long one waits after wrong tries. Measured by a time that nobody can set, and kept on the disk: after a restart all of
 * it counts anew, so neither the clock nor the plug shortens it. Each try is counted before it is tried.
 */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import { writeWhole } from '../whole-file.ts'
import type { AuditWriter } from './audit.ts'
import type { KeyToPanel } from './role.ts'
import type { Steady } from './steady.ts'

export const WAITING_FILE = 'staff-waiting.json'
/** Two wrong tries cost nothing; this one, and each after it, costs waiting. */
export const FIRST_THAT_COSTS = 3
export const FIRST_WAIT_MS = 5_000
export const LONGEST_WAIT_MS = 15 * 60_000
/** For each so long without a wrong try, one is forgotten: who mistypes once a week need not wait for it in the end. */
export const FORGET_EACH_MS = 60 * 60_000
/** A badge may be tried while a PIN waits, but not by a machine: this far apart… */
export const BETWEEN_BADGES_MS = 1_000
/** …and further after this many wrong tries: the numbers on some badges are few. */
export const MANY_WRONG = 20
export const BETWEEN_BADGES_LATER_MS = 60_000

/** How long after so many wrong tries in a row: 5 s, 10 s, 20 s … 15 minutes. */
export const waitAfter = (wrong: number): number =>
  wrong < FIRST_THAT_COSTS ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (wrong - FIRST_THAT_COSTS), LONGEST_WAIT_MS)

export interface Waiting {
  /** Milliseconds until that key may be tried; 0: now. */
  leftMs(by: KeyToPanel): number
  /** One was refused because of it: summed in the audit log when the waiting is over. */
  refuse(): void
  /** A try is made: it is wrong until it is proved right. False: that could not be kept, so it must not be made. */
  count(): boolean
  /** It was wrong: the waiting begins now. */
  begin(): void
  /** It was right, and of who may do less: only this try is not counted. What was wrong before it stays, and its waiting. */
  takeBack(): void
  /** It was right: nothing was wrong, and nobody waits. */
  clear(): void
  close(): void
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const kept = v.strictObject({ wrong: whole, waitMs: v.pipe(whole, v.maxValue(LONGEST_WAIT_MS)) })
type Kept = v.InferOutput<typeof kept>
/** So many wrong tries that one waits longest. */
const WORST: Kept = { wrong: MANY_WRONG, waitMs: LONGEST_WAIT_MS }

interface Parts {
  clock: Pick<Clock, 'after'>
  steady: Steady
  log: Log
  audit: AuditWriter
}
export function openWaiting(file: string, { clock, steady, log, audit }: Parts): Waiting {
  let { wrong, waitMs } = read(file, log)
  let since = steady()
  let badgeSince = since
  /** As it was before the try that was counted last. */
  let before = { wrong, waitMs, since }
  let refused = 0
  let callOff = () => {}

  const left = (from: number, ms: number) => Math.min(Math.max(Math.ceil(from + ms - steady()), 0), ms)
  const pinLeft = () => left(since, waitMs)
  const keep = (now: Kept): boolean => {
    try {
      writeWhole(file, `${JSON.stringify(now)}\n`)
      return true
    } catch (error) {
      log('how long staff must wait could not be written', traceOf(error))
      return false
    }
  }
  const tell = () => {
    callOff()
    callOff = () => {}
    if (refused > 0) audit.write({ what: 'refused', why: 'wait', times: refused })
    refused = 0
  }
  const watch = () => {
    callOff()
    callOff = clock.after(pinLeft(), () => {
      if (pinLeft() > 0) return watch()
      tell()
      waitMs = 0
      keep({ wrong, waitMs }) // else one would wait again after the next restart
    })
  }
  let callOffForgetting = () => {}
  const forgetLater = () => {
    callOffForgetting()
    callOffForgetting = clock.after(FORGET_EACH_MS, () => {
      wrong = Math.max(0, wrong - 1)
      keep({ wrong, waitMs: pinLeft() })
      if (wrong > 0) forgetLater()
    })
  }
  const wait = (ms: number) => {
    waitMs = ms
    since = steady()
    if (ms > 0) watch()
  }
  if (waitMs > 0) watch()
  if (wrong > 0) forgetLater()

  return {
    leftMs(by) {
      if (by === 'pin' || pinLeft() === 0) return pinLeft()
      return left(badgeSince, wrong < MANY_WRONG ? BETWEEN_BADGES_MS : BETWEEN_BADGES_LATER_MS)
    },
    refuse: () => void refused++,
    count() {
      tell()
      badgeSince = steady()
      before = { wrong, waitMs, since }
      const counted = { wrong: wrong + 1, waitMs: waitAfter(wrong + 1) }
      if (!keep(counted)) {
        wrong = Math.max(wrong, WORST.wrong)
        wait(WORST.waitMs)
        return false
      }
      wrong = counted.wrong
      wait(counted.waitMs)
      return true
    },
    begin() {
      badgeSince = steady()
      forgetLater()
      wait(waitMs)
    },
    takeBack() {
      tell()
      ;({ wrong, waitMs, since } = before)
      keep({ wrong, waitMs })
      if (waitMs > 0) watch()
    },
    clear() {
      tell()
      wrong = 0
      waitMs = 0
      keep({ wrong, waitMs })
    },
    close: () => {
      tell()
      callOffForgetting()
    },
  }
}

function read(file: string, log: Log): Kept {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const { success, output } = v.safeParse(kept, value)
    if (success) return output
    log('how long staff must wait cannot be understood; they wait longest')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { wrong: 0, waitMs: 0 }
    log('how long staff must wait cannot be read; they wait longest', traceOf(error))
  }
  return WORST
}
