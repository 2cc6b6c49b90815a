import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bookingsIn, contentsOf, smallData } from './changes/small-data.ts'
import { emptyFolder } from './changes/small-folder.ts'
import { forgetHalfWritten } from './half-written.ts'
import { asideOf, halfWritten } from './whole-file.ts'

const silent = () => undefined
/** A data folder after a power cut in the middle of all that it writes. */
const cutShort = () => {
  const { data, code } = smallData()
  const before = contentsOf(data)
  for (const left of [
    'staff.json.4711-0.new',
    'voices/voices.json.4711-2.new',
    'voices/so/yes.opus.new.812-0.new',
    '.backup.sqlite',
    '.backup.sqlite-journal',
    '.backup.sqlite-wal',
    '.backup.sqlite-shm',
  ])
    writeFileSync(join(data, left), 'Amina')
  return { data, code, before }
}

it('of what was being written when the power went nothing stays, and all else does', () => {
  const { data, code, before } = cutShort()
  forgetHalfWritten(data, silent)
  expect(contentsOf(data)).toEqual(before)
  const { store, has } = bookingsIn(data)
  expect(has(code)).toBe(true)
  store.close()
})
it('nothing is touched while another program has the bookings open: it may be writing them', () => {
  const { data } = cutShort()
  const { store } = bookingsIn(data)
  const before = contentsOf(data)
  forgetHalfWritten(data, silent)
  expect(contentsOf(data)).toEqual(before)
  store.close()
})
it('a name that is written aside is one that is known again', () => {
  expect(halfWritten.test(asideOf('/data/staff.json'))).toBe(true)
  for (const name of ['staff.json', 'a.new', 'so.opus.4711.new', 'notes.4711-0.new.txt'])
    expect(halfWritten.test(name)).toBe(false)
})
it('links are left alone, and nothing behind them is touched', () => {
  const data = emptyFolder()
  const elsewhere = emptyFolder()
  writeFileSync(join(elsewhere, 'hers.1-0.new'), 'hers')
  symlinkSync(elsewhere, join(data, 'link'))
  symlinkSync(join(elsewhere, 'hers.1-0.new'), join(data, 'x.1-0.new'))
  forgetHalfWritten(data, silent)
  expect(readdirSync(data)).toEqual(['link', 'x.1-0.new'])
  expect(existsSync(join(elsewhere, 'hers.1-0.new'))).toBe(true)
})
it('what cannot be removed or read is told, and does not keep the terminal from starting', () => {
  const logged: string[] = []
  forgetHalfWritten('/nowhere/at/all', (happened) => void logged.push(happened))
  const data = emptyFolder()
  mkdirSync(join(data, '.backup.sqlite', 'in-the-way'), { recursive: true })
  forgetHalfWritten(data, (happened) => void logged.push(happened))
  expect(logged).toEqual(['half-written files not looked for'])
})
