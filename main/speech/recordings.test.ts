import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { pageProtocol } from '../page-protocol.ts'
import { findRecordings, MAX_CLIP_BYTES, openRecordings } from './recordings.ts'

const made: string[] = []
const folder = (files: Readonly<Record<string, string>>) => {
  const at = mkdtempSync(join(tmpdir(), 'ledstang-voices-'))
  made.push(at)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(at, name, '..'), { recursive: true })
    writeFileSync(join(at, name), text)
  }
  return at
}
afterEach(() => {
  for (const at of made.splice(0)) rmSync(at, { recursive: true, force: true })
})
const find = async (...folders: string[]) => {
  const logged: unknown[] = []
  const { clips, files } = await findRecordings(folders, (happened, about) => logged.push([happened, about]))
  const answer = pageProtocol(files)
  const get = async (path: string) => {
    const got = await answer({ url: `app://terminal${path}`, method: 'GET' })
    return got.status === 200 ? `${got.headers.get('content-type')} ${await got.text()}` : got.status
  }
  return { clips, files, logged, get }
}

test('what the office recorded is found, in each language, and served to the page', async () => {
  const { clips, get } = await find(folder({ 'sv/book.code~0.opus': 'a', 'sv/number.15.wav': 'b', 'ar/welcome.title.webm': 'c' }))
  expect(clips).toEqual({ sv: ['book.code/0', 'number.15'], ar: ['welcome.title'] })
  expect(await get('/voices/sv/book.code~0')).toBe('audio/ogg a')
  expect(await get('/voices/sv/number.15')).toBe('audio/wav b')
  expect(await get('/voices/ar/welcome.title')).toBe('audio/webm c')
})
test('the office’s own recording comes before ours', async () => {
  const { clips, get } = await find(folder({ 'sv/yes.opus': 'office' }), folder({ 'sv/yes.ogg': 'ours', 'sv/no.ogg': 'ours' }))
  expect(clips).toEqual({ sv: ['yes', 'no'] })
  expect(await get('/voices/sv/yes')).toBe('audio/ogg office')
})
test('no folder, no recordings', async () => {
  expect((await find('/nowhere')).clips).toEqual({})
})
test('nothing else in the folder is served, and nothing outside of it', async () => {
  const secret = folder({ 'secret.opus': 'secret' })
  const at = folder({
    'sv/note.txt': 'x',
    'sv/.hidden.opus': 'x',
    'sv/..~..~x.opus': 'x',
    'sv/sub/deep.opus': 'x',
    'xx/yes.opus': 'x',
  })
  symlinkSync(join(secret, 'secret.opus'), join(at, 'sv', 'link.opus'))
  const { clips, files, get } = await find(at)
  expect(clips).toEqual({})
  expect([...files.keys()]).toEqual([])
  for (const path of ['/voices/sv/../secret', '/voices/sv/%2e%2e%2fsecret', '/voices/sv/..~secret', '/voices/sv/', '/voices/'])
    expect(await get(path)).toBe(404)
})
test('a name that no text of ours can have is told of, but not by its name', async () => {
  const { logged } = await find(folder({ 'sv/Anna Svensson.opus': 'x' }))
  expect(logged).toEqual([['recording not used', { language: 'sv' }]])
})
test('a recording that is gone or far too large is served as nothing, and told of', async () => {
  const at = folder({ 'sv/gone.opus': 'x', 'sv/large.opus': 'x' })
  const { get, logged } = await find(at)
  rmSync(join(at, 'sv/gone.opus'))
  truncateSync(join(at, 'sv/large.opus'), MAX_CLIP_BYTES + 1)
  expect(await get('/voices/sv/gone')).toBe('audio/ogg ')
  expect(await get('/voices/sv/large')).toBe('audio/ogg ')
  expect(logged).toMatchObject([
    ['recording not read', { language: 'sv', clip: 'gone', code: 'ENOENT' }],
    ['recording too large', { language: 'sv', clip: 'large' }],
  ])
})
test('what is recorded while the terminal runs is found when one looks again, and what was removed is gone', async () => {
  const at = folder({ 'sv/yes.opus': 'a', 'sv/no.opus': 'b' })
  const live = await openRecordings([at], () => {})
  const { files } = live
  writeFileSync(join(at, 'sv/yes.opus'), 'new')
  rmSync(join(at, 'sv/no.opus'))
  mkdirSync(join(at, 'so'))
  writeFileSync(join(at, 'so/yes.opus'), 'haa')
  writeFileSync(join(at, 'so/yes.opus.before'), 'not this')
  await Promise.all([live.again(), live.again()])
  expect(live.clips()).toEqual({ sv: ['yes'], so: ['yes'] })
  expect([...files.keys()]).toEqual(['/voices/sv/yes', '/voices/so/yes'])
  expect(Buffer.from((await files.get('/voices/sv/yes')?.read()) ?? []).toString()).toBe('new')
})
