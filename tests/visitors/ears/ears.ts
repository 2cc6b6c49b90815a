/** Ears of a body: what reached them, and when it was over. */
import type { Page } from '@playwright/test'
import type { Hearing } from '../body.ts'
import type { Spoken } from '../wish.ts'
import { type Hardware, type Heard, isAudible } from './heard.ts'
import { noted } from './noted.ts'
import { growEars } from './virtual-sink.ts'

export interface Ears {
  /** Listens until all is said, or nothing was for so many milliseconds. What she heard since she last did something. */
  listen(ms: number): Promise<readonly Heard[]>
  /** Listens for something that is new. False: nothing was, for so long. */
  wait(ms: number): Promise<boolean>
  /** Does something; afterwards she listens to so much of the words at most: milliseconds. */
  act(how: () => Promise<void>, patienceMs?: number): Promise<void>
  /** The same, and then all may hear it: she asks for it aloud. */
  actAloud(how: () => Promise<void>): Promise<void>
  all(): Promise<readonly Heard[]>
  hearing(): Promise<Hearing>
  /** How long all that she heard took. */
  seconds(): Promise<number>
}

/** To be called before the page opens. */
export const earsOf = async (page: Page, language: Spoken, hardware: Hardware): Promise<Ears> => {
  await page.addInitScript(growEars, hardware)
  let steps = 0
  const aloud = new Set<number>()
  const act = async (how: () => Promise<void>, patienceMs?: number) => {
    steps++
    await page.evaluate((ms) => window.ears.act(ms), patienceMs)
    await how()
  }
  const all = () => page.evaluate(() => window.ears.heard)
  return {
    all,
    listen: (ms) =>
      page.evaluate(async (most) => {
        await window.ears.rest(most)
        return window.ears.since()
      }, ms),
    wait: (ms) => page.evaluate((most) => window.ears.more(most), ms),
    act,
    actAloud: async (how) => {
      aloud.add(steps + 1)
      await act(how)
    },
    seconds: async () => (await all()).reduce((sum, { ms, restMs }) => sum + ms + restMs, 0) / 1000,
    hearing: async () => {
      const heard = await all()
      const toAll = heard.filter(({ by, step }) => by === 'speaker' && !aloud.has(step))
      const byStep = Map.groupBy(toAll, ({ step }) => step)
      const late = heard.find((one) => one.late && isAudible(one))
      return {
        overheard: [...byStep.values()].map((of) => noted(of, language)),
        ...(late && { wrong: `it went on to say "${late.token?.text}" after she had done something` }),
      }
    },
  }
}
