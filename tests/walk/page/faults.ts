/** What a person would call broken, measured on the page itself: cut, overlapping, too small, empty, without a picture. */
import type { Meeting } from '../../../renderer/terminal.ts'

const TOLERANCE_PX = 1.5
/** VVSG 2.0: anything at least 12.7 mm, choices at least 20 mm, 2.54 mm between. EN 301 549 5.1.4: capitals of 7.3 mm. */
const LEAST_MM = { choice: 20, anything: 12.7, gap: 2.54, capital: 7.3 }
const CAPITAL_PER_EM = 0.714
const LINE_AIR_PER_EM = 0.15

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const nameOf = (element: Element) =>
  (
    element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40) ||
    element.getAttribute('data-picture') ||
    element.tagName
  ).toLowerCase()
const isCut = ({ left, right, top, bottom }: DOMRect) =>
  left < -TOLERANCE_PX || top < -TOLERANCE_PX || right > innerWidth + TOLERANCE_PX || bottom > innerHeight + TOLERANCE_PX
const overlap = (a: DOMRect, b: DOMRect, gap = 0) =>
  a.left < b.right + gap - TOLERANCE_PX &&
  b.left < a.right + gap - TOLERANCE_PX &&
  a.top < b.bottom + gap - TOLERANCE_PX &&
  b.top < a.bottom + gap - TOLERANCE_PX

/** The rectangle of the letters themselves, which may stick out of their box. */
function inkOf(element: Element): DOMRect {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect()
}

let pen: CanvasRenderingContext2D | null | undefined
/** Above and below one line: the letters as they are drawn, for a line's box holds its font's whole height. */
function heightOf(element: Element, box: DOMRect): { top: number; bottom: number } {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return box
  const { fontWeight, fontSize, fontFamily, direction } = getComputedStyle(element)
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
  pen.direction = direction === 'rtl' ? 'rtl' : 'ltr'
  const drawn = pen.measureText(element.textContent?.replaceAll('\u00ad', '') ?? '')
  const line = box.top + drawn.fontBoundingBoxAscent
  return { top: line - drawn.actualBoundingBoxAscent, bottom: line + drawn.actualBoundingBoxDescent }
}
/** What the terminal always has stands on one line, and close: its words stay off its edge. */
function onEdge(): string[] {
  return all('nav .stop .words, .pages .stop .words').flatMap((element) => {
    const stop = element.closest('.stop')
    if (!stop || !element.textContent) return []
    const edge = Number.parseFloat(getComputedStyle(stop).borderTopWidth)
    const box = stop.getBoundingClientRect()
    const ink = inkOf(element)
    const { top, bottom } = heightOf(element, ink)
    const out = Math.max(box.left - ink.left, ink.right - box.right, box.top + edge - top, bottom - box.bottom + edge)
    return out > TOLERANCE_PX ? [`its words lie ${Math.round(out)} px over its edge: ${nameOf(element)}`] : []
  })
}

function clipped(): string[] {
  const texts = all('h1 .words, .fact .words, .stop .words, .entered bdi').flatMap((element) => {
    if (!element.textContent || element.closest('nav, .pages')) return []
    const box = (element.closest('.stop, .fact, h1, .entered') ?? element).getBoundingClientRect()
    const ink = inkOf(element)
    // a line's box holds its font's whole height, which is more than its letters need
    const air = Number.parseFloat(getComputedStyle(element).fontSize) * LINE_AIR_PER_EM
    const space = 2 * air // one at the end of a line hangs
    const out = Math.max(
      box.left - ink.left - space,
      ink.right - box.right - space,
      box.top - ink.top - air,
      ink.bottom - box.bottom - air,
    )
    return out > TOLERANCE_PX ? [`its words stick out by ${Math.round(out)} px: ${nameOf(element)}`] : []
  })
  const boxes = all('h1, .fact, .stop, .picture, .leaf').flatMap((element) =>
    isCut(element.getBoundingClientRect()) ? [`cut by the edge of the glass: ${nameOf(element)}`] : [],
  )
  const beyond = all('main').filter(
    (it) => it.scrollHeight > it.clientHeight + TOLERANCE_PX || it.scrollWidth > it.clientWidth + TOLERANCE_PX,
  )
  return [
    ...texts,
    ...onEdge(),
    ...boxes,
    ...beyond.map((it) => `more than the glass holds, by ${it.scrollHeight - it.clientHeight} px`),
  ]
}

