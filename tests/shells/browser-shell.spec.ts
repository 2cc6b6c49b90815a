/** The browser shell as it is started, in a real Chromium, put to what a hostile lobby could put it to. */
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { WebSocket } from 'ws'
import { sandboxFlags } from '../../main/chromium.ts'
import { browsers } from '../chromium.ts'
import { builtMain, newData, node, office, root } from './app.ts'
import { testAttacks } from './attacks.ts'
import { type Elsewhere, openElsewhere } from './elsewhere.ts'
import { type Answer, bookOnce, type Call, hostile } from './journey.ts'
import { type Program, run } from './program.ts'

let terminal: Program
let address: string
let browser: Browser
let page: Page
let elsewhere: Elsewhere

/** The page's own protocol, from outside Chromium, with the cookie that it was given. */
const openCalls = async (origin: string, cookie: string): Promise<Call> => {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api`, { headers: { origin, cookie } })
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data) => {
    const { id, ...answer } = JSON.parse(String(data))
    waiting.get(id)?.(answer)
  })
  await new Promise((open, failed) => socket.once('open', open).once('error', failed))
  return (verb, args) =>
    new Promise((resolve) => {
      const id = waiting.size
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, verb, args }))
    })
}

test.beforeAll(async () => {
  builtMain()
  elsewhere = await openElsewhere()
  terminal = run(node, [join(root, 'main', 'start.ts'), '--no-open', '--office', office, '--data', newData()])
  address = await terminal.line('ready')
  browser = await chromium.launch({ executablePath: browsers().chromium, args: [...sandboxFlags()] })
  const context = await browser.newContext()
  page = await context.newPage()
  await page.goto(address)
})
test.afterAll(async () => {
  await browser?.close()
  terminal?.signal('SIGTERM')
  await terminal?.ended
  await elsewhere?.close()
})

test('the page is there, its address holds no secret, and no script can read the cookie', async () => {
  const { origin } = new URL(address)
  expect(page.url()).toBe(`${origin}/`)
  expect(await page.evaluate(() => document.cookie)).toBe('')
  expect(await page.context().cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }])
})
test('the printed address works once: another browser meets a page that says so', async () => {
  const other = await browser.newContext()
  const stranger = await other.newPage()
  expect((await stranger.goto(address))?.status()).toBe(403)
  await expect(stranger.getByText('works once')).toBeVisible()
  expect((await stranger.goto(new URL('/', address).href))?.status()).toBe(403)
  await other.close()
})
test.describe('over the socket', () => {
  let call: Call
  test.beforeAll(async () => {
    await page.goto('about:blank') // the newest page is the terminal, and the real one would come back
    const { origin } = new URL(address)
    const [cookie] = await page.context().cookies(origin)
    call = await openCalls(origin, `${cookie?.name}=${cookie?.value}`)
  })
  test.afterAll(async () => {
    await page.goto(new URL('/', address).href)
  })
  test('a visitor’s calls are answered by the real services, from first to last', () => bookOnce(call))
  for (const [name, verb, args, refused] of hostile) {
    test(`${name} is refused`, async () => expect(await call(verb, args)).toMatchObject({ refusal: { refused } }))
  }
})
test('another page of this machine can neither call nor draw the terminal', async () => {
  const stranger = await page.context().newPage()
  await stranger.goto(elsewhere.address)
  const outcome = await stranger.evaluate(async (terminalAddress) => {
    const socket = new WebSocket(`${terminalAddress.replace('http', 'ws')}/api`)
    const opened = await new Promise((resolve) => {
      socket.onopen = () => resolve('open')
      socket.onerror = () => resolve('refused')
    })
    const fetched = await fetch(terminalAddress, { credentials: 'include' }).then(
      () => 'read',
      () => 'refused',
    )
    return { opened, fetched }
  }, new URL(address).origin)
  expect(outcome).toEqual({ opened: 'refused', fetched: 'refused' })
  await stranger.close()
  elsewhere.forget()
})
test('the newest page is the terminal, and the older one does not come back for it', async () => {
  const { origin } = new URL(address)
  const [older, newer] = [await page.context().newPage(), await page.context().newPage()]
  const sockets: string[] = []
  for (const [name, each] of [
    ['older', older],
    ['newer', newer],
  ] as const) {
    each.on('websocket', () => sockets.push(name))
    await each.goto(`${origin}/`)
    await expect.poll(() => sockets.includes(name)).toBe(true)
  }
  await newer.waitForTimeout(2_500)
  expect(sockets).toEqual(['older', 'newer'])
  await older.close()
  await newer.close()
})
testAttacks(
  () => page,
  () => elsewhere,
)
