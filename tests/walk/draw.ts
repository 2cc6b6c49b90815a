/** Draws places in a real Chromium and looks at them: what a person would call broken, and what axe finds. */

import type { Browser, Page } from '@playwright/test'
import axe from 'axe-core'
import type { OfficeFacts } from '../../flows/services.ts'
import { type Display, nameOf, screens } from './displays.ts'
import type { Place } from './places.ts'

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
  /** A picture of every place, not of some. */
  inFull?: boolean
}
/** The reset is tried from every so-many-th place. */
const RESET_EVERY = 10
/** A picture of the glass is taken of so many places on each display; of every one in full. */
const SEEN = 1

/** What only a picture of the glass can tell: whether it can be read, and where one is. */
async function see(page: Page, index: number): Promise<string[]> {
  await page.evaluate((i) => window.walk.open(i), index)
  const png = await page.screenshot({ animations: 'disabled' })
  return await page.evaluate((picture) => window.walk.seen(picture), png.toString('base64'))
}

/** Places on displays of one glass, in one page. `placesOn`: which of them are looked at on this one. */
export async function draw(
  displays: readonly Display[],
  placesOn: (display: Display) => readonly Place[],
  { browser, address, office, inFull = false }: Drawing,
): Promise<Drawn> {
  const [first] = displays
  if (!first) return { checks: 0, findings: [] }
  const { width, height, pixelsPerMm } = screens[first.form]
  const page = await browser.newPage({ viewport: { width, height } })
  const findings: Finding[] = []
  let checks = 0
  let at = ''
  let on = first
  const find = (what: string) => findings.push({ state: at, language: on.language, display: nameOf(on), what })
  page.on('pageerror', (error) => find(`the page broke: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) find(`the page said: ${message.text().slice(0, 200)}`)
  })
  await page.addInitScript({ content: axe.source })
  await page.goto(address)
  await page.waitForFunction(() => 'walk' in window)
  for (const display of displays) {
    on = display
    const places = placesOn(display)
    await page.evaluate((setup) => window.walk.prepare(setup), { office, places: [...places], display, pixelsPerMm })
    for (const [i, { id, setup }] of places.entries()) {
      at = id
      const looked = await page.evaluate((index) => window.walk.look(index), i)
      const reset =
        i % RESET_EVERY === 0 && !setup ? await page.evaluate((index) => window.walk.reset(index), i) : { checks: 0, faults: [] }
      const seen = i < SEEN || inFull ? await see(page, i) : []
      checks += looked.checks + reset.checks
      for (const what of [...looked.faults, ...reset.faults, ...seen]) find(what)
    }
  }
  await page.close()
  return { checks, findings }
}
