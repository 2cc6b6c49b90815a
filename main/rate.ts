/** A bucket of tokens: `burst` at once, `perSecond` in the long run. A page gone wild cannot drown the Node side. */
import type { Clock } from './clock.ts'

export interface Rate {
  clock: Pick<Clock, 'now'>
  burst: number
  perSecond: number
}
/** Returns a question to ask before each call: may it be made now? */
export const createRate = ({ clock, burst, perSecond }: Rate): (() => boolean) => {
  let tokens = burst
  let asOf = clock.now()
  return () => {
    const now = clock.now()
    // A clock that was set back must not take tokens away.
    tokens = Math.min(burst, tokens + (Math.max(0, now - asOf) / 1000) * perSecond)
    asOf = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
