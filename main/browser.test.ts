import { once } from 'node:events'
import { request as ask } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createAnnouncements } from './announcements.ts'
import { type BrowserShell, serve } from './browser.ts'
import { clockByHand } from './clock.ts'
import { type Handlers, MAX_ARGUMENT_CHARACTERS } from './contract.ts'
import { createDispatch } from './dispatch.ts'
import { contentSecurityPolicy } from './lockdown.ts'
import type { PageFile } from './page-files.ts'
import { REPLACED } from './page-socket.ts'
import { pretend } from './pretend-handlers.ts'

const file = (type: string, text: string): PageFile => ({ type, read: async () => new TextEncoder().encode(text) })
const files = new Map([
  ['/index.html', file('text/html; charset=utf-8', '<!doctype html><title>page</title>')],
  ['/assets/a.js', file('text/javascript; charset=utf-8', 'export {}')],
])
let seed = 0
/** Different each time, the same in each run. */
const random = (bytes: number) => new Uint8Array(bytes).fill(++seed)

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
const begin = async (changed: Partial<Handlers> = {}) => {
  const house = pretend(changed)
  const clock = clockByHand()
  const announcements = createAnnouncements()
  const dispatch = createDispatch(house.handlers, { clock })
  const pageGone = vi.fn()
  const needs = { files, dispatch, handlers: house.handlers, pageGone, announcements, clock, random, log: () => {} }
  const served = await serve({ ...needs, port: 0 })
  if (!served.ok) throw new Error(served.fault)
  open.push(served.shell.close)
  return { ...house, pageGone, clock, announcements, shell: served.shell, port: Number(new URL(served.shell.origin).port) }
}

