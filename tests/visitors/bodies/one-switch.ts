/** The body of who sees the glass and has one switch. The ring goes around by itself; she presses when it is where she wants it. */
import type { Body, Stand, Thing } from '../body.ts'
import { speakInto } from '../microphone.ts'
import { growMouth } from '../time/mouth.ts'
import { eyesOf } from './eyes.ts'
import { switchesOf } from './switches.ts'

export const SWITCH_KEY = 'F13'
/** From when she sees the ring to when the switch is down: milliseconds. */
const PRESS_MS = 600
/** A ring that stands for so long rests, until she presses. */
const RESTS_MS = 15_000
/** More than two rounds of any screen, twice. */
const MOST_STEPS = 120

export const oneSwitch = async (stand: Stand): Promise<Body> => {
  const { page, time } = stand
  await page.addInitScript(growMouth, true)
  const eyes = eyesOf(stand)
  const wire = switchesOf(page)
  let touches = 0
  const press = async () => {
    touches++
    await wire(SWITCH_KEY)
    await time.rest()
  }
  return {
    // what she reads she reads while the ring goes around; the time for it is in the rounds
    perceives: () => eyes.read(touches === 0 ? undefined : 'glance'),
    acts: {
      choose: async (thing: Thing) => {
        const wanted = eyes.where(thing)
        if (!wanted) throw new Error('she cannot choose what she does not see')
        let presses = 0
        /** It came to where it is before her eyes: so it stays there for a while. */
        let hasMoved = false
        for (let steps = 0; steps < MOST_STEPS; steps++) {
          const { at, isOn, isThere } = await eyes.ring(wanted)
          if (!isThere) return undefined // another screen: she reads it first
          if (isOn && hasMoved) {
            await time.pass(PRESS_MS)
            await press()
            return undefined
          }
          hasMoved = (presses > 0 || at !== undefined) && (await time.passUntilChange(RESTS_MS))
          if (hasMoved) continue
          if (at && presses > 1) return `the ring stands still at "${at.words}", and she wants "${thing.words}"`
          // it rests, or has not begun
          presses++
          await press()
          hasMoved = true
          if (!at && presses > 2) return `she pressed her switch ${presses} times, and saw no ring`
        }
        return `the ring never came to "${thing.words}"`
      },
      press: async (code) => {
        touches++
        await time.pass(PRESS_MS)
        await (code === SWITCH_KEY ? wire(SWITCH_KEY) : page.keyboard.press(code))
        await time.rest()
        return undefined
      },
      speak: () => speakInto(page),
      wait: (ms) => time.passUntilChange(ms),
    },
    onlyKeys: { choose: SWITCH_KEY },
    device: { press },
    touches: () => touches,
    seconds: () => time.now() / 1_000,
  }
}
