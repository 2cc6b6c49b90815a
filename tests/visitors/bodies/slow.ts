/**
 * The body of who takes all the time that she is given: she stands before each screen until she is asked whether she is still
 * there, answers in the last moment, and then takes one step. How long that is she has from the house itself: whether it is long
 * enough for anybody is asked elsewhere (main/office/office.test.ts).
 */
import type { Body, Stand, Thing } from '../body.ts'
import { isStillHere } from '../own-words.ts'
import { readsWith } from './reads.ts'

/** So long before it is too late she answers: milliseconds. */
const LAST_MOMENT = 3_000

const told = (things: readonly Thing[]) => things.map(({ words }) => words).join(' · ')

export const slow = async (stand: Stand): Promise<Body> => {
  const body = await readsWith(stand)
  const { time, terminal, language } = stand
  const { idle } = await terminal.handlers['terminal.office']({})
  let acted = 0
  /** True: she was asked, and answered. */
  const isAsked = async (before: string): Promise<boolean | string> => {
    await time.pass(Math.max(0, idle.askAfterMs - (time.now() - acted)))
    const asked = await body.eyes.read('glance')
    if (told(asked) === before) return false
    await time.pass(idle.answerWithinMs - LAST_MOMENT)
    const now = await body.eyes.read('glance')
    const yes = now.find(({ words, choosable }) => choosable && isStillHere(words, language))
    if (!yes) return `she was asked whether she was there, and could not say that she was: ${told(now)}`
    return (await body.acts.choose(yes)) ?? true
  }
  let last: readonly Thing[] = []
  return {
    ...body,
    perceives: async () => {
      last = await body.perceives()
      return last
    },
    acts: {
      wait: body.acts.wait,
      choose: async (thing) => {
        const before = told(last)
        const answered = await isAsked(before)
        if (typeof answered === 'string') return answered
        const now = await body.eyes.read('glance')
        // what she has written stands above the keys
        const same = now.find(
          ({ words, choosable, at }) =>
            choosable && words === thing.words && at?.left === thing.at?.left && at?.top === thing.at?.top,
        )
        if (!same) return `she answered that she was there, and what she had before her was gone: ${told(now)}`
        const why = await body.acts.choose(same)
        acted = time.now()
        return why
      },
    },
  }
}
