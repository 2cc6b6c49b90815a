import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { clockByHand } from '../clock.ts'
import { type ChangesParts, MOST_CHANGES, openChanges } from './changes.ts'
import { emptyFolder, smallChanged } from './small-folder.ts'

const louder = { what: 'volume', to: 7 } as const
const open = (data = emptyFolder(), parts: Partial<ChangesParts> = {}) => {
  const told: unknown[] = []
  const clock = clockByHand()
  const log = (happened: string, about?: object) => void told.push({ happened, ...about })
  return { changes: openChanges(data, { clock, log, ...parts }), data, told, clock }
}

it('a terminal that nobody changed has no changes, and no file of them', () => {
  const { changes, data, told } = open()
  expect([changes.list(), changes.history(), changes.faults, told, readdirSync(data)]).toEqual([[], [], [], [], []])
})
it('tells who changed what and when, also after it was taken back', () => {
  const { changes, data, clock } = open()
  expect(changes.add(louder, 'caretaker')).toEqual({ ok: true, n: 1 })
  clock.forward(60_000)
  expect(changes.add({ what: 'deskMinutes', to: 9 }, 'desk')).toEqual({ ok: true, n: 2 })
  clock.forward(60_000)
  expect(changes.takeBack(1, 'desk')).toEqual({ ok: true })
  const second = { n: 2, at: '2026-11-23T08:01:00.000Z', by: 'desk', change: { what: 'deskMinutes', to: 9 } }
  const first = { n: 1, at: '2026-11-23T08:00:00.000Z', by: 'caretaker', change: louder }
  for (const it of [changes, open(data).changes]) {
    expect(it.list()).toEqual([second])
    expect(it.history()).toEqual([{ ...first, takenBack: { at: '2026-11-23T08:02:00.000Z', by: 'desk' } }, second])
  }
  expect(readdirSync(data)).toEqual(['changes.json'])
})
it('a number is never given twice', () => {
  const { changes, data } = open()
  changes.add(louder, 'caretaker')
  changes.takeBack(1, 'caretaker')
  expect(open(data).changes.add(louder, 'caretaker')).toEqual({ ok: true, n: 2 })
})
it('what is not there, or is taken back already, cannot be taken back', () => {
  const { changes } = open()
  changes.add(louder, 'caretaker')
  changes.takeBack(1, 'caretaker')
  expect([changes.takeBack(1, 'desk'), changes.takeBack(9, 'desk')]).toEqual(
    Array.from({ length: 2 }, () => ({ ok: false, reason: 'unknownChange' })),
  )
})
it('what would not be sound is refused before anything is written', () => {
  const faults = [{ file: 'office.yml', fault: 'No.', cure: 'Otherwise.' }]
  const { changes, data } = open(undefined, { check: (all) => (all.length > 1 ? { ok: false, faults } : { ok: true }) })
  changes.add(louder, 'caretaker')
  const before = readFileSync(join(data, 'changes.json'), 'utf8')
  expect(changes.add(louder, 'caretaker')).toEqual({ ok: false, reason: 'unsound', faults })
  expect([changes.list().length, readFileSync(join(data, 'changes.json'), 'utf8')]).toEqual([1, before])
})
it('nobody makes changes without end', () => {
  const data = emptyFolder()
  const at = '2026-11-23T08:00:00.000Z'
  const changes = Array.from({ length: MOST_CHANGES }, (_, i) => ({ n: i + 1, at, by: 'desk', change: louder }))
  writeFileSync(join(data, 'changes.json'), JSON.stringify({ version: 1, changes }))
  expect(open(data).changes.add(louder, 'desk')).toEqual({ ok: false, reason: 'tooMany' })
})
test.skipIf(process.platform === 'win32')('the file is for the terminal’s own account alone', () => {
  const { changes, data } = open()
  changes.add(louder, 'caretaker')
  expect(statSync(join(data, 'changes.json')).mode & 0o777).toBe(0o600)
})
it('where nothing can be written it says so, and changes nothing', () => {
  const { changes, told } = open(join(emptyFolder(), 'nowhere'))
  expect(changes.add(louder, 'caretaker')).toEqual({ ok: false, reason: 'notWritable' })
  expect(changes.list()).toEqual([])
  expect(told).toMatchObject([{ happened: 'changes not written', code: 'ENOENT' }])
})

describe('a file that cannot be read is put aside, told, and the office opens as its folder says', () => {
  const at = '2026-11-23T08:00:00.000Z'
  test.each([
    ['half of one', '{ "version": 1, "chan'],
    ['one of another version', JSON.stringify({ version: 2, changes: [] })],
    [
      'one with a change that is none',
      JSON.stringify({ version: 1, changes: [{ n: 1, at, by: 'desk', change: { what: 'x' } }] }),
    ],
    ['one by nobody', JSON.stringify({ version: 1, changes: [{ n: 1, at, by: 'Anna', change: louder }] })],
  ])('%s', async (_, text) => {
    const data = emptyFolder()
    writeFileSync(join(data, 'changes.json'), text)
    const { changed, told, clock } = await smallChanged({ data })
    const aside = `changes.json.broken-${clock.now()}`
    expect(changed.file()).toEqual(changed.folderFile())
    expect(told).toMatchObject([{ happened: 'changes not read' }])
    expect(changed.officeNow.now().warnings).toMatchObject([{ file: join(data, aside) }])
    expect(readFileSync(join(data, aside), 'utf8')).toBe(text) // not lost
    expect(changed.make(louder, 'caretaker')).toEqual({ ok: true, n: 1 })
    expect(readdirSync(data).sort()).toEqual(['changes.json', aside])
  })
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('one that may not be read is not written over', () => {
    const data = emptyFolder()
    writeFileSync(join(data, 'changes.json'), '{}')
    chmodSync(join(data, 'changes.json'), 0)
    const { changes } = open(data)
    expect(changes.faults).toHaveLength(1)
    expect(changes.add(louder, 'caretaker')).toEqual({ ok: false, reason: 'notWritable' })
  })
  test('a folder in its place', () => {
    const data = emptyFolder()
    mkdirSync(join(data, 'changes.json'))
    const { changes, told } = open(data)
    expect(changes.list()).toEqual([])
    expect(told).toMatchObject([{ happened: 'changes not read', code: 'EISDIR' }])
  })
})
