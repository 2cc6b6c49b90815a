/**
 * Touch and hear: a finger that searches. What it comes over is said, and lifting it chooses nothing; a short tap anywhere
 * chooses what was told last (EN 301 549 V3.2.1, 5.5 and 5.1.3: who does not see must not choose by finding out).
 * A tap on one of the four fixed places along the lower edge does what is there.
 */
import { type Course, type Down, distance, type Needs, type Over, type Touch } from './finger.ts'

const TAP_MS = 400
const TAP_MM = 8

export interface FeelNeeds extends Pick<Needs, 'after'> {
  /** So soon after something was chosen it chooses nothing; it can search. */
  again: boolean
  /** Whether something has been felt, or stepped to, on this screen, and is still there. */
  hasFelt(): boolean
  felt(key: string): void
  /** A short tap; with a key, on one of the fixed places. */
  tapped(touch: Touch, key?: string): void
  /** It ended, and chose nothing; `told`: what it told last, if anything. */
  left(told: string | undefined): void
}

export function feel(down: Down, { again, hasFelt, felt, tapped, left, after }: FeelNeeds): Course {
  /** What this finger told last: moving within it, or trembling on its rim, is no news. */
  let told: string | undefined
  let latest: Touch = down
  let isOver = false
  /** It may still become a tap, which is meant for what was felt before. */
  let isOpen = true
  let callOff = () => {}
  const tell = (over: Over | undefined) => {
    if (!over || over.key === told) return
    told = over.key
    felt(over.key)
  }
  const search = () => {
    isOpen = false
    callOff()
    tell(latest.over)
  }
  const waits = again || hasFelt() || down.over?.edge === true
  if (waits) callOff = after(TAP_MS, search)
  else tell(down.over)
  return {
    moved: (touch) => {
      if (isOver) return
      latest = touch
      if (isOpen && distance(down, touch) >= TAP_MM) search()
      else if (!isOpen) tell(touch.over)
    },
    lifted: (touch) => {
      callOff()
      if (isOver) return
      isOver = true
      const isTap = isOpen && touch.at - down.at < TAP_MS && distance(down, touch) < TAP_MM
      if (isTap && again) return
      if (isTap && down.over?.edge) tapped(touch, down.over.key)
      else if (isTap && told === undefined && hasFelt()) tapped(touch)
      else left(told)
    },
    dropped: () => {
      isOver = true
      callOff()
    },
  }
}
