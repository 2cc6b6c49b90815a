/**
 * `node tests/visitors/run.ts [--only <task>] [--mode <mode>] [--language <language>] [--json]`: who got what she came for.
 * Exit code 1 if anybody did not.
 */
import { parseArgs } from 'node:util'
import { builtMain } from '../shells/app.ts'
import { modes } from './body.ts'
import { type Cell, everyMeeting, meetAll } from './matrix.ts'
import { tasks } from './tasks/tasks.ts'
import { spokenLanguages } from './wish.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: text, mode: text, language: text } })
const { only, mode, language, json } = values
const say = (line: string) => void process.stdout.write(`${line}\n`)
const row = (cell: Cell) =>
  [
    cell.task.padEnd(14),
    cell.mode.padEnd(8),
    cell.language,
    cell.passed ? 'yes' : 'NO ',
    String(cell.touches).padStart(7),
    cell.seconds.toFixed(1).padStart(7),
    cell.why,
  ].join('  ')

const asked = (what: string, value: string | undefined, known: readonly string[]) => {
  if (value === undefined || known.includes(value)) return
  say(`There is no ${what} ${value}. There are: ${known.join(', ')}`)
  process.exit(2)
}
const names = tasks.map(({ name }) => name)
asked('task', only, names)
asked('mode', mode, modes)
asked('language', language, spokenLanguages)

builtMain()
say('task            mode      in  got   touches  seconds')
const meetings = everyMeeting(tasks).filter(
  (it) => (only ?? it.task.name) === it.task.name && (mode ?? it.mode) === it.mode && (language ?? it.language) === it.language,
)
const cells = await meetAll(meetings, (cell) => say(row(cell)))
const failed = cells.filter(({ passed }) => !passed)
say(`${cells.length - failed.length} of ${cells.length} got what they came for`)
if (json) say(JSON.stringify({ cells }))
process.exitCode = failed.length > 0 ? 1 : 0
