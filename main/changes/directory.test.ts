import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hsds, smallDirectory } from '../office/small-office.ts'
import { smallChanged } from './small-folder.ts'

const names = (changed: Awaited<ReturnType<typeof smallChanged>>['changed']) =>
  changed.officeNow.now().directory.listings.map(({ id }) => id)
const withoutSoup = JSON.stringify([hsds('coats', 'clothes'), hsds('bread', 'food')])

it('tells what a new directory brings before it is taken', async () => {
  const { changed } = await smallChanged()
  const report = changed.directory.check(smallDirectory(hsds('bread', 'food'), hsds('odd', 'nothing-we-know')))
  expect(report).toMatchObject({ ok: true, before: 6, after: 7, added: ['Namn bread'], removed: [], vanished: [], faults: [] })
  expect(report.warnings).toMatchObject([{ line: 9 }]) // the one that cannot be shown
  expect(changed.directory.isTaken()).toBe(false)
  expect(names(changed)).toHaveLength(6)
})
it('one without a service that is booked here is refused, until that is turned off', async () => {
  const { changed } = await smallChanged()
  const report = changed.directory.check(withoutSoup)
  expect(report).toMatchObject({ ok: false, vanished: ['Namn soup'], before: 6, after: 2, added: ['Namn bread'] })
  expect(report.faults).toMatchObject([{ fault: 'There is no service “soup” in the directory.' }])
  expect(changed.directory.take(withoutSoup)).toMatchObject({ ok: false, reason: 'unsound' })
  changed.make({ what: 'offer', service: 'soup', on: false }, 'caretaker')
  expect(changed.directory.take(withoutSoup)).toEqual({ ok: true })
  expect(names(changed)).toEqual(['coats', 'bread'])
  // the two now stand on each other
  expect(changed.takeBack(1, 'caretaker')).toMatchObject({ ok: false, reason: 'unsound' })
  expect(changed.directory.takeBack()).toEqual({ ok: true })
  expect(changed.takeBack(1, 'caretaker')).toEqual({ ok: true })
})
it('what cannot be read is refused with its line', async () => {
  const { changed } = await smallChanged()
  expect(changed.directory.check('[\n{,\n]')).toMatchObject({
    ok: false,
    before: 6,
    after: 0,
    faults: [{ fault: 'The file is not JSON.' }],
  })
  expect(changed.directory.take('{}')).toMatchObject({ ok: false, reason: 'unsound' })
})
it('what was taken holds when the terminal is started again, and is taken back one step at a time', async () => {
  const { changed, folder, data } = await smallChanged()
  const [one, two] = [smallDirectory(hsds('one', 'food')), smallDirectory(hsds('two', 'food'))]
  expect([changed.directory.take(one), changed.directory.take(two)]).toEqual([{ ok: true }, { ok: true }])
  const again = (await smallChanged({ folder, data })).changed
  expect([again.directory.isTaken(), names(again).at(-1)]).toEqual([true, 'two'])
  expect(again.directory.takeBack()).toEqual({ ok: true })
  expect([again.directory.isTaken(), names(again).at(-1)]).toEqual([true, 'one'])
  expect(again.directory.takeBack()).toEqual({ ok: true })
  expect([again.directory.isTaken(), names(again).length]).toEqual([false, 6])
  expect(again.directory.takeBack()).toEqual({ ok: false, reason: 'notTaken' })
  expect(readFileSync(join(folder, 'directory.json'), 'utf8')).toBe(smallDirectory()) // the folder was never touched
})
