/**
 * A ticket as a PDF, by Chromium without a window: what the browser shell has for a printer. The ticket is in a folder that only
 * this user can read, for as long as the printing takes.
 */
import { spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sandboxFlags } from '../chromium.ts'
import { ticketSecurityPolicy } from '../lockdown.ts'
import type { Printed } from '../services-port.ts'

export interface PdfJob {
  /** The path of Chromium, Chrome or Edge. */
  chromium: string
  /** A whole document that fetches nothing. */
  html: string
  /** Where the PDF goes, over what is there. Its name says nothing about the visitor. */
  file: string
  /** Cancels it; nothing is left behind. */
  signal?: AbortSignal
}
/** A Chromium that hangs must not keep the next visitor waiting. */
const PRINT_MS = 18_000
const noPrinter: Printed = { ok: false, reason: 'noPrinter' }

/** Never rejects. */
export const printPdf = async ({ chromium, html, file, signal }: PdfJob): Promise<Printed> => {
  let folder: string | undefined
  try {
    if (signal?.aborted) return noPrinter
    const stop = AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(PRINT_MS)])
    folder = await mkdtemp(join(tmpdir(), 'ticket-')) // made for this user alone
    const [sheet, pdf] = [join(folder, 'ticket.html'), join(folder, 'ticket.pdf')]
    await writeFile(sheet, underPolicy(html), { mode: 0o600 })
    await run(chromium, [...flags(join(folder, 'profile'), pdf), pathToFileURL(sheet).href], stop)
    if ((await stat(pdf)).size === 0) return noPrinter
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await copyFile(pdf, `${file}.part`)
    await rename(`${file}.part`, file) // a whole ticket or none
    return { ok: true }
  } catch {
    return noPrinter
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
  }
}

/** Row 9: as the header does in the other shell. What follows the doctype goes into the head. */
const underPolicy = (html: string): string =>
  html.replace(/^\s*(<!doctype html>)?/i, `$&<meta http-equiv="content-security-policy" content="${ticketSecurityPolicy}">`)

const flags = (profile: string, pdf: string): readonly string[] => [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND', // a ticket fetches nothing
  `--user-data-dir=${profile}`,
  '--no-pdf-header-footer',
  `--print-to-pdf=${pdf}`,
  ...sandboxFlags(),
]
const run = (program: string, args: readonly string[], signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', killSignal: 'SIGKILL', signal })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('Chromium did not print'))))
  })
