/** The glass: fingers on the page become hands. What counts is decided in `fingers.ts`; here it is only heard and shown. */
import type { Finger } from '../../flows/hands.ts'
import type { Needs } from './finger.ts'
import { createFingers } from './fingers.ts'
import { createMark, keyAt, ringed, shown, stops, touchOf } from './glass.ts'

const later: Needs['after'] = (ms, then) => {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}

/** `who`: as she is now. `after`: the machine's clock. Returns the way to stop. */
export function listenToTouch(
  send: (hand: Finger | { type: 'hand.select' }) => void,
  who: Needs['who'],
  after = later,
): () => void {
  const fingers = createFingers({ who, send, after, ringed, stops, show: createMark() })
  const stopped = new AbortController()
  const on = <T extends keyof DocumentEventMap>(type: T, heard: (event: DocumentEventMap[T]) => void) =>
    document.addEventListener(type, heard, { signal: stopped.signal })

  on('pointerdown', (event) => {
    if (event.button === 0) fingers.down(event.pointerId, Object.assign(touchOf(event), { n: shown() }))
  })
  on('pointermove', (event) => fingers.moved(event.pointerId, touchOf(event)))
  on('pointerup', (event) => fingers.lifted(event.pointerId, touchOf(event)))
  on('pointercancel', (event) => fingers.lost(event.pointerId))
  // a screen reader or another device of hers clicks without a pointer
  on('click', (event) => {
    const key = event.detail === 0 ? keyAt(event.target) : undefined
    if (key !== undefined) send({ type: 'hand.touch', n: shown(), key })
  })
  return () => stopped.abort()
}
