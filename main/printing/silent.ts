/**
 * Prints a ticket from a hidden window, without a dialog. Row 9. The ticket is handed over in memory: it is never a file, and
 * never an address. Which printer is the operating system's default; the page cannot say.
 */
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
export const createSilentPrint = ({ BrowserWindow, session }: Silent): Print => {
  let paper = ''
  session.protocol.handle(PAGE_SCHEME, () => {
    return new Response(paper, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': ticketSecurityPolicy },
    })
  })
  const printOne: Print = async (html, signal) => {
    if (signal.aborted) return noPrinter
    const stop = AbortSignal.any([signal, AbortSignal.timeout(PRINT_MS)])
    const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences, javascript: false, session } })
    paper = html
    try {
      if ((await window.webContents.getPrintersAsync()).length === 0) return noPrinter
      await window.loadURL(PAGE_ADDRESS)
      return await new Promise<Printed>((resolve) => {
        stop.addEventListener('abort', () => resolve(noPrinter), { once: true })
        const options = { silent: true, printBackground: true, margins: { marginType: 'none' } } as const
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
  return (html, stop) => {
    const printed = last.then(() => printOne(html, stop))
    last = printed
    return printed
  }
}
