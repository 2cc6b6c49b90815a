/** `npm run walk [-- [--full] [--only <pattern>] [--resume <file>] [--json]]`: 0 findings, or exit code 1. */
import { parseArgs } from 'node:util'
import { walk } from './walk.ts'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    json: { type: 'boolean' },
    only: { type: 'string' },
    resume: { type: 'string' },
  },
})
const { full, json, only, resume } = values
const say = (line: string) => process.stdout.write(`${line}\n`)
const { states, checks, findings } = await walk({ full, only: only === undefined ? undefined : new RegExp(only), resume, say })
for (const { state, language, display, what } of findings) say(`${state} [${language} ${display}] ${what}`)
say(`${states} states, ${checks} looks, ${findings.length} findings`)
if (json) say(JSON.stringify({ states, checks, findings }))
process.exitCode = findings.length > 0 ? 1 : 0
