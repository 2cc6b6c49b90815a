/** The Electron shell: the order of calls, no logic. Rows are those of docs/security.md. */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, clipboard, Menu, powerMonitor, powerSaveBlocker, protocol, screen, session } from 'electron'
import { createAnnouncements } from './announcements.ts'
import { systemClock as clock } from './clock.ts'
import { mayBeUsed, prepareData } from './data-folder.ts'
import { forgetting } from './forget.ts'
import { guardContents, guardSession } from './guard.ts'
import { keepServices } from './kept-services.ts'
import { openKiosk } from './kiosk-window.ts'
import { blockedSwitches, PAGE_ADDRESS, PAGE_SCHEME, pagePrivileges } from './lockdown.ts'
import { stderrLog as log, traceOf } from './log.ts'
import { faultLine } from './office/fault.ts'
import { type Options, readOptions } from './options.ts'
import { layers, pageFiles } from './page-files.ts'
import { pageProtocol } from './page-protocol.ts'
import { createSilentPrint, printersOf } from './printing/silent.ts'
import { createServices } from './services.ts'
import { forgetPinHere, IS_RUNNING } from './staff/forget-pin-here.ts'
import { steadyTime } from './staff/steady.ts'

const here = import.meta.dirname
const root = app.isPackaged ? process.resourcesPath : join(here, '../..')
const end = (code: number, ...lines: readonly string[]): void => {
  for (const row of lines) process.stderr.write(`${row}\n`)
  app.exit(code)
}

const begin = () => {
  if (app.isPackaged && blockedSwitches.some((name) => app.commandLine.hasSwitch(name)))
    return end(1, 'A debugging switch was given.') // row 18
  // the one option that there is no variable for: a released terminal must have a way back, too
  const args = process.argv.filter((arg) => arg === '--forget-pin')
  const read = readOptions(args, { root, cwd: process.cwd(), home: homedir(), platform: process.platform, env: process.env })
  if (!('options' in read)) return end(2, 'fault' in read ? read.fault : read.help)
  const { data, forgetPin } = read.options
  const prepared = prepareData(data)
  if (!prepared.ok) return end(1, prepared.fault)
  const profile = join(data, 'electron')
  mkdirSync(profile, { recursive: true })
  app.setPath('userData', profile)
  if (!app.requestSingleInstanceLock()) return forgetPin ? end(1, IS_RUNNING) : end(0, 'The terminal is already running.') // row 21
  if (forgetPin) {
    const { code, says } = forgetPinHere(data, log)
    return end(code, says)
  }
  const free = mayBeUsed(data)
  if (!free.ok) return end(1, free.fault) // row 21: the browser shell, on the same data
  app.enableSandbox() // row 1
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: pagePrivileges }]) // row 2
  Menu.setApplicationMenu(null) // row 12
  app.on('web-contents-created', (_event, contents) => guardContents(contents)) // rows 4, 5, 6, 11, 12
  app.on('window-all-closed', () => {}) // row 22: a window that crashed is made anew
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit())
  // Not awaited at the top: Electron is ready only after this module has been read (electron#40719).
  const failed = (thrown: unknown) => end(1, JSON.stringify({ happened: 'not started', ...traceOf(thrown) }))
  app
    .whenReady()
    .then(() => boot(read.options))
    .catch(failed)
}

const boot = async ({ office: folder, data, windowed, setup }: Options) => {
  const page = session.fromPartition('kiosk', { cache: false }) // row 25: in memory
  const tickets = session.fromPartition('tickets', { cache: false }) // rows 9, 25
  for (const each of [page, tickets]) guardSession(each) // rows 3, 6, 8
  const announcements = createAnnouncements(log)
  const print = createSilentPrint({ BrowserWindow, session: tickets }) // row 9
  const push = announcements.tell
  const printers = printersOf(() => BrowserWindow.getAllWindows())
  const given = { folder, data, clock, random: randomBytes, print, push, setup, printers }
  const startedAt = steadyTime() // once, however often the services are opened again
  const made = await keepServices({
    create: (anew, isReopened) => createServices({ ...given, startedAt, anew, isReopened }),
    around: (handlers) => forgetting(handlers, { session: page, clipboard }), // row 25
    push,
    clock,
    log,
    say: (line) => process.stderr.write(`${line}\n`),
    lost: () => app.exit(1), // row 24
  })
  if (!made.ok) return end(1, ...made.faults.map(faultLine))
  const { dispatch, handlers, pageGone, close } = made.kept // row 7
  const files = layers(made.kept.files, await pageFiles(join(here, '../renderer')))
  page.protocol.handle(PAGE_SCHEME, pageProtocol(files)) // rows 2, 3
  app.once('will-quit', (event) => {
    event.preventDefault()
    void close().finally(() => app.exit(0))
  })
  powerSaveBlocker.start('prevent-display-sleep') // row 27
  const electron = { app, BrowserWindow, powerMonitor, screen }
  const preload = join(here, '../preload/preload.cjs')
  const house = { handlers, pageGone, dispatch, announcements }
  await openKiosk({ electron, session: page, preload, windowed, ...house, clock, log })
  process.stdout.write(`ready ${PAGE_ADDRESS}\n`)
}

begin()
