/** The body of who sees, reads and taps the glass. */
import { setTimeout as later } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { directionOf } from '../../flows/wording/language.ts'
import type { Body, Thing } from './body.ts'
import { look, type Seen } from './look.ts'
import type { Spoken } from './wish.ts'

/** She reads a screen before she touches it: nobody is quicker. It must stand still for as long. */
export const READING_MS = 450
const GLANCE_MS = 90
/** After a touch, a screen that is still the same did not answer. */
const ANSWER_MS = 5_000
/** A screen that never comes to rest cannot be read. */
const UNREST_MS = 15_000
/** Two cards whose tops differ by less stand side by side. */
const ROW_PX = 12

/** Row by row, from where her writing begins. */
const inReadingOrder = (seen: readonly Seen[], language: Spoken): Seen[] =>
  [...seen].sort((a, b) => {
    if (Math.abs(a.top - b.top) > ROW_PX) return a.top - b.top
    return directionOf(language) === 'rtl' ? b.right - a.right : a.left - b.left
  })

export const reads = (page: Page, language: Spoken): Body => {
  const where = new Map<Thing, Seen>()
  let last = ''
  let touches = 0
  const glance = async () => {
    const seen = await page.evaluate(look)
    return { seen, text: JSON.stringify(seen) }
  }
  const until = async (isSo: () => Promise<boolean>, ms: number): Promise<boolean> => {
    for (const end = performance.now() + ms; performance.now() < end; await later(GLANCE_MS)) if (await isSo()) return true
    return false
  }
  const hasChanged = async () => (await glance()).text !== last

  return {
    perceives: async () => {
      const since = performance.now()
      let now = await glance()
      for (let still = since; performance.now() - still < READING_MS && performance.now() - since < UNREST_MS; ) {
        await later(GLANCE_MS)
        const next = await glance()
        if (next.text !== now.text) still = performance.now()
        now = next
      }
      last = now.text
      where.clear()
      return inReadingOrder(now.seen, language).map((seen) => {
        const thing: Thing = { words: seen.words, choosable: seen.boxed }
        where.set(thing, seen)
        return thing
      })
    },
    acts: {
      choose: async (thing) => {
        const seen = where.get(thing)
        if (!seen) throw new Error('she cannot touch what she does not see')
        touches++
        await page.touchscreen.tap(seen.x, seen.y)
        await until(hasChanged, ANSWER_MS)
      },
      wait: (ms) => until(hasChanged, ms),
    },
    touches: () => touches,
  }
}
