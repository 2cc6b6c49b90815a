/** One page of the stand-in: a tab of Chromium that our own handlers are asked about at every turn. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { toChromium, toElectron } from './address.ts'
import { pageWorld, preloadWorld } from './bridge.ts'
import type { Cdp } from './cdp.ts'
import type { Partition } from './session.ts'
import { preventable, strict } from './strict.ts'

export interface Preferences {
  session: Partition
  preload?: string
  javascript?: boolean
  sandbox: boolean
  contextIsolation: boolean
  nodeIntegration: boolean
}
type Answer = (event: object, ...args: unknown[]) => unknown
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }
/** As Chromium tells of it. */
type Paused = {
  requestId: string
  resourceType: string
  frameId: string
  request: { url: string; method: string }
}
const WORLD = 'preload'
/** How our own pages are told from what a page opened. */
export const OWN = 'about:blank#own'

export const makeContents = (cdp: Cdp, { session, preload, javascript = true, ...rest }: Preferences) => {
  if (!rest.sandbox || !rest.contextIsolation || rest.nodeIntegration) throw new Error('the stand-in only has sandboxed pages')
  const answers = new Map<string, Answer>()
  const frame = { url: '' }
  const secret = crypto.randomUUID()
  let target = ''
  let tab = ''
  let mainFrame = ''
  let world: number | undefined
  let openHandler: OpenHandler = () => ({ action: 'allow' })
  /** The address that main itself asked for: no page navigated there. */
  let asked: string | undefined
  const send = <T = Record<string, unknown>>(method: string, params: object = {}) => cdp.send<T>(method, params, tab)
  const inWorld = (call: string, message: object) =>
    world === undefined
      ? Promise.resolve()
      : send('Runtime.evaluate', { contextId: world, expression: `${call}(${JSON.stringify(JSON.stringify(message))})` }).catch(
          () => {},
        )

  const invoke = async (text: string) => {
    const { id, channel, args } = JSON.parse(text)
    try {
      const answer = answers.get(channel)
      if (!answer) throw new Error(`No handler registered for '${channel}'`)
      const value = await answer({ senderFrame: frame, sender: contents }, ...args)
      await inWorld('standInAnswer', { id, value })
    } catch (thrown) {
      await inWorld('standInAnswer', { id, message: `Error invoking remote method '${channel}': ${thrown}` })
    }
  }
  const isPrevented = (names: readonly string[], url: string): boolean =>
    names.some((name) => {
      const event = preventable({ url, isMainFrame: true })
      contents.emit(name, event, url)
      return event.defaultPrevented
    })
  const answerRequest = async ({ requestId, request, resourceType, frameId }: Paused) => {
    const url = toElectron(request.url)
    const fail = (errorReason: string) => send('Fetch.failRequest', { requestId, errorReason })
    const names = frameId === mainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']
    if (resourceType === 'Document' && request.url !== asked && isPrevented(names, url)) return fail('Aborted')
    if (resourceType === 'Document' && request.url === asked) asked = undefined
    const cancel = await new Promise<boolean>((resolve) => {
      if (session.kept.onBeforeRequest) session.kept.onBeforeRequest({ url }, (verdict) => resolve(verdict.cancel))
      else resolve(false)
    })
    if (cancel) return fail('BlockedByClient')
    const handler = session.handlers.get(url.split(':', 1)[0] ?? '')
    if (!handler) return send('Fetch.continueRequest', { requestId })
    const response = await handler({ url, method: request.method } as Request)
    return send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }
  const open = async () => {
    target = (await cdp.send<{ targetId: string }>('Target.createTarget', { url: OWN })).targetId
    tab = (await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId: target, flatten: true })).sessionId
    session.tabs.set(target, tab)
    cdp.on('Fetch.requestPaused', (paused) => void answerRequest(paused as Paused).catch(() => {}), tab)
    cdp.on('Runtime.bindingCalled', ({ payload }) => void invoke(String(payload)), tab)
    cdp.on(
      'Runtime.executionContextCreated',
      ({ context }) => {
        const { id, name, auxData } = context as { id: number; name: string; auxData: { frameId: string } }
        if (name === WORLD && auxData.frameId === mainFrame) world = id
      },
      tab,
    )
    cdp.on(
      'Page.frameNavigated',
      ({ frame: moved }) => {
        const { id, url } = moved as { id: string; url: string }
        if (id !== mainFrame) return
        frame.url = toElectron(url)
        contents.emit('did-navigate')
      },
      tab,
    )
    cdp.on('Page.loadEventFired', () => contents.emit('did-finish-load'), tab)
    cdp.on('Page.javascriptDialogOpening', () => void send('Page.handleJavaScriptDialog', { accept: false }).catch(() => {}), tab) // disableDialogs
    cdp.on('Inspector.targetCrashed', () => contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }), tab)
    mainFrame = (await send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree')).frameTree.frame.id
    for (const domain of ['Page', 'Runtime', 'Inspector']) await send(`${domain}.enable`)
    await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    if (!javascript) await send('Emulation.setScriptExecutionDisabled', { value: true })
    if (preload === undefined) return
    await send('Runtime.addBinding', { name: 'standInInvoke', executionContextName: WORLD })
    await send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld(secret) })
    const source = preloadWorld(secret, readFileSync(preload, 'utf8'))
    await send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD })
  }

  const contents = Object.assign(new EventEmitter(), {
    mainFrame: frame,
    ipc: strict('webContents.ipc', { handle: (channel: string, answer: Answer) => void answers.set(channel, answer) }),
    send: (channel: string, ...args: unknown[]) => void inWorld('standInSend', { channel, args }),
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler
    },
    setIgnoreMenuShortcuts: (_ignore: boolean) => {},
    setVisualZoomLevelLimits: async (_least: number, _most: number) => {},
    forcefullyCrashRenderer: () => void send('Page.crash').catch(() => {}),
    getPrintersAsync: async () => (process.env.STAND_IN_PRINTER ? [{ name: 'stand-in' }] : []),
    printToPDF: async ({ preferCSSPageSize }: { preferCSSPageSize: boolean }) =>
      Buffer.from((await send<{ data: string }>('Page.printToPDF', { preferCSSPageSize, printBackground: true })).data, 'base64'),
    print: ({ silent }: { silent: boolean }, done: (ok: boolean, why: string) => void) => {
      if (!silent) throw new Error('a dialog would open')
      send<{ data: string }>('Page.printToPDF').then(
        ({ data }) => done(data.length > 0, ''),
        (error) => done(false, String(error)),
      )
    },
  })
  const opened = open()
  const loadURL = async (url: string) => {
    await opened
    asked = toChromium(url)
    const loaded = new Promise((resolve) => contents.once('did-finish-load', resolve))
    const { errorText } = await send<{ errorText?: string }>('Page.navigate', { url: asked })
    if (errorText) throw new Error(errorText)
    await loaded
  }
  return {
    contents: strict('webContents', contents),
    emit: contents.emit.bind(contents),
    loadURL,
    mayOpen: (url: string) => openHandler({ url: toElectron(url) }).action === 'allow',
    close: async () => {
      await opened
      session.tabs.delete(target)
      await cdp.send('Target.closeTarget', { targetId: target }).catch(() => {})
    },
  }
}
