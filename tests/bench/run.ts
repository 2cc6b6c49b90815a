/** `node tests/bench/run.ts <name> [--json]`: measures, and says what was asked for. Exit code 1 if a limit is not reached. */
import { parseArgs } from 'node:util'
import { type Bench, isReached, type Row } from './bench.ts'

/** Each in a file of its own. */
const benches: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  interaction: () => import('./interaction.ts'),
  speech: () => import('./speech.ts'),
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const say = (line: string) => void process.stdout.write(`${line}\n`)
const verdict = (row: Row) => {
  if (row.limit === undefined) return ''
  return `at most ${row.limit} ${row.unit}`.padEnd(18) + (isReached(row) ? 'reached' : 'NOT REACHED')
}

const [name = ''] = positionals
const found = benches[name]
if (!found) {
  say(`node tests/bench/run.ts <name> [--json]. There are: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
const { bench } = await found()
const { rows, result } = await bench(say)
const widest = Math.max(...rows.map(({ what }) => what.length))
for (const row of rows) say(`${row.what.padEnd(widest)}  ${`${row.value} ${row.unit}`.padStart(12)}  ${verdict(row)}`.trimEnd())
if (values.json) say(JSON.stringify(result))
process.exitCode = rows.every(isReached) ? 0 : 1
