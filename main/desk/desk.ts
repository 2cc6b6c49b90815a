/**
 * A visitor calls, and somebody answers: at the panel, or at the desk. The desk's bell is a folder: each call is a file there, and
 * its answer another, written by `npm run desk` on this machine. A call tells when it began and her language, and is gone with her.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../flows/screen.ts'
import type { Tell } from '../announcements.ts'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'

export interface DeskRules {
  /** Told to the visitor when whoever answers says no other number. */
  minutes: number
  answerWithinMs: number
  /** Is somebody there at that moment? Outside the desk's hours it is not rung at all. */
  isStaffed: (now: number) => boolean
}
export interface DeskParts {
  folder: string
  rules: () => DeskRules
  clock: Clock
  random: (bytes: number) => Uint8Array
  push: Tell
  log: Log
  /** Told of each call: when it rings, and how it ended. */
  told?: (call: CallTold) => void
}
/** `since`, `at`: milliseconds since 1970 UTC. */
export type CallTold =
  | { what: 'rang'; call: string; language: Language; at: number }
  | { what: 'answered'; call: string; minutes: number; since: number; at: number }
  | { what: 'nobody' | 'withdrawn'; call: string; since: number; at: number }
/** A call that is not over. */
export interface Ringing {
  call: string
  language: Language
  since: number
  answered: boolean
}
export interface Desk {
  call(q: { language: Language }): { call: string }
  withdraw(q: { call: string }): void
  withdrawAll(): void
  /** Who waits now, longest first. */
  ringing(): readonly Ringing[]
  /** From the panel. False: she does not wait any more, or was answered. */
  answer(q: { call: string; minutes: number }): boolean
  /** Stops listening to the desk. */
  close(): void
}

const LOOK_EVERY_MS = 500
/** What the desk writes: minutes until somebody comes, or that nobody can. */
export const answerFile = (call: string) => `${call}.answer`
export const callFile = (call: string) => `${call}.call`
export const NOBODY = 'nobody'
/** The desk writes this file to reset the terminal. */
export const RESET_FILE = 'reset'
const LISTEN_EVERY_MS = 1_000

export function createDesk({ folder, rules, clock, random, push, log, told = () => {} }: DeskParts): Desk {
  const open = new Map<string, () => void>()
  const rung = new Map<string, Ringing>()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })

  /** False: it is still there. Whatever is wrong with the disk, a call must be over when it is over. */
  const remove = (file: string): boolean => {
    try {
      rmSync(join(folder, file), { force: true })
      return true
    } catch (thrown) {
      log('a file of the desk could not be removed', traceOf(thrown))
      return false
    }
  }
  const answered = (call: string): string | undefined => {
    try {
      return readFileSync(join(folder, answerFile(call)), 'utf8').trim()
    } catch {
      return undefined
    }
  }
  const withdraw = (call: string, how: 'nobody' | 'withdrawn' = 'withdrawn') => {
    const stop = open.get(call)
    if (!stop) return // not a call of ours, or over
    stop()
    open.delete(call)
    const it = rung.get(call)
    rung.delete(call)
    if (it && !it.answered) told({ what: how, call, since: it.since, at: clock.now() })
    for (const file of [callFile(call), answerFile(call)]) remove(file)
  }
  const nobody = (call: string) => {
    withdraw(call, 'nobody')
    push('desk.nobody', { call })
  }
  const coming = (call: string, minutes: number) => {
    const it = rung.get(call)
    if (!it) return
    open.get(call)?.()
    open.set(call, () => {})
    rung.set(call, { ...it, answered: true })
    remove(callFile(call)) // else it stays open for `npm run desk`
    told({ what: 'answered', call, minutes, since: it.since, at: clock.now() })
    push('desk.coming', { call, minutes })
  }
  const listen = (call: string, until: number) => {
    const answer = answered(call)
    if (answer === NOBODY || (answer === undefined && clock.now() >= until)) return nobody(call)
    if (answer !== undefined) return coming(call, /^\d{1,3}$/.test(answer) ? Number(answer) : rules().minutes)
    open.set(
      call,
      clock.after(LOOK_EVERY_MS, () => listen(call, until)),
    )
  }

  /** Whoever sits at the desk may end a visit that nobody is at any more. */
  let listening: () => void
  const listenForReset = () => {
    // if it cannot be removed no visit is ended, rather than every one
    if (existsSync(join(folder, RESET_FILE)) && remove(RESET_FILE)) push('terminal.reset', {})
    listening = clock.after(LISTEN_EVERY_MS, listenForReset)
  }
  listenForReset()

  return {
    call: ({ language }) => {
      const call = Buffer.from(random(9)).toString('base64url').replace(/^-/, '_')
      const now = clock.now()
      if (!rules().isStaffed(now)) {
        open.set(
          call,
          clock.after(0, () => nobody(call)),
        )
        return { call }
      }
      try {
        writeFileSync(join(folder, callFile(call)), JSON.stringify({ since: now, language }), { mode: 0o600 })
      } catch (thrown) {
        log('a call could not be written for `npm run desk`', traceOf(thrown)) // the panel and the webhook need no disk
      }
      log('somebody calls: answer at the panel, or with `npm run desk`')
      rung.set(call, { call, language, since: now, answered: false })
      told({ what: 'rang', call, language, at: now })
      open.set(
        call,
        clock.after(LOOK_EVERY_MS, () => listen(call, now + rules().answerWithinMs)),
      )
      return { call }
    },
    withdraw: ({ call }) => withdraw(call),
    withdrawAll: () => {
      for (const call of open.keys()) withdraw(call)
    },
    ringing: () => [...rung.values()].sort((a, b) => a.since - b.since),
    answer: ({ call, minutes }) => {
      if (rung.get(call)?.answered !== false) return false
      coming(call, minutes)
      return true
    },
    close: () => listening(),
  }
}
