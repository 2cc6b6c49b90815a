/**
 * View: a Screen as it is met now: with the terminal's page, focus and controls. The one thing that every sense reads.
 * Pure; so eyes, ears, scanner and tests cannot disagree about what there is, in which order, and where one is.
 */
import type { EventObject } from 'xstate'
import { controlsOf, signStops, stop, turn } from './controls.ts'
import { keysOf, readBack, type Writing } from './entry/entry.ts'
import { focusOf } from './focus.ts'
import type { Hearing } from './hearing.ts'
import type { Layer } from './layer.ts'
import { type Form, type Room, roomFor } from './rooms.ts'
import { type Choice, type Fact, type Line, line, type Move, type Picture, type Profile, type Screen } from './screen.ts'

/** Where a visitor is on a screen. Forgotten with the screen, remembered by the way back. */
export interface Place {
  page: number
  /** The key of the stop she stands on; none for who touches. */
  focus?: string
  /** What that stop is called, and the one thing it sets: a setting is another stop as soon as it is set. */
  held?: { line: string; sets?: string }
  /** What she has written, and which letters lie open before her. */
  entered: string
  group: string
}
export const arrival: Place = { page: 0, entered: '', group: '' }

/** What the terminal's own stops ask for. */
export type Here =
  | Move
  | { type: 'page.turn'; to: number }
  | { type: 'focus.next' }
  | Writing
  | { type: 'sign.play'; playing: boolean }
  | { type: 'sign.size'; big: boolean }

export interface Stop extends Omit<Choice<never>, 'event'> {
  /** The event, as text: the same choice stays the same stop when a list changes under a finger. */
  key: string
  event: EventObject
  part: 'entry' | 'choices' | 'pages' | 'sign' | 'controls' | 'edge'
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
  /** What she has written so far; `line` reads it back, `count` tells others' ears no more than how much it is. */
  entered?: { of: 'digits' | 'letters'; text: string; most: number; private?: true; line?: Line; count?: Line }
  /** A film in sign language, named by the key of the title. */
  sign?: { clip: string; playing: boolean; big: boolean }
  /** Its keys are tried or learnt: they do not act. */
  takesKeys?: true
  /** A microphone is open. */
  listens?: true
  /** In reading order, this page only. */
  stops: readonly Stop[]
  /** -1: nowhere yet. */
  focus: number
  page: number
  pages: number
  /** Where she is among the pages, if there are several. */
  position?: Line
}

