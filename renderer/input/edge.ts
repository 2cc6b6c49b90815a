/**
 * The marked edge: a finger held along the lower edge of the glass, where a strip can be felt, turns touch and hear on
 * (EN 301 549 V3.2.1, 5.2: without needing to see). It must be the only one, so that a hand that steadies itself does not; on a
 * button it must stay longer, for a press may be long.
 */
import { type Course, type Down, distance, type Needs } from './finger.ts'

const EDGE_MM = 15
const HOLD_MS = 1_500
const HOLD_STOP_MS = 3_000
const STILL_MM = 10

export const isOnEdge = ({ aboveEdge }: Pick<Down, 'aboveEdge'>): boolean => aboveEdge <= EDGE_MM

/** The same finger, watched. `held` is called once; what the finger had begun is dropped, and letting go does nothing. */
export function watchEdge(
  down: Down,
  course: Course,
  { after, held }: Pick<Needs, 'after'> & { held(): void },
): Course & { spoil(): void } {
  let isHeld = false
  const callOff = after(down.over ? HOLD_STOP_MS : HOLD_MS, () => {
    isHeld = true
    course.dropped()
    held()
  })
  return {
    spoil: callOff,
    moved: (touch) => {
      if (distance(down, touch) > STILL_MM) callOff()
      if (!isHeld) course.moved(touch)
    },
    lifted: (touch) => {
      callOff()
      if (!isHeld) course.lifted(touch)
    },
    dropped: () => {
      callOff()
      course.dropped()
    },
  }
}
