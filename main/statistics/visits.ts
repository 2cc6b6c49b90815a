/** Visits that never were, the same for the same seed: for the tests of what is counted and of what is withheld. */
import { languages } from '../../flows/screen.ts'
import { seeded } from '../booking/seeded.ts'
import { type Call, faces, lengths, needs, type Seen, type Told, tasks, waits, ways } from './summary.ts'

export interface Lobby {
  visit(): Seen
  told(): Told
  call(): Call
}
const screens = ['choosing', 'kinds', 'results', 'details', 'held.confirming', 'printing', 'loading']

/** Few speak most languages, most visits are short, and somebody gives up now and then: many small numbers, as in a real lobby. */
export function lobby(seed: number): Lobby {
  const { whole, chance } = seeded(seed)
  /** The first much more often than the last. */
  const skewed = <T>(all: readonly T[]): T | undefined =>
    all[Math.min(whole(0, all.length - 1), whole(0, all.length - 1), whole(0, 4))]
  const any = <T>(all: readonly T[]): T | undefined => all[whole(0, all.length - 1)]
  return {
    visit: () => {
      const begun = tasks.filter((_, at) => chance(0.5 / (at + 1)))
      const done = begun.map((task) => ({ task, done: chance(0.8) }))
      const left = any(done.filter((it) => !it.done))
      return {
        language: (chance(0.9) ? skewed(languages) : any(languages)) ?? 'sv',
        ways: ways.filter((_, at) => chance(0.3 / (at + 1))),
        tasks: done,
        minutes: skewed(lengths) ?? '1-2',
        ...(left && chance(0.7) && { gaveUpAt: `${left.task}.${skewed(screens) ?? 'choosing'}` }),
      }
    },
    told: () => ({
      unmet: needs.filter((_, at) => chance(0.2 / (at + 1))),
      face: chance(0.9) ? skewed(faces) : undefined,
    }),
    call: () => ({ answered: chance(0.9), waited: skewed(waits) ?? '1-2' }),
  }
}
