/**
 * How well it can be read, measured on the picture of the glass: what a style says of its colours is not believed, for something
 * may lie over or under it.
 */
import type { Contrast } from '../../../flows/screen.ts'
import { type Picture, quantile, ratioOf } from './picture.ts'

/** What is read: 10:1 by default, never under 7:1 (WCAG 1.4.6); high contrast 19:1. Edges of what can be pressed: 3:1 (1.4.11). */
const LEAST: Readonly<Record<Contrast, number>> = { paper: 10, dark: 19, yellow: 19, dim: 7 }
const LEAST_EDGE = 3
/** Letters are drawn with soft edges; so much less than the limit is the limit. */
const SOFT = 0.97

/** Ink against its ground in one letter's box: two heaps of pixels, the smaller one is ink, its heart is its colour. */
function contrastIn(lights: Float64Array): number {
  /** The value below which so much of them lies, from one to another. */
  const at = (from: number, to: number, part: number) => lights[from + Math.floor((to - from - 1) * part)] ?? 0
  const all = lights.length
  const between = Math.sqrt((at(0, all, 0.02) + 0.05) * (at(0, all, 0.98) + 0.05)) - 0.05
  let first = 0
  while (first < all && (lights[first] ?? 0) <= between) first++
  if (first === 0 || first === all) return 1
  return first < all - first ? ratioOf(at(0, first, 0.25), at(first, all, 0.5)) : ratioOf(at(0, first, 0.5), at(first, all, 0.75))
}

/** So many letters tell how a word is read. */
const LETTERS = 4
/** Each word, by some of its letters: a letter alone may be all edge. */
function* wordsIn(element: Element): Generator<{ word: string; letters: DOMRect[] }> {
  const isNotice = element.closest('.notice') !== null
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const all = [...word].length
      const some = Array.from({ length: Math.min(all, LETTERS) }, (_, n) => Math.floor((n * all) / Math.min(all, LETTERS)))
      const letters = some.map((i) => {
        const range = document.createRange()
        range.setStart(node, index + i)
        range.setEnd(node, index + i + 1)
        return range.getBoundingClientRect()
      })
      yield {
        word,
        letters: letters.filter(
          (box) =>
            box.width > 4 && box.height > 4 && (isNotice || (!isCovered(box.left, box.bottom) && !isCovered(box.left, box.top))),
        ),
      }
    }
  }
}

export function unreadable(picture: Picture, contrast: Contrast): string[] {
  const least = LEAST[contrast]
  return [...document.querySelectorAll('.words, .clock, .part, .entered-place, .entered bdi')].flatMap((element) => {
    if (element.closest('.words') !== null && !element.classList.contains('words')) return []
    return [...wordsIn(element)].flatMap(({ word, letters }) => {
      const ratios = letters.map((box) => contrastIn(picture.lights(box)))
      const ratio = quantile(ratios, 0.5)
      return letters.length > 0 && ratio < least * SOFT ? [`read at ${ratio.toFixed(1)}:1, not ${least}:1: ${word}`] : []
    })
  })
}

/** A notice stands over the rest for a step; what it covers is read after it. */
const isCovered = (x: number, y: number): boolean => {
  const box = document.querySelector('.notice')?.getBoundingClientRect()
  return box !== undefined && x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2
}

/** Along each side of what can be pressed, its edge against what lies around it. */
export function edgeless(picture: Picture): string[] {
  const OUTSIDE_PX = 3
  const along = [0.3, 0.4, 0.5, 0.6, 0.7]
  return [...document.querySelectorAll('.stop:not([data-focused], [data-spoken])')].flatMap((stop) => {
    const { left, right, top, bottom, width, height } = stop.getBoundingClientRect()
    const half = Number.parseFloat(getComputedStyle(stop).borderTopWidth) / 2
    const sides = [
      along.map((part) => [left + width * part, top + half, 0, -1] as const),
      along.map((part) => [left + width * part, bottom - half, 0, 1] as const),
      along.map((part) => [left + half, top + height * part, -1, 0] as const),
      along.map((part) => [right - half, top + height * part, 1, 0] as const),
    ].map((points) => {
      const ratios = points.flatMap(([x, y, dx, dy]) => {
        if (isCovered(x, y) || isCovered(x + dx * (half + OUTSIDE_PX), y + dy * (half + OUTSIDE_PX))) return []
        const edge = picture.lightAt(x, y)
        const around = picture.lightAt(x + dx * (half + OUTSIDE_PX), y + dy * (half + OUTSIDE_PX))
        return edge === undefined || around === undefined ? [] : [ratioOf(edge, around)]
      })
      return ratios.length > 0 ? quantile(ratios, 0.5) : Number.POSITIVE_INFINITY
    })
    const weakest = Math.min(...sides)
    return weakest < LEAST_EDGE * SOFT ? [`an edge of ${weakest.toFixed(1)}:1: ${stop.textContent?.slice(0, 40)}`] : []
  })
}

/** The ring that says *here you are*: two colours beside each other, whole, on every side. */
export function ringless(picture: Picture): string[] {
  const stop = document.querySelector('.stop[data-focused]')
  if (!stop) return ['nobody sees where one is']
  const mm = Number.parseFloat(document.documentElement.style.getPropertyValue('--mm'))
  const { left, right, top, bottom, width, height } = stop.getBoundingClientRect()
  const out = Number.parseFloat(getComputedStyle(stop).outlineWidth) / 2
  const round = Math.min(Number.parseFloat(getComputedStyle(stop).borderTopLeftRadius), width / 2, height / 2)
  /** Where a side is straight: of one that is all round, its middle. */
  const along = (length: number) => [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => round + (length - 2 * round) * part)
  const sides = [
    along(width).map((x) => [left + x, top, 0, -1] as const),
    along(width).map((x) => [left + x, bottom, 0, 1] as const),
    along(height).map((y) => [left, top + y, -1, 0] as const),
    along(height).map((y) => [right, top + y, 1, 0] as const),
  ]
  const points = sides
    .flat()
    .filter(([x, y, dx, dy]) => !isCovered(x + dx * out, y + dy * out) && !isCovered(x - dx * mm, y - dy * mm))
  const ratios = points.map(([x, y, dx, dy]) => {
    const outer = picture.lightAt(x + dx * out, y + dy * out)
    const inner = picture.lightAt(x - dx * mm, y - dy * mm)
    return outer === undefined || inner === undefined ? 1 : ratioOf(outer, inner)
  })
  const around = points.map(([x, y, dx, dy]) => {
    const outer = picture.lightAt(x + dx * out, y + dy * out) ?? 0
    const inner = picture.lightAt(x - dx * mm, y - dy * mm) ?? 0
    const ground = picture.lightAt(x + dx * (2 * out + 3), y + dy * (2 * out + 3)) ?? outer
    return Math.max(ratioOf(outer, ground), ratioOf(inner, ground))
  })
  return Math.min(...ratios) < LEAST_EDGE || Math.min(...around) < LEAST_EDGE
    ? [`a ring of ${Math.min(...ratios, ...around).toFixed(1)}:1: ${stop.textContent?.slice(0, 40)}`]
    : []
}