export interface Met {
  id: string
  n: string
  layer: Layer
  canGoBack: boolean
  who: Profile
  hearing: Hearing
  form: Form
  signs: readonly string[]
  signing: Signing
}
/** How she sees the films: large or not, and on which screen (`View.n`) she has stopped it. */
export interface Signing {
  big: boolean
  stopped?: string
}
export const noSigning: Signing = { big: false }
interface Page {
  facts: readonly Fact[]
  choices: readonly Choice<EventObject>[]
}
const chunks = <T>(list: readonly T[], size: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

const kindsIn = ({ line: { values } }: Fact) => Object.values(values).map(({ kind }) => kind)
const isMoment = (fact: Fact) => ['day', 'time'].every((kind) => kindsIn(fact).some((it) => it === kind))
/** Facts by the room that each takes; one that takes more than a page has stands alone on it. */
function pagesOfFacts(facts: readonly Fact[], most: number, roomOf: (fact: Fact) => number): Fact[][] {
  const pages: Fact[][] = []
  let left = 0
  for (const fact of facts) {
    const takes = roomOf(fact)
    const page = takes <= left ? pages.at(-1) : undefined
    if (page) page.push(fact)
    else pages.push([fact])
    left = (page ? left : most) - takes
  }
  return pages
}

/** On a page of so few the step that leads on would leave no room for what it leads on from. */
const LEAST_TO_STAY = 3
/**
 * What she can do stays beside what she can know, on every page, so that it never hides. Where the glass is too small for
 * all of it, the step that leads on stays, and the rest has pages of its own.
 */
function pagesOf({ facts = [], choices = [], entry }: Screen<EventObject>, room: Room): Page[] {
  if (entry) return [{ facts, choices }] // its keys are few enough for one page
  const tellMoments = choices.some(({ line: { values } }) => 'time' in values)
  const leading = choices.filter((choice) => choice.leads).slice(0, 1)
  const most = tellMoments ? room.moments : room.choices
  if (facts.length === 0 && choices.length <= most) return [{ facts, choices }]
  if (facts.length === 0) {
    const stays = most < LEAST_TO_STAY ? [] : leading
    const others = choices.filter((choice) => !stays.includes(choice))
    return chunks(others, most - stays.length).map((some) => ({ facts: [], choices: [...some, ...stays] }))
  }
  const beside = choices.length <= room.beside ? choices : leading
  const rest = choices.filter((choice) => !beside.includes(choice))
  const roomOf = (fact: Fact) => (beside.length > 1 && isMoment(fact) ? room.told : 1)
  return [
    ...pagesOfFacts(facts, room.facts, roomOf).map((some) => ({ facts: some, choices: beside })),
    ...chunks(rest, room.choices).map((some) => ({ facts: [], choices: some })),
  ]
}

const signOf = ({ title }: Screen<EventObject>, { n, who, signs, signing }: Met): View['sign'] =>
  who.signs && signs.includes(title.key) ? { clip: title.key, playing: signing.stopped !== n, big: signing.big } : undefined

const DIGITS = 10
/** What she has written, and its keys. */
function writing({ entry, choices = [] }: Screen<EventObject>, { entered, group }: Place, { who }: Met, room: Room) {
  if (!entry) return { stops: [] }
  // ten digits are one pad, which hands know
  const most = entry.of === 'digits' ? DIGITS : Math.max(2, room.keys - choices.length)
  const back = readBack(entry, entered)
  const count = readBack({ ...entry, private: true }, entered)
  return {
    stops: keysOf(entry, { entered, group }, { language: who.language, most }).map((key) => stop('entry', key)),
    entered: {
      of: entry.of,
      text: entered,
      most: entry.most,
      ...(entry.private ? { private: true as const } : {}),
      ...(back ? { line: back } : {}),
      ...(count ? { count } : {}),
    },
  }
}

export function view(screen: Screen<EventObject>, place: Place, met: Met): View {
  const { id, n, layer, hearing } = met
  const sign = signOf(screen, met)
  const room = roomFor(met.form, { ...met.who, signs: sign !== undefined }) // a title without a film gives its room back
  const written = writing(screen, place, met, room)
  const pages = pagesOf(screen, room)
  const isFocus = (choice: Choice<EventObject>) => JSON.stringify(choice.event) === place.focus
  // the page follows the focus when a list changes, unless the focus is on this page already
  const asked = Math.max(0, Math.min(place.page, pages.length - 1))
  const held = pages[asked]?.choices.some(isFocus) ? asked : pages.findIndex((it) => it.choices.some(isFocus))
  const page = held >= 0 ? held : asked
  const { facts, choices } = pages[page] ?? { facts: [], choices: [] }
  const stops = [
    ...written.stops,
    ...choices.map((choice) => stop('choices', choice)),
    ...(page > 0 ? [turn(line('terminal.fewer'), 'fewer', page - 1)] : []),
    ...(page < pages.length - 1 ? [turn(line('terminal.more'), 'more', page + 1, pages[page + 1]?.choices)] : []),
    ...(sign ? signStops(sign) : []),
    ...controlsOf(screen, met, written.entered),
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
    ...(written.entered ? { entered: written.entered } : {}),
    ...(sign ? { sign } : {}),
    ...(screen.takesKeys ? { takesKeys: true as const } : {}),
    ...(screen.listens ? { listens: true as const } : {}),
    stops,
    focus: focusOf(stops, place),
    page,
    pages: Math.max(1, pages.length),
    ...(pages.length > 1 ? { position: line('terminal.page', { page: { kind: 'place', n: page + 1, of: pages.length } }) } : {}),
  }
}
