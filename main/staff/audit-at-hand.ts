/** An audit log for tests. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockByHand } from '../clock.ts'
import { AUDIT_FILE, AUDIT_HEAD_FILE, openAudit } from './audit.ts'
import type { Entry } from './audit-schema.ts'

/** A short day. */
export const day: Entry[] = [
  { what: 'started' },
  { what: 'entered', role: 'desk', by: 'pin' },
  { what: 'closed', reason: 'repair', by: 'desk' },
  { what: 'opened', by: 'desk' },
  { what: 'left', role: 'desk' },
]
/** A log in a new folder, with those entries, a second between each. */
export const written = (entries: readonly Entry[] = day) => {
  const data = mkdtempSync(join(tmpdir(), 'ledstang-audit-'))
  const file = join(data, AUDIT_FILE)
  const headFile = join(data, AUDIT_HEAD_FILE)
  const clock = clockByHand()
  const logged: string[] = []
  const open = () =>
    openAudit(data, { clock, log: (happened, about) => void logged.push(`${happened} ${JSON.stringify(about)}`) })
  const audit = open()
  for (const entry of entries) {
    audit.write(entry)
    clock.forward(1_000)
  }
  const lines = () => readFileSync(file, 'utf8').split('\n').slice(0, -1)
  const setLines = (all: readonly string[]) => writeFileSync(file, all.map((line) => `${line}\n`).join(''))
  return { data, file, headFile, clock, logged, open, audit, lines, setLines }
}
