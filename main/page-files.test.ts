import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, PAGE_ORIGIN } from './lockdown.ts'
import { pageFiles } from './page-files.ts'
import { pageProtocol } from './page-protocol.ts'

const folder = mkdtempSync(join(tmpdir(), 'page-'))
const page = join(folder, 'page')
mkdirSync(join(page, 'assets'), { recursive: true })
writeFileSync(join(folder, 'secret.json'), '"secret"')
writeFileSync(join(page, 'index.html'), '<!doctype html>')
writeFileSync(join(page, 'assets', 'index-abc.js'), 'export {}')
writeFileSync(join(page, '.env.json'), '{}')
writeFileSync(join(page, 'notes.unknown'), '')
symlinkSync(join(folder, 'secret.json'), join(page, 'link.json'))

const ask = async (url: string, method = 'GET') => pageProtocol(await pageFiles(page))({ url, method })

test('the map holds plain files of known types, and neither links nor what is hidden', async () => {
  expect([...(await pageFiles(page)).keys()].sort()).toEqual(['/assets/index-abc.js', '/index.html'])
})
test('a folder that is not there has no files', async () => expect((await pageFiles(join(folder, 'none'))).size).toBe(0))

test('rows 2, 3: a file of the page comes with its type and with every header', async () => {
  const answer = await ask(`${PAGE_ORIGIN}/index.html`)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('<!doctype html>')
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await ask(`${PAGE_ORIGIN}/assets/index-abc.js?v=1#x`)).status).toBe(200)
})
test.each([
  '/../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e/secret.json',
  '/%2e%2e%2fsecret.json',
  '/..%5csecret.json',
  '/..\\secret.json',
  '/assets/../../secret.json',
  '/assets/../index.html',
  '//index.html',
  '/index.html/',
  '/INDEX.HTML',
  '/index.html%00.js',
  '/link.json',
  '/',
  '',
])('row 2: %j is not there', async (path) => {
  const answer = await ask(`${PAGE_ORIGIN}${path}`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('')
})
test.each([
  'app://other/index.html',
  'app://terminap/index.html',
  'web://terminal/index.html',
  'app://terminal.example.org/index.html',
  'app://terminal@other/index.html',
  'http://terminal/index.html',
  'file:///index.html',
])('row 2: %s is another house', async (url) => expect((await ask(url)).status).toBe(404))
test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('row 2: %s is refused', async (method) => {
  expect((await ask(`${PAGE_ORIGIN}/index.html`, method)).status).toBe(405)
})
