/** What a test breaks between the terminal as it is built and the visitor; never in the checkout. */
import type { BrowserContext } from '@playwright/test'
import type { Handlers } from '../../main/contract.ts'
import type { Broken } from './stand.ts'

/** Changes every file of the page whose name ends so. Throws if that changes nothing: then the test breaks nothing. */
const changed =
  (ending: string, change: (text: string) => string, isIt = (_: string) => true): NonNullable<Broken['page']> =>
  async (context: BrowserContext) => {
    await context.route(new RegExp(`${ending}$`), async (route) => {
      const response = await route.fetch()
      const text = await response.text()
      if (!isIt(text)) return route.fulfill({ response, body: text })
      if (change(text) === text) throw new Error(`nothing was broken in ${ending}`)
      await route.fulfill({ response, body: change(text) })
    })
  }
/** A rule after all others. */
export const style = (rule: string): Broken => ({ page: changed('\\.css', (text) => `${text}\n${rule}`) })
export const script = (change: (text: string) => string): Broken => ({ page: changed('/index-[\\w-]+\\.js', change) })
/** What visitors read; the staff's own texts lie in a file of the same name. */
export const swedish = (change: (text: string) => string): Broken => ({
  page: changed('/sv-[\\w-]+\\.json', change, (text) => text.includes('"welcome.title"')),
})
/** What staff read. */
export const staffsSwedish = (change: (text: string) => string): Broken => ({
  page: changed('/sv-[\\w-]+\\.json', change, (text) => text.includes('"staff.pin"')),
})
export const services = (of: (handlers: Handlers) => Partial<Handlers>): Broken => ({
  services: (handlers) => ({ ...handlers, ...of(handlers) }),
})
