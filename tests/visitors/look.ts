/**
 * What eyes get of a page: the words on the glass, where they stand, and whether they stand in a box of their own, as things
 * do that can be pressed. It knows nothing of this terminal: no ids, no attributes, no tags; only what is painted.
 */
export interface Seen {
  words: string
  /** It has an edge or a ground of its own, and words that can be touched. */
  boxed: boolean
  /** A ring is drawn on it that stands out from what is around it. */
  ringed: boolean
  left: number
  right: number
  top: number
  bottom: number
  /** The middle of its first words, in CSS pixels: where a finger would go. */
  x: number
  y: number
}

/** What her eyes need. Good eyes need what stands below. */
export interface Sight {
  /** Below this, letters cannot be told from their ground. (Readable is far more: WCAG asks 4.5.) */
  leastContrast?: number
  /** Letters that are smaller are none to her: CSS pixels of a font's size. */
  leastLetterPx?: number
}
declare global {
  interface Window {
    sight?: Sight
  }
}
/** Runs in the page, so it must bring everything with it. */
export function look(): Seen[] {
  const { leastContrast = 1.5, leastLetterPx = 0 } = window.sight ?? {}
  const LEAST_OPACITY = 0.3
  const LEAST_PX = 2
  const RING_PX = 3

  const withParents = (element: Element | null): Element[] => (element ? [element, ...withParents(element.parentElement)] : [])
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const isPainted = (colour: string) => (channels(colour)[3] ?? 1) > LEAST_OPACITY
  const groundOf = (element: Element | null) =>
    withParents(element)
      .map((it) => getComputedStyle(it).backgroundColor)
      .find(isPainted) ?? 'rgb(255, 255, 255)'
  /** WCAG 2.2, relative luminance. */
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((c) =>
      c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: string, other: string) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  /** What spans the glass from edge to edge is ground, not a thing on it. */
  const isThing = ({ width, height }: DOMRect) => width < innerWidth - LEAST_PX && height < innerHeight - LEAST_PX
  const hasEdge = (style: CSSStyleDeclaration) =>
    (['Top', 'Right', 'Bottom', 'Left'] as const).every(
      (side) => Number.parseFloat(style[`border${side}Width`]) > 0 && isPainted(style[`border${side}Color`]),
    )
  const isBox = (element: Element) => {
    const style = getComputedStyle(element)
    const stands = isPainted(style.backgroundColor) && style.backgroundColor !== groundOf(element.parentElement)
    return isThing(element.getBoundingClientRect()) && (hasEdge(style) || stands)
  }
  /** A line all around it, outside or inside, and broad enough to be seen from where she stands. */
  const isRinged = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
    const isOutside = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= RING_PX
    const [, colour = '', breadth = ''] = /^(rgba?\([^)]*\)) 0px 0px 0px (\S+)px inset/.exec(boxShadow) ?? []
    const isInside = Number(breadth) >= RING_PX && contrast(colour, groundOf(element)) >= 1.3
    return isInside || (isOutside && contrast(outlineColor, groundOf(element.parentElement)) >= 1.3)
  }
  /** The outermost: a picture in a card is part of the card. */
  const boxOf = (element: Element) => withParents(element).filter(isBox).at(-1)
  const paragraphOf = (element: Element) =>
    withParents(element).find((it) => !/^(inline|contents|ruby)$/.test(getComputedStyle(it).display)) ?? document.body

  const linesOf = (text: Text) => {
    const range = document.createRange()
    range.selectNodeContents(text)
    return [...range.getClientRects()].filter(({ width, height }) => width > LEAST_PX && height > LEAST_PX)
  }
  /** Painted, and nothing over it: what a finger meets at its middle is the words themselves. */
  const isSeen = (element: Element, lines: readonly DOMRect[]) => {
    const { visibility, color, fontSize } = getComputedStyle(element)
    const opacity = withParents(element).reduce((sum, it) => sum * Number(getComputedStyle(it).opacity), 1)
    return (
      lines.length > 0 &&
      Number.parseFloat(fontSize) >= leastLetterPx &&
      visibility === 'visible' &&
      opacity > LEAST_OPACITY &&
      isPainted(color) &&
      contrast(color, groundOf(element)) >= leastContrast &&
      lines.every(({ x, y, width, height }) => {
        const met = document.elementFromPoint(x + width / 2, y + height / 2)
        return met !== null && element.contains(met)
      })
    )
  }

  const things = new Map<Element, Seen & { paragraph: Element }>()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    if (!(node instanceof Text) || !element || !node.data.trim()) continue
    const lines = linesOf(node)
    const [first] = lines
    if (!first || !isSeen(element, lines)) continue
    const box = boxOf(element)
    const paragraph = paragraphOf(element)
    const thing = things.get(box ?? paragraph)
    if (thing) {
      thing.words += `${thing.paragraph === paragraph ? '' : ' '}${node.data}`
      thing.paragraph = paragraph
    } else {
      const { left, right, top, bottom } = (box ?? paragraph).getBoundingClientRect()
      const at = { x: first.x + first.width / 2, y: first.y + first.height / 2 }
      const is = { boxed: box !== undefined, ringed: box !== undefined && isRinged(box) }
      things.set(box ?? paragraph, { words: node.data, ...is, left, right, top, bottom, ...at, paragraph })
    }
  }
  const plain = (words: string) => words.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
  return [...things.values()].map(({ paragraph: _, words, ...thing }) => ({ ...thing, words: plain(words) }))
}
