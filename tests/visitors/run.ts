/**
 * `node tests/visitors/run.ts [--only <task>] [--mode <body>] [--language <language>] [--seed <n>] [--sample] [--json]`: who
 * got what she came for; who feels comes in all her languages only when she comes alone. `--sample`: as few of them as `npm test`
 * sends. Exit code 1 if anybody did not; whom nothing can speak to is counted apart.
 * `node tests/visitors/run.ts --be <body> --language <language>`: be one yourself.
 */
import { parseArgs } from 'node:util'
import { languages } from '../../flows/screen.ts'
import { builtMain } from '../shells/app.ts'
import { beOne } from './be.ts'
import { everyMeeting, meetAll } from './matrix.ts'
import type { Cell, Meeting } from './meeting.ts'
import { modes } from './persons.ts'
import { sampleOf } from './sample.ts'
import { tasks } from './tasks/tasks.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    sample: { type: 'boolean' },
    only: text,
    mode: text,
    language: text,
    seed: text,
    be: text,
  },
})
const { only, mode, language, json, sample, be, seed = '1' } = values
const say = (line: string) => void process.stdout.write(`${line}\n`)
const widest = Math.max(...tasks.map(({ name }) => name.length))
const wide = Math.max(...modes.map(({ length }) => length))
const row = (cell: Cell) =>
  [
    cell.task.padEnd(widest),
    cell.mode.padEnd(wide),
    cell.language.padEnd(3),
    cell.noVoice ? ' - ' : cell.passed ? 'yes' : 'NO ',
    String(cell.touches).padStart(7),
    cell.seconds.toFixed(1).padStart(7),
    cell.why,
  ].join('  ')

const asked = <T extends string>(what: string, value: string | undefined, known: readonly T[]): readonly T[] => {
  const found = known.filter((it) => value === undefined || it === value)
  if (found.length > 0) return found
  say(`There is no ${what} ${value}. There are: ${known.join(', ')}`)
  process.exit(2)
}
const names = asked(
  'task',
  only,
  tasks.map(({ name }) => name),
)
const bodies = asked('body', be ?? mode, modes)
const tongues = asked('language', language, languages)
if (!/^\d{1,9}$/.test(seed)) {
  say('A seed is a number.')
  process.exit(2)
}

builtMain()
const [body, tongue] = [bodies[0], tongues[0]]
if (be !== undefined && body && tongue) await beOne({ mode: body, language: tongue, seed }, say)
else await everybody()

async function everybody(): Promise<void> {
  const began = performance.now()
  say(`${'task'.padEnd(widest)}  ${'body'.padEnd(wide)}  in   got  touches  seconds`)
  const wanted = tasks.filter(({ name }) => names.includes(name))
  const those = { tasks: wanted, modes: bodies, languages: tongues, seed: Number(seed) }
  const isAsked = ({ mode: of, language: in_ }: Meeting) => bodies.includes(of) && tongues.includes(in_)
  const meetings = sample ? sampleOf(wanted, Number(seed)).filter(isAsked) : everyMeeting(those)
  if (meetings.length === 0) {
    say('Nobody comes so: some tasks are for some bodies and languages only.')
    process.exit(2)
  }
  const cells = await meetAll(meetings, (cell) => say(row(cell)))
  const came = cells.filter(({ noVoice }) => !noVoice)
  const failed = came.filter(({ passed }) => !passed)
  const minutes = (performance.now() - began) / 60_000
  say(`${came.length - failed.length} of ${came.length} got what they came for, in ${minutes.toFixed(1)} minutes`)
  const silent = cells.filter(({ noVoice }) => noVoice)
  const who = [...new Set(silent.map((cell) => `${cell.mode} in ${cell.language}`))]
  if (silent.length > 0) say(`${silent.length} could not come, for nothing speaks their language: ${who.join(', ')}`)
  for (const { task, mode: of, language: in_, why } of failed) say(`NO  ${task} ${of} ${in_}: ${why}`)
  if (json) say(JSON.stringify({ cells }))
  process.exitCode = failed.length > 0 ? 1 : 0
}
