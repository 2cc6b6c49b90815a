/**
 * View: a Screen as it is met now: with the terminal's page, focus and controls. The one thing that every sense reads.
 * Pure; so eyes, ears, scanner and tests cannot disagree about what there is, in which order, and where one is.
 */
import type { EventObject } from 'xstate'
import { type Hearing, isSaid } from './hearing.ts'
import {
  type Choice,
  type Fact,
  type Line,
  line,
  type Move,
  type Picture,
  type Profile,
  type Screen,
  type Size,
  sizes,
} from './screen.ts'
import type { OfficeFacts } from './services.ts'

/** Where a visitor is on a screen. Forgotten with the screen, remembered by the way back. */
export interface Place {
  page: number
  /** The key of the stop she stands on; none for who touches. */
  focus?: string
}
export const arrival: Place = { page: 0 }

export type Layer = 'welcome' | 'visitor' | 'ask'
/** What the terminal's own stops ask for. */
export type Here = Move | { type: 'page.turn'; to: number }

export interface Stop extends Omit<Choice<never>, 'event'> {
  /** The event, as text: the same choice stays the same stop when a list changes under a finger. */
  key: string
  event: EventObject
  part: 'choices' | 'pages' | 'controls'
  /** What waits on that page under its own name: a visitor who knows no word of this one hears hers. */
  also?: readonly Line[]
}
export interface View {
  /** flow.state: names strings, recordings, statistics. */
  id: string
  /** Which screen of which layer: a touch that was meant for an earlier one is dropped. */
  n: string
  layer: Layer
  is: 'asking' | 'waiting' | 'committing' | 'done' | 'sorry'
  /** What has just changed for her ears: shown over the screen, and said first. */
  notice?: Line
  title: Line
  /** The title is about her too. */
  private?: true
  picture?: Picture
  facts: readonly Fact[]
  /** In reading order, this page only. */
  stops: readonly Stop[]
  /** -1: nowhere yet. */
  focus: number
  page: number
  pages: number
  /** Where she is among the pages, if there are several. */
  position?: Line
}

/** A control may ask for what a choice asks for too (a person): then they are two stops all the same. */
const keyOf = (part: Stop['part'], event: EventObject) => (part === 'controls' ? 'control ' : '') + JSON.stringify(event)
const stop = (part: Stop['part'], choice: Choice<EventObject>): Stop => ({ ...choice, key: keyOf(part, choice.event), part })
const control = (of: Line, picture: Picture, event: Here) => stop('controls', { line: of, picture, event })

const controls = {
  back: control(line('terminal.back'), 'back', { type: 'go.back' }),
  over: control(line('terminal.start-over'), 'start-over', { type: 'go.over' }),
  language: control(line('terminal.language'), 'language', { type: 'open.aside', flow: 'language' }),
  oneLanguage: control(line('terminal.one-language'), 'one-language', { type: 'set.profile', set: { beside: undefined } }),
  hear: control(line('terminal.hear'), 'hear-again', { type: 'hear.again' }),
  aloud: control(line('terminal.aloud'), 'hear-aloud', { type: 'hear.aloud' }),
  /** For staff, who stand beside her and speak it. */
  swedish: control(line('terminal.swedish-aloud'), 'hear-other', { type: 'hear.again', in: 'sv' }),
  settings: control(line('terminal.see-hear'), 'see-hear', { type: 'open.aside', flow: 'settings' }),
  hide: control(line('terminal.hide'), 'hide', { type: 'go.hide' }),
  person: control(line('terminal.call-person'), 'call-person', { type: 'open.aside', flow: 'callPerson' }),
}

/** The same controls in the same order on every screen; a person is always last. None while something is committed. */
function controlsOf(screen: Screen<EventObject>, { n, layer, canGoBack, who, hearing }: Met): Stop[] {
  const { is, facts = [], choices = [] } = screen
  if (layer !== 'visitor' || is === 'committing') return []
  const isWhole = [screen, ...facts, ...choices].every((it) => isSaid(it, n, hearing))
  return [
    ...(canGoBack ? [controls.back] : []),
    controls.over,
    who.beside ? controls.oneLanguage : controls.language,
    isWhole ? controls.hear : controls.aloud,
    who.beside ? controls.swedish : controls.settings,
    controls.hide,
    controls.person,
  ]
}

