import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Entry, openRecord } from './record.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledstang-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const paper: Entry = { language: 'sv', display: 'portrait 1 paper', checks: 3, findings: [] }
const dark: Entry = {
  language: 'ar',
  display: 'compact 2 dark',
  checks: 4,
  findings: [{ state: 'home.shown', language: 'ar', display: 'compact 2 dark', what: 'no title' }],
}

it('a walk that was broken off finds again what it had found', () => {
  const file = join(folder, 'again')
  const record = openRecord(file, 'this terminal')
  expect(record.before).toEqual([])
  record.add(paper)
  record.add(dark)
  expect(openRecord(file, 'this terminal').before).toEqual([paper, dark])
})
it('what was found in another terminal counts for nothing', () => {
  const file = join(folder, 'other')
  openRecord(file, 'as it was').add(paper)
  const changed = openRecord(file, 'as it is now')
  expect(changed.before).toEqual([])
  changed.add(dark)
  expect(openRecord(file, 'as it is now').before).toEqual([dark])
})
it('a line that was cut short is left out, and what comes after it is not', () => {
  const file = join(folder, 'short')
  openRecord(file, 'this terminal').add(paper)
  appendFileSync(file, '{"of":"this terminal","lang')
  const record = openRecord(file, 'this terminal')
  expect(record.before).toEqual([paper])
  record.add(dark)
  expect(openRecord(file, 'this terminal').before).toEqual([paper, dark])
})
