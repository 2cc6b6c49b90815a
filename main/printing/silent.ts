/**
 * Prints a ticket from a hidden window, without a dialog. Row 9. The ticket is handed over in memory: it is never a file, and
 * never an address. Which printer is the office's word; the page cannot say. An office that tries things out has a PDF instead.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Session, BrowserWindow as Window } from 'electron'
import { PAGE_ADDRESS, PAGE_SCHEME, ticketSecurityPolicy, webPreferences } from '../lockdown.ts'
import type { Print, Printed } from '../services-port.ts'

/** A printer that does not answer must not keep the next visitor waiting. */
const PRINT_MS = 18_000
const noPrinter: Printed = { ok: false, reason: 'noPrinter' }

export interface Silent {
  BrowserWindow: typeof Window
  /** A session for tickets alone, with the same guards as the page's. */
  session: Session
}
const hasPrinter = async ({ webContents }: Window, device: string): Promise<boolean> =>
  (await webContents.getPrintersAsync()).some(({ name }) => name === device)
interface Asked {
  webContents: { getPrintersAsync(): Promise<readonly { name: string }[]> }
}
/**
 * The printers that the system knows, by its names for them. Asked through a window that is open already: it is asked each minute,
 * and a new one each time would cost too much. Undefined: none is open, or it broke. Never rejects.
 */
export const printersOf = (windows: () => readonly Asked[]) => async (): Promise<readonly string[] | undefined> => {
  try {
    const [window] = windows()
    return (await window?.webContents.getPrintersAsync())?.map(({ name }) => name)
  } catch {
    return undefined
  }
}
/** A whole ticket or none. */
const toFile = async ({ webContents }: Window, file: string): Promise<Printed> => {
  const pdf = await webContents.printToPDF({ printBackground: true, preferCSSPageSize: true })
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(`${file}.part`, pdf, { mode: 0o600 })
  await rename(`${file}.part`, file)
  return { ok: true }
}

export const createSilentPrint = ({ BrowserWindow, session }: Silent): Print => {
  let paper = ''
  session.protocol.handle(PAGE_SCHEME, () => {
    return new Response(paper, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': ticketSecurityPolicy },
    })
  })
  const printOne: Print = async (html, target, signal) => {
    if (signal.aborted) return noPrinter
    const stop = AbortSignal.any([signal, AbortSignal.timeout(PRINT_MS)])
    const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences, javascript: false, session } })
    paper = html
    try {
      if ('device' in target && !(await hasPrinter(window, target.device))) return noPrinter
      await window.loadURL(PAGE_ADDRESS)
      if ('file' in target) return await toFile(window, target.file)
      const { device: deviceName } = target
      return await new Promise<Printed>((resolve) => {
        stop.addEventListener('abort', () => resolve(noPrinter), { once: true })
        const options = { silent: true, deviceName, printBackground: true, margins: { marginType: 'none' } } as const
        window.webContents.print(options, (ok) => resolve(ok ? { ok } : noPrinter)) // row 9
      })
    } catch {
      return noPrinter
    } finally {
      paper = ''
      window.destroy()
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  /** One ticket after another: there is one sheet in memory. */
  return (html, target, stop) => {
    const printed = last.then(() => printOne(html, target, stop))
    last = printed
    return printed
  }
}
