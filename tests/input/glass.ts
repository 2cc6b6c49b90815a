/** A glass of 200 × 300 mm in a real Chromium, and fingers on it as the system tells of them. Time is the test's own. */
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { browsers } from '../chromium.ts'

const PX_PER_MM = 4
/** mm from the upper left corner. `broad`: how broad the finger lies there; mm. */
export interface Point {
  id?: number
  x: number
  y: number
  broad?: number
}
export interface Glass {
  page: Page
  /** All fingers that are down now; those that are left out have been lifted. `at`: milliseconds. */
  fingers(at: number, ...points: Point[]): Promise<void>
  /** The system takes all fingers away. */
  lost(): Promise<void>
  /** A keyboard's press; `down` and `up` for one that stays. */
  key(type: 'down' | 'up', code: string, at: number, more?: { modifiers?: number; autoRepeat?: boolean }): Promise<void>
  /** What the hands have told since this was last asked. */
  told(): Promise<unknown[]>
  close(): Promise<void>
}

async function pageCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'hands' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output.map((it) => ('code' in it ? it.code : '')).join('\n')
}
export async function openGlasses(): Promise<{ glass(): Promise<Glass>; close(): Promise<void> }> {
  const browser: Browser = await chromium.launch({ executablePath: browsers().headlessShell, args: ['--no-sandbox'] })
  const code = await pageCode()
  return {
    glass: async () => {
      const context = await browser.newContext({ viewport: { width: 800, height: 1200 }, hasTouch: true })
      const page = await context.newPage()
      await page.setContent('<!doctype html><title>Hands</title><body></body>')
      await page.addScriptTag({ content: code })
      return handsOn(page, await context.newCDPSession(page))
    },
    close: () => browser.close(),
  }
}
function handsOn(page: Page, cdp: CDPSession): Glass {
  const begin = Date.now() / 1000
  const down = new Map<number, Point>()
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    at: number | undefined,
    points: readonly (readonly [number, Point])[],
  ) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      ...(at === undefined ? {} : { timestamp: begin + at / 1000 }),
      touchPoints: points.map(([id, { x, y, broad = 10 }]) => ({
        id,
        x: x * PX_PER_MM,
        y: y * PX_PER_MM,
        radiusX: (broad * PX_PER_MM) / 2,
        radiusY: (broad * PX_PER_MM) / 2,
      })),
    })
  return {
    page,
    fingers: async (at, ...points) => {
      const now = new Map(points.map((point) => [point.id ?? 1, point]))
      const lifted = [...down].filter(([id]) => !now.has(id))
      const isNew = [...now.keys()].some((id) => !down.has(id))
      const wereAll = lifted.length === down.size
      down.clear()
      for (const [id, point] of now) down.set(id, point)
      // those that are named are lifted; none: all of them
      if (lifted.length > 0) await send('touchEnd', at, wereAll ? [] : lifted)
      if (now.size > 0 && (isNew || lifted.length === 0)) await send(isNew ? 'touchStart' : 'touchMove', at, [...now])
    },
    lost: async () => {
      down.clear()
      await send('touchCancel', undefined, [])
    },
    key: async (type, code, at, more = {}) => {
      await cdp.send('Input.dispatchKeyEvent', {
        type: type === 'down' ? 'rawKeyDown' : 'keyUp',
        code,
        key: code,
        timestamp: begin + at / 1000,
        ...more,
      })
    },
    told: () => page.evaluate(() => window.hands.told.splice(0)),
    close: () => page.context().close(),
  }
}
