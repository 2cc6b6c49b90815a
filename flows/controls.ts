/** The terminal's own stops: the same in the same order on every screen, whatever flow it is. Pure. */
import type { EventObject } from 'xstate'
import { isSaid } from './hearing.ts'
import { isForStaff } from './layer.ts'
import { type Choice, type Line, line, type Picture, type Screen } from './screen.ts'
import type { Here, Met, Stop, View } from './view.ts'

/** A control may ask for what a choice asks for too (a person): then they are two stops all the same. */
const keyOf = (part: Stop['part'], event: EventObject) =>
  (part === 'choices' || part === 'pages' || part === 'entry' ? '' : `${part} `) + JSON.stringify(event)
export const stop = (part: Stop['part'], choice: Choice<EventObject>): Stop => ({
  ...choice,
  key: keyOf(part, choice.event),
  part,
})
const own = (part: Stop['part']) => (of: Line, picture: Picture, event: Here) => stop(part, { line: of, picture, event })
const control = own('controls')

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
  lock: control(line('staff.lock'), 'leave', { type: 'go.end' }),
  person: control(line('terminal.call-person'), 'call-person', { type: 'open.aside', flow: 'callPerson' }),
}
const edge = own('edge')
/** Four places for who searches by touch; a mark that can be felt may name each (EN 301 549 V3.2.1, 5.1.6 and 5.5). */
const edges = {
  back: edge(line('terminal.back'), 'back', { type: 'go.back' }),
  person: edge(line('terminal.call-person'), 'call-person', { type: 'open.aside', flow: 'callPerson' }),
  hear: edge(line('terminal.hear'), 'hear-again', { type: 'hear.again' }),
  aloud: edge(line('terminal.aloud'), 'hear-aloud', { type: 'hear.aloud' }),
  lock: edge(line('staff.lock'), 'leave', { type: 'go.end' }),
  language: edge(line('terminal.language'), 'language', { type: 'open.aside', flow: 'language' }),
  next: edge(line('terminal.next'), 'next', { type: 'focus.next' }),
}
const film = own('sign')

/** A person is always last. What she has written can be heard aloud as all that is hers can. None while something is committed. */
export function controlsOf(
  screen: Screen<EventObject>,
  { n, layer, canGoBack, who, hearing, form }: Met,
  entered: View['entered'],
): Stop[] {
  const { is, facts = [], choices = [] } = screen
  if (layer === 'welcome' || is === 'committing') return []
  const hers = entered?.text ? [{ private: true } as const] : []
  // a PIN is never said aloud: nothing may offer that
  const isWhole = entered?.private || [screen, ...facts, ...choices, ...hers].every((it) => isSaid(it, n, hearing))
  const hears = who.beside
    ? [isWhole ? controls.hear : controls.aloud, controls.swedish]
    : [isWhole ? controls.hear : controls.aloud, controls.settings]
  const language = who.beside ? controls.oneLanguage : controls.language
  // nothing here ends what a caretaker is about, or calls anybody
  if (isForStaff(layer)) {
    // a card in its real size leaves a small glass no room for larger letters
    const seeing = form === 'compact' ? [] : [controls.settings]
    const lock = layer === 'staff' ? [controls.lock] : []
    if (who.feel) {
      const second = layer === 'staff' ? edges.lock : edges.language
      const others = layer === 'staff' ? [controls.language, ...seeing] : seeing
      return [...others, edges.back, second, isWhole ? edges.hear : edges.aloud, edges.next]
    }
    return [
      ...(canGoBack ? [controls.back] : []),
      controls.language,
      isWhole ? controls.hear : controls.aloud,
      ...seeing,
      ...lock,
    ]
  }
  if (who.feel) {
    const places = [edges.back, edges.person, isWhole ? edges.hear : edges.aloud, edges.next]
    const [, second] = hears
    return layer === 'ask' ? places : [controls.over, language, ...(second ? [second] : []), controls.hide, ...places]
  }
  if (layer === 'ask') return []
  return [...(canGoBack ? [controls.back] : []), controls.over, language, ...hears, controls.hide, controls.person]
}

/** What a film in sign language needs, where there is one. */
export const signStops = ({ playing, big }: { playing: boolean; big: boolean }): Stop[] => [
  playing
    ? film(line('sign.pause'), 'sign-pause', { type: 'sign.play', playing: false })
    : film(line('sign.play'), 'sign-play', { type: 'sign.play', playing: true }),
  big
    ? film(line('sign.smaller'), 'sign-smaller', { type: 'sign.size', big: false })
    : film(line('sign.bigger'), 'sign-bigger', { type: 'sign.size', big: true }),
]

/** To another page of the same screen. `there`: what waits on it under its own name. */
export function turn(to: Line, picture: Picture, page: number, there: readonly Choice<EventObject>[] = []): Stop {
  const also = there.filter((choice) => choice.line.in).map((choice) => choice.line)
  const made = stop('pages', { line: to, picture, event: { type: 'page.turn', to: page } satisfies Here as Here })
  return also.length > 0 ? { ...made, also } : made
}
