/** One time for a page and for the house behind it: it passes when somebody lets it. */
import type { Page, Request } from '@playwright/test'
import type { Clock } from '../../../main/clock.ts'
import { growTime } from './page-time.ts'

export interface Time {
  /** Milliseconds since she came. */
  now(): number
  pass(ms: number): Promise<void>
  /** True as soon as something changes on the glass; false when so many milliseconds passed without. */
  passUntilChange(ms: number): Promise<boolean>
  /** Done when what was begun has been answered and drawn; true: something was. No time passes. */
  rest(): Promise<boolean>
}
/** The house looks at its desk twice a second, and holds are renewed in time: so they go hand in hand. Milliseconds. */
const STRIDE = 30_000
const GLANCE = 500
/** Real milliseconds: a file that takes longer does not come. */
const FILES_MS = 5_000

/** To be called before the page opens. */
export const timeOf = async (page: Page, house: Clock & { forward(ms: number): void }): Promise<Time> => {
  await page.addInitScript(growTime)
  let now = 0
  const forward = (ms: number) => {
    now += ms
    house.forward(ms)
  }
  /** Files that the page has asked for: what is loaded only when it is needed is waited for as an answer of the house is. */
  const asked = new Set<Request>()
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  const rest = async () => {
    const late = performance.now() + FILES_MS
    let ever = await page.evaluate(() => window.time.rest())
    while (asked.size > 0 && performance.now() < late) ever = (await page.evaluate(() => window.time.rest())) || ever
    return ever
  }
  return {
    now: () => now,
    rest,
    pass: async (ms) => {
      for (let left = Math.round(ms); left > 0; left -= STRIDE) {
        const some = Math.min(left, STRIDE)
        forward(some)
        await page.evaluate((so) => window.time.pass(so), some)
      }
    },
    passUntilChange: async (ms) => {
      for (const end = now + ms; now < end; ) {
        const { passed, changed } = await page.evaluate((so) => window.time.passUntilChange(so), Math.min(GLANCE, end - now))
        forward(passed)
        if (changed) return true
      }
      return false
    },
  }
}
