/** Over a real server on this machine; and what its owner is told to do with it (docs/calls.md). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../clock.ts'
import { signed } from './signature.ts'
import { type House, newHouse } from './small-receiver.ts'
import { webhookKeyFile } from './webhook.ts'

interface Asked {
  path: string
  headers: IncomingHttpHeaders
  body: string
}
let house: House
let server: Server
let address: string
let asked: Asked[]
let answer: (to: ServerResponse, it: Asked) => void
let heard: () => void
/** Until that many requests have come. */
const until = async (count: number) => {
  while (asked.length < count) await new Promise<void>((next) => (heard = next))
}
beforeEach(async () => {
  house = newHouse()
  asked = []
  heard = () => {}
  answer = (to) => void to.writeHead(204).end()
  server = createServer((from, to) => {
    const parts: Buffer[] = []
    from.on('data', (part: Buffer) => void parts.push(part))
    from.on('end', () => {
      const it = { path: from.url ?? '', headers: from.headers, body: Buffer.concat(parts).toString() }
      asked.push(it)
      answer(to, it)
      heard()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const where = server.address()
  address = `http://127.0.0.1:${typeof where === 'object' && where ? where.port : 0}/calls`
})
afterEach(async () => {
  house.remove()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})
const open = () => house.open({ rules: () => ({ address }), fetch: globalThis.fetch })
/** The lines of the page that check a signature, as its reader would run them. */
const fromThePage = async (): Promise<(secret: string, headers: unknown, body: string) => boolean> => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/calls.md'), 'utf8')
  const code = /```js\n(?<code>[\s\S]*?)```/.exec(page)?.groups?.code ?? ''
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(12)
  mkdirSync(house.data, { recursive: true })
  const file = join(house.data, 'is-ours.mjs')
  writeFileSync(file, code)
  const { isOurs } = await import(/* @vite-ignore */ pathToFileURL(file).href)
  return isOurs
}

describe('on the wire', () => {
  it('is one POST of JSON, without a redirect and without cookies', async () => {
    const { told } = open()
    told(house.rang('a'))
    await until(1)
    expect(asked[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Ledstang' })
    expect(asked[0]?.headers.cookie).toBeUndefined()
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ what: 'rang', call: 'a', id: asked[0]?.headers['webhook-id'] })
  })
  it('does not follow a redirect', async () => {
    answer = (to, { path }) => void to.writeHead(path === '/calls' ? 307 : 204, { location: '/elsewhere' }).end()
    const { told, report } = open()
    told(house.rang('a'))
    while (report().waiting > 0 && house.logged.length === 0) await house.settle()
    expect(asked.map(({ path }) => path)).toEqual(['/calls'])
    expect(report().waiting).toBe(1)
  })
  it('comes again with the same id when the receiver hangs up after it has read it, and after a restart', async () => {
    answer = (to) => void to.destroy()
    const before = open()
    before.told(house.rang('a'))
    await until(1)
    before.close()
    answer = (to) => void to.writeHead(200).end('thanks')
    const after = open()
    await until(2)
    while (after.report().waiting > 0) await house.settle()
    expect(asked.map(({ headers }) => headers['webhook-id'])).toEqual([
      asked[0]?.headers['webhook-id'],
      asked[0]?.headers['webhook-id'],
    ])
  })
  it('does not wait for the end of an answer that never ends', async () => {
    answer = (to) => {
      to.writeHead(200)
      to.write('and')
    }
    const { told, report } = open()
    told(house.rang('a'))
    while (report().waiting > 0) await house.settle()
    expect(asked.length).toBe(1)
  })
})

describe('its signature', () => {
  it('is that of the spec', () => {
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
    expect(signed('{"test": 2432232314}', { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1_614_265_330_000, key })).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })
  it('is checked by the lines that the office is given, and nothing that is changed passes them', async () => {
    const isOurs = await fromThePage()
    const { told } = house.open({ rules: () => ({ address }), fetch: globalThis.fetch, clock: systemClock })
    // the page's lines look at the machine's clock, and a call of another day is not sent any more
    told(house.rang('a', systemClock.now()))
    await until(1)
    const [{ headers, body } = { headers: {}, body: '' }] = asked
    const secret = `whsec_${readFileSync(webhookKeyFile(house.data)).toString('base64')}`
    expect(isOurs(secret, headers, body)).toBe(true)
    expect(isOurs(secret, headers, body.replace('"a"', '"b"'))).toBe(false)
    expect(isOurs(secret, { ...headers, 'webhook-id': 'another' }, body)).toBe(false)
    expect(isOurs(secret, { ...headers, 'webhook-timestamp': '1614265330' }, body)).toBe(false)
    expect(isOurs(secret, { ...headers, 'webhook-timestamp': '' }, body)).toBe(false)
    expect(isOurs(secret, { ...headers, 'webhook-signature': 'v1,' }, body)).toBe(false)
    expect(isOurs(`whsec_${Buffer.alloc(32).toString('base64')}`, headers, body)).toBe(false)
    expect(isOurs(secret, {}, body)).toBe(false)
  })
})
