/**
 * `node tests/endurance/run.ts power [--kills 200] [--seed 1] [--json]`: what the terminal keeps when it is killed.
 * With `--json` the last line of standard output is the object. The exit code is 1 on any finding.
 */
import { parseArgs } from 'node:util'
import { powerCuts } from './power.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed)
if (positionals[0] !== 'power' || !Number.isSafeInteger(kills) || kills < 1 || !Number.isSafeInteger(seed)) {
  console.error('usage: power [--kills <number>] [--seed <number>] [--json]')
  process.exit(2)
}

const { phases, ...found } = await powerCuts(kills, seed, console.log)
console.log(
  `killed while: ${Object.entries(phases)
    .map(([phase, n]) => `${phase} ${n}`)
    .join(', ')}`,
)
console.log(
  values.json
    ? JSON.stringify(found)
    : Object.entries(found)
        .map(([what, n]) => `${what} ${n}`)
        .join(', '),
)
// A run in which nobody was shown a code has proved nothing.
process.exitCode = found.lost + found.doubled + found.unopenable > 0 || found.shown === 0 ? 1 : 0
