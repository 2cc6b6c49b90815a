/** `npm run walk [-- --full] [--json]`: 0 findings, or exit code 1. */
import { walk } from './walk.ts'

const json = process.argv.includes('--json')
const say = (line: string) => process.stdout.write(`${line}\n`)
const { states, checks, findings } = await walk({ full: process.argv.includes('--full'), say })
for (const { state, language, display, what } of findings) say(`${state} [${language} ${display}] ${what}`)
say(`${states} states, ${checks} looks, ${findings.length} findings`)
if (json) say(JSON.stringify({ states, checks, findings }))
process.exitCode = findings.length > 0 ? 1 : 0
