/**
 * Badges: a reader types what it reads, faster than any hand, and ends with Enter. So keys with a sign wait a moment before they
 * count as keys; a hand's come one by one and are only that much later.
 */
import type { After } from '../speech/after.ts'

/** Readers type every few milliseconds; the fastest typist needs twice this. */
export const BURST_MS = 35
/** As many signs as a badge has at least. */
const LEAST = 8
const MOST = 64

export interface Badges {
  /** Whether the key is taken: it is then delivered later, if it was no badge's. `deliver`: what it does as a key. */
  takes(stroke: { code: string; key: string }, deliver: () => void): boolean
  /** What waits is forgotten. */
  forget(): void
}
const isSign = (key: string) => /^[!-~]$/.test(key)
const isEnd = (code: string) => code === 'Enter' || code === 'NumpadEnter'

/** `read`: told what was read. */
export function createBadges(read: (badge: string) => void, after: After): Badges {
  let waiting: (() => void)[] = []
  let signs = ''
  let callOff = () => {}
  const clear = () => {
    callOff()
    waiting = []
    signs = ''
  }
  /** It was no badge: each key does what it would have done. */
  const release = () => {
    const keys = waiting
    clear()
    for (const deliver of keys) deliver()
  }
  return {
    takes: (stroke, deliver) => {
      if (isEnd(stroke.code) && signs.length >= LEAST) {
        const badge = signs
        clear()
        read(badge)
        return true
      }
      if (!isSign(stroke.key) || signs.length >= MOST) {
        release()
        return false
      }
      callOff()
      waiting.push(deliver)
      signs += stroke.key
      callOff = after(BURST_MS, release)
      return true
    },
    forget: clear,
  }
}
