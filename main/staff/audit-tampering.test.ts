import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openAudit } from './audit.ts'
import { day, written } from './audit-at-hand.ts'
import { lineAfter, START } from './audit-chain.ts'
import type { AuditRecord } from './audit-schema.ts'
import { toldIn } from './terminal-at-hand.ts'

const without = <T>(all: readonly T[], at: number) => all.filter((_, index) => index !== at)

it('each byte of the log that is another is found', () => {
  const { file, open, audit } = written(day.slice(0, 3))
  const whole = readFileSync(file)
  const missed: string[] = []
  for (let at = 0; at < whole.length; at++) {
    for (const change of [0x01, 0x80]) {
      const bytes = Uint8Array.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ change
      writeFileSync(file, bytes)
      if (audit.check().ok) missed.push(`byte ${at} ^ ${change}`)
    }
  }
  expect(missed).toEqual([])
  writeFileSync(file, whole)
  expect(open().check().ok).toBe(true)
})
it('each byte of its head that is another, or a head that is gone, is found', () => {
  const { headFile, audit } = written()
  const whole = readFileSync(headFile)
  for (let at = 0; at < whole.length; at++) {
    const bytes = Uint8Array.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0x01
    writeFileSync(headFile, bytes)
    expect(audit.check().ok, `byte ${at}`).toBe(false)
  }
  rmSync(headFile)
  expect(audit.check()).toEqual({ ok: false, at: 5, why: 'unreadable' })
})
it('each line that is missing, doubled or in another’s place is found, and where', () => {
  const { lines, setLines, audit } = written()
  const all = lines()
  all.forEach((line, at) => {
    setLines(without(all, at))
    expect(audit.check()).toEqual({ ok: false, at: at + 1, why: at === 4 ? 'cut' : 'gap' })
    setLines(all.toSpliced(at, 0, line))
    expect(audit.check().ok).toBe(false)
    for (let other = at + 1; other < all.length; other++) {
      setLines(all.with(at, all[other] ?? '').with(other, line))
      expect(audit.check()).toEqual({ ok: false, at: at + 1, why: 'gap' })
    }
  })
})
it('each line that was made anew, and fits in itself, is found: the next one does not follow it', () => {
  const { lines, setLines, audit } = written()
  const all = lines()
  let before = START
  all.forEach((line, at) => {
    const { n, at: when, hash }: AuditRecord = JSON.parse(line)
    setLines(all.with(at, lineAfter(before, when, { what: 'reset' }).line))
    expect(audit.check()).toEqual({ ok: false, at: Math.min(at + 2, all.length), why: 'changed' })
    before = { n, hash }
  })
})
it('a line that says the same but is written otherwise is found', () => {
  const { lines, setLines, audit } = written()
  const all = lines()
  const otherwise = (line: string) => [
    ` ${line}`,
    `${line} `,
    line.replace('{', '{"n":1,'),
    line.replace('"what"', '"\\u0077hat"'),
  ]
  all.forEach((line, at) => {
    for (const other of otherwise(line)) {
      setLines(all.with(at, other))
      expect(audit.check(), other).toEqual({ ok: false, at: at + 1, why: 'changed' })
    }
  })
})
it('an end that was cut off is found, wherever the cut is, and so is a log that is gone', () => {
  const { file, audit } = written()
  const whole = readFileSync(file)
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(file, whole.subarray(0, length))
    expect(audit.check(), `${length} bytes`).toMatchObject({ ok: false, why: 'cut' })
  }
  rmSync(file)
  expect(audit.check()).toEqual({ ok: false, at: 1, why: 'cut' })
})
it('a log that was written anew from some line on does not fit its head', () => {
  const { file, headFile, audit, data, clock } = written()
  const head = readFileSync(headFile)
  rmSync(file)
  rmSync(headFile)
  const forged = openAudit(data, { clock, log: () => {} })
  for (const entry of day) forged.write(entry)
  writeFileSync(headFile, head)
  expect(audit.check()).toEqual({ ok: false, at: 5, why: 'changed' })
})

it('a broken log says so in itself, once, goes on, and stays known as broken', () => {
  const { lines, setLines, open } = written()
  const all = lines()
  setLines(all.with(1, (all[1] ?? '').replace('desk', 'dusk')))
  const audit = open()
  expect(audit.read({ most: 1 }).rows[0]?.entry).toEqual({ what: 'auditBroken', at: 2, why: 'changed', faults: 1 })
  open()
  open().write({ what: 'reset' })
  expect(lines()).toHaveLength(7)
  expect(open().check()).toEqual({ ok: false, at: 2, why: 'changed' })
  setLines(lines().with(2, 'x'))
  expect(open().read({ most: 1 }).rows[0]?.entry).toEqual({ what: 'auditBroken', at: 2, why: 'changed', faults: 2 })
})
it('what was cut off stays missed: later entries do not fill its place', () => {
  const { lines, setLines, open } = written()
  setLines(lines().slice(0, 3))
  const audit = open()
  audit.write({ what: 'reset' })
  expect(audit.read({ most: 3 }).rows.map(({ n }) => n)).toEqual([7, 6, 3])
  expect(open().check()).toEqual({ ok: false, at: 4, why: 'cut' })
  expect(lines()).toHaveLength(5)
})
it('a head that was lost is written anew, and the log tells of it for good', () => {
  const { headFile, open } = written()
  rmSync(headFile)
  open()
  expect(open().check()).toEqual({ ok: false, at: 5, why: 'unreadable' })
  expect(toldIn(open()).filter(({ what }) => what === 'auditBroken')).toHaveLength(1)
})
it('a log that is cut while the terminal runs tells of it with the next entry', () => {
  const { audit, lines, setLines } = written()
  setLines(lines().slice(0, 2))
  audit.write({ what: 'reset' })
  expect(toldIn(audit).slice(-2)).toEqual([{ what: 'auditBroken', at: 3, why: 'cut', faults: 1 }, { what: 'reset' }])
})

it('half a line from a power cut is closed by a note, and is no tampering, wherever the cut is', () => {
  const { audit, file, headFile, open, lines } = written()
  const before = readFileSync(file)
  const head = readFileSync(headFile)
  audit.write({ what: 'exported', of: 'log', by: 'caretaker' })
  const after = readFileSync(file)
  for (let length = before.length + 1; length <= after.length; length++) {
    writeFileSync(file, after.subarray(0, length))
    writeFileSync(headFile, head)
    expect(audit.check().ok).toBe(true)
    const again = open()
    again.write({ what: 'reset' })
    expect(again.check(), `${length} bytes`).toMatchObject({ ok: true, entries: 7 })
  }
  // the last one was whole, and only its head was not yet written
  expect(lines()).toHaveLength(7)
})
it('what was torn stays as it was: each of its bytes that is another is found', () => {
  const { file, open } = written()
  const from = readFileSync(file).length
  appendFileSync(file, '{"at":17,"ent')
  const audit = open()
  expect(toldIn(audit).at(-1)).toMatchObject({ what: 'torn', bytes: 13 })
  const whole = readFileSync(file)
  for (let at = from; at < whole.length; at++) {
    const bytes = Uint8Array.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0x01
    writeFileSync(file, bytes)
    expect(audit.check().ok, `byte ${at}`).toBe(false)
  }
})
