/**
 * PINs and badges: who is let to the staff panel. There is no PIN until a caretaker chooses one, and no way around it but
 * from the machine's own account (docs/staff-pin.md). What was tried is never written anywhere.
 */
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import type { AuditWriter } from './audit.ts'
import { type BadgeFault, badgeFault, type PinFault, pinFault } from './pin-rules.ts'
import { type KeyToPanel, type Role, roles } from './role.ts'
import { fits, keepSecret, type SecretHash, scryptHash } from './secret-hash.ts'
import { readStaff, type SecretsByRole, STAFF_FILE, type Staff, writeStaff } from './staff-file.ts'
import { type Steady, steadyTime } from './steady.ts'
import { openWaiting, WAITING_FILE } from './waiting.ts'

export type Tried = { pin: string } | { badge: string }
/** none: nobody has a PIN (or a badge) yet · broken: `staff.json` cannot be read */
export type Entered =
  | { ok: true; role: Role }
  | { ok: false; reason: 'wrong' | 'none' | 'broken' }
  | { ok: false; reason: 'wait'; waitMs: number }
/** first: while there is no PIN of a caretaker, whoever stands there may choose it; afterwards only a caretaker may. */
export type ChosenBy = 'caretaker' | 'first'
/** taken: the other role has the same · notFirst: there is one already, or it is not the caretaker's */
type Refusal = 'taken' | 'notFirst' | 'broken' | 'notWritable'
export type PinSet = { ok: true } | { ok: false; reason: PinFault | Refusal }
export type BadgeSet = { ok: true } | { ok: false; reason: BadgeFault | Exclude<Refusal, 'notFirst'> }
export type BadgeRemoved = { ok: true } | { ok: false; reason: 'none' | 'broken' | 'notWritable' }

export interface PinsState {
  pins: readonly Role[] | 'broken'
  badges: readonly Role[]
  /** How long until a PIN may be tried; 0: now. */
  waitMs: number
}
export interface Pins {
  state(): PinsState
  /** Whether the caretaker's PIN may be chosen without one: there is none. */
  isFirst(): boolean
  /** One at a time, however many ask at once. Rejects only if hashing itself fails. */
  enter(tried: Tried): Promise<Entered>
  /** `by` is believed: with `caretaker`, the caller has made sure that one is in. */
  setPin(role: Role, pin: string, by: ChosenBy): Promise<PinSet>
  /** One badge for each role; a new one takes the place of the old one. */
  setBadge(role: Role, badge: string, by: 'caretaker'): Promise<BadgeSet>
  removeBadge(role: Role, by: 'caretaker'): Promise<BadgeRemoved>
  /** Tells the audit log what it still has to tell. */
  close(): void
}
export interface PinsParts {
  clock: Pick<Clock, 'after'>
  steady?: Steady
  random: (bytes: number) => Uint8Array
  log: Log
  audit: AuditWriter
  hash?: SecretHash
}

