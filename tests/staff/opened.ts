/** For a file of tests: one Chromium for all of them, and for each a terminal of its own, whose time passes when somebody lets it. */
import type { Browser } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { clockByHand } from '../../main/clock.ts'
import { openStaffBrowser, openStaffTerminal, type StaffTerminal, type Stand } from './terminal.ts'

export interface Opened {
  /** That of the test which runs now. */
  terminal(): StaffTerminal
  /** Somebody comes to it. She goes when the test is over. */
  stand(given?: { headset?: boolean }): Promise<Stand>
}
/** Call it once in a file, before its own hooks: they find the terminal open then. */
export function staffTerminals(): Opened {
  let browser: Browser | undefined
  let terminal: StaffTerminal | undefined
  const stands: Stand[] = []
  beforeAll(async () => {
    browser = await openStaffBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    terminal = await openStaffTerminal(clockByHand())
  })
  afterEach(async () => {
    for (const { page } of stands.splice(0)) await page.context().close()
    await terminal?.close()
    terminal = undefined
  })
  const now = (): StaffTerminal => {
    if (!terminal) throw new Error('no terminal is open between tests')
    return terminal
  }
  return {
    terminal: now,
    stand: async (given) => {
      if (!browser) throw new Error('no browser is open before the tests')
      const stand = await now().open(browser, given)
      stands.push(stand)
      return stand
    },
  }
}
