/** `node tests/visitors/run.ts [--only <task>] [--json]`: who got what she came for. Exit code 1 if anybody did not. */
import { parseArgs } from 'node:util'
import { languages } from '../../flows/screen.ts'
import { builtMain } from '../shells/app.ts'
import { modes } from './body.ts'
import { type Cell, meetAll } from './matrix.ts'
import { tasks } from './tasks/tasks.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } })
const { only, json } = values
const asked = tasks.filter(({ name }) => only === undefined || name === only)
const say = (line: string) => void process.stdout.write(`${line}\n`)
const row = ({ task, mode, language, passed, touches, seconds, why }: Cell) =>
  [
    task.padEnd(14),
    mode.padEnd(6),
    language,
    passed ? 'yes' : 'NO ',
    String(touches).padStart(7),
    seconds.toFixed(1).padStart(7),
    why,
  ].join('  ')

if (asked.length === 0) {
  say(`There is no task ${only}. There are: ${tasks.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
builtMain()
say('task            mode    in  got   touches  seconds')
const meetings = asked.flatMap((task) => modes.flatMap((mode) => languages.map((language) => ({ task, mode, language }))))
const cells = await meetAll(meetings, (cell) => say(row(cell)))
const failed = cells.filter(({ passed }) => !passed)
say(`${cells.length - failed.length} of ${cells.length} got what they came for`)
if (json) say(JSON.stringify({ cells }))
process.exitCode = failed.length > 0 ? 1 : 0