export function openPins(data: string, { clock, steady = steadyTime, random, log, audit, hash = scryptHash }: PinsParts): Pins {
  const file = join(data, STAFF_FILE)
  const waiting = openWaiting(join(data, WAITING_FILE), { clock, steady, log, audit })
  let isBroken = false
  const staff = (): Staff | 'broken' => {
    const read = readStaff(file)
    if (read === 'broken' && !isBroken) log('staff.json cannot be read: nobody is let to the staff panel')
    isBroken = read === 'broken'
    return read
  }
  /** One after the other: guesses made at the same time would all be tried before a wrong one makes the others wait. */
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => {})
    return done
  }
  /** Each is tried, whichever fits, so that the time taken tells nothing. */
  const whose = async (secret: string, among: SecretsByRole): Promise<Role | undefined> => {
    const tries = roles.map(async (role) => {
      const kept = among[role]
      return kept && (await fits(secret, kept, hash)) ? role : undefined
    })
    return (await Promise.all(tries)).find((role) => role !== undefined)
  }
  const write = (kept: Staff): { ok: true } | { ok: false; reason: 'notWritable' } => {
    try {
      writeStaff(file, kept)
      return { ok: true }
    } catch (error) {
      log('staff.json could not be written', traceOf(error))
      return { ok: false, reason: 'notWritable' }
    }
  }
  const enter = async (secret: string, by: KeyToPanel): Promise<Entered> => {
    // before anything is read or hashed: whoever tries through all of them costs us nothing
    const waitMs = waiting.leftMs(by)
    if (waitMs > 0) {
      waiting.refuse()
      return { ok: false, reason: 'wait', waitMs }
    }
    const now = staff()
    if (now === 'broken') return { ok: false, reason: 'broken' }
    const among = by === 'pin' ? now.pins : now.badges
    if (rolesIn(among).length === 0) return { ok: false, reason: 'none' }
    if (!waiting.count()) return { ok: false, reason: 'wait', waitMs: waiting.leftMs('pin') }
    const role = await whose(secret, among)
    if (role) {
      // else whoever knows the desk's PIN could try the caretaker's without ever waiting
      if (role === 'caretaker') waiting.clear()
      else waiting.takeBack()
      return { ok: true, role }
    }
    waiting.begin()
    audit.write({ what: 'refused', why: 'wrong', by })
    const seconds = Math.ceil(waiting.leftMs('pin') / 1_000)
    if (seconds > 0) audit.write({ what: 'waiting', seconds })
    return { ok: false, reason: 'wrong' }
  }
  const isFirst = () => {
    const now = staff()
    return now !== 'broken' && !now.pins.caretaker
  }
  const isTaken = (role: Role, secret: string, among: SecretsByRole) => whose(secret, { ...among, [role]: undefined })

  return {
    state() {
      const now = staff()
      const waitMs = waiting.leftMs('pin')
      return now === 'broken'
        ? { pins: 'broken', badges: [], waitMs }
        : { pins: rolesIn(now.pins), badges: rolesIn(now.badges), waitMs }
    },
    isFirst,
    enter: (tried) => inTurn(() => ('pin' in tried ? enter(tried.pin, 'pin') : enter(tried.badge, 'badge'))),
    setPin: (role, pin, by) =>
      inTurn(async () => {
        const now = staff()
        if (now === 'broken') return { ok: false, reason: 'broken' }
        if (by === 'first' && (role !== 'caretaker' || now.pins.caretaker)) return { ok: false, reason: 'notFirst' }
        const fault = pinFault(role, pin)
        if (fault) return { ok: false, reason: fault }
        if (await isTaken(role, pin, now.pins)) return { ok: false, reason: 'taken' }
        const written = write({ ...now, pins: { ...now.pins, [role]: await keepSecret(pin, hash, random) } })
        if (!written.ok) return written
        if (by === 'first') waiting.clear() // there was nothing to guess
        audit.write({ what: 'pinSet', role, by })
        return { ok: true }
      }),
    setBadge: (role, badge) =>
      inTurn(async () => {
        const now = staff()
        if (now === 'broken') return { ok: false, reason: 'broken' }
        const fault = badgeFault(badge)
        if (fault) return { ok: false, reason: fault }
        if (await isTaken(role, badge, now.badges)) return { ok: false, reason: 'taken' }
        const written = write({ ...now, badges: { ...now.badges, [role]: await keepSecret(badge, hash, random) } })
        if (written.ok) audit.write({ what: 'badgeSet', role })
        return written
      }),
    removeBadge: (role) =>
      inTurn(async () => {
        const now = staff()
        if (now === 'broken') return { ok: false, reason: 'broken' }
        if (!now.badges[role]) return { ok: false, reason: 'none' }
        const written = write({ ...now, badges: { ...now.badges, [role]: undefined } })
        if (written.ok) audit.write({ what: 'badgeRemoved', role })
        return written
      }),
    close: waiting.close,
  }
}

const rolesIn = (secrets: SecretsByRole): Role[] => roles.filter((role) => secrets[role])