/** What fits on a page: choices, or moments (a day and a time); facts, and how many choices beside them. Data, because ears and scanner page by it too. */
export interface Room {
  choices: number
  moments: number
  facts: number
  beside: number
}
type Form = OfficeFacts['display']['form']
const room = (choices: number, facts: number, moments = choices, beside = 3): Room => ({ choices, moments, facts, beside })
const rooms: Record<Form, readonly Room[]> = {
  portrait: [room(6, 8), room(5, 5), room(4, 3), room(3, 2)],
  landscape: [room(6, 5), room(5, 4), room(4, 2), room(3, 1)],
  compact: [room(3, 1, 1, 1), room(2, 1, 1, 1)],
}
/** A small glass has no room for the two larger sizes. */
export const largestSize = (form: Form): Size => sizes[rooms[form].length - 1] ?? 1
export const roomOf = (form: Form, size: Size): Room => rooms[form][Math.min(size, rooms[form].length) - 1] ?? room(1, 1)

/** Two languages need the room of larger letters, and where there are none larger, letters of one step less. */
export const shownSize = (form: Form, { size, beside }: Profile): Size => {
  const largest = largestSize(form)
  return beside && size >= largest ? ((largest - 1) as Size) : size
}
function roomFor(form: Form, who: Profile): Room {
  const size = shownSize(form, who)
  if (!who.beside) return roomOf(form, size)
  const larger = roomOf(form, (size + 1) as Size)
  return { ...larger, facts: Math.max(1, larger.facts - 1) }
}

function turn(to: Line, picture: Picture, page: number, there: readonly Choice<EventObject>[] = []): Stop {
  const also = there.filter((choice) => choice.line.in).map((choice) => choice.line)
  const made = stop('pages', { line: to, picture, event: { type: 'page.turn', to: page } satisfies Here as Here })
  return also.length > 0 ? { ...made, also } : made
}

export interface Met {
  id: string
  n: string
  layer: Layer
  canGoBack: boolean
  who: Profile
  hearing: Hearing
  form: Form
}
interface Page {
  facts: readonly Fact[]
  choices: readonly Choice<EventObject>[]
}
const chunks = <T>(list: readonly T[], size: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

/**
 * What she can do stays beside what she can know, on every page, so that it never hides. Where the glass is too small for
 * all of it, the step that leads on stays, and the rest has pages of its own.
 */
function pagesOf({ facts = [], choices = [] }: Screen<EventObject>, room: Room): Page[] {
  const tellMoments = choices.some(({ line: { values } }) => 'time' in values)
  if (facts.length === 0)
    return chunks(choices, tellMoments ? room.moments : room.choices).map((some) => ({ facts: [], choices: some }))
  const leading = choices.filter((choice) => choice.leads).slice(0, 1)
  const beside = choices.length <= room.beside ? choices : leading
  const rest = choices.filter((choice) => !beside.includes(choice))
  return [
    ...chunks(facts, room.facts).map((some) => ({ facts: some, choices: beside })),
    ...chunks(rest, room.choices).map((some) => ({ facts: [], choices: some })),
  ]
}

export function view(screen: Screen<EventObject>, place: Place, met: Met): View {
  const { id, n, layer, hearing } = met
  const pages = pagesOf(screen, roomFor(met.form, met.who))
  const isFocus = (choice: Choice<EventObject>) => JSON.stringify(choice.event) === place.focus
  // the page follows the focus when a list changes, unless the focus is on this page already
  const asked = Math.max(0, Math.min(place.page, pages.length - 1))
  const held = pages[asked]?.choices.some(isFocus) ? asked : pages.findIndex((it) => it.choices.some(isFocus))
  const page = held >= 0 ? held : asked
  const { facts, choices } = pages[page] ?? { facts: [], choices: [] }
  const stops = [
    ...choices.map((choice) => stop('choices', choice)),
    ...(page > 0 ? [turn(line('terminal.fewer'), 'fewer', page - 1)] : []),
    ...(page < pages.length - 1 ? [turn(line('terminal.more'), 'more', page + 1, pages[page + 1]?.choices)] : []),
    ...controlsOf(screen, met),
  ]
  return {
    id,
    n,
    layer,
    is: screen.is ?? 'asking',
    ...(hearing.notice ? { notice: hearing.notice } : {}),
    title: screen.title,
    ...(screen.private ? { private: true as const } : {}),
    ...(screen.picture ? { picture: screen.picture } : {}),
    facts,
    stops,
    focus: stops.findIndex((it) => it.key === place.focus),
    page,
    pages: Math.max(1, pages.length),
    ...(pages.length > 1 ? { position: line('terminal.page', { page: { kind: 'place', n: page + 1, of: pages.length } }) } : {}),
  }
}
