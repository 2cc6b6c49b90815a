/** The page as fingers meet it: what stands where, in millimetres of this glass. */
import type { Over, Pressed, Touch } from './finger.ts'

/** CSS pixels. */
const millimetre = () => Number.parseFloat(document.documentElement.style.getPropertyValue('--mm')) || 4
const elements = () => [...document.querySelectorAll<HTMLElement>('[data-stop]')]
const stopOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-stop]') ?? undefined) : undefined

/** Which screen is on the glass. */
export const shown = (): string => document.querySelector<HTMLElement>('[data-screen]')?.dataset.screen ?? ''
export const ringed = (): string | undefined => document.querySelector<HTMLElement>('[data-focused]')?.dataset.stop
export const stops = (): readonly Over[] => elements().map(overOf)
export const keyAt = (target: EventTarget | null): string | undefined => stopOf(target)?.dataset.stop

function overAt(x: number, y: number): Over | undefined {
  const stop = stopOf(document.elementFromPoint(x, y))
  return stop && overOf(stop)
}
function overOf(stop: HTMLElement): Over {
  const { left, right, top, bottom } = stop.getBoundingClientRect()
  const mm = millimetre()
  return {
    key: stop.dataset.stop ?? '',
    edge: stop.dataset.part === 'edge',
    box: { left: left / mm, right: right / mm, top: top / mm, bottom: bottom / mm },
  }
}
type Contact = Pick<PointerEvent, 'clientX' | 'clientY' | 'width' | 'height' | 'timeStamp'>
export function touchOf({ clientX, clientY, width, height, timeStamp }: Contact): Touch & { aboveEdge: number } {
  const mm = millimetre()
  return {
    x: clientX / mm,
    y: clientY / mm,
    at: timeStamp,
    broad: Math.max(width, height) / mm,
    aboveEdge: (innerHeight - clientY) / mm,
    get over() {
      return overAt(clientX, clientY) // asked for only where it matters: a finger moves often
    },
  }
}

/** Marks what is pressed, in the next frame, whatever the house does. How long it must be held is drawn by the style. */
export function createMark(): (pressed: Pressed | undefined) => void {
  let marked: HTMLElement | undefined
  return (pressed) => {
    marked?.removeAttribute('data-pressed')
    marked?.removeAttribute('data-holding')
    marked?.style.removeProperty('--hold-ms')
    marked = pressed && elements().find((stop) => stop.dataset.stop === pressed.key)
    marked?.setAttribute('data-pressed', '')
    if (pressed?.holdMs === undefined) return
    marked?.setAttribute('data-holding', String(pressed.holdMs))
    marked?.style.setProperty('--hold-ms', `${pressed.holdMs}ms`)
  }
}
