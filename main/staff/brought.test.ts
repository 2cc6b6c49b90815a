import { mkdirSync, mkdtempSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { brought } from './brought.ts'

const folders = () => {
  const top = mkdtempSync(join(tmpdir(), 'brought-'))
  const made = (name: string) => {
    const folder = join(top, name)
    mkdirSync(folder)
    return folder
  }
  return { forYou: made('for-you'), stick: made('stick'), other: made('other') }
}
/** `at`: seconds. */
const lay = (folder: string, name: string, at: number) => {
  writeFileSync(join(folder, name), `${name} of ${at}`)
  utimesSync(join(folder, name), at, at)
}
const found = async (sticks: readonly string[], forYou: string) => {
  const bytes = await brought({ sticks, forYou }, (name) => name.endsWith('.ledvoice'))
  return bytes && new TextDecoder().decode(bytes)
}

it('what somebody has on a stick goes before what this terminal gave out, however new that is', async () => {
  const { forYou, stick, other } = folders()
  lay(forYou, 'ours.ledvoice', 3_000)
  lay(stick, 'theirs.ledvoice', 1_000)
  lay(other, 'newer.ledvoice', 2_000)
  expect(await found([stick, other], forYou)).toBe('newer.ledvoice of 2000')
})
it('without a stick, or with one on which there is none, what lies in the folder for people is taken', async () => {
  const { forYou, stick } = folders()
  lay(forYou, 'ours.ledvoice', 3_000)
  lay(stick, 'directory.json', 1_000)
  expect(await found([stick], forYou)).toBe('ours.ledvoice of 3000')
  expect(await found([], forYou)).toBe('ours.ledvoice of 3000')
  expect(await found([stick], join(forYou, 'gone'))).toBeUndefined()
})
it('links, folders and hidden files are left out', async () => {
  const { forYou, stick } = folders()
  lay(forYou, 'ours.ledvoice', 1_000)
  symlinkSync(join(forYou, 'ours.ledvoice'), join(stick, 'link.ledvoice'))
  mkdirSync(join(stick, 'folder.ledvoice'))
  lay(stick, '._ours.ledvoice', 1_000)
  expect(await found([stick], join(forYou, 'gone'))).toBeUndefined()
})
