import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from './booking/sqlite.ts'
import { mayBeUsed, prepareData } from './data-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'data-'))

test('a folder that is not there is made, and nothing is left in it', () => {
  const made = join(folder, 'a', 'b')
  expect(prepareData(made)).toEqual({ ok: true })
  expect(readdirSync(made)).toEqual([])
})
test.each(['file', join('file', 'under')])('a file in its place is told, with the cure: %s', (name) => {
  writeFileSync(join(folder, 'file'), '')
  const fault = `Bookings cannot be kept in ${join(folder, name)}: there is a file in its place. Give a folder that can be written to, with --data <folder>.`
  expect(prepareData(join(folder, name))).toEqual({ ok: false, fault })
})
test('a folder that another terminal runs with is told, with the cure, and is free when that one has ended', () => {
  const data = mkdtempSync(join(tmpdir(), 'data-'))
  expect(mayBeUsed(data)).toEqual({ ok: true })
  const other = openStore(join(data, 'bookings.sqlite'))
  if (!other.ok) throw new Error(other.reason)
  const fault = `Another terminal is running with ${data}. End it first, or give this one a folder of its own, with --data <folder>.`
  expect(mayBeUsed(data)).toEqual({ ok: false, fault })
  other.store.close()
  expect(mayBeUsed(data)).toEqual({ ok: true })
})
