/** What a walk has found so far, display by display, in a file: it can go on where it was broken off. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'

const text = v.string()
const finding = v.object({ state: text, language: text, display: text, what: text })
const entry = v.object({ language: text, display: text, checks: v.number(), findings: v.array(finding) })
const written = v.pipe(text, v.parseJson(), v.object({ of: text, ...entry.entries }))
export type Entry = v.InferOutput<typeof entry>

export interface WalkRecord {
  /** What it held when it was opened. */
  before: readonly Entry[]
  add: (entry: Entry) => void
}
/** One line each. `of`: what was walked through; lines of anything else, and a line that was cut short, count for nothing. */
export function openRecord(file: string, of: string): WalkRecord {
  const all = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const before = all.split('\n').flatMap((line): Entry[] => {
    const read = v.safeParse(written, line)
    if (!read.success || read.output.of !== of) return []
    const { language, display, checks, findings } = read.output
    return [{ language, display, checks, findings }]
  })
  if (all !== '' && !all.endsWith('\n')) appendFileSync(file, '\n')
  return { before, add: (it) => appendFileSync(file, `${JSON.stringify({ of, ...it })}\n`) }
}
