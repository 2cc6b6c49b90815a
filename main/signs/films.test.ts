import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { pageProtocol } from '../page-protocol.ts'
import { findFilms, MAX_FILM_BYTES } from './films.ts'

const made: string[] = []
const WEBM = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x01])
const folder = (files: Readonly<Record<string, Uint8Array | string>>) => {
  const at = mkdtempSync(join(tmpdir(), 'ledstang-signs-'))
  made.push(at)
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(at, name, '..'), { recursive: true })
    writeFileSync(join(at, name), bytes)
  }
  return at
}
afterEach(() => {
  for (const at of made.splice(0)) rmSync(at, { recursive: true, force: true })
})
const find = async (at: string) => {
  const logged: unknown[] = []
  const { keys, files } = await findFilms(at, (happened, about) => logged.push([happened, about]))
  const answer = pageProtocol(files)
  const get = async (path: string) => {
    const got = await answer({ url: `app://terminal${path}`, method: 'GET' })
    return got.status === 200 ? `${got.headers.get('content-type')} ${(await got.arrayBuffer()).byteLength}` : got.status
  }
  return { keys, get, logged }
}

test('a film that is named for a title is found, and served to the page', async () => {
  const { keys, get, logged } = await find(folder({ 'home.title.webm': WEBM, 'book.title.webm': WEBM }))
  expect(keys).toEqual(['book.title', 'home.title'])
  expect(await get('/signs/home.title.webm')).toBe('video/webm 5')
  expect(logged).toEqual([])
})
test('the demo office has films of its own, each small', async () => {
  const { keys, logged } = await find(join(import.meta.dirname, '../../assets/demo-office/signs'))
  expect(keys).toEqual(['book.title', 'home.title', 'welcome.title'])
  expect(logged).toEqual([])
})
test('no folder, no films', async () => expect((await find('/nowhere')).keys).toEqual([]))
test('what is no film is left out and told of; a name that is no line’s is not written down', async () => {
  const at = folder({ 'home.title.webm': 'text', 'book.title.webm': '', 'Anna Svensson.webm': WEBM, 'welcome.title.webm': WEBM })
  truncateSync(join(at, 'welcome.title.webm'), MAX_FILM_BYTES + 1)
  const { keys, get, logged } = await find(at)
  expect(keys).toEqual([])
  expect(await get('/signs/home.title.webm')).toBe(404)
  expect(logged).toEqual([
    ['film not used', { why: 'no line of the catalogue has this name' }],
    ['film not used', { why: 'not WebM', key: 'book.title' }],
    ['film not used', { why: 'not WebM', key: 'home.title' }],
    ['film not used', { why: 'too large', key: 'welcome.title' }],
  ])
})
test('a film of a line that is no title is taken: only the screens know which are', async () =>
  expect((await find(folder({ 'home.now.webm': WEBM }))).keys).toEqual(['home.now']))
test('nothing else in the folder is served, and nothing outside of it', async () => {
  const secret = folder({ 'secret.webm': WEBM })
  const at = folder({ 'home.title.mp4': WEBM, 'sub/home.title.webm': WEBM, '.webm': WEBM, 'constructor.webm': WEBM })
  symlinkSync(join(secret, 'secret.webm'), join(at, 'home.title.webm'))
  const { keys, get } = await find(at)
  expect(keys).toEqual([])
  for (const path of ['/signs/../secret.webm', '/signs/%2e%2e%2fsecret.webm', '/signs/home.title.webm', '/signs/'])
    expect(await get(path)).toBe(404)
})
test('a film that goes while the terminal runs is served as nothing, and told of', async () => {
  const at = folder({ 'home.title.webm': WEBM })
  const { get, logged } = await find(at)
  rmSync(join(at, 'home.title.webm'))
  expect(await get('/signs/home.title.webm')).toBe('video/webm 0')
  expect(logged).toMatchObject([['film not read', { key: 'home.title', code: 'ENOENT' }]])
})
