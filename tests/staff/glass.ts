/** Somebody at the glass of a whole terminal, who reads what is on it and touches what she wants: a visitor, or who works here. */
import type { Page } from '@playwright/test'
import type { Language } from '../../flows/screen.ts'

/** How long she waits for what she wants to be there: milliseconds of the machine. */
const PATIENCE_MS = 20_000
const GLANCE_MS = 100
/** A finger is not lifted and put down again sooner. */
const LIFT_MS = 400

export interface Fingers {
  /** One thing after the other that begins with these words; it goes on to the next page for it. */
  touch(...words: readonly string[]): Promise<void>
  /** The keys of an entry, and its end. */
  digits(pin: string): Promise<void>
  /** Touches where nothing is: whoever comes. */
  wake(): Promise<void>
  /** Done when the title begins so. */
  until(title: string): Promise<void>
  title(): Promise<string>
  /** All that is on the glass. */
  reads(): Promise<string>
  /** What can be touched. */
  things(): Promise<readonly Thing[]>
}
export interface Thing {
  words: string
  part: string
  digit: string
  marked: boolean
  x: number
  y: number
}
/** Texts that the control for another page has. */
const more: Partial<Record<Language, string>> = { sv: 'Mer', en: 'More' }

/** `pass`: lets so many milliseconds go by. */
export function fingersOn(page: Page, pass: (ms: number) => Promise<void>, language: Language = 'sv'): Fingers {
  /** Asked of a page that was opened anew in that moment, it is asked of the next. */
  const ofPage = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask()
    } catch (error) {
      if (!String(error).includes('navigation')) throw error
      await page.waitForFunction(() => document.querySelector('h1') !== null)
      return ask()
    }
  }
  const lookAt = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-stop]')].map((it): Thing => {
        const { x, y, width, height } = it.getBoundingClientRect()
        return {
          words: (it.textContent ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim(),
          part: it.dataset.part ?? '',
          digit: it.dataset.digit ?? '',
          marked: it.querySelector('.mark') !== null,
          x: x + width / 2,
          y: y + height / 2,
        }
      }),
    )
  const things = () => ofPage(lookAt)
  const title = async () =>
    ((await ofPage(() => page.evaluate(() => document.querySelector('h1')?.textContent))) ?? '')
      .replaceAll('\u00ad', '')
      .replace(/\s+/g, ' ')
  const tap = async ({ x, y }: Pick<Thing, 'x' | 'y'>) => {
    await page.touchscreen.tap(x, y)
    await ofPage(() => pass(LIFT_MS))
  }
  /** Looks until it is there. */
  const when = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
    const late = Date.now() + PATIENCE_MS
    for (;;) {
      const found = await look()
      if (found !== undefined) return found
      if (Date.now() > late) {
        const seen = (await things()).map(({ words }) => words).join(' | ')
        throw new Error(`no “${what}” on “${await title()}”: ${seen}`)
      }
      await ofPage(() => pass(GLANCE_MS))
      await new Promise((done) => setTimeout(done, GLANCE_MS / 2))
    }
  }
  const touchOne = async (words: string) => {
    const found = await when(words, async () => {
      const all = await things()
      const it = all.find((thing) => thing.words.startsWith(words))
      if (it) return it
      const next = all.find((thing) => thing.words === more[language])
      if (next) await tap(next)
      return undefined
    })
    await tap(found)
  }
  return {
    things,
    reads: async () => ((await page.evaluate(() => document.body.innerText)) ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' '),
    title,
    touch: async (...words) => {
      for (const each of words) await touchOne(each)
    },
    digits: async (pin) => {
      for (const digit of pin) await tap(await when(digit, async () => (await things()).find((it) => it.digit === digit)))
      await touchOne('Klar')
    },
    wake: () => tap({ x: 540, y: 300 }),
    until: async (wanted) => {
      await when(`title ${wanted}`, async () => ((await title()).startsWith(wanted) ? true : undefined))
    },
  }
}
