/** The body of who sees, reads and taps the glass. */
import type { Body, Stand, Thing } from '../body.ts'
import type { Seen } from '../look.ts'
import { speakInto } from '../microphone.ts'
import { growMouth } from '../time/mouth.ts'
import { type Eyes, eyesOf } from './eyes.ts'

/** Reaching out takes so long: milliseconds. */
const REACH_MS = 800

/** How she touches what she sees. Why she cannot, if she cannot. */
export type Touch = (at: Seen, stand: Stand) => Promise<string | undefined>
export const tap: Touch = async ({ x, y }, { page }) => {
  await page.touchscreen.tap(x, y)
  return undefined
}
export interface Reader extends Body {
  eyes: Eyes
}

/** Who reads and taps, with whatever hand. */
export const readsWith = async (stand: Stand, touch: Touch = tap, hasCard = true): Promise<Reader> => {
  const { page, time } = stand
  await page.addInitScript(growMouth, hasCard)
  const eyes = eyesOf(stand)
  let touches = 0
  const perceives = (): Promise<readonly Thing[]> => eyes.read()
  return {
    eyes,
    perceives,
    acts: {
      choose: async (thing) => {
        const seen = eyes.where(thing)
        if (!seen) throw new Error('she cannot touch what she does not see')
        touches++
        await time.pass(REACH_MS)
        return touch(seen, stand)
      },
      press: async (code) => {
        touches++
        await time.pass(REACH_MS)
        await page.keyboard.press(code)
        await time.rest()
        return undefined
      },
      speak: () => speakInto(page),
      wait: (ms) => time.passUntilChange(ms),
    },
    device: {},
    plug: async (headset) => {
      await page.evaluate((so) => window.mouth.plug(so), headset)
      await time.rest()
    },
    touches: () => touches,
    seconds: () => time.now() / 1_000,
  }
}
export const reads = (stand: Stand): Promise<Reader> => readsWith(stand)
/** The machine has no sound card at all, and nothing is ever heard. */
export const noSound = (stand: Stand): Promise<Reader> => readsWith(stand, tap, false)
