/** That everybody gets what she came for; and that a visitor can be lost, or these tests would say nothing. */
import type { Browser, BrowserContext } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Handlers } from '../../main/contract.ts'
import { NOBODY } from '../../main/desk/desk.ts'
import { builtMain } from '../shells/app.ts'
import type { Mode } from './body.ts'
import { spoil } from './ears/spoil.ts'
import { everyMeeting, meet, meetAll, openBrowser } from './matrix.ts'
import { book } from './tasks/book.ts'
import { bookDiscreet } from './tasks/book-discreet.ts'
import { callPerson, staffDesk } from './tasks/call-person.ts'
import { find } from './tasks/find.ts'
import type { Task } from './tasks/task.ts'
import { tasks } from './tasks/tasks.ts'
import type { Spoken } from './wish.ts'

/** Counted from the welcome screen, the touch that wakes it included; one more for who finds her language on its second page. */
const MOST_TOUCHES_TO_BOOK = 8
const secondPage: readonly Spoken[] = ['pl', 'ru', 'fi', 'es', 'fr', 'tr']
/** From the left and from the right: in these, here, everybody does everything. In the others, `npm run visitors`. */
const whole: readonly Spoken[] = ['sv', 'ar']
const LONG = 600_000

let browser: Browser
beforeAll(async () => {
  builtMain()
  browser = await openBrowser()
}, LONG)
afterAll(() => browser?.close())

it('everybody gets what she came for, with every body, in every language', { timeout: LONG }, async () => {
  const others = tasks.filter(({ name }) => name !== book.name)
  const meetings = [...everyMeeting([book]), ...everyMeeting(others, whole)]
  const cells = await meetAll(meetings)
  expect(cells.filter(({ passed }) => !passed)).toEqual([])
  expect(cells).toHaveLength(meetings.length)
  for (const { touches, language } of cells.filter(({ task, mode }) => task === book.name && mode === 'reads'))
    expect(touches, language).toBeLessThanOrEqual(MOST_TOUCHES_TO_BOOK + (secondPage.includes(language) ? 1 : 0))
})

/** Changes every file of the page whose name ends so. Throws if that changes nothing: then the test breaks nothing. */
const changed = (ending: string, change: (text: string) => string) => async (context: BrowserContext) => {
  await context.route(new RegExp(`${ending}$`), async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    if (change(text) === text) throw new Error(`nothing was broken in ${ending}`)
    await route.fulfill({ response, body: change(text) })
  })
}
const swedish = (change: (text: string) => string) => changed('/sv-[\\w-]+\\.json', change)

describe.concurrent('a Swedish reader notices', () => {
  const come = (task: Task, broken: Parameters<typeof meet>[2]) => meet(browser, { task, mode: 'reads', language: 'sv' }, broken)
  const style = (rule: string) => changed('\\.css', (text) => `${text}\n${rule}`)
  const services = (of: (handlers: Handlers) => Partial<Handlers>) => (handlers: Handlers) => ({ ...handlers, ...of(handlers) })

  it('a button without words', { timeout: LONG }, async () => {
    const page = swedish((text) => text.replaceAll('Boka en tid', ''))
    const { passed, why } = await come(book, { page })
    expect(passed).toBe(false)
    expect(why).toMatch(/^she chose ".*", and nothing there leads on to "Jag vill träffa någon om mina skulder/)
  })
  it('letters in the colour of their ground', { timeout: LONG }, async () => {
    const { why } = await come(find, { page: style('.choices .words { color: var(--card) }') })
    expect(why).toMatch(/^she chose "Mer", waited, and nothing came: Välj språk (?!.*Svenska)/)
  })
  it('a choice that something lies over', { timeout: LONG }, async () => {
    const over = style('.choices { position: relative } .choices::after { content: ""; position: absolute; inset: 0 }')
    const { why } = await come(find, { page: over })
    expect(why).toMatch(/^she came, waited, and nothing came: Välkommen (?!.*Börja)/)
  })
  it('an address that the directory does not have', { timeout: LONG }, async () => {
    const page = swedish((text) => text.replaceAll('{place, words}, {address, address}', '{place, words}, Storgatan 99'))
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
    expect(why).toBe('the code that she was told is not in the store')
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

describe.concurrent('who listens notices', () => {
  const come = (task: Task, mode: Mode, broken: Parameters<typeof meet>[2], language: Spoken = 'sv') =>
    meet(browser, { task, mode, language }, broken)

  it.each<Mode>(['listens', 'hears'])('(%s) a choice that is not said', { timeout: LONG }, async (mode) => {
    const { why } = await come(book, mode, { page: spoil({ mute: 'Boka en tid' }) })
    expect(why).toMatch(/^she chose ".*", and nothing there leads on to "Jag vill träffa någon om mina skulder/)
  })
  it.each<Mode>(['listens', 'hears'])('(%s) her own language in another one’s voice', { timeout: LONG }, async (mode) => {
    const { why } = await come(find, mode, { page: spoil({ as: 'pl' }) }, 'en')
    expect(why).toMatch(/ \(pl\)/)
  })
  it('speech that goes on after she has pressed a key', { timeout: LONG }, async () => {
    const { why } = await come(find, 'hears', { page: spoil({ goesOn: true }) })
    expect(why).toMatch(/^it went on to say ".*" after she had done something$/)
  })
  it('a thing that is not outlined while it is said', { timeout: LONG }, async () => {
    const page = changed('\\.css', (text) => `${text}\n* { outline: none !important }`)
    const { why } = await come(find, 'listens', { page })
    expect(why).toMatch(/^she chose "a picture of touch", waited, and nothing came: välj språk .* a picture of language-sv/)
  })
  it('her code, said to the room before she asked for it', { timeout: LONG }, async () => {
    const page = changed('/index-[\\w-]+\\.js', (text) => text.replace(/(picture:["'`]code["'`],)private:!0/, '$1'))
    const { why } = await come(book, 'listens', { page })
    expect(why).toBe('her code was said to the room, and she had not asked for that')
  })
})
