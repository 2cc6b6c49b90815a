/** Work that is done every hour. What fails is tried again the next time: a store may be locked for a moment. */
import type { Clock } from './clock.ts'
import { type Log, traceOf } from './log.ts'

const HOUR = 60 * 60_000

/** The first time in an hour. Returns the way to call it off. */
export const everyHour = (clock: Clock, log: Log, work: () => void): (() => void) => {
  let callOff = () => {}
  const wait = () => {
    callOff = clock.after(HOUR, () => {
      try {
        work()
      } catch (error) {
        log('what is done every hour failed', traceOf(error))
      }
      wait()
    })
  }
  wait()
  return () => callOff()
}
