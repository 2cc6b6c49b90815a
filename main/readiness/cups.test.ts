import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { askCups, listPrinters, type PrinterState, printersIn, stateIn } from './cups.ts'

const idle = 'printer Lapp is idle.  enabled since Mon Nov 23 08:00:00 2026'
const printing = 'printer Lapp now printing Lapp-12.  enabled since Mon Nov 23 08:00:00 2026'
const disabled = 'printer Lapp disabled since Mon Nov 23 08:00:00 2026 -\n\tPaused'
const said = (head: string, alerts: string) => `${head}\n\tDescription: Lapp\n\tAlerts: ${alerts}\n\tLocation: Lobby\n`

describe('what CUPS says of the printer', () => {
  it.each<[string, string, PrinterState]>([
    [idle, 'none', 'well'],
    [printing, 'none', 'well'],
    [idle, 'cups-insecure-filter-warning', 'well'],
    [idle, 'media-low-report', 'well'],
    [idle, 'media-low-warning', 'lowPaper'],
    [idle, 'media-low media-empty-error', 'noPaper'],
    [idle, 'media-needed', 'noPaper'],
    [idle, 'media-jam-error', 'jam'],
    [idle, 'cover-open', 'open'],
    [idle, 'toner-low-warning', 'lowInk'],
    [idle, 'marker-supply-empty-error', 'noInk'],
    [idle, 'offline-report', 'offline'],
    [printing, 'connecting-to-device', 'offline'],
    [idle, 'hungry-error', 'other'],
    [disabled, 'paused', 'stopped'],
    [disabled, 'none', 'stopped'],
    [disabled, 'toner-low-warning', 'stopped'],
    [disabled, 'media-empty-error', 'noPaper'],
    ['printer Lapp is holding new jobs.  enabled since Mon', 'hold-new-jobs', 'stopped'],
    ['something quite new', 'none', 'other'],
  ])('%s, %s', (head, alerts, state) => expect(stateIn(said(head, alerts))).toBe(state))
  it('without a line of alerts', () => expect(stateIn(`${idle}\n`)).toBe('well'))
})

describe('which printers there are', () => {
  it('all of them by name, whatever their state', () => {
    const all = `${idle}\n\treason of its own\nprinter Kontor-2 disabled since Mon -\n\tPaused\n`
    expect(printersIn(all)).toEqual(['Lapp', 'Kontor-2'])
  })
  it('none where there is no CUPS', async () => expect(await listPrinters('no-such-lpstat')).toEqual([]))
})

describe.skipIf(process.platform === 'win32')('the program that tells it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lpstat-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const program = (lines: string) => {
    const file = join(folder, `lpstat-${Math.abs(Buffer.from(lines).reduce((all, one) => (all * 31 + one) | 0, 7))}`)
    writeFileSync(file, `#!/bin/sh\n${lines}\n`, { mode: 0o700 })
    return file
  }
  it('is asked in English, for that printer, with what is long', async () => {
    const echo = program('[ "$1 $2 $3 $LC_ALL" = "-l -p Lapp C" ] && echo "printer Lapp is idle.  enabled"')
    expect(await askCups('Lapp', echo)).toBe('well')
  })
  it.each<[string, PrinterState]>([
    ['echo "lpstat: Invalid destination name in list \\"Lapp\\"." >&2; exit 1', 'missing'],
    ['echo "lpstat: No destinations added." >&2; exit 1', 'missing'],
    ['echo "lpstat: Scheduler is not running." >&2; exit 1', 'noService'],
    ['echo "lpstat: Bad file descriptor" >&2; exit 1', 'noService'],
  ])('%s', async (lines, state) => expect(await askCups('Lapp', program(lines))).toBe(state))
  it('may be missing', async () => expect(await askCups('Lapp', join(folder, 'nothing'))).toBe('noProgram'))
  it('is never given a name that it would read as something else', async () => {
    const yes = program('echo "printer x is idle."')
    for (const name of ['-E', 'a,b', 'a b', 'a#b', '', '/etc']) expect(await askCups(name, yes)).toBe('missing')
  })
})
