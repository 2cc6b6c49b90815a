/** Draws places in a real Chromium and looks at them: what a person would call broken, and what axe finds. */
import type { Browser, CDPSession, Page } from '@playwright/test'
import axe from 'axe-core'
import type { OfficeFacts } from '../../flows/services.ts'
import { byColours, type Display, nameOf, screens } from './displays.ts'
import type { Place } from './places.ts'
import { type IsSeen, someSeen } from './seen.ts'

export interface Finding {
  state: string
  language: string
  display: string
  what: string
}
export interface Drawn {
  checks: number
  findings: Finding[]
}
export interface Drawing {
  browser: Pick<Browser, 'newPage'>
  address: string
  office: OfficeFacts
  /** What differs in its colours only is gone to once. Then the places must be the same. */
  inFull?: boolean
  /** Of what a picture is taken. */
  isSeen?: IsSeen
  /** Told of each display as soon as all its places have been looked at. */
  drawn?: (display: Display, drawn: Drawn) => void
}
/** So many places are looked at without drawing a frame in between; from the first of them the reset is tried. */
const AT_ONCE = 10

/** What only a picture of the glass can tell: whether it can be read, and where one is. */
async function see(page: Page, wire: CDPSession): Promise<string[]> {
  // a quickly packed picture costs a tenth of a well packed one
  const { data } = await wire.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  return page.evaluate((picture) => window.walk.seen(picture), data)
}

/** Places on displays of one glass, in one page. `placesOn`: which of them are looked at on this one. */
export async function draw(
  displays: readonly Display[],
  placesOn: (display: Display) => readonly Place[],
  { browser, address, office, inFull = false, isSeen = someSeen, drawn = () => {} }: Drawing,
): Promise<Drawn> {
  const [first] = displays
  if (!first) return { checks: 0, findings: [] }
  const { width, height, pixelsPerMm } = screens[first.form]
  const page = await browser.newPage({ viewport: { width, height } })
  const wire = await page.context().newCDPSession(page)
  const of = new Map(displays.map((display): [Display, Drawn] => [display, { checks: 0, findings: [] }]))
  let at = ''
  let on = first
  const find = (what: string) => of.get(on)?.findings.push({ state: at, language: on.language, display: nameOf(on), what })
  page.on('pageerror', (error) => find(`the page broke: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) find(`the page said: ${message.text().slice(0, 200)}`)
  })
  await page.addInitScript({ content: axe.source })
  await page.goto(address)
  // a machine that draws three glasses at once may need long for the next
  await page.waitForFunction(() => 'walk' in window, undefined, { polling: 200, timeout: 180_000 })

  /** Places, in each of these colours. Returns which kind of page each of their pages is. */
  const look = async (alike: readonly Display[], places: readonly Place[], from: number): Promise<number[][]> => {
    const colours = alike.map(({ contrast }) => contrast)
    const indexes = places.map((_, n) => from + n)
    at = `${places[0]?.id}, or one of the ${places.length - 1} after it`
    const looked = await page.evaluate(([those, all]) => window.walk.look(those, all), [indexes, colours] as const)
    for (const [n, pages] of looked.entries()) {
      at = places[n]?.id ?? ''
      for (const [i, display] of alike.entries()) {
        on = display
        for (const { found } of pages) for (const what of found[i] ?? []) find(what)
        const sum = of.get(display)
        if (sum) sum.checks += pages.length
      }
    }
    return looked.map((pages) => pages.map(({ built }) => built))
  }
  const photographed = new Set<string>()
  /** Not of what is built like another of which there is a picture; but the ring stands elsewhere each time. */
  const isOther = ({ contrast, mode }: Display, built: number): boolean => {
    const looks = `${contrast} ${built}`
    if (mode !== 'scan' && photographed.has(looks)) return false
    photographed.add(looks)
    return true
  }
  const photograph = async (alike: readonly Display[], place: number, pages: readonly number[]): Promise<void> => {
    const wanted = pages.map((built, n) => alike.filter((it) => isSeen(it, place, n) && isOther(it, built)))
    if (wanted.flat().length === 0) return
    await page.evaluate((index) => window.walk.open(index), place)
    for (const [n, those] of wanted.entries()) {
      if (n > 0) await page.evaluate(() => window.walk.turn())
      for (const display of those) {
        on = display
        await page.evaluate((colour) => window.walk.paint(colour), display.contrast)
        if (n === 0) await page.evaluate((index) => window.walk.step(index), place)
        for (const what of await see(page, wire)) find(what)
      }
    }
  }
  for (const alike of inFull ? byColours(displays) : displays.map((it) => [it])) {
    const [display] = alike
    if (!display) continue
    on = display
    const places = placesOn(display)
    await page.evaluate((setup) => window.walk.prepare(setup), { office, places: [...places], display, pixelsPerMm })
    for (let from = 0; from < places.length; from += AT_ONCE) {
      const some = places.slice(from, from + AT_ONCE)
      on = display
      const pages = await look(alike, some, from)
      for (const [n, { id, so, staffs }] of some.entries()) {
        at = id
        await photograph(alike, from + n, pages[n] ?? [])
        on = display
        if (n === 0 && !so && !staffs)
          for (const what of await page.evaluate((index) => window.walk.reset(index), from)) find(what)
      }
    }
    for (const display of alike) drawn(display, of.get(display) ?? { checks: 0, findings: [] })
  }
  await page.close()
  const all = [...of.values()]
  return { checks: all.reduce((sum, it) => sum + it.checks, 0), findings: all.flatMap(({ findings }) => findings) }
}
