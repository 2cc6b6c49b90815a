/** Whether anybody is at the terminal, a visitor or staff. A new pack is taken only when nobody is. */
import type { Packs } from './packs-port.ts'

export interface RestParts {
  packs: Pick<Packs, 'isReady' | 'take'>
  /** Somebody is in at the panel. */
  isStaffIn: () => boolean
  /** Told after a pack was taken: the services are to be opened again, with its office. */
  anew: () => void
}
export interface Rest {
  /** A visit has begun, or is over. */
  begun(): void
  over(): void
  isAtRest(): boolean
  /** Takes the pack that is ready, if nobody is here; else nothing. */
  take(): void
}
export function createRest({ packs, isStaffIn, anew }: RestParts): Rest {
  let isVisited = false
  const isAtRest = () => !isVisited && !isStaffIn()
  return {
    begun: () => {
      isVisited = true
    },
    over: () => {
      isVisited = false
    },
    isAtRest,
    take: () => {
      if (packs.isReady() && isAtRest() && packs.take()) anew()
    },
  }
}
