/** A finger on the glass that measures: how long until the frame that answers is on the glass. */
import { setTimeout as later } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import { look } from '../visitors/look.ts'
import { isIn, type Word } from '../visitors/wish.ts'

/** How long a finger rests on glass. */
const PRESS_MS = 80
/** She reads before she touches again; and what was measured is told by then. */
const READING_MS = 450
const GLANCE_MS = 100
const MOST_GLANCES = 100

/**
 * Event Timing: from the moment the touch met the glass (before any of our code, with all waiting for it) to the moment the
 * next frame was presented, as the browser saw it, style, layout, paint and raster included. Nothing in the page could know
 * the latter: a callback after `requestAnimationFrame` comes before the frame is on the glass, or long after it. Rounded to 8 ms;
 * what took less than 16 ms is not told, and counts as 16.
 */
const LEAST_MS = 16
type Told = { name: string; duration: number }
declare global {
  interface Window {
    told: Told[]
  }
}
/** To be given to the page before its own scripts. */
export const listen = (least: number): void => {
  window.told = []
  const heard = new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (/^(pointerdown|pointerup|click)$/.test(name)) window.told.push({ name, duration })
  })
  const events: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: least,
    buffered: true,
  }
  heard.observe(events)
}
export const listenBefore = (page: Page) => page.addInitScript(listen, LEAST_MS)

/** Touches the first thing that says so. Milliseconds: the longest of what one tap is made of, down, up and click. */
export const tap = async (page: Page, cdp: CDPSession, word: Word): Promise<number> => {
  const { x, y } = await seen(page, word)
  await page.evaluate(() => void window.told.splice(0))
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await later(PRESS_MS)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await later(READING_MS)
  const told = await page.evaluate(() => window.told)
  return Math.max(LEAST_MS, ...told.map(({ duration }) => duration))
}
const seen = async (page: Page, word: Word) => {
  for (let glance = 0; glance < MOST_GLANCES; glance++) {
    const found = (await page.evaluate(look)).find(({ boxed, words }) => boxed && isIn(words, word))
    if (found) return found
    await later(GLANCE_MS)
  }
  throw new Error(`nothing on the glass says ${word}`)
}
