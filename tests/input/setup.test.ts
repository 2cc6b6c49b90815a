/** A caretaker sets a machine up: the whole terminal, started for that, in a real Chromium. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { browsers } from '../chromium.ts'
import { builtMain, newData, node, office, root } from '../shells/app.ts'
import { type Program, run } from '../shells/program.ts'

let browser: Browser
const programs: Program[] = []
beforeAll(async () => {
  builtMain()
  browser = await chromium.launch({ executablePath: browsers().headlessShell, args: ['--no-sandbox'] })
}, 120_000)
afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGTERM')
    await program.ended
  }
})
afterAll(() => browser.close())

async function start(data: string, ...args: string[]): Promise<{ page: Page; program: Program }> {
  const program = run(node, [join(root, 'main', 'start.ts'), '--no-open', '--office', office, '--data', data, ...args])
  programs.push(program)
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 }, hasTouch: true })
  await page.goto(await program.line('ready'))
  await page.waitForSelector('[data-screen]')
  return { page, program }
}
const screen = (page: Page, id: string) => page.waitForSelector(`[data-id="${id}"]`)
/** The second of two taps on the same place is not hers while the screen changes: she waits for what she sees. */
const touch = async (page: Page, words: string) => {
  const box = await page.locator('[data-stop]', { hasText: words }).first().boundingBox()
  if (!box) throw new Error(`nothing says ${words}`)
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
}
const press = async (page: Page, ...codes: string[]) => {
  const cdp = await page.context().newCDPSession(page)
  for (const code of codes)
    for (const type of ['rawKeyDown', 'keyUp'] as const) await cdp.send('Input.dispatchKeyEvent', { type, code, key: code })
}
const kept = (data: string) => JSON.parse(readFileSync(join(data, 'devices.json'), 'utf8'))
/** Wherever it begins: a caretaker may be asked for a language first. */
const reach = async (page: Page, id: string) => {
  if ((await page.locator('[data-id]').first().getAttribute('data-id')) === 'language.shown') await touch(page, 'Svenska')
  await screen(page, id)
}

it('with a keypad alone the keys are learnt, and mean that at the next start', async () => {
  const data = newData()
  const { page, program } = await start(data, '--setup', 'keys')
  expect(program.err()).toContain('Setup: this terminal learns what its keys mean.')
  await reach(page, 'setupKeys.asking')
  // next: a key of its own; previous: left out, by a key that means something already, twice; choose: one that means nothing yet
  await press(page, 'KeyN', 'KeyN', 'KeyN', 'KeyN', 'KeyC', 'KeyC')
  for (let left = 6; left > 0; left--) await press(page, 'KeyN', 'KeyN')
  await screen(page, 'setupKeys.learnt')
  await press(page, 'KeyC')
  await screen(page, 'setupKeys.saved')
  expect(kept(data)).toEqual({ keys: { KeyN: 'next', KeyC: 'select' } })
  await page.close()
  program.signal('SIGTERM')
  await program.ended

  const { page: lobby } = await start(data)
  await screen(lobby, 'welcome')
  await press(lobby, 'KeyN')
  await screen(lobby, 'language.shown')
  await press(lobby, 'KeyN')
  await lobby.waitForSelector('[data-focused]')
  await press(lobby, 'KeyC')
  await screen(lobby, 'home.shown')
  await lobby.close()
})

it('the card grows as it is asked to, and what it was at last is kept', async () => {
  const data = newData()
  const { page } = await start(data, '--setup', 'display')
  await reach(page, 'setupDisplay.fitting')
  const broad = async () => (await page.locator('[data-picture="card"]').boundingBox())?.width ?? 0
  expect((await broad()) / 4.03).toBeCloseTo(85.6, 1)
  await touch(page, 'Större')
  await expect.poll(broad).toBeCloseTo(85.6 * 4.433, 0)
  await touch(page, 'De är lika stora')
  await screen(page, 'setupDisplay.measuring')
  await touch(page, 'Det vet jag inte')
  await screen(page, 'setupDisplay.saved')
  expect(kept(data)).toEqual({ display: { pixelsPerMm: 4.433 } })
  await page.close()
})