function overlapping(gapPx: number): string[] {
  const stops = all('.stop')
  const told = all('h1, .about, .fact, .entered, .film')
  const pairs = (list: HTMLElement[], others: HTMLElement[], gap: number) =>
    list.flatMap((a, i) =>
      others
        .slice(others === list ? i + 1 : 0)
        .flatMap((b) =>
          overlap(a.getBoundingClientRect(), b.getBoundingClientRect(), gap)
            ? [`too close together: ${nameOf(a)} and ${nameOf(b)}`]
            : [],
        ),
    )
  return [
    ...pairs(stops, stops, gapPx),
    ...pairs(
      told,
      [...told.slice(), ...stops].filter((it) => !told.includes(it)),
      0,
    ),
    ...pairs(told, told, 0),
  ]
}

function tooSmall(mm: number): string[] {
  const targets = all('.stop').flatMap((stop) => {
    const { width, height } = stop.getBoundingClientRect()
    const least = stop.dataset.part === 'choices' ? LEAST_MM.choice : LEAST_MM.anything
    return Math.min(width, height) / mm < least - 0.2 ? [`smaller than ${least} mm: ${nameOf(stop)}`] : []
  })
  const letters = all('.words, .words *, .entered bdi, .entered-place').flatMap((element) => {
    if (!element.textContent?.trim()) return []
    const capital = (Number.parseFloat(getComputedStyle(element).fontSize) * CAPITAL_PER_EM) / mm
    return capital < LEAST_MM.capital - 0.05 ? [`letters of ${capital.toFixed(1)} mm: ${nameOf(element)}`] : []
  })
  const pictures = all('.stop .picture:not(.sun), .stop .leaf').flatMap((picture) => {
    const { width, height } = picture.getBoundingClientRect()
    return Math.min(width, height) / mm < 10
      ? [`a picture of ${(Math.min(width, height) / mm).toFixed(1)} mm: ${nameOf(picture)}`]
      : []
  })
  return [...targets, ...letters, ...pictures]
}

function missing({ view, who }: Meeting): string[] {
  const buttons = all('.stop')
  const title = document.querySelector('h1')?.textContent?.trim()
  return [
    ...(title ? [] : ['no title']),
    ...(buttons.length === view.stops.length ? [] : [`${view.stops.length} choices, ${buttons.length} drawn`]),
    ...buttons
      .filter((it) => it.dataset.letters === undefined && !it.querySelector('.picture, .leaf'))
      .map((it) => `no picture: ${nameOf(it)}`),
    ...buttons.filter((it) => !it.querySelector('.words')?.textContent?.trim()).map((it) => `no words: ${it.dataset.stop}`),
    ...all('svg[data-picture] use').flatMap((use) =>
      !use.checkVisibility() || isDrawn(use) ? [] : [`nothing is drawn for ${use.getAttribute('href')}`],
    ),
    ...(/\{|\}|undefined|\[object/.test(document.body.innerText) ? ['a text shows its machinery'] : []),
    ...(document.documentElement.lang === who.language ? [] : ['the page says another language than it is in']),
  ]
}
const isDrawn = (use: Element) => use instanceof SVGGraphicsElement && use.getBBox().width > 0

export const faultsOnPage = (meeting: Meeting): string[] => {
  const mm = Number.parseFloat(document.documentElement.style.getPropertyValue('--mm'))
  return [...missing(meeting), ...clipped(), ...overlapping(LEAST_MM.gap * mm), ...tooSmall(mm)]
}
