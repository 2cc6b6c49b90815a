/**
 * What eyes that do not read get of a page: drawings, and the boxes in which they stand. It knows nothing of this terminal: no
 * ids, no attributes, no words; only which drawing is painted where.
 */
import type { Box } from './ears/heard.ts'

export interface Drawn extends Box {
  /** What the drawings in it are called where they are kept. */
  pictures: readonly string[]
}

/** Runs in the page, so it must bring everything with it. Row by row, the boxes that are on the glass and have a drawing. */
export function gaze(): Drawn[] {
  const LEAST_PX = 8
  const withParents = (element: Element | null): Element[] => (element ? [element, ...withParents(element.parentElement)] : [])
  const isPainted = (colour: string) => Number((colour.match(/[\d.]+/g) ?? [])[3] ?? 1) > 0.3
  const groundOf = (element: Element | null) =>
    withParents(element)
      .map((it) => getComputedStyle(it).backgroundColor)
      .find(isPainted)
  const isThing = ({ width, height }: DOMRect) => width < innerWidth - 2 && height < innerHeight - 2
  /** An edge all around, or a ground of its own. */
  const isBox = (element: Element) => {
    const style = getComputedStyle(element)
    const hasEdge = (['Top', 'Right', 'Bottom', 'Left'] as const).every(
      (side) => Number.parseFloat(style[`border${side}Width`]) > 0 && isPainted(style[`border${side}Color`]),
    )
    const stands = isPainted(style.backgroundColor) && style.backgroundColor !== groundOf(element.parentElement)
    return isThing(element.getBoundingClientRect()) && (hasEdge || stands)
  }
  const isSeen = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const { visibility } = getComputedStyle(element)
    const opacity = withParents(element).reduce((sum, it) => sum * Number(getComputedStyle(it).opacity), 1)
    return width > LEAST_PX && height > LEAST_PX && visibility === 'visible' && opacity > 0.3 && left >= 0 && top >= 0
  }
  /** What a finger meets in the middle is the box itself, or something in it. */
  const isMet = (box: Element) => {
    const { left, top, width, height } = box.getBoundingClientRect()
    const met = document.elementFromPoint(left + width / 2, top + height / 2)
    return met !== null && box.contains(met)
  }

  const boxes = new Map<Element, string[]>()
  /** Who does not read words still knows a digit that stands alone. */
  const digits = [...document.querySelectorAll('bdi')].filter(({ textContent }) => /^\d$/.test(textContent ?? ''))
  for (const drawing of [...document.querySelectorAll('svg, .leaf'), ...digits]) {
    const box = withParents(drawing).filter(isBox).at(-1)
    if (!box || !isSeen(drawing) || !isMet(box)) continue
    const alone = digits.includes(drawing as HTMLElement) ? drawing.textContent : null
    const name = alone ?? drawing.querySelector('use')?.getAttribute('href')?.replace('#', '') ?? 'day'
    boxes.set(box, [...(boxes.get(box) ?? []), name])
  }
  return [...boxes]
    .map(([box, pictures]) => {
      const { left, top, right, bottom } = box.getBoundingClientRect()
      return {
        pictures,
        left: Math.round(left),
        top: Math.round(top),
        right: Math.round(right),
        bottom: Math.round(bottom),
      }
    })
    .sort((a, b) => a.top - b.top || a.left - b.left)
}
