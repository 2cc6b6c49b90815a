/**
 * The spoken core: what it takes to get from *welcome* to a booked time by ear. A language that no synthesiser speaks is
 * offered when these are recorded; the rest of its texts are then skipped by ear, never said by a wrong voice.
 */
import type { Language } from '../../screen.ts'
import { clipsOf } from './clips.ts'

/** The screens on that way, by the first word of their keys; and the values that stand in them. */
const families = [
  ...['language', 'home', 'topic', 'kind', 'book', 'part', 'value', 'say', 'still', 'goodbye', 'call', 'trouble', 'terminal'],
  ...['weekday', 'month', 'ordinal'],
]
const sentences = ['find.opening', 'find.services', 'find.book', 'find.person', 'find.no-name', 'find.nothing']
/** Hours and minutes, the days of a month, the digits of a code. */
const MOST = 60

export const isCore = (clip: string): boolean => {
  const [family = '', name = ''] = clip.split('.')
  if (family === 'number') return Number(name) <= MOST
  return families.includes(family) || sentences.some((sentence) => clip === sentence || clip.startsWith(`${sentence}/`))
}
/** The recordings that a language must have before it is offered, each with its text. */
export const coreOf = (catalogue: Readonly<Record<string, string>>, language: Language) =>
  clipsOf(catalogue, language).filter(({ clip }) => isCore(clip))
