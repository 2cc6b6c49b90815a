/** What the ways of meeting the glass promise: where things stand for who reaches low, sees narrowly, feels, or wants less. */
import type { Meeting } from '../../../renderer/terminal.ts'

const TOLERANCE_PX = 1.5
/** Ours, where nobody has measured: the lower 60 % of the glass. (EN 301 549 V4 8.3 asks for 800 to 1100 mm.) */
const LOWER_PART = 0.6
/** More at a time are too many for who wants less: Medhi, INTERACT 2013. */
const MOST = 4
const EDGE_MM = 20
/** From left to right, in every language. */
const PLACES = ['back', 'call-person', 'hear', 'next'] as const

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const nameOf = (element: Element) => element.textContent?.trim().slice(0, 40) || element.className

function tooHigh({ office: { display } }: Meeting, mm: number): string[] {
  const from = innerHeight - (display.reach ? display.reach.from * mm : 0)
  const to = innerHeight - (display.reach ? display.reach.to * mm : innerHeight * LOWER_PART)
  return all('.stop').flatMap((stop) => {
    const { top, bottom } = stop.getBoundingClientRect()
    return top < to - TOLERANCE_PX || bottom > from + TOLERANCE_PX ? [`out of reach: ${nameOf(stop)}`] : []
  })
}
/** The four places along the edge are for fingers: they keep their quarters. */
function tooWide(): string[] {
  return all('h1, .fact, .picture, .leaf, .words, .entered, .film, .notice, .stop').flatMap((element) => {
    if (element.closest('.edge, .sprite')) return []
    const { left, right, width } = element.getBoundingClientRect()
    const isOut = left < innerWidth / 3 - TOLERANCE_PX || right > (innerWidth * 2) / 3 + TOLERANCE_PX
    return width > 0 && isOut ? [`beside the middle third: ${nameOf(element)}`] : []
  })
}
let placesBefore: { glass: string; boxes: string } | undefined
/** Where a visitor finds a person, staff lock up, and a caretaker finds the languages. */
const isPlace = (i: number, place: string) =>
  place.startsWith(PLACES[i] ?? '') || (i === 1 && (place === 'leave' || place === 'language'))
function misplaced({ view, who, office: { display } }: Meeting, mm: number): string[] {
  const stops = all('.edge .stop')
  if (view.layer === 'welcome' || view.is === 'committing') return []
  if (stops.length !== PLACES.length) return [`${stops.length} places along the edge`]
  const inOrder = [...stops].sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
  const wrong = inOrder.flatMap((stop, i) => {
    const { left, right, height } = stop.getBoundingClientRect()
    const quarter = innerWidth / PLACES.length
    return [
      ...(isPlace(i, stop.dataset.place ?? '') ? [] : [`not at its place along the edge: ${stop.dataset.place}`]),
      ...(left < i * quarter || right > (i + 1) * quarter ? [`not in its quarter of the edge: ${stop.dataset.place}`] : []),
      ...(height < EDGE_MM * mm ? [`lower than ${EDGE_MM} mm: ${stop.dataset.place}`] : []),
    ]
  })
  const boxes = JSON.stringify(inOrder.map((stop) => stop.getBoundingClientRect()))
  const glass = JSON.stringify([display, who.low, who.narrow])
  const moved = placesBefore?.glass === glass && placesBefore.boxes !== boxes
  placesBefore = { glass, boxes }
  return moved ? [...wrong, 'the places along the edge have moved'] : wrong
}

export function misreached(meeting: Meeting): string[] {
  const { view, who, office } = meeting
  const mm = Number.parseFloat(document.documentElement.style.getPropertyValue('--mm'))
  const isSmall = office.display.form === 'compact'
  const choices = view.stops.filter(({ part }) => part === 'choices').length
  return [
    ...(who.less && choices > MOST ? [`${choices} choices for who wants less`] : []),
    ...(who.low && !isSmall ? tooHigh(meeting, mm) : []),
    ...(who.narrow && !isSmall ? tooWide() : []),
    ...(who.feel ? misplaced(meeting, mm) : []),
  ]
}
