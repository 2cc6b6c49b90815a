/** The terminal's real services on a folder of their own, asked as the page asks them: for tests of what staff do. */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Clock, clockByHand, systemClock } from '../clock.ts'
import type { In, Out, Push, Refusal, Told, Verb } from '../contract.ts'
import { createDispatch } from '../dispatch.ts'
import type { Log } from '../log.ts'
import { createServices } from '../services.ts'
import type { Print } from '../services-port.ts'
import { CARETAKER, DESK } from './terminal-at-hand.ts'

const demo = join(import.meta.dirname, '../../assets/demo-office')

export type Asked<V extends Verb> = { ok: Out<V> } | { refusal: Refusal }
type Pushed = { [P in Push]: { push: P; told: Told<P> } }[Push]
export interface HouseGiven {
  data?: string
  folder?: string
  clock?: Clock & { forward(ms: number): void }
  /** Without Chromium, nothing is printed. */
  prints?: boolean
  /** When the program was started, by its steady time. */
  startedAt?: number
  /** Of the calls that are refused. */
  log?: Log
}

export async function openHouseAtHand({
  data = newFolder(),
  folder = demo,
  clock = clockByHand(),
  prints = true,
  startedAt,
  log = () => {},
}: HouseGiven = {}) {
  const pushed: Pushed[] = []
  const print: Print = async (html, target) => {
    if (!prints) return { ok: false, reason: 'noPrinter' }
    if ('file' in target) {
      mkdirSync(dirname(target.file), { recursive: true })
      writeFileSync(target.file, `%PDF of ${html.length}`)
    }
    return { ok: true }
  }
  const push = <P extends Push>(name: P, told: Told<P>) => void pushed.push({ push: name, told } as Pushed)
  const made = await createServices({ folder, data, clock, random: randomBytes, print, push, startedAt })
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  const { handlers, files, pageGone, close } = made.services
  // a test calls faster than any page: on this clock that is not too many calls
  const dispatch = createDispatch(handlers, { clock: { ...systemClock, now: counting() }, log })
  const ask = async <V extends Verb>(verb: V, args: In<V>) => (await dispatch(verb, args)) as Asked<V>
  const answered = async <V extends Verb>(verb: V, args: In<V>): Promise<Out<V>> => {
    const answer = await ask(verb, args)
    if ('refusal' in answer) throw new Error(`${verb}: ${JSON.stringify(answer.refusal)}`)
    return answer.ok
  }
  return {
    data,
    clock,
    pushed,
    handlers,
    files,
    pageGone,
    close,
    /** As the page would have it answered, refusals too. */
    ask,
    /** Throws what was refused. */
    answered,
    /** The first PIN of all, and one for the desk; the caretaker is in. */
    settleIn: async () => {
      await answered('staff.setPin', { role: 'caretaker', pin: CARETAKER })
      await answered('staff.setPin', { role: 'desk', pin: DESK })
    },
    audit: () =>
      readFileSync(join(data, 'audit.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((row): { what: string } => JSON.parse(row).entry),
  }
}
export type HouseAtHand = Awaited<ReturnType<typeof openHouseAtHand>>

/** The demo office, with its office.yml written otherwise. */
export const officeWith = (rewritten: (text: string) => string): string => {
  const folder = newFolder()
  cpSync(demo, folder, { recursive: true })
  const file = join(folder, 'office.yml')
  const before = readFileSync(file, 'utf8')
  const after = rewritten(before)
  if (before === after) throw new Error('the demo office is not what this was written for')
  writeFileSync(file, after)
  return folder
}
export const newFolder = () => mkdtempSync(join(tmpdir(), 'ledstang-staff-'))
/** Every file of the data folder, with what is in it. */
export const filesIn = (folder: string): { path: string; bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
    .map((path) => ({ path: path.slice(folder.length + 1), bytes: readFileSync(path) }))

/** A clock on which a second passes each time that somebody looks at it. */
function counting() {
  let now = 0
  return () => {
    now += 1_000
    return now
  }
}
