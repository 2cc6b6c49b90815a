/**
 * How often a wrong code may be tried: there are a million of them, and whoever finds one can see and cancel another's time.
 * Counted for the visit, and for the terminal whoever stands there. Kept is when, never which; forgotten is
 * it after an hour, when the next code is written or a visit ends (docs/security.md row 31).
 */
import type { Clock } from '../clock.ts'

export const MOST_IN_A_VISIT = 5
export const MOST_AN_HOUR = 20
const HOUR = 60 * 60_000

export interface Guesses {
  /** Whether a code may be looked up now; a right one either, once there were too many wrong ones. */
  may(): boolean
  wrong(): void
  /** The next visitor has tries of her own; those of the hour stay counted. */
  visitOver(): void
}

export const createGuesses = (clock: Pick<Clock, 'now'>): Guesses => {
  let inVisit = 0
  let wrong: number[] = []
  const forgetOld = () => {
    const now = clock.now()
    // a clock that was set back must not keep a wrong code for longer than an hour
    wrong = wrong.map((at) => Math.min(at, now)).filter((at) => at > now - HOUR)
  }
  return {
    may() {
      forgetOld()
      return inVisit < MOST_IN_A_VISIT && wrong.length < MOST_AN_HOUR
    },
    wrong() {
      inVisit++
      wrong.push(clock.now())
    },
    visitOver() {
      inVisit = 0
      forgetOld() // also when nobody writes a code for days
    },
  }
}
