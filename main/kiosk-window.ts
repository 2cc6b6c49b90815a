/** The one window a visitor meets: made, listened to, and made anew when it breaks. Rows 1, 7, 12, 22, 23, 27. */
import type { App, IpcMainInvokeEvent, PowerMonitor, Screen, Session, BrowserWindow as Window } from 'electron'
import type { Announcements } from './announcements.ts'
import type { Clock } from './clock.ts'
import type { Handlers } from './contract.ts'
import type { Answer, Dispatch } from './dispatch.ts'
import { PAGE_ADDRESS, PAGE_ORIGIN, webPreferences } from './lockdown.ts'
import { type Log, traceOf } from './log.ts'
import { type Happened, recover, wellSoFar } from './recovery.ts'

export interface Kiosk {
  electron: { app: App; BrowserWindow: typeof Window; powerMonitor: PowerMonitor; screen: Screen }
  session: Session
  preload: string
  windowed: boolean
  handlers: Pick<Handlers, 'visit.over'>
  /** See `Services`. */
  pageGone: () => void
  dispatch: Dispatch
  announcements: Announcements
  clock: Clock
  log: Log
}

/** Opens it, and keeps one open until the app quits. */
export const openKiosk = async (kiosk: Kiosk): Promise<void> => {
  const { app, powerMonitor, screen } = kiosk.electron
  let health = wellSoFar
  let window = createWindow(kiosk)
  let quitting = false

  const happened = (happened: Happened) => {
    const { next, remedy } = recover(health, happened, kiosk.clock.now())
    health = next
    kiosk.log(happened.what, { remedy })
    if (remedy === 'exit') return app.exit(1)
    if (remedy === 'crash the page') return window.webContents.forcefullyCrashRenderer() // row 23
    if (remedy === 'recreate') void recreate()
  }
  const watch = () => {
    const watched = window
    const about = (what: Happened['what']) => () => watched === window && happened({ what })
    watched.on('close', (event) => !quitting && event.preventDefault()) // row 12: no key and no gesture closes it
    watched.on('unresponsive', about('page hangs')) // row 23
    watched.webContents.on('render-process-gone', about('page gone')) // row 22
    watched.webContents.on('did-navigate', () => watched === window && kiosk.pageGone()) // row 33: also when it opens itself anew
    return watched.loadURL(PAGE_ADDRESS).catch(about('page not loaded')) // row 22
  }
  const recreate = () => {
    const broken = window
    // The page is gone, and with it the visit, and whoever was in at the panel.
    kiosk.pageGone()
    void Promise.resolve(kiosk.handlers['visit.over']({})).catch((thrown) => kiosk.log('visit not ended', traceOf(thrown)))
    window = createWindow(kiosk)
    broken.destroy()
    return watch()
  }

  app.on('before-quit', () => {
    quitting = true
  })
  app.on('child-process-gone', (_event, { type }) => type === 'GPU' && happened({ what: 'graphics gone' })) // row 22
  powerMonitor.on('resume', () => happened({ what: 'awake' })) // row 23
  const fillAgain = () => !kiosk.windowed && window.setKiosk(true)
  screen.on('display-added', fillAgain) // row 27
  screen.on('display-removed', fillAgain) // row 27
  screen.on('display-metrics-changed', fillAgain) // row 27
  kiosk.announcements.hear((push, told) => window.webContents.send('push', push, told))
  await watch()
}

const createWindow = ({ electron: { BrowserWindow }, session, preload, windowed, dispatch }: Kiosk): Window => {
  const window = new BrowserWindow({
    kiosk: !windowed,
    width: 540,
    height: 960,
    autoHideMenuBar: true,
    backgroundColor: '#faf6ee', // paper: no white flash between two pages
    webPreferences: { ...webPreferences, session, preload }, // row 1
  })
  window.webContents.ipc.handle(
    'call',
    (event, verb: unknown, args: unknown): Promise<Answer> | Answer =>
      isOurPage(event, window) ? dispatch(verb, args) : { refusal: { refused: 'unknownVerb' } }, // row 7
  )
  return window
}
/** Row 7. The frame itself, not its WebContents: that one could not tell a frame within the page from the page. */
const isOurPage = ({ senderFrame }: IpcMainInvokeEvent, window: Window): boolean =>
  senderFrame !== null && senderFrame === window.webContents.mainFrame && senderFrame.url.startsWith(`${PAGE_ORIGIN}/`)
