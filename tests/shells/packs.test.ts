/** A pack arrives at a terminal that runs, in both shells: nobody starts anything, and the next visitor meets the new office. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { sandboxFlags } from '../../main/chromium.ts'
import { officeWith, ours, packOf } from '../../main/packs/small-pack.ts'
import { browsers } from '../chromium.ts'
import { builtMain, newData, node, office, root } from './app.ts'
import { startStandIn } from './electron-shell.ts'
import { type Program, run } from './program.ts'

const VERSION = 20261123081500
/** What arrives is found within a minute. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 100_000, interval: 250 })
const open: (() => Promise<unknown>)[] = []
beforeAll(() => void builtMain(), 60_000)
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** A data folder that trusts our key. */
const trusting = (): string => {
  const data = newData()
  for (const name of ['trusted', 'incoming']) mkdirSync(join(data, 'packs', name), { recursive: true })
  writeFileSync(join(data, 'packs', 'trusted', 'ours.pub'), ours.open.export({ type: 'spki', format: 'pem' }))
  return data
}
const arrive = (data: string, pack: Uint8Array) => writeFileSync(join(data, 'packs', 'incoming', 'lobby.ledstang'), pack)
const ending = (program: Program): Program => {
  open.push(async () => {
    program.signal('SIGTERM')
    await program.ended
  })
  return program
}
const keep = (browser: Browser): Browser => {
  open.push(() => browser.close())
  return browser
}
interface Met {
  program: Program
  page: Page
}
const shells: Record<string, (data: string) => Promise<Met>> = {
  'browser shell': async (data) => {
    const program = ending(run(node, [join(root, 'main', 'start.ts'), '--no-open', '--office', office, '--data', data]))
    const address = await program.line('ready')
    const browser = keep(await chromium.launch({ executablePath: browsers().chromium, args: [...sandboxFlags()] }))
    const page = await browser.newPage()
    await page.goto(address)
    return { program, page }
  },
  'Electron shell, in a stand-in that is not Electron': async (data) => {
    const program = ending(startStandIn({ data }))
    const browser = await chromium.connectOverCDP(await program.line('stand-in'))
    await program.line('ready')
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((each) => !each.url().startsWith('about:'))
    if (!page) throw new Error('no page')
    return { program, page }
  },
}
const OLD = 'Välkommen till Medborgarhuset Lindvik'
/** What greets whoever comes. */
const greeted = async (page: Page): Promise<string> => (await page.locator('body').innerText()).replaceAll('\u00ad', '')
const stateOf = (data: string) => readFileSync(join(data, 'packs', 'state.json'), 'utf8')

test.each(Object.entries(shells))(
  '%s: a pack by a trusted key is taken while nobody is there, and the page comes back',
  async (_, begin) => {
    const data = trusting()
    const { program, page } = await begin(data)
    await soon(() => greeted(page)).toContain(OLD)
    const address = page.url()
    await page.evaluate(() => Object.assign(window, { wasThere: true }))
    arrive(data, packOf(officeWith('new'), VERSION))
    await soon(() => greeted(page).catch(() => OLD)).not.toContain(OLD)
    await soon(() => greeted(page)).toContain('Välkommen till Huset')
    await soon(() => page.evaluate(() => 'wasThere' in window).catch(() => true)).toBe(false) // a new page
    expect(page.url()).toBe(address)
    await soon(() => stateOf(data)).toContain('"cameUp"')
    expect(JSON.parse(stateOf(data))).toMatchObject({ now: { version: VERSION } })
    expect(readFileSync(join(data, 'audit.jsonl'), 'utf8')).toContain('"packTaken"')
    expect(program.out().match(/^ready /gm)).toHaveLength(1)
    program.signal('SIGTERM')
    expect(await program.ended).toBe(0)
  },
)

test('a pack whose office does not open leaves the one that is there, and says why', async () => {
  const files = { ...officeWith('broken'), 'office.yml': 'name: { sv: Huset }\n' }
  const data = trusting()
  const { program, page } = (await shells['browser shell']?.(data)) ?? {}
  if (!program || !page) throw new Error('no shell')
  await soon(() => greeted(page)).toContain(OLD)
  await page.evaluate(() => Object.assign(window, { wasThere: true }))
  arrive(data, packOf(files, VERSION))
  await soon(() => program.err()).toContain('"pack refused","why":"brokenOffice"')
  expect(JSON.parse(stateOf(data))).toMatchObject({ happened: [{ what: 'refused', why: 'brokenOffice' }] })
  expect(stateOf(data)).not.toContain('"now"')
  await soon(() => greeted(page)).toContain(OLD)
  expect(await page.evaluate(() => 'wasThere' in window)).toBe(true)
})
