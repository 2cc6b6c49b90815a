/**
 * A finger that began on something: it counts when it ends there, or within 10 mm, however long or hard it pressed (VVSG
 * 2.0; tremor). Who asked to choose by holding chooses when it has stayed so long, and not by letting go. A swipe is none.
 */
import { type Course, type Down, distance, isNear, type Needs, type Over, type Spot, type Touch } from './finger.ts'

/** Nobody's pressing finger gets so far so soon. */
const SWIPE_MM = 40
const SWIPE_MS = 400

/** Where and when something was chosen: for what comes too soon afterwards. */
export interface Chosen extends Spot {
  at: number
  n: string
  key: string
}
export interface PressNeeds extends Pick<Needs, 'show' | 'after'> {
  /** 0: it counts when it is let go. */
  holdMs: number
  /** It presses no more, though it may still be down. */
  ended(): void
  chose(it: Chosen): void
  /** It was lifted without having counted. */
  left(): void
}

export function press(down: Down, over: Over, { holdMs, ended, chose, left, show, after }: PressNeeds): Course {
  const { n } = down
  let latest: Touch = down
  let is: 'pressing' | 'slid away' | 'over' = 'pressing'
  let callOff = () => {}
  const end = (how: 'slid away' | 'over') => {
    const wasPressing = is === 'pressing'
    is = how
    callOff()
    if (!wasPressing) return
    show(undefined)
    ended()
  }
  const choose = ({ x, y }: Spot, at: number) => {
    end('over')
    chose({ n, key: over.key, x, y, at })
  }
  show({ key: over.key, ...(holdMs > 0 ? { holdMs } : {}) })
  if (holdMs > 0) callOff = after(holdMs, () => choose(latest, down.at + holdMs))
  const isSwipe = (touch: Touch) => distance(down, touch) > SWIPE_MM && touch.at - down.at < SWIPE_MS
  return {
    moved: (touch) => {
      latest = touch
      if (holdMs > 0 && is === 'pressing' && !isNear(touch, over.box)) end('slid away') // coming back begins nothing
    },
    lifted: (touch) => {
      if (is === 'over') return
      if (holdMs === 0 && isNear(touch, over.box) && !isSwipe(touch)) return choose(touch, touch.at)
      end('over')
      left()
    },
    dropped: () => end('over'),
  }
}
