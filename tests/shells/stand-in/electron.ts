/**
 * A stand-in for the `electron` module, so that the built main and preload run unchanged where no Electron can be had. It
 * shows that our own wiring holds in a real Chromium; it shows nothing of Electron, and is never called so. What it lacks
 * throws. It differs: arguments cross as JSON, keys are not filtered, one Chromium
 * profile serves every session, and `location.origin` is another.
 */
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cdp, openChromium } from './cdp.ts'
import { makeContents, OWN, type Preferences } from './contents.ts'
import { openProxy } from './proxy.ts'
import { everySession, type Partition, sessions } from './session.ts'
import { preventable, strict } from './strict.ts'

let cdp: Cdp | undefined
let isReady = false
let becomeReady = () => {}
const whenReady = new Promise<void>((resolve) => {
  becomeReady = resolve
})
const chromium = (): Cdp => {
  if (!cdp) throw new Error('the app is not ready yet')
  return cdp
}
const beforeReady = (what: string) => {
  if (isReady) throw new Error(`${what} comes before the app is ready`)
}
const switches: string[] = []
const paths = new Map<string, string>()
let lock: string | undefined

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const leave = (code: number): never => {
  cdp?.end()
  if (lock) rmSync(lock, { force: true })
  process.exit(code)
}

const emitter = Object.assign(new EventEmitter(), {
  isPackaged: process.env.STAND_IN_PACKAGED === '1',
  commandLine: strict('app.commandLine', {
    hasSwitch: (name: string) => process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
    appendSwitch: (name: string) => {
      beforeReady('a switch')
      switches.push(`--${name}`)
    },
  }),
  enableSandbox: () => beforeReady('enableSandbox()'),
  whenReady: () => whenReady,
  setPath: (name: string, path: string) => {
    if (!existsSync(path)) throw new Error(`${path} does not exist`)
    paths.set(name, path)
  },
  requestSingleInstanceLock: (): boolean => {
    const file = join(paths.get('userData') ?? tmpdir(), 'stand-in.lock')
    if (existsSync(file) && isAlive(Number(readFileSync(file, 'utf8')))) return false
    writeFileSync(file, String(process.pid))
    lock = file
    return true
  },
  quit: () => {
    emitter.emit('before-quit', preventable())
    for (const window of [...windows]) if (!window.close()) return
    const event = preventable()
    emitter.emit('will-quit', event)
    if (!event.defaultPrevented) leave(0)
  },
  exit: leave,
})
export const app = strict('app', emitter)

const windows = new Set<BrowserWindow>()
class Window extends EventEmitter {
  webContents
  #page
  constructor(options: { webPreferences: Preferences & { session: Partition }; kiosk?: boolean; show?: boolean }) {
    super()
    this.#page = makeContents(chromium(), options.webPreferences)
    this.webContents = this.#page.contents
    windows.add(this)
    emitter.emit('web-contents-created', {}, this.webContents)
  }
  mayOpen(url: string) {
    return this.#page.mayOpen(url)
  }
  loadURL(url: string) {
    return this.#page.loadURL(url)
  }
  setKiosk(_kiosk: boolean) {}
  close(): boolean {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
    return !event.defaultPrevented
  }
  destroy() {
    windows.delete(this)
    void this.#page.close()
    this.emit('closed')
    if (windows.size === 0 && !emitter.emit('window-all-closed')) emitter.quit()
  }
}
export type BrowserWindow = Window
export const BrowserWindow = Window

export const session = strict('session', sessions(chromium))
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly { privileges: { bypassCSP?: boolean } }[]) => {
    beforeReady('a scheme')
    if (schemes.some(({ privileges }) => privileges.bypassCSP)) throw new Error('a scheme that passes by the policy')
  },
})
export const Menu = strict('Menu', { setApplicationMenu: (_menu: null) => {} })
export const clipboard = strict('clipboard', { clear: () => {} })
export const powerSaveBlocker = strict('powerSaveBlocker', { start: (_type: 'prevent-display-sleep') => 1 })
export const powerMonitor = strict('powerMonitor', new EventEmitter())
export const screen = strict('screen', new EventEmitter())

/** What a page opens waits for its debugger, which is us, before it asks anybody for anything; what is denied never asks. */
const watchPopUps = async (browser: Cdp) => {
  browser.on('Target.attachedToTarget', async ({ sessionId, targetInfo }) => {
    const { type, url, targetId } = targetInfo as { type: string; url: string; targetId: string }
    const tab = String(sessionId)
    const isDenied = type === 'page' && url !== OWN && ![...windows].some((window) => window.mayOpen(url))
    if (isDenied) await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, tab).catch(() => {})
    await browser.send('Runtime.runIfWaitingForDebugger', {}, tab).catch(() => {})
    if (isDenied) await browser.send('Target.closeTarget', { targetId }).catch(() => {})
  })
  await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
}
/** Downloads are Chromium's own affair: each is put to the handlers that Electron would ask. */
const watchDownloads = async (browser: Cdp) => {
  const downloadPath = join(paths.get('userData') ?? tmpdir(), 'downloads')
  mkdirSync(downloadPath, { recursive: true })
  browser.on('Browser.downloadWillBegin', ({ guid }) => {
    const events = [...everySession()].map((each) => {
      const event = preventable()
      each.emit('will-download', event)
      return event
    })
    if (events.some(({ defaultPrevented }) => defaultPrevented))
      void browser.send('Browser.cancelDownload', { guid }).catch(() => {})
  })
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath, eventsEnabled: true })
}

/** Called when the app's own module has been read, as Electron does: whoever awaits whenReady() there waits for ever. */
export const begin = async (program: string): Promise<void> => {
  cdp = await openChromium(program, [...switches, ...(await openProxy())])
  await watchPopUps(cdp)
  await watchDownloads(cdp)
  isReady = true
  process.stdout.write(`stand-in ${cdp.endpoint}\n`)
  becomeReady()
}
