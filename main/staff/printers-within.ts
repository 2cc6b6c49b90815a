/** The printers of this machine: a system that does not tell them must not keep a caretaker from all other changes. */
import type { Clock } from '../clock.ts'

/** None, if they are not told within `ms`. Never rejects. */
export const printersWithin =
  (ms: number, { after }: Pick<Clock, 'after'>, ask: () => Promise<readonly string[]>) =>
  (): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const callOff = after(ms, () => resolve([]))
      ask()
        .catch(() => [])
        .then((found) => {
          callOff()
          resolve(found)
        })
    })
