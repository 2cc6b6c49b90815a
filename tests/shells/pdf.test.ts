/** What the browser shell has for a printer, with the Chromium that is here. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printPdf } from '../../main/printing/pdf.ts'
import { browsers } from '../chromium.ts'
import { newData } from './app.ts'
import { openElsewhere } from './elsewhere.ts'

const { chromium } = browsers()
process.env.TMPDIR = newData() // nobody else's
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('ticket-'))
const ticket = '<!doctype html><html lang="sv"><style>@page { size: 80mm 120mm; margin: 4mm }</style><h1>Din tid</h1></html>'

test('a ticket becomes a sheet of its own size, and nothing else is left of it', async () => {
  const file = join(newData(), 'tickets', 'ticket.pdf')
  expect(await printPdf({ chromium, html: ticket, file })).toEqual({ ok: true })
  const pdf = readFileSync(file, 'latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect(Math.round((Number(width) / 72) * 25.4)).toBe(80)
  expect(Math.round((Number(height) / 72) * 25.4)).toBe(120)
  expect(readdirSync(join(file, '..'))).toEqual(['ticket.pdf'])
  expect(left()).toEqual([])
})
test('the next ticket takes the place of the last', async () => {
  const file = join(newData(), 'ticket.pdf')
  await printPdf({ chromium, html: ticket, file })
  const first = statSync(file).size
  await printPdf({ chromium, html: ticket.replace('Din tid', `Din tid ${'är bokad. '.repeat(200)}`), file })
  expect(statSync(file).size).toBeGreaterThan(first)
})
test('a ticket fetches nothing and runs nothing', async () => {
  const elsewhere = await openElsewhere()
  const html = `<!doctype html><img src="${elsewhere.address}/a.png"><script>fetch('${elsewhere.address}/b')</script><link rel=stylesheet href="${elsewhere.address}/c">`
  expect(await printPdf({ chromium, html, file: join(newData(), 'ticket.pdf') })).toEqual({ ok: true })
  expect(elsewhere.visits()).toEqual([])
  await elsewhere.close()
})
test.each<[string, Partial<Parameters<typeof printPdf>[0]>]>([
  ['without Chromium', { chromium: '/nowhere/chromium' }],
  ['when it was cancelled', { signal: AbortSignal.abort() }],
  ['when the visitor leaves meanwhile', { signal: AbortSignal.timeout(50) }],
  ['where no file can be', { file: '/dev/null/ticket.pdf' }],
])('%s there is no printer, and nothing is left', async (_name, changed) => {
  const file = join(newData(), 'ticket.pdf')
  expect(await printPdf({ chromium, html: ticket, file, ...changed })).toEqual({ ok: false, reason: 'noPrinter' })
  expect(left()).toEqual([])
})
