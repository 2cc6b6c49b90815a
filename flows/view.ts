/**
 * View: a Screen as it is met now: with the terminal's page, focus and controls. The one thing that every sense reads.
 * Pure; so eyes, ears, scanner and tests cannot disagree about what there is, in which order, and where one is.
 */
import type { EventObject } from 'xstate'
import { type Choice, type Fact, type Line, line, type Move, type Picture, type Screen, type Size } from './screen.ts'
import type { OfficeFacts } from './services.ts'
import type { Ways } from './ways.ts'

/** Where a visitor is on a screen. Forgotten with the screen, remembered by the way back. */
export interface Place {
  page: number
  /** The key of the stop she stands on; none for who touches. */
  focus?: string
}
export const arrival: Place = { page: 0 }

export type Layer = 'welcome' | 'visitor' | 'ask'
/** What the terminal's own stops ask for. */
export type Here = Move | { type: 'page.turn'; to: number } | { type: 'open.aside'; flow: keyof Ways }

export interface Stop extends Omit<Choice<never>, 'event'> {
  /** The event, as text: the same choice stays the same stop when a list changes under a finger. */
  key: string
  event: EventObject
  part: 'choices' | 'pages' | 'controls'
}
export interface View {
  /** flow.state: names strings, recordings, statistics. */
  id: string
  /** Which screen of which layer: a touch that was meant for an earlier one is dropped. */
  n: string
  layer: Layer
  is: 'asking' | 'waiting' | 'committing' | 'done' | 'sorry'
  title: Line
  picture?: Picture
  facts: readonly Fact[]
  /** In reading order, this page only. */
  stops: readonly Stop[]
  /** -1: nowhere yet. */
  focus: number
  page: number
  pages: number
}

const stop = (part: Stop['part'], choice: Choice<EventObject>): Stop => ({ ...choice, key: JSON.stringify(choice.event), part })
const control = (of: Line, picture: Picture, event: Here) => stop('controls', { line: of, picture, event })

const controls = {
  back: control(line('terminal.back'), 'back', { type: 'go.back' }),
  over: control(line('terminal.start-over'), 'start-over', { type: 'go.over' }),
  language: control(line('terminal.language'), 'language', { type: 'open.aside', flow: 'language' }),
  settings: control(line('terminal.see-hear'), 'see-hear', { type: 'open.aside', flow: 'settings' }),
  hide: control(line('terminal.hide'), 'hide', { type: 'go.hide' }),
  person: control(line('terminal.call-person'), 'call-person', { type: 'open.aside', flow: 'callPerson' }),
}

/** The same controls in the same order on every screen; a person is always last. None while something is committed. */
function controlsOf(screen: Screen<EventObject>, layer: Layer, canGoBack: boolean): Stop[] {
  if (layer !== 'visitor' || screen.is === 'committing') return []
  const back = canGoBack ? [controls.back] : []
  return [...back, controls.over, controls.language, controls.settings, controls.hide, controls.person]
}

/** How many choices fit on a page, and how many facts beside choices: data, because ears and scanner page by it too. */
const rooms: Record<OfficeFacts['display']['form'], Record<Size, { choices: number; facts: number }>> = {
  portrait: {
    1: { choices: 6, facts: 6 },
    2: { choices: 5, facts: 4 },
    3: { choices: 4, facts: 2 },
    4: { choices: 3, facts: 1 },
  },
  landscape: {
    1: { choices: 6, facts: 5 },
    2: { choices: 5, facts: 3 },
    3: { choices: 4, facts: 2 },
    4: { choices: 3, facts: 1 },
  },
  compact: { 1: { choices: 4, facts: 1 }, 2: { choices: 3, facts: 1 }, 3: { choices: 3, facts: 1 }, 4: { choices: 3, facts: 1 } },
}
export const roomOf = (form: OfficeFacts['display']['form'], size: Size) => rooms[form][size]

const turn = (to: Line, picture: Picture, page: number) =>
  stop('pages', { line: to, picture, event: { type: 'page.turn', to: page } satisfies Here as Here })
const count = (n: number) => ({ kind: 'count', n }) as const

export interface Met {
  id: string
  n: string
  layer: Layer
  canGoBack: boolean
  room: { choices: number; facts: number }
}
/** Choices beside facts stay on every page, so that what she can do never hides behind what she can know. */
export function view(screen: Screen<EventObject>, place: Place, { id, n, layer, canGoBack, room }: Met): View {
  const facts = screen.facts ?? []
  const choices = screen.choices ?? []
  const perPage = facts.length > 0 ? { facts: room.facts, choices: choices.length } : { facts: 0, choices: room.choices }
  const pages = Math.max(
    1,
    Math.ceil((facts.length > 0 ? facts.length : choices.length) / (perPage.facts || perPage.choices || 1)),
  )
  const held = choices.findIndex((choice) => JSON.stringify(choice.event) === place.focus)
  // the page follows the focus when a list changes
  const page = facts.length === 0 && held >= 0 ? Math.floor(held / perPage.choices) : Math.min(place.page, pages - 1)
  const shown = facts.length > 0 ? choices : choices.slice(page * perPage.choices, (page + 1) * perPage.choices)
  const where = (to: number) => ({ page: count(to + 1), pages: count(pages) })
  const stops = [
    ...shown.map((choice) => stop('choices', choice)),
    ...(page < pages - 1 ? [turn(line('terminal.more', where(page + 1)), 'more', page + 1)] : []),
    ...(page > 0 ? [turn(line('terminal.fewer', where(page - 1)), 'fewer', page - 1)] : []),
    ...controlsOf(screen, layer, canGoBack),
  ]
  return {
    id,
    n,
    layer,
    is: screen.is ?? 'asking',
    title: screen.title,
    ...(screen.picture ? { picture: screen.picture } : {}),
    facts: facts.slice(page * perPage.facts, (page + 1) * perPage.facts),
    stops,
    focus: stops.findIndex((it) => it.key === place.focus),
    page,
    pages,
  }
}
