/** What main tells the page unasked, on its way to whichever page there is. Parsed before it leaves, as answers are. */
import * as v from 'valibot'
import { type Push, pushes, type Told } from './contract.ts'
import type { Log } from './log.ts'

/** For services: tells the page, if there is one. Nobody waits for it. */
export type Tell = <P extends Push>(push: P, told: Told<P>) => void
export type Hear = (push: Push, told: unknown) => void

export interface Announcements {
  tell: Tell
  /** Returns the way to stop hearing. */
  hear(hearer: Hear): () => void
}

export const createAnnouncements = (log: Log = () => {}): Announcements => {
  const hearers = new Set<Hear>()
  return {
    tell: (push, told) => {
      const checked = v.safeParse(pushes[push], told)
      if (!checked.success) return log('push not sent', { push })
      for (const hear of hearers) hear(push, checked.output)
    },
    hear: (hearer) => {
      hearers.add(hearer)
      return () => void hearers.delete(hearer)
    },
  }
}
