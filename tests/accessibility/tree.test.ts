/**
 * What a screen reader from outside would find: the names, roles, states and languages in Chromium's own accessibility tree are
 * those of the View, in its order. Nobody needs one here; who has one meets the same terminal (EN 301 549 V3.2.1, 11.5.2).
 */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AnyActorRef } from 'xstate'
import { type Language, line } from '../../flows/screen.ts'
import type { OfficeFacts } from '../../flows/services.ts'
import { staffLanguages } from '../../flows/staff/names.ts'
import type { Stop } from '../../flows/view.ts'
import { directionOf } from '../../flows/wording/language.ts'
import { paperWording } from '../../main/printing/catalogues.ts'
import { browsers } from '../chromium.ts'
import { demoOffice } from '../walk/demo.ts'
import { type Display, screens } from '../walk/displays.ts'
import { outcomes } from '../walk/outcomes.ts'
import { servePage } from '../walk/page-server.ts'
import { exploreDemo, type Place, statePlaces } from '../walk/places.ts'
import { replay, settle } from '../walk/way.ts'

const languages: readonly Language[] = ['sv', 'ar']
let browser: Browser
let page: Page
let tree: CDPSession
let places: Place[]
let server: Awaited<ReturnType<typeof servePage>>
let demo: Awaited<ReturnType<typeof demoOffice>>

beforeAll(async () => {
  demo = await demoOffice()
  places = statePlaces(await exploreDemo(demo), outcomes(demo.findings))
  server = await servePage()
  browser = await chromium.launch({ executablePath: browsers().headlessShell, args: ['--no-sandbox'] })
  const { width, height } = screens.portrait
  page = await browser.newPage({ viewport: { width, height } })
  await page.goto(server.address)
  await page.waitForFunction(() => 'walk' in window)
  tree = await page.context().newCDPSession(page)
  await tree.send('Accessibility.enable')
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const plain = (text: string) =>
  text
    .replaceAll('\u00ad', '')
    .replace(/[\s,،\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
/** What cannot be taken back says so. */
const linesOf = (stop: Stop) => [stop.line, ...(stop.commits ? [line('say.commits')] : [])]
interface Found {
  role: string
  name: string
  /** All the text in it. */
  text: string
  live: string
}
async function found(): Promise<Found[]> {
  const { nodes } = await tree.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textIn = (id: string): string => {
    const node = byId.get(id)
    if (!node) return ''
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '')
    return (node.childIds ?? []).map(textIn).join(' ')
  }
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ nodeId, role, name, properties = [] }) => ({
      role: String(role?.value),
      name: plain(String(name?.value ?? '')),
      text: plain(textIn(nodeId)),
      live: String(properties.find((it) => it.name === 'live')?.value.value ?? ''),
    }))
}
/** The same place, in the same language, as plain data. */
async function met(place: Place, { language, size, contrast }: Display) {
  let here: OfficeFacts = { ...demo.office, ...place.so }
  const { terminal } = await replay(place.way, () => here, place.outcomes)
  here = { ...here, languages: [language, ...here.languages.filter((it) => it !== language)] }
  const visit: AnyActorRef | undefined = terminal.system().get('visit')
  visit?.send({ type: 'set.profile', set: { language, size, contrast, beside: undefined } })
  await settle()
  const { view } = terminal.met()
  terminal.actor.stop()
  return view
}

it.each(languages)(
  'in %s: each title, fact and stop is there under the words that are shown',
  async (language) => {
    const display: Display = { form: 'portrait', size: 1, language, contrast: 'paper' }
    const { pixelsPerMm } = screens.portrait
    const hers = places.filter(({ staffs }) => !staffs || staffLanguages.some((it) => it === language))
    await page.evaluate((setup) => window.walk.prepare(setup), { office: demo.office, places: hers, display, pixelsPerMm })
    const write = (line: Stop['line']) => plain(paperWording.write(line, language))
    for (const [i, place] of hers.entries()) {
      await page.evaluate((index) => window.walk.open(index), i)
      const view = await met(place, display)
      if (view.layer === 'welcome') continue
      const now = await found()
      const at = `${place.id} in ${language}`
      expect(now.find(({ role }) => role === 'heading')?.name, at).toBe(write(view.title))
      const buttons = now.filter(({ role }) => role === 'button').map(({ name }) => name)
      expect(buttons, at).toEqual(view.stops.map((stop) => linesOf(stop).map(write).join(' ')))
      const told = now.filter(({ role }) => role === 'listitem').map(({ text }) => letters(text))
      expect(told, at).toEqual(view.facts.map(({ line }) => letters(write(line))))
      // pictures repeat what words say: they are not met a second time
      expect(
        now.filter(({ role }) => /image|img|graphics/i.test(role)),
        at,
      ).toEqual([])
    }
  },
  240_000,
)

it('the page says its language and direction; what is new on it is told; the focus is where the ring is', async () => {
  for (const language of languages) {
    const display: Display = { form: 'portrait', size: 1, language, contrast: 'paper' }
    const { pixelsPerMm } = screens.portrait
    const home = places.filter(({ id }) => id === 'home.shown').slice(0, 1)
    await page.evaluate((setup) => window.walk.prepare(setup), { office: demo.office, places: home, display, pixelsPerMm })
    await page.evaluate(() => window.walk.open(0))
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      directionOf(language),
    ])
    expect((await found()).some(({ live }) => live === 'polite')).toBe(true)
    await page.keyboard.press('ArrowDown')
    const status = (await found()).filter(({ role }) => role === 'status')
    expect(status.some(({ live }) => live === 'polite')).toBe(true)
    const ring = await page.evaluate(() => document.querySelector('[data-focused]')?.textContent)
    expect(ring).toBeTruthy()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(ring)
  }
})

it('one press of Space or Enter on what has the focus is one choice', async () => {
  const display: Display = { form: 'portrait', size: 1, language: 'sv', contrast: 'paper' }
  const { pixelsPerMm } = screens.portrait
  const home = places.filter(({ id }) => id === 'home.shown').slice(0, 1)
  await page.evaluate((setup) => window.walk.prepare(setup), { office: demo.office, places: home, display, pixelsPerMm })
  for (const key of ['Space', 'Enter']) {
    await page.evaluate(() => window.walk.open(0))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(key)
    await page.waitForFunction(() => document.querySelector('[data-id^="now."]'))
    expect(await page.evaluate(() => document.querySelector('[data-screen]')?.getAttribute('data-id'))).toBe('now.needs')
  }
})

it('a click from outside, without a finger, chooses', async () => {
  await page.evaluate(() => window.walk.open(0))
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-part="choices"]')?.click())
  await page.waitForFunction(() => document.querySelector('[data-id^="now."]'))
})