interface Reply {
  status: number
  headers: NodeJS.Dict<string | string[]>
  body: string
}
/** As it is: no redirect is followed, no path is tidied. */
const get = (shell: BrowserShell, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(shell.origin)
    const request = ask({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    request.on('error', reject).end()
  })
const pathOf = (address: string) => new URL(address).pathname + new URL(address).search
const enter = async (shell: BrowserShell) => {
  const { headers } = await get(shell, pathOf(shell.invite()))
  return String(headers['set-cookie']).split(';')[0] ?? ''
}
const socket = (shell: BrowserShell, { cookie = '', origin = shell.origin, path = '/api' } = {}) => {
  const made = new WebSocket(`${shell.origin.replace('http', 'ws')}${path}`, { headers: { cookie, origin } })
  made.on('error', () => {})
  return made
}
const enterWithSocket = async (shell: BrowserShell) => {
  const made = socket(shell, { cookie: await enter(shell) })
  await once(made, 'open')
  return made
}
const heard = async (from: WebSocket): Promise<unknown> => JSON.parse(String((await once(from, 'message'))[0]))

test('the printed address works once: it becomes a cookie that no script and no other site can use', async () => {
  const { shell, port } = await begin()
  const address = pathOf(shell.invite())
  const first = await get(shell, address)
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe('/')
  expect(String(first.headers['set-cookie'])).toMatch(
    new RegExp(`^ledstang-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
  )
  const again = await get(shell, address)
  expect(again.status).toBe(403)
  expect(again.body).toContain('works once')
  expect(again.headers['set-cookie']).toBeUndefined()
})
test('asking only for the head of the address does not use it up', async () => {
  const { shell } = await begin()
  const address = pathOf(shell.invite())
  expect((await get(shell, address, {}, 'HEAD')).status).toBe(403)
  expect((await get(shell, address)).status).toBe(303)
})
test('a fresh address ends the stay of the one before', async () => {
  const { shell } = await begin()
  const before = await enter(shell)
  expect((await get(shell, '/', { cookie: before })).status).toBe(200)
  const after = await enter(shell)
  expect((await get(shell, '/', { cookie: before })).status).toBe(403)
  expect((await get(shell, '/', { cookie: after })).status).toBe(200)
})
test('an address that was not used works no more when a fresh one is made', async () => {
  const { shell } = await begin()
  const old = pathOf(shell.invite())
  shell.invite()
  expect((await get(shell, old)).status).toBe(403)
})

test('who was let in gets the page and its files, with every header', async () => {
  const { shell } = await begin()
  const cookie = `other=1; ${await enter(shell)}; more=2`
  const page = await get(shell, '/', { cookie })
  expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>page</title>' })
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'cache-control': 'no-store',
  })
  expect((await get(shell, '/assets/a.js', { cookie })).headers['content-type']).toBe('text/javascript; charset=utf-8')
})
test.each(['/', '/index.html', '/assets/a.js', '/nothing', '/?token=', '/?token=wrong', '/index.html?token=wrong'])(
  'without being let in there is nothing at %s, not even that there is nothing',
  async (path) => {
    const { shell } = await begin()
    shell.invite()
    const answer = await get(shell, path)
    expect(answer.status).toBe(403)
    expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy)
  },
)
test.each([
  '/../secret',
  '/%2e%2e/secret',
  '/%2e%2e%2fsecret',
  '/..%2f..%2fetc/passwd',
  '/..%5csecret',
  '/..\\secret',
  '//assets/a.js',
  '/assets//a.js',
  '/assets/../assets/a.js',
  '/assets/%61.js',
  '/assets/',
  '/assets/a.js/',
  '/ASSETS/a.js',
  '/index.html%00',
  'http://127.0.0.1/index.html',
])('row 2: %j is no file of the page', async (path) => {
  const { shell } = await begin()
  expect((await get(shell, path, { cookie: await enter(shell) })).status).toBe(404)
})
test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
  const { shell } = await begin()
  const answer = await get(shell, '/', { cookie: await enter(shell) }, method)
  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toBe('GET, HEAD')
})
test.each(['localhost', 'example.org', '127.0.0.1', 'example.org:PORT', 'localhost:PORT', '127.0.0.1:1'])(
  'another name for this machine is refused: %s',
  async (name) => {
    const { shell, port } = await begin()
    const host = name.replace('PORT', String(port))
    expect((await get(shell, pathOf(shell.invite()), { host })).status).toBe(403)
  },
)
test.each(['http://example.org', 'null', 'http://127.0.0.1', 'https://127.0.0.1:PORT', 'http://localhost:PORT', 'file://'])(
  'a request from another page is refused: %s',
  async (from) => {
    const { shell, port } = await begin()
    const cookie = await enter(shell)
    const origin = from.replace('PORT', String(port))
    expect((await get(shell, '/', { cookie, origin })).status).toBe(403)
    expect((await get(shell, '/', { cookie, origin: shell.origin })).status).toBe(200)
  },
)
test('it listens on this machine only', async () => {
  const { shell } = await begin()
  expect(new URL(shell.origin).hostname).toBe('127.0.0.1')
})
test('a port that is taken is said in one line', async () => {
  const { port, handlers, pageGone, clock, announcements } = await begin()
  const dispatch = createDispatch(handlers, { clock })
  const second = await serve({ files, dispatch, handlers, pageGone, announcements, port, clock, random, log: () => {} })
  expect(second).toEqual({ ok: false, fault: expect.stringMatching(new RegExp(`^Port ${port} is taken .*--port`)) })
})

test.each<[string, (shell: BrowserShell, cookie: string) => WebSocket]>([
  ['without a cookie', (shell) => socket(shell)],
  ['with a made-up cookie', (shell, cookie) => socket(shell, { cookie: `${cookie}x` })],
  ['from another page', (shell, cookie) => socket(shell, { cookie, origin: 'http://example.org' })],
  ['from nowhere', (shell, cookie) => socket(shell, { cookie, origin: 'null' })],
  ['at another path', (shell, cookie) => socket(shell, { cookie, path: '/api/../x' })],
])('row 7: a socket %s is refused', async (_name, knock) => {
  const { shell, asked } = await begin()
  const refused = knock(shell, await enter(shell))
  const [, response] = await once(refused, 'unexpected-response')
  expect(response.statusCode).toBe(403)
  expect(asked).toEqual([])
})
test('a socket without an origin is no page', async () => {
  const { shell } = await begin()
  const cookie = await enter(shell)
  const { hostname, port, host } = new URL(shell.origin)
  const stream = connect(Number(port), hostname)
  stream.write(
    `GET /api HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  )
  expect(String((await once(stream, 'data'))[0])).toContain('403')
})

test('a call is answered with its own number, and a refusal too', async () => {
  const { shell } = await begin()
  const page = await enterWithSocket(shell)
  page.send(JSON.stringify({ id: 7, verb: 'desk.call', args: { language: 'sv' } }))
  expect(await heard(page)).toEqual({ id: 7, ok: { call: 'c1' } })
  page.send(JSON.stringify({ id: 8, verb: '__proto__', args: {} }))
  expect(await heard(page)).toEqual({ id: 8, refusal: { refused: 'unknownVerb' } })
  page.send(JSON.stringify({ id: 9, verb: 'desk.call', args: { language: 'sv', path: '/etc/passwd' } }))
  expect(await heard(page)).toEqual({ id: 9, refusal: { refused: 'badArguments', where: '*' } })
})
test('the page is told what happens, and nothing of the wrong form', async () => {
  const { shell, announcements } = await begin()
  const page = await enterWithSocket(shell)
  announcements.tell('desk.coming', { call: 'not an id!', minutes: 3 })
  announcements.tell('desk.coming', { call: 'c1', minutes: 3 })
  expect(await heard(page)).toEqual({ push: 'desk.coming', told: { call: 'c1', minutes: 3 } })
})
test.each<[string, string | Buffer]>([
  ['what is not JSON', 'hello'],
  ['a list', '[]'],
  ['a call without a number', '{"verb":"desk.call","args":{}}'],
  ['a call with more than a call has', '{"id":1,"verb":"desk.call","args":{},"as":"staff"}'],
  ['bytes', Buffer.from('{"id":1,"verb":"visit.over","args":{}}')],
])('%s ends the connection', async (_name, message) => {
  const { shell, asked } = await begin()
  const page = await enterWithSocket(shell)
  page.send(message)
  expect((await once(page, 'close'))[0]).toBe(1008)
  expect(asked.filter(({ verb }) => verb !== 'visit.over')).toEqual([])
})
test('a message that nobody could have pressed ends the connection', async () => {
  const { shell } = await begin()
  const page = await enterWithSocket(shell)
  page.send('x'.repeat(MAX_ARGUMENT_CHARACTERS * 5))
  expect((await once(page, 'close'))[0]).toBe(1009)
})

test('when a page goes, her visit is over, and nobody is in at the panel, once', async () => {
  const { shell, visitsOver, pageGone } = await begin()
  const page = await enterWithSocket(shell)
  expect(pageGone).not.toHaveBeenCalled()
  page.close()
  await vi.waitFor(() => expect(visitsOver()).toBe(1))
  await shell.close()
  expect(visitsOver()).toBe(1)
  expect(pageGone).toHaveBeenCalledOnce()
})
test('the newest page is the terminal: the older one is told to close, and its visit is over before the newer is heard', async () => {
  let over = () => {}
  const ending = new Promise<object>((resolve) => {
    over = () => resolve({})
  })
  const { shell, asked, visitsOver, pageGone, announcements } = await begin({ 'visit.over': () => ending })
  const cookie = await enter(shell)
  const older = socket(shell, { cookie })
  await once(older, 'open')
  const olderHears = vi.fn()
  older.on('message', olderHears)
  const newer = socket(shell, { cookie })
  await once(newer, 'open')
  newer.send(JSON.stringify({ id: 1, verb: 'desk.call', args: { language: 'sv' } }))
  expect((await once(older, 'close'))[0]).toBe(REPLACED)
  expect(asked.map(({ verb }) => verb)).toEqual(['visit.over'])
  expect(pageGone).toHaveBeenCalledOnce() // who was in at the older page is not in at the newer
  over()
  expect(await heard(newer)).toEqual({ id: 1, ok: { call: 'c1' } })
  announcements.tell('terminal.reset', {})
  expect(await heard(newer)).toEqual({ push: 'terminal.reset', told: {} })
  expect(olderHears).not.toHaveBeenCalled()
  expect(visitsOver()).toBe(1)
})
test('an older page that goes on talking is not listened to, and is told nothing', async () => {
  const { shell, asked, announcements } = await begin()
  let hearing = 0
  const { hear } = announcements
  announcements.hear = (hearer) => {
    hearing += 1
    const stop = hear(hearer)
    return () => {
      hearing -= 1
      stop()
    }
  }
  const cookie = await enter(shell)
  const older = socket(shell, { cookie })
  await once(older, 'open')
  older.pause() // it does not hear that it should go
  const newer = socket(shell, { cookie })
  await once(newer, 'open')
  older.send(JSON.stringify({ id: 1, verb: 'desk.call', args: { language: 'sv' } }))
  newer.send(JSON.stringify({ id: 2, verb: 'terminal.office', args: {} }))
  await heard(newer)
  newer.send(JSON.stringify({ id: 3, verb: 'terminal.office', args: {} }))
  await heard(newer)
  expect(asked.map(({ verb }) => verb)).toEqual(['visit.over', 'terminal.office', 'terminal.office'])
  expect(hearing).toBe(1)
})
test('a page that no longer answers is gone, and one that does stays', async () => {
  const { shell, clock, visitsOver } = await begin()
  const page = await enterWithSocket(shell)
  clock.forward(10_000)
  await once(page, 'ping')
  page.send(JSON.stringify({ id: 1, verb: 'terminal.office', args: {} }))
  await heard(page) // its pong is there by now
  clock.forward(10_000)
  await once(page, 'ping')
  expect(visitsOver()).toBe(0)
  page.pause()
  clock.forward(10_000)
  clock.forward(10_000)
  await vi.waitFor(() => expect(visitsOver()).toBe(1))
})
