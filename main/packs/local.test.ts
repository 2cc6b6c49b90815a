import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, test } from 'vitest'
import { listed, packsIn, sticks } from './local.ts'
import { newTerminal, type Terminal } from './small-pack.ts'

let terminal: Terminal
beforeEach(() => {
  terminal = newTerminal()
})
afterEach(() => terminal.remove())

/** A system whose folders lie in the terminal's own. */
const below = (folder: string) => listed(join(terminal.data, folder))
const make = (...folders: string[]) => {
  for (const folder of folders) mkdirSync(join(terminal.data, folder), { recursive: true })
}

test('Linux shows sticks by account and by name', async () => {
  make('media/anna/KINGSTON', 'media/usb0', 'run/media/anna/STICK')
  const found = await sticks('linux', below)
  expect(found).toEqual(
    expect.arrayContaining([join('/media', 'anna', 'KINGSTON'), join('/media', 'usb0'), join('/run/media', 'anna', 'STICK')]),
  )
})
test('macOS shows them as volumes', async () => {
  make('Volumes/STICK')
  expect(await sticks('darwin', below)).toEqual([join('/Volumes', 'STICK')])
})
test('Windows gives them letters, and the machine’s own is not one', async () => {
  const found = await sticks('win32', below)
  expect(found).toContain('E:\\')
  expect(found).not.toContain('C:\\')
})
test('a system without any has none', async () => expect(await sticks('linux', below)).toEqual([]))

it('only packs in the top level count, and no links', async () => {
  make('stick/deep', 'stick/folder.ledstang')
  const stick = join(terminal.data, 'stick')
  for (const name of ['b.ledstang', '._b.ledstang', 'holiday.jpg', 'deep/c.ledstang']) writeFileSync(join(stick, name), 'x')
  symlinkSync(join(stick, 'b.ledstang'), join(stick, 'link.ledstang'))
  const found = await packsIn(stick, 'stick')
  expect(found.map(({ file }) => file)).toEqual([join(stick, 'b.ledstang')])
})
it('a file that is changed is another', async () => {
  const stick = terminal.data
  const file = join(stick, 'b.ledstang')
  writeFileSync(file, 'x')
  const before = await packsIn(stick, 'stick')
  writeFileSync(file, 'xx')
  expect((await packsIn(stick, 'stick'))[0]?.sign).not.toBe(before[0]?.sign)
})
it('a folder that is not there has none', async () => expect(await packsIn(join(terminal.data, 'none'), 'folder')).toEqual([]))
