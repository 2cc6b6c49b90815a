/**
 * For whoever looks after a terminal: `npm run backup -- to <folder>` makes a backup, `npm run backup -- restore <file>` lets one
 * take hold at the next start. `--data <folder>` as for npm start. Exit code 0: done; 1: not done, and why; 2: not understood.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type Clock, systemClock } from '../clock.ts'
import { prepareData } from '../data-folder.ts'
import { type Log, stderrLog } from '../log.ts'
import { readOptions, type Whereabouts } from '../options.ts'
import { type BackedUp, backUp } from './backup.ts'
import { DIGITS, inGroups, readDigits } from './digits.ts'
import { type Restoring, restore } from './restore.ts'
import { lookAt } from './sealed.ts'

const usage = `How to use it:
npm run backup -- to <folder> [--data <folder>]        a backup, as one sealed file in that folder
npm run backup -- restore <file> [--data <folder>]     that backup takes hold when the terminal is started again`

const why: { [R in Extract<BackedUp | Restoring, { ok: false }>['reason']]: string } = {
  notWritable: 'It cannot be written there. Is the folder there, and is there room?',
  notReadable: 'A file of the data folder cannot be read. Run this as the terminal’s own user.',
  notABackup: 'This file is no backup.',
  tooNew: 'A newer version of this program made this backup. Install that version first.',
  damaged: 'This file is damaged: it is not as it was written. Take another copy of it.',
  wrongDigits: 'These are not the digits of this backup. Read them again, four at a time.',
  incomplete: 'This backup lacks the bookings or the key to their codes.',
  notADatabase: 'The bookings in this backup cannot be opened.',
  inUse: 'The bookings in this backup are in use.',
  keyMissing: 'This backup lacks the key to its bookings.',
  keyWrong: 'The key in this backup does not fit its bookings.',
}

export interface Console {
  say(line: string): void
  ask(question: string): Promise<string>
  where: Whereabouts
  clock: Pick<Clock, 'now'>
  random: (bytes: number) => Uint8Array
  log: Log
}

/** Its exit code. */
export async function run([command, target, ...args]: readonly string[], at: Console): Promise<number> {
  const { say } = at
  const read = readOptions(args, at.where)
  if ((command !== 'to' && command !== 'restore') || !target || !('options' in read)) {
    say('fault' in read ? read.fault : usage)
    return 2
  }
  const { data } = read.options
  const place = resolve(at.where.cwd, target)
  return command === 'to' ? backedUp(data, place, at) : restored(data, place, at)
}

async function backedUp(data: string, into: string, { say, ...parts }: Console): Promise<number> {
  const made = await backUp({ data, into, ...parts })
  if (!made.ok) return refused(say, made.reason)
  say(`The backup is ${made.file}`)
  for (const path of made.leftOut) say(`Left out, as not every system can write its name: ${JSON.stringify(path)}`)
  say(`Write these digits down, and keep them apart from it. Without them nobody can open it: ${inGroups(made.digits)}`)
  return 0
}

async function restored(data: string, place: string, { say, ask, log }: Console): Promise<number> {
  let bytes: Buffer
  try {
    bytes = readFileSync(place)
  } catch {
    say('There is no such file, or it cannot be read.')
    return 1
  }
  const looked = lookAt(bytes)
  if (!looked.ok) return refused(say, looked.reason)
  say(`This backup is of ${new Date(looked.at).toISOString().slice(0, 16).replace('T', ' ')} UTC.`)
  say('What was booked or changed after that will be gone, and what was cancelled after that will be there again.')
  const digits = readDigits(await ask(`Its ${DIGITS} digits: `))
  if (!digits) return refused(say, 'wrongDigits')
  const prepared = prepareData(data)
  if (!prepared.ok) {
    say(prepared.fault)
    return 1
  }
  const done = await restore(data, bytes, digits, log)
  if (!done.ok) return refused(say, done.reason)
  say('It is in order. It takes hold when the terminal is started again: end the terminal, then npm start.')
  return 0
}

const refused = (say: Console['say'], reason: keyof typeof why): number => {
  say(why[reason])
  return 1
}

if (import.meta.main) {
  const { platform, env } = process
  const where = { root: join(import.meta.dirname, '../..'), cwd: env.INIT_CWD ?? process.cwd(), home: homedir(), platform, env }
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const ask = (question: string) => lines.question(question)
  process.exitCode = await run(process.argv.slice(2), {
    say: console.log,
    ask,
    where,
    clock: systemClock,
    random: randomBytes,
    log: stderrLog,
  })
  lines.close()
}
