/** Who comes: a body, and what she does of her own accord before the task, and on the way to it. */

import type { Language } from '../../flows/screen.ts'
import { feels } from './bodies/feels.ts'
import { hears } from './bodies/hears.ts'
import { listens } from './bodies/listens.ts'
import { oneSwitch } from './bodies/one-switch.ts'
import { reaches } from './bodies/reach.ts'
import { noSound, reads } from './bodies/reads.ts'
import { shakes } from './bodies/shakes.ts'
import { slow } from './bodies/slow.ts'
import { twoSwitches } from './bodies/two-switches.ts'
import type { Body, Stand, Thing } from './body.ts'
import { overheard } from './ears/overheard.ts'
import { fewAtATime } from './mind/few.ts'
import { arrive, prepare, type Step } from './mind/prepare.ts'
import type { Whim } from './mind/pursue.ts'
import { strays } from './mind/stray.ts'
import { hides } from './mind/watched.ts'
import { wordFor } from './own-words.ts'
import { isControl, isIn, isSpoken } from './wish.ts'

export interface Person {
  body: Body
  /** What she sets first. Why she could not, if she could not. */
  first?(): Promise<string | undefined>
  whim?: Whim
}
const just =
  (come: (stand: Stand) => Body | Promise<Body>) =>
  async (stand: Stand): Promise<Person> => ({ body: await come(stand) })
const settingFirst =
  (body: Body, { language }: Stand, steps: readonly Step[]) =>
  async () =>
    (await arrive(body, language)) ?? (await prepare(body, language, steps))

/** Letters whose capitals are lower than this are none to her: millimetres. And they must stand out so much (WCAG). */
const LARGE = { capMm: 8, contrast: 15 }
/** So it says to everybody, in letters that she reads. */
const WELCOME = /^välkommen till/
const CLOSED = /^terminalen är stängd$/
/** Nobody's screen; when the terminal is closed it has the title that a visit has then, but nothing to set. */
const isAtWelcome = (met: readonly Thing[], language: Language) =>
  met.some(({ words }) => isIn(words, WELCOME)) ||
  (met.some(({ words }) => isIn(words, CLOSED)) && !met.some(({ words }) => isControl(words, 'settings', language)))
/** Capitals of the terminal's letters are so much of their size. */
const CAP = 0.714

/** Each comes before the page opens. */
export const persons = {
  reads: just(reads),
  listens: just(listens),
  hears: just(hears),
  feels,
  'one-switch': just(oneSwitch),
  'two-switches': just(twoSwitches),
  'no-sound': just(noSound),
  large: async (stand: Stand): Promise<Person> => {
    const body = await reads(stand)
    const word = (what: Parameters<typeof wordFor>[0]) => wordFor(what, stand.language)
    const steps: Step[] = [
      { find: word('see') },
      { find: word('larger'), asLongAsItIsThere: true },
      { find: word('whiteOnBlack') },
      { find: word('ready') },
    ]
    const needs = { leastContrast: LARGE.contrast, leastLetterPx: (LARGE.capMm / CAP) * stand.mm }
    let hasSet = false
    const become = async (large: boolean) => {
      hasSet = large
      await body.eyes.become(large ? needs : {})
    }
    return {
      body,
      first: async () => {
        const why = await settingFirst(body, stand, steps)()
        await become(true)
        return why
      },
      // a terminal whose visit is over has forgotten how she sees: she comes to it as at first, and sets it anew
      whim: async (met) => {
        if (hasSet) {
          if (!isAtWelcome(met, stand.language)) return false
          await become(false)
          return true
        }
        if (!met.some(({ words, choosable }) => choosable && isControl(words, 'settings', stand.language))) return false
        const why = await prepare(body, stand.language, steps)
        await become(true)
        return why ?? true
      },
    }
  },
  few: async (stand: Stand): Promise<Person> => {
    const body = await reads(stand)
    const word = (what: Parameters<typeof wordFor>[0]) => wordFor(what, stand.language)
    const steps: Step[] = [{ find: word('see') }, { find: word('place') }, { find: word('less') }, { find: word('ready') }]
    return { body, first: settingFirst(body, stand, steps), whim: fewAtATime(stand.language) }
  },
  reach: async (stand: Stand): Promise<Person> => {
    const { body, settled } = await reaches(stand)
    const word = (what: Parameters<typeof wordFor>[0]) => wordFor(what, stand.language)
    const steps: Step[] = [{ find: word('see') }, { find: word('place') }, { find: word('lower') }, { find: word('ready') }]
    const set = settingFirst(body, stand, steps)
    return {
      body,
      first: async () => {
        const why = await set()
        settled()
        return why
      },
    }
  },
  /** Who has to write has the terminal rest between two presses of the same key. */
  shakes: async (stand: Stand): Promise<Person> => {
    const body = await shakes(stand)
    const word = (what: Parameters<typeof wordFor>[0]) => wordFor(what, stand.language)
    const steps: Step[] = [{ find: word('press') }, { find: word('finger') }, { find: word('rest') }, { find: word('ready') }]
    return { body, ...(stand.writes && { first: settingFirst(body, stand, steps) }) }
  },
  slow: just(slow),
  lost: async (stand: Stand): Promise<Person> => {
    const body = await reads(stand)
    return { body, whim: strays(body, stand) }
  },
  watched: async (stand: Stand): Promise<Person> => {
    const body = await reads(stand)
    const { language, page } = stand
    const room = async () => (isSpoken(language) ? overheard(await page.evaluate(() => window.mouth.left), language) : '')
    const { whim, wrong } = hides(body, stand)
    const hearing = async () => {
      const fault = wrong()
      return { overheard: [await room()], ...(fault !== undefined && { wrong: fault }) }
    }
    return { body: { ...body, hearing }, whim }
  },
} as const satisfies Record<string, (stand: Stand) => Promise<Person>>
export type Mode = keyof typeof persons
export const modes = Object.keys(persons) as Mode[]
/** Who slides over all of each screen: as long as five others. */
export const takesLong = (mode: Mode): boolean => mode === 'feels'
/** Who must hear: in a language that nothing speaks, she cannot come. */
export const needsVoice = (mode: Mode): boolean => ['listens', 'hears', 'feels'].includes(mode)
