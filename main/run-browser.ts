/** Runs the browser shell in this process: services, server, and a window where there is a screen to show it on. */
import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createAnnouncements } from './announcements.ts'
import { serve } from './browser.ts'
import { findChromium, thisMachine } from './chromium.ts'
import { keepWindow } from './chromium-window.ts'
import { systemClock as clock } from './clock.ts'
import { mayBeUsed } from './data-folder.ts'
import { keepServices } from './kept-services.ts'
import { stderrLog as log } from './log.ts'
import { faultLine } from './office/fault.ts'
import type { Options } from './options.ts'
import { layers, pageFiles } from './page-files.ts'
import { printPdf } from './printing/pdf.ts'
import { createServices } from './services.ts'
import type { Print } from './services-port.ts'
import { steadyTime } from './staff/steady.ts'

export interface BrowserRun {
  options: Options
  /** Where the built page is. */
  page: string
  stop: AbortSignal
  say(line: string): void
}
/** Its exit code. */
export const runBrowser = async ({ options, page, stop, say }: BrowserRun): Promise<number> => {
  const { data, office: folder, port, windowed, setup } = options
  const pages = await pageFiles(page)
  if (!pages.has('/index.html')) return fail(say, 'The page is not built. Start with npm start, which builds it.')

  const program = findChromium(thisMachine(homedir()))
  // a browser prints silently only to a printer that was set up by hand
  const print: Print = async (html, target, signal) =>
    program && 'file' in target
      ? printPdf({ chromium: program, html, file: target.file, signal })
      : { ok: false, reason: 'noPrinter' }
  const announcements = createAnnouncements(log)
  const push = announcements.tell
  const lost = new AbortController()
  const until = AbortSignal.any([stop, lost.signal])
  const free = mayBeUsed(data)
  if (!free.ok) return fail(say, free.fault)
  const startedAt = steadyTime() // once, however often the services are opened again
  const made = await keepServices({
    create: (anew, isReopened) =>
      createServices({ folder, data, clock, random: randomBytes, print, push, setup, anew, startedAt, isReopened }),
    push,
    clock,
    log,
    say,
    lost: () => lost.abort(),
  })
  if (!made.ok) return fail(say, ...made.faults.map(faultLine))
  const { dispatch, handlers, pageGone, close } = made.kept
  const files = layers(made.kept.files, pages)

  const served = await serve({ files, dispatch, handlers, pageGone, announcements, port, clock, random: randomBytes, log })
  if (!served.ok) {
    await close()
    return fail(say, served.fault)
  }
  const { origin, invite, close: closeServer } = served.shell
  try {
    if (options.open && program && hasScreen()) {
      process.stdout.write(`ready ${origin}/\n`)
      const code = await keepWindow({ program, profile: join(data, 'chromium'), invite, windowed, stop: until, clock, log })
      return lost.signal.aborted ? 1 : code
    }
    if (options.open)
      say(`There is no ${program ? 'screen' : 'Chromium, Chrome or Edge'} here: open this address on this machine.`)
    process.stdout.write(`ready ${invite()}\n`)
    await new Promise<void>((done) => (until.aborted ? done() : until.addEventListener('abort', () => done(), { once: true })))
    return lost.signal.aborted ? 1 : 0
  } finally {
    await closeServer()
    await close()
  }
}
const fail = (say: (line: string) => void, ...lines: readonly string[]): number => {
  for (const row of lines) say(row)
  return 1
}
/** Linux without a display server has none; elsewhere somebody is looking. */
export const hasScreen = (platform = process.platform, env: NodeJS.ProcessEnv = process.env): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
