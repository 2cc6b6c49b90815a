import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BrowserWindow, Session } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { ticketSecurityPolicy, webPreferences } from '../lockdown.ts'
import { createSilentPrint, printersOf } from './silent.ts'

type Done = (ok: boolean, why: string) => void
interface FakeWindow {
  options: { show: boolean; webPreferences: object }
  loaded?: string
  printed?: { silent: boolean }
  finish?: Done
  destroyed: boolean
}
const windows: FakeWindow[] = []
let printers: object[]
let serve: () => Response
const session = {
  protocol: {
    handle: (_scheme: string, handler: () => Response) => {
      serve = handler
    },
  },
} as unknown as Session

class Fake implements FakeWindow {
  options
  loaded?: string
  printed?: { silent: boolean }
  finish?: Done
  destroyed = false
  constructor(options: FakeWindow['options']) {
    this.options = options
    windows.push(this)
  }
  webContents = {
    getPrintersAsync: async () => printers,
    printToPDF: async () => Buffer.from('%PDF'),
    print: (options: { silent: boolean }, done: Done) => {
      this.printed = options
      this.finish = done
    },
  }
  async loadURL() {
    this.loaded = await serve().text()
  }
  destroy() {
    this.destroyed = true
  }
}
const print = createSilentPrint({ BrowserWindow: Fake as unknown as typeof BrowserWindow, session })
const never = new AbortController().signal
const toPrinter = { device: 'tickets' }
const window = async (nth: number): Promise<Fake> =>
  vi.waitFor(() => {
    const found = windows[nth] as Fake | undefined
    if (!found?.finish) throw new Error('not printing yet')
    return found
  })
beforeEach(() => {
  windows.length = 0
  printers = [{ name: 'tickets' }]
})

test('row 9: a ticket is printed without a dialog, from a hidden window without scripts, and the window goes', async () => {
  const printing = print('<h1>Ticket</h1>', toPrinter, never)
  const hidden = await window(0)
  expect(hidden.options).toEqual({ show: false, webPreferences: { ...webPreferences, javascript: false, session } })
  expect(hidden.loaded).toBe('<h1>Ticket</h1>')
  expect(hidden.printed).toMatchObject({ silent: true, printBackground: true })
  hidden.finish?.(true, '')
  expect(await printing).toEqual({ ok: true })
  expect(hidden.destroyed).toBe(true)
  expect(await serve().text()).toBe('') // nothing of it is left
  expect(serve().headers.get('content-security-policy')).toBe(ticketSecurityPolicy)
})
test('without a printer nothing is loaded, and it is said', async () => {
  printers = []
  expect(await print('<h1>Ticket</h1>', toPrinter, never)).toEqual({ ok: false, reason: 'noPrinter' })
  expect(windows).toMatchObject([{ destroyed: true }])
  expect(windows[0]?.loaded).toBeUndefined()
})
test('a printer that the office does not name is not used', async () => {
  expect(await print('<h1>Ticket</h1>', { device: 'the one upstairs' }, never)).toEqual({ ok: false, reason: 'noPrinter' })
  expect(windows[0]?.loaded).toBeUndefined()
})
test('an office that tries things out has the ticket in a file, over the one before', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tickets-')), 'tickets', 'ticket.pdf')
  for (let times = 0; times < 2; times++) expect(await print('<h1>Ticket</h1>', { file }, never)).toEqual({ ok: true })
  expect(readFileSync(file, 'utf8')).toBe('%PDF')
  expect(readdirSync(dirname(file))).toEqual(['ticket.pdf'])
  expect(windows.every((it) => it.destroyed)).toBe(true)
})
test('a printer that fails is no printer', async () => {
  const printing = print('', toPrinter, never)
  ;(await window(0)).finish?.(false, 'Print job failed')
  expect(await printing).toEqual({ ok: false, reason: 'noPrinter' })
})
test('the next ticket waits for the one before', async () => {
  const [one, two] = [print('one', toPrinter, never), print('two', toPrinter, never)]
  const first = await window(0)
  expect(windows).toHaveLength(1)
  first.finish?.(true, '')
  await one
  const second = await window(1)
  expect(second.loaded).toBe('two')
  second.finish?.(true, '')
  expect(await two).toEqual({ ok: true })
})
test('a visitor who leaves takes her ticket with her: it is cancelled, and holds nobody up', async () => {
  const leaving = new AbortController()
  const printing = print('hers', toPrinter, leaving.signal)
  const hidden = await window(0)
  leaving.abort()
  expect(await printing).toEqual({ ok: false, reason: 'noPrinter' })
  expect(hidden.destroyed).toBe(true)
  expect(await print('', toPrinter, AbortSignal.abort())).toEqual({ ok: false, reason: 'noPrinter' })
  expect(windows).toHaveLength(1)
})
test('the system’s printers are told through a window that is open; without one, or when it broke, nothing is known', async () => {
  const asked = (getPrintersAsync: () => Promise<{ name: string }[]>) =>
    printersOf(() => [{ webContents: { getPrintersAsync } }])()
  expect(await asked(async () => [{ name: 'Lapp' }, { name: 'Kontoret' }])).toEqual(['Lapp', 'Kontoret'])
  expect(await asked(async () => [])).toEqual([])
  expect(await asked(() => Promise.reject(new Error('it crashed')))).toBeUndefined()
  expect(await printersOf(() => [])()).toBeUndefined()
  const broken = () => {
    throw new Error('it was destroyed')
  }
  expect(await printersOf(broken)()).toBeUndefined()
})
