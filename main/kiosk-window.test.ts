import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import { createAnnouncements } from './announcements.ts'
import { clockByHand } from './clock.ts'
import { createDispatch } from './dispatch.ts'
import { type Kiosk, openKiosk } from './kiosk-window.ts'
import { PAGE_ADDRESS, webPreferences } from './lockdown.ts'
import { pretend } from './pretend-handlers.ts'

type Answer = (event: { senderFrame: unknown }, verb: unknown, args: unknown) => Promise<unknown>
const windows: Fake[] = []
class Fake extends EventEmitter {
  options
  answer: Answer = async () => undefined
  sent: unknown[] = []
  crashed = 0
  kiosk = 0
  destroyed = false
  loads = true
  webContents = Object.assign(new EventEmitter(), {
    mainFrame: { url: PAGE_ADDRESS },
    ipc: {
      handle: (_channel: string, answer: Answer) => {
        this.answer = answer
      },
    },
    send: (...args: unknown[]) => void this.sent.push(args),
    forcefullyCrashRenderer: () => {
      this.crashed += 1
    },
  })
  constructor(options: { kiosk: boolean; webPreferences: object }) {
    super()
    this.options = options
    windows.push(this)
  }
  async loadURL(url: string) {
    expect(url).toBe(PAGE_ADDRESS)
  }
  setKiosk() {
    this.kiosk += 1
  }
  destroy() {
    this.destroyed = true
  }
}
const window = (nth: number): Fake => {
  const found = windows[nth]
  if (!found) throw new Error(`there is no window ${nth}`)
  return found
}
beforeEach(() => {
  windows.length = 0
})
const begin = async (changed: Partial<Kiosk> = {}) => {
  const [app, powerMonitor, screen] = [
    Object.assign(new EventEmitter(), { exit: vi.fn() }),
    new EventEmitter(),
    new EventEmitter(),
  ]
  const house = pretend()
  const clock = clockByHand()
  const announcements = createAnnouncements()
  const session = { name: 'kiosk' }
  const pageGone = vi.fn()
  const kiosk = {
    electron: { app, BrowserWindow: Fake, powerMonitor, screen },
    session,
    preload: '/preload.cjs',
    windowed: false,
    handlers: house.handlers,
    pageGone,
    dispatch: createDispatch(house.handlers, { clock }),
    announcements,
    clock,
    log: () => {},
    ...changed,
  }
  await openKiosk(kiosk as unknown as Kiosk)
  return { app, powerMonitor, screen, clock, announcements, session, pageGone, ...house }
}
const closing = (fake: Fake) => {
  const preventDefault = vi.fn()
  fake.emit('close', { preventDefault })
  return preventDefault.mock.calls.length > 0
}

test('row 1: the window is made with what the table says, its session and its preload', async () => {
  const { session } = await begin()
  expect(windows).toHaveLength(1)
  expect(window(0).options).toMatchObject({
    kiosk: true,
    webPreferences: { ...webPreferences, session, preload: '/preload.cjs' },
  })
})
test('row 7: only our own page’s own frame is answered', async () => {
  const { asked } = await begin()
  const { answer, webContents } = window(0)
  const refused = { refusal: { refused: 'unknownVerb' } }
  const args = ['desk.call', { language: 'sv' }] as const
  expect(await answer({ senderFrame: null }, ...args)).toEqual(refused)
  expect(await answer({ senderFrame: { url: PAGE_ADDRESS } }, ...args)).toEqual(refused) // a frame within the page
  webContents.mainFrame.url = 'https://example.org/'
  expect(await answer({ senderFrame: webContents.mainFrame }, ...args)).toEqual(refused)
  webContents.mainFrame.url = 'about:blank'
  expect(await answer({ senderFrame: webContents.mainFrame }, ...args)).toEqual(refused)
  expect(asked).toEqual([])
  webContents.mainFrame.url = PAGE_ADDRESS
  expect(await answer({ senderFrame: webContents.mainFrame }, ...args)).toEqual({ ok: { call: 'c1' } })
})
test('row 12: nothing closes the window but the end of the terminal', async () => {
  const { app } = await begin()
  expect(closing(window(0))).toBe(true)
  app.emit('before-quit')
  expect(closing(window(0))).toBe(false)
})
test('row 22: a page that crashed is replaced, its visit is over, and the old one is not heard again', async () => {
  const { announcements, visitsOver } = await begin()
  window(0).webContents.emit('render-process-gone', {}, {})
  expect(windows).toHaveLength(2)
  expect(window(0).destroyed).toBe(true)
  expect(visitsOver()).toBe(1)
  announcements.tell('terminal.reset', {})
  expect(window(0).sent).toEqual([])
  expect(window(1).sent).toEqual([['push', 'terminal.reset', {}]])
  window(0).webContents.emit('render-process-gone', {}, {})
  expect(windows).toHaveLength(2)
})
test('row 33: a new page is nobody’s: who was in at the one before is not in at it', async () => {
  const { pageGone } = await begin()
  window(0).webContents.emit('did-navigate') // it opened itself anew
  expect(pageGone).toHaveBeenCalledTimes(1)
  window(0).webContents.emit('render-process-gone', {}, {})
  expect(pageGone).toHaveBeenCalledTimes(2)
  window(0).webContents.emit('did-navigate') // of a window that is no longer ours
  expect(pageGone).toHaveBeenCalledTimes(2)
})
test('row 22: the third crash within a minute ends the terminal', async () => {
  const { app } = await begin()
  for (const nth of [0, 1, 2]) window(nth).webContents.emit('render-process-gone', {}, {})
  expect(app.exit).toHaveBeenCalledExactlyOnceWith(1)
})
test('row 22: graphics that crash for ever end it too, and other helpers do not', async () => {
  const { app } = await begin()
  for (let n = 0; n < 9; n += 1) app.emit('child-process-gone', {}, { type: 'Utility' })
  for (let n = 0; n < 2; n += 1) app.emit('child-process-gone', {}, { type: 'GPU' })
  expect(app.exit).not.toHaveBeenCalled()
  app.emit('child-process-gone', {}, { type: 'GPU' })
  expect(app.exit).toHaveBeenCalledWith(1)
})
test('row 23: a page that hangs is ended, but not just after sleep', async () => {
  const { powerMonitor, clock } = await begin()
  powerMonitor.emit('resume')
  window(0).emit('unresponsive')
  expect(window(0).crashed).toBe(0)
  clock.forward(30_000)
  window(0).emit('unresponsive')
  expect(window(0).crashed).toBe(1)
})
test('row 27: a screen that comes or goes is filled again, unless it is a window for development', async () => {
  const names = ['display-added', 'display-removed', 'display-metrics-changed']
  const { screen } = await begin()
  for (const name of names) screen.emit(name)
  expect(window(0).kiosk).toBe(3)
  const { screen: desk } = await begin({ windowed: true })
  for (const name of names) desk.emit(name)
  expect(window(1).kiosk).toBe(0)
})
