/** What the page's policy forbade: a page that works breaks none of it. */
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    breaks(directive: string): void
  }
}
/** Call it before the page opens. `tell` hears the name of each directive that was broken. */
export async function tellBroken(page: Page, tell: (directive: string) => void): Promise<void> {
  await page.exposeFunction('breaks', tell)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => window.breaks(effectiveDirective))
  })
}
