import { mkdirSync, rmSync, truncateSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MOST_KEPT } from './audit.ts'
import { written } from './audit-at-hand.ts'
import { readChain } from './audit-chain.ts'
import { toldIn } from './terminal-at-hand.ts'

it('what staff did is read newest first, page by page, also after a restart', () => {
  const { open } = written()
  const audit = open()
  const first = audit.read({ most: 2 })
  expect(first.rows).toEqual([
    { n: 5, at: Date.parse('2026-11-23T08:00:04Z'), entry: { what: 'left', role: 'desk' } },
    { n: 4, at: Date.parse('2026-11-23T08:00:03Z'), entry: { what: 'opened', by: 'desk' } },
  ])
  expect(first.next).toBe(3)
  const last = audit.read({ from: 3, most: 50 })
  expect(last.rows.map(({ n }) => n)).toEqual([3, 2, 1])
  expect(last.next).toBeUndefined()
})
it('a log that nobody touched is whole, and goes on where it was', () => {
  const { open, lines } = written()
  const audit = open()
  const before = audit.check()
  expect(before).toMatchObject({ ok: true, entries: 5 })
  audit.write({ what: 'reset' })
  expect(lines()).toHaveLength(6)
  expect(audit.check()).toMatchObject({ ok: true, entries: 6 })
  expect(lines()[5]).toContain(before.ok ? `"before":"${before.last}"` : 'never')
})
it('a new terminal’s log is empty and whole', () => {
  expect(written([]).audit.check()).toEqual({ ok: true, entries: 0, last: '0'.repeat(64) })
})

it('a disk that cannot be written stops nobody; what happened is written when it can', () => {
  const { audit, file, clock, logged } = written([])
  mkdirSync(file)
  audit.write({ what: 'reset' })
  clock.forward(60_000)
  expect(logged.some((line) => line.startsWith('the audit log could not be written'))).toBe(true)
  expect(audit.check()).toEqual({ ok: false, at: 0, why: 'unreadable' })
  expect(audit.read({ most: 5 })).toEqual({ rows: [] })
  rmSync(file, { recursive: true })
  audit.write({ what: 'started' })
  expect(audit.read({ most: 5 }).rows.map(({ at, entry }) => [at, entry?.what])).toEqual([
    [Date.parse('2026-11-23T08:01:00Z'), 'started'],
    [Date.parse('2026-11-23T08:00:00Z'), 'reset'],
  ])
  expect(audit.check().ok).toBe(true)
})
it('a disk that is full for days costs no memory; how many entries were lost is told', () => {
  const { audit, file } = written([])
  mkdirSync(file)
  for (let n = 0; n < MOST_KEPT + 5; n++) audit.write({ what: 'reset' })
  rmSync(file, { recursive: true })
  audit.write({ what: 'started' })
  expect(toldIn(audit).at(-1)).toEqual({ what: 'lost', entries: 6 })
  expect(audit.check()).toMatchObject({ ok: true, entries: MOST_KEPT + 1 })
})
it('two programs that write one after the other do not break the chain', () => {
  const { audit, open } = written()
  open().write({ what: 'pinsForgotten' })
  audit.write({ what: 'reset' })
  expect(audit.check()).toMatchObject({ ok: true, entries: 7 })
})
it('an entry of a newer version is kept and chained, and shown without what it means', () => {
  const { lines, setLines, open, audit } = written([])
  audit.write({ what: 'closed', reason: 'repair' })
  expect(readChain(Buffer.from(`${lines()[0]}\n`), 'missing').records[0]?.entry.what).toBe('closed')
  // the same line as a newer version would have made it
  const newer = JSON.parse(lines()[0] ?? '')
  newer.entry.what = 'closedForGood'
  setLines([JSON.stringify(newer)])
  expect(open().read({ from: 1, most: 1 }).rows).toEqual([{ n: 1, at: newer.at }])
})
it('nothing but names and numbers gets in: a sentence is not written', () => {
  const { audit, logged } = written([])
  audit.write({ what: 'closed', reason: 'Anna was here' })
  expect(audit.read({ most: 5 }).rows).toEqual([])
  expect(logged.join()).not.toContain('Anna')
})
it('the log leaves as a table', () => {
  const { audit, file } = written([{ what: 'entered', role: 'desk', by: 'pin' }, { what: 'reset' }])
  const [heading, first, second, end] = audit.exportCsv().split('\r\n')
  expect(heading).toBe('n,at,what,about,hash')
  expect(first).toMatch(/^1,2026-11-23T08:00:00\.000Z,entered,by=pin role=desk,[0-9a-f]{64}$/)
  expect(second).toMatch(/^2,2026-11-23T08:00:01\.000Z,reset,,[0-9a-f]{64}$/)
  expect(end).toBe('')
  truncateSync(file, 0)
  expect(audit.exportCsv()).toBe('n,at,what,about,hash\r\n')
})
