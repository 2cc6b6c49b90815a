/**
 * A terminal for tests: its disk is a new folder, its time moves only when told to, its plug can be pulled and its clock be
 * set. Hashing is cheap, and counted.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from '../booking/seeded.ts'
import { clockByHand } from '../clock.ts'
import { type Audit, openAudit } from './audit.ts'
import type { Entry } from './audit-schema.ts'
import { openPins, type Pins } from './pins.ts'
import type { SecretHash } from './secret-hash.ts'

export const terminalAtHand = () => {
  const data = mkdtempSync(join(tmpdir(), 'ledstang-staff-'))
  /** The time that really passes, whatever the terminal's clock says. */
  const time = clockByHand()
  const dice = seeded(7)
  const logged: string[] = []
  const hashedAt: number[] = []
  let setBy = 0
  let unplug = () => {}
  const hash: SecretHash = async (secret, salt, { N }) => {
    hashedAt.push(time.now())
    return createHash('sha256').update(salt).update(`${N} ${secret}`).digest()
  }
  /** What was running before has lost its timers and its memory. */
  const start = (): { pins: Pins; audit: Audit } => {
    unplug()
    let isOn = true
    unplug = () => {
      isOn = false
    }
    const booted = time.now()
    const log = (happened: string, about = {}) => void logged.push(`${happened} ${JSON.stringify(about)}`)
    const clock = {
      now: () => time.now() + setBy,
      after: (ms: number, then: () => void) => time.after(ms, () => isOn && then()),
    }
    const audit = openAudit(data, { clock, log })
    const steady = () => time.now() - booted
    const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => dice.whole(0, 255))
    return { pins: openPins(data, { clock, steady, random, log, audit, hash }), audit }
  }
  return {
    data,
    start,
    forward: time.forward,
    /** Real milliseconds. */
    now: time.now,
    setClock: (ms: number) => {
      setBy = ms
    },
    logged,
    hashedAt,
    /** The text of every file that lies there. */
    onDisk: () => readdirSync(data).map((name) => readFileSync(join(data, name), 'utf8')),
  }
}

/** What the log tells, oldest first. */
export const toldIn = (audit: Audit): Entry[] =>
  audit
    .read({ most: 500 })
    .rows.flatMap(({ entry }) => (entry ? [entry] : []))
    .toReversed()

export const CARETAKER = '83041975'
export const DESK = '27180316'
export const BADGE = 'GX-04A1B2C3D4-QZ'

/** A terminal that has both PINs. */
export const setUpTerminal = async () => {
  const at = terminalAtHand()
  const running = at.start()
  await running.pins.setPin('caretaker', CARETAKER, 'first')
  await running.pins.setPin('desk', DESK, 'caretaker')
  at.hashedAt.length = 0
  return { ...at, ...running }
}
/** So many wrong PINs, none of which had to wait. */
export const tryWrong = async (pins: Pins, times: number) => {
  for (let n = 0; n < times; n++) {
    const answer = await pins.enter({ pin: '999000' })
    if (answer.ok || answer.reason !== 'wrong') throw new Error('not tried')
  }
}
