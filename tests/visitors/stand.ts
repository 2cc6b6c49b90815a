/** A person before a terminal: what she stands at, opened for her, and closed behind her. */
import type { Browser, BrowserContext } from '@playwright/test'
import type { Language } from '../../flows/screen.ts'
import { clockByHand } from '../../main/clock.ts'
import type { Handlers } from '../../main/contract.ts'
import { office } from '../shells/app.ts'
import { officeOfAllLanguages } from './all-languages.ts'
import { hearsBy } from './bodies/hears.ts'
import { listenInProcess } from './ears/in-process.ts'
import { darkGlass, glass } from './glass.ts'
import { giveMicrophone } from './microphone.ts'
import { type Mode, type Person, persons } from './persons.ts'
import { type Behind, openHouse, openTerminal, START } from './terminal.ts'
import { randomOf, seedOf } from './time/random.ts'
import { timeOf } from './time/time.ts'
import { isSpoken } from './wish.ts'

export interface Who {
  mode: Mode
  language: Language
  seed: string
  /** She has something with her that she must write. */
  writes?: boolean
  /** The machine has a microphone, for she speaks. */
  speaks?: true | undefined
  /** Who only hears hears the terminal's own voice, in the page; else what it would say, as words. */
  aloud?: true | undefined
}
/** What a test breaks, to see that a visitor notices. */
export interface Broken {
  page?: (context: BrowserContext) => Promise<unknown>
  services?: (handlers: Handlers) => Handlers
}
export interface Place {
  person: Person
  house: Behind
  /** What broke in the page, if anything did. */
  broke(): string | undefined
  close(): Promise<void>
}

/** Five past nine: what is free then stays so while she decides. */
const COMES = START + 5 * 60_000

export const stand = (who: Who, browser: () => Promise<Browser>, broken: Broken = {}): Promise<Place> =>
  who.mode !== 'hears' || who.aloud || who.speaks || broken.page ? atGlass(who, browser, broken) : inProcess(who, broken)

const atGlass = async (
  { mode, language, seed, writes = false, speaks }: Who,
  browser: () => Promise<Browser>,
  broken: Broken,
): Promise<Place> => {
  const clock = clockByHand(COMES)
  const folder = isSpoken(language) ? office : officeOfAllLanguages()
  const terminal = await openTerminal({ folder, clock, ...(broken.services && { broken: broken.services }) })
  let context: BrowserContext | undefined
  const close = async () => {
    await context?.close()
    await terminal.close()
  }
  try {
    context = await (await browser()).newContext(mode === 'hears' ? darkGlass : glass)
    await broken.page?.(context)
    const page = await context.newPage()
    if (speaks) await giveMicrophone(page)
    const breaks: string[] = []
    page.on('pageerror', ({ message }) => breaks.push(`the page broke: ${message}`))
    const time = await timeOf(page, clock)
    const { display } = await terminal.handlers['terminal.office']({})
    const random = randomOf(seedOf(`${seed} ${mode} ${language}`))
    const person = await persons[mode]({ page, time, mm: display.pixelsPerMm, random, terminal, language, writes })
    await page.goto(terminal.address)
    await page.waitForFunction(() => document.querySelector('h1') !== null)
    return { person, house: terminal, broke: () => breaks[0], close }
  } catch (error) {
    await close()
    throw error
  }
}
/** Who only hears needs no glass. */
const inProcess = async ({ language }: Who, { services }: Broken): Promise<Place> => {
  if (!isSpoken(language)) throw new Error('nothing speaks her language')
  const clock = clockByHand(COMES)
  const { house, announcements } = await openHouse({ clock, ...(services && { broken: services }) })
  const listening = listenInProcess({ house, announcements, clock, headset: true }, language)
  const ears = await listening.catch(async (error: unknown) => {
    await house.close()
    throw error
  })
  return {
    person: { body: hearsBy(ears, language) },
    house,
    broke: () => undefined,
    close: async () => {
      await ears.close()
      await house.close()
    },
  }
}
