/** The body of who sees the glass and has two switches: one steps, the other takes what stands in the ring. */
import type { Body, Stand, Thing } from '../body.ts'
import { growMouth } from '../time/mouth.ts'
import { eyesOf } from './eyes.ts'
import { switchesOf } from './switches.ts'

export const NEXT_KEY = 'F14'
export const TAKE_KEY = 'F15'
/** From one step to the next: milliseconds. */
const PRESS_MS = 700
/** More than any screen has. */
const MOST_STEPS = 40

export const twoSwitches = async (stand: Stand): Promise<Body> => {
  const { page, time } = stand
  await page.addInitScript(growMouth, true)
  const eyes = eyesOf(stand)
  const wire = switchesOf(page)
  let touches = 0
  const press = async (key: `F${number}`) => {
    touches++
    await time.pass(PRESS_MS)
    await wire(key)
    await time.rest()
  }
  return {
    perceives: () => eyes.read(),
    acts: {
      choose: async (thing: Thing) => {
        const wanted = eyes.where(thing)
        if (!wanted) throw new Error('she cannot choose what she does not see')
        for (let steps = 0; steps < MOST_STEPS; steps++) {
          const { at, isOn, isThere } = await eyes.ring(wanted)
          if (!isThere) return undefined // another screen: she reads it first
          if (isOn) {
            await press(TAKE_KEY)
            return undefined
          }
          if (!at && steps > 1) return `she pressed her switch ${steps} times, and saw no ring`
          await press(NEXT_KEY)
        }
        return `she stepped ${MOST_STEPS} times, and the ring never came to "${thing.words}"`
      },
      wait: (ms) => time.passUntilChange(ms),
    },
    device: { step: () => press(NEXT_KEY), take: () => press(TAKE_KEY) },
    touches: () => touches,
    seconds: () => time.now() / 1_000,
  }
}
