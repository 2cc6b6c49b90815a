/** That everybody gets what she came for; and that a visitor can be lost, or these tests would say nothing. */
import type { Browser, BrowserContext } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../flows/screen.ts'
import type { Handlers } from '../../main/contract.ts'
import { NOBODY } from '../../main/desk/desk.ts'
import { builtMain } from '../shells/app.ts'
import { modes } from './body.ts'
import { meet, meetAll, openBrowser } from './matrix.ts'
import { book } from './tasks/book.ts'
import { bookDiscreet } from './tasks/book-discreet.ts'
import { callPerson, staffDesk } from './tasks/call-person.ts'
import { find } from './tasks/find.ts'
import type { Task } from './tasks/task.ts'
import { tasks } from './tasks/tasks.ts'

/** Counted from the welcome screen, the touch that wakes it included. */
const MOST_TOUCHES_TO_BOOK = 8
const LONG = 240_000

let browser: Browser
beforeAll(async () => {
  builtMain()
  browser = await openBrowser()
}, LONG)
afterAll(() => browser?.close())

it('everybody gets what she came for, with every body, in every language', { timeout: LONG }, async () => {
  const meetings = tasks.flatMap((task) => modes.flatMap((mode) => languages.map((language) => ({ task, mode, language }))))
  const cells = await meetAll(meetings)
  expect(cells.filter(({ passed }) => !passed)).toEqual([])
  expect(cells).toHaveLength(meetings.length)
  const booked = cells.filter(({ task, mode }) => task === book.name && mode === 'reads')
  expect(Math.max(...booked.map(({ touches }) => touches))).toBeLessThanOrEqual(MOST_TOUCHES_TO_BOOK)
})

describe.concurrent('a Swedish reader notices', () => {
  const come = (task: Task, broken: Parameters<typeof meet>[2]) => meet(browser, { task, mode: 'reads', language: 'sv' }, broken)
  /** Changes every file of the page whose name ends so. Throws if that changes nothing: then the test breaks nothing. */
  const changed = (ending: string, change: (text: string) => string) => async (context: BrowserContext) => {
    await context.route(new RegExp(`${ending}$`), async (route) => {
      const response = await route.fetch()
      const text = await response.text()
      if (change(text) === text) throw new Error(`nothing was broken in ${ending}`)
      await route.fulfill({ response, body: change(text) })
    })
  }
  const style = (rule: string) => changed('\\.css', (text) => `${text}\n${rule}`)
  const services = (of: (handlers: Handlers) => Partial<Handlers>) => (handlers: Handlers) => ({ ...handlers, ...of(handlers) })

  it('a button without words', { timeout: LONG }, async () => {
    const page = changed('/sv-[\\w-]+\\.js', (text) => text.replaceAll('Boka en tid', ''))
    const { passed, why } = await come(book, { page })
    expect(passed).toBe(false)
    expect(why).toMatch(/^she chose ".*", and nothing there leads on to "Jag vill träffa någon om mina skulder/)
  })
  it('letters in the colour of their ground', { timeout: LONG }, async () => {
    const { why } = await come(find, { page: style('.choices .words { color: var(--card) }') })
    expect(why).toMatch(/^she chose "Börja", waited, and nothing came: Välj språk (?!.*Svenska)/)
  })
  it('a choice that something lies over', { timeout: LONG }, async () => {
    const over = style('.choices { position: relative } .choices::after { content: ""; position: absolute; inset: 0 }')
    const { why } = await come(find, { page: over })
    expect(why).toMatch(/^she came, waited, and nothing came: Välkommen (?!.*Börja)/)
  })
  it('an address that the directory does not have', { timeout: LONG }, async () => {
    const page = changed('/sv-[\\w-]+\\.js', (text) =>
      text.replaceAll('{place, words}, {address, address}', '{place, words}, Storgatan 99'),
    )
    const { why } = await come(find, { page })
    expect(why).toBe('what she was told is not what the directory says: Torggatan 1, Lindvik')
  })
  it('nobody at the desk', { timeout: LONG }, async () => {
    const { why } = await come({ ...callPerson, meanwhile: ({ data }) => staffDesk(data, NOBODY) }, {})
    expect(why).toMatch(/^she chose "Ja, hämta personal", and was refused: Ingen kan komma just nu/)
  })
  it('a code that is on no disk', { timeout: LONG }, async () => {
    const confirm = services((handlers) => ({
      'booking.confirm': async (q) => {
        const confirmed = await handlers['booking.confirm'](q)
        return confirmed.ok ? { ...confirmed, code: confirmed.code === '271828' ? '314159' : '271828' } : confirmed
      },
    }))
    const { why } = await come(book, { services: confirm })
    expect(why).toBe('the code that she was shown is not in the store')
  })
  it('a time that is not the soonest', { timeout: LONG }, async () => {
    const late = services((handlers) => ({
      'booking.freeTimes': async (q) => (await handlers['booking.freeTimes'](q)).slice(1),
    }))
    const { why } = await come(book, { services: late })
    expect(why).toMatch(/^there was a sooner time/)
  })
  it('a ticket that tells at home where she was', { timeout: LONG }, async () => {
    const indiscreet = services((handlers) => ({
      'booking.confirm': async (q) => {
        const confirmed = await handlers['booking.confirm'](q)
        return confirmed.ok ? { ...confirmed, meeting: { ...confirmed.meeting, service: { sv: 'Samtal om våld' } } } : confirmed
      },
    }))
    const { why } = await come(bookDiscreet, { services: indiscreet })
    expect(why).toBe('the last screen gives away "Samtal om våld"')
  })
})
