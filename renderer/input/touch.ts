/**
 * One finger. It counts if it starts on a stop and ends on it, or within 10 mm of it; long and hard presses count
 * (VVSG 2.0; tremor). A second finger, a swipe and a palm do nothing. The touch is meant for the screen on which it began.
 */
import type { Hand } from '../../flows/stage.ts'

const SLIP_MM = 10
/** A second tap on the same place, right after the screen changed under it, was meant for the screen before. */
const DOUBLE_MS = 400
const DOUBLE_MM = 15

interface Press {
  pointer: number
  n: string
  stop: HTMLElement | undefined
}
const millimetre = () => Number.parseFloat(document.documentElement.style.getPropertyValue('--mm')) || 4
const shown = () => document.querySelector<HTMLElement>('[data-screen]')?.dataset.screen ?? ''
const stopAt = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-stop]') ?? undefined) : undefined

function isNear({ clientX: x, clientY: y }: PointerEvent, stop: HTMLElement): boolean {
  const { left, right, top, bottom } = stop.getBoundingClientRect()
  const slip = SLIP_MM * millimetre()
  return x > left - slip && x < right + slip && y > top - slip && y < bottom + slip
}

export function listenToTouch(send: (event: Hand) => void): () => void {
  let press: Press | undefined
  let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0, n: '' }
  const stopped = new AbortController()
  const on = <T extends keyof DocumentEventMap>(type: T, heard: (event: DocumentEventMap[T]) => void) =>
    document.addEventListener(type, heard, { signal: stopped.signal })

  const release = () => {
    press?.stop?.removeAttribute('data-pressed')
    press = undefined
  }
  on('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return
    const echo =
      last.n !== shown() &&
      event.timeStamp - last.at < DOUBLE_MS &&
      Math.hypot(event.clientX - last.x, event.clientY - last.y) < DOUBLE_MM * millimetre()
    if (echo) return
    const stop = stopAt(event.target)
    press = { pointer: event.pointerId, n: shown(), stop }
    stop?.setAttribute('data-pressed', '') // answers in the next frame, whatever the house does
  })
  on('pointerup', (event) => {
    if (press?.pointer !== event.pointerId) return
    const { stop, n } = press
    release()
    last = { at: event.timeStamp, x: event.clientX, y: event.clientY, n }
    const key = stop && isNear(event, stop) ? (stop.dataset.stop ?? '') : ''
    send({ type: 'hand.touch', n, key }) // beside every stop it still says that somebody is there
  })
  on('pointercancel', release)
  // a screen reader or another device of hers clicks without a pointer
  on('click', (event) => {
    const stop = event.detail === 0 ? stopAt(event.target) : undefined
    if (stop) send({ type: 'hand.touch', n: shown(), key: stop.dataset.stop ?? '' })
  })
  return () => stopped.abort()
}
