/** What staff have said of the terminal as a whole: that it is closed, and why; what every visitor is told today. It survives a restart. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { closedReasons, notices } from '../../flows/staff/services.ts'
import { type Log, traceOf } from '../log.ts'
import { writeWhole } from '../whole-file.ts'

const state = v.strictObject({
  closed: v.optional(v.picklist(closedReasons)),
  notice: v.optional(v.picklist(notices)),
})
export type TerminalState = v.InferOutput<typeof state>
export type Said = { ok: true } | { ok: false; reason: 'notWritable' }

export interface TerminalStates {
  now(): TerminalState
  say(next: TerminalState): Said
}
export const TERMINAL_FILE = 'terminal.json'

/** `data`: the data folder. A file that cannot be read says nothing: an open terminal is better than none. */
export function openTerminalState(data: string, log: Log): TerminalStates {
  const file = join(data, TERMINAL_FILE)
  let now = readFrom(file, log)
  return {
    now: () => now,
    say: (next) => {
      try {
        writeWhole(file, `${JSON.stringify(next, null, 2)}\n`)
      } catch (thrown) {
        log('terminal state not written', traceOf(thrown))
        return { ok: false, reason: 'notWritable' }
      }
      now = next
      return { ok: true }
    },
  }
}
function readFrom(file: string, log: Log): TerminalState {
  try {
    const read = v.safeParse(state, JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return read.output
    log('terminal state not read', { why: 'it does not fit' })
  } catch (thrown) {
    const trace = traceOf(thrown)
    if (trace.code !== 'ENOENT') log('terminal state not read', trace)
  }
  return {}
}
