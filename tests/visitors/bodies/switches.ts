/** Keys that switches type: no keyboard of today has them, so they come by the wire. */
import type { CDPSession, Page } from '@playwright/test'

/** The number that systems have for F1. */
const F1 = 112

export const switchesOf = (page: Page): ((key: `F${number}`) => Promise<void>) => {
  let wire: Promise<CDPSession> | undefined
  return async (key) => {
    wire ??= page.context().newCDPSession(page)
    const windowsVirtualKeyCode = F1 + Number(key.slice(1)) - 1
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await (await wire).send('Input.dispatchKeyEvent', { type, code: key, key, windowsVirtualKeyCode })
  }
}
