/**
 * Writing without a keyboard: the keys that stand there now, and what each does. Letters lie in groups; one opens a group,
 * takes a letter, and stands before the groups again. Pure.
 */
import type { EventObject } from 'xstate'
import { type Choice, type Entry, type Language, type Line, line } from '../screen.ts'
import { isSign } from './alphabets.ts'
import { type Group, type Key, keyboard, keysIn, opened } from './groups.ts'

/** What she has written, and which letters lie open before her: the names of the groups, with a slash between. */
export interface Typed {
  entered: string
  group: string
}
export type Writing =
  | { type: 'entry.key'; key: string }
  | { type: 'entry.open'; group: string }
  | { type: 'entry.close' | 'entry.erase' | 'entry.done' }
type Room = { language: Language; most: number }
type Of = Pick<Entry<EventObject>, 'of' | 'least' | 'most' | 'private'>

const letters = (text: string) => ({ kind: 'letters', letters: text }) as const
const size = (text: string) => [...text].length
const wayOf = (group: string) => (group === '' ? [] : group.split('/'))
/** The letter as it stands on its key: large, as on every keyboard. */
const large = (key: string) => key.toUpperCase()

const signLines: Readonly<Record<string, Choice<Writing>>> = {
  ' ': { line: line('entry.space'), picture: 'entry-space', event: { type: 'entry.key', key: ' ' } },
  '-': { line: line('entry.hyphen'), picture: 'entry-hyphen', event: { type: 'entry.key', key: '-' } },
  '’': { line: line('entry.apostrophe'), picture: 'entry-apostrophe', event: { type: 'entry.key', key: '’' } },
}
function keyFor(key: string, { of }: Of): Choice<Writing> {
  const event = { type: 'entry.key', key } as const
  if (of === 'digits')
    return { line: line('entry.digit', { digit: { kind: 'digits', digits: key } }), picture: 'entry-digit', event }
  return signLines[key] ?? { line: line('entry.letter', { letter: letters(large(key)) }), picture: 'entry-letter', event }
}

/** So many letters can be looked over on one stop, and fit there: fewer where few stops fit, for those glasses are small. */
const shownWith = (most: number) => (most < 12 ? 5 : 7)
/** Of a row of forms the first stands for all: so a series reads as it is taught. */
const headOf = (key: Key | undefined): string => (key === undefined ? '' : (keysIn(key)[0] ?? ''))
const lastOf = (key: Key | undefined): string =>
  key === undefined || typeof key === 'string' || key.as === 'forms' ? headOf(key) : lastOf(key.keys.at(-1))
function lineOf(group: Group, most: number): Line {
  const shown = group.keys.map(headOf).map(large)
  switch (group.as) {
    case 'forms':
      return line('entry.forms', { letter: letters(shown[0] ?? '') })
    case 'latin':
      return line('entry.latin', { letters: letters('ABC') })
    case 'signs':
      return line('entry.signs')
    case 'other':
      return line('entry.other')
    case 'letters': {
      const all = group.keys.every((key) => typeof key === 'string' || key.as === 'forms')
      if (all && shown.length <= shownWith(most)) return line('entry.group', { letters: letters(shown.join('')) })
      return line('entry.span', { from: letters(large(headOf(group))), to: letters(large(lastOf(group))) })
    }
  }
}
const openerOf = (group: Group, way: readonly string[], most: number): Choice<Writing> => ({
  line: lineOf(group, most),
  picture: 'entry-group',
  event: { type: 'entry.open', group: [...way, group.name].join('/') },
})

/** No name begins with a space, or has two of them. */
const takesSign = (entered: string) => entered !== '' && !isSign(entered.slice(-1))
const canStand = (key: Key, entered: string) =>
  typeof key === 'string' ? !isSign(key) || takesSign(entered) : key.as !== 'signs' || takesSign(entered)

/**
 * The keys that stand there now, in reading order; then back to the groups, erase, and ready. `most`: how many stops may
 * stand there besides these three; two at least. The keys of what is never said aloud are not named aloud either
 * (EN 301 549 V3.2.1, 5.1.3.8).
 */
export function keysOf(entry: Of, { entered, group }: Typed, { language, most }: Room): readonly Choice<Writing>[] {
  const ends: Choice<Writing>[] = [
    ...(entered === '' ? [] : [{ line: line('entry.erase'), picture: 'entry-erase', event: { type: 'entry.erase' } } as const]),
    ...(size(entered) < entry.least
      ? []
      : [{ line: line('entry.ready'), picture: 'ready', event: { type: 'entry.done' }, leads: true } as const]),
  ]
  if (size(entered) >= entry.most) return ends
  const all = keyboard(entry.of, language, Math.max(2, most))
  const inGroup = opened(all, wayOf(group))
  // letters of another size of page: she stands before the groups again
  const way = inGroup ? wayOf(group) : []
  const keys = (inGroup ?? all).filter((key) => canStand(key, entered))
  const stops = keys.map((key) => (typeof key === 'string' ? keyFor(key, entry) : openerOf(key, way, most)))
  return [
    ...(entry.private ? stops.map((stop) => ({ ...stop, private: true as const })) : stops),
    ...(way.length > 0 ? [{ line: line('entry.close'), picture: 'entry-close', event: { type: 'entry.close' } } as const] : []),
    ...ends,
  ]
}

/** İ has a small letter of two signs in Unicode; in a name it is i. */
const small = (key: string) => (key === 'İ' ? 'i' : key.toLowerCase())
/** A name begins with a large letter, and so does each of its parts. */
const written = (key: string, entered: string) => (entered === '' || /[ -]$/.test(entered) ? large(key) : small(key))
/** Who writes in Latin letters stays there; all others stand before their groups again. */
function groupAfterKey(group: string): string {
  const way = wayOf(group)
  const latin = way.indexOf('abc')
  return latin < 0 ? '' : way.slice(0, latin + 1).join('/')
}

/** What one of its keys makes of it. */
export function typedAfter({ entered, group }: Typed, event: Writing, { of, most }: Of): Typed {
  switch (event.type) {
    case 'entry.key':
      if (size(entered) >= most || (isSign(event.key) && !takesSign(entered))) return { entered, group }
      return { entered: entered + (of === 'digits' ? event.key : written(event.key, entered)), group: groupAfterKey(group) }
    case 'entry.open':
      return { entered, group: event.group }
    case 'entry.close':
      return { entered, group: wayOf(group).slice(0, -1).join('/') }
    case 'entry.erase':
      return { entered: [...entered].slice(0, -1).join(''), group }
    case 'entry.done':
      return { entered, group: '' }
  }
}

/** What the terminal tells of it after each key; of what is private only how much there is. */
export function readBack({ of, private: secret }: Of, entered: string): Line | undefined {
  if (entered === '') return undefined
  if (secret) return line('entry.count', { n: { kind: 'count', n: size(entered) } })
  if (of === 'digits') return line('entry.entered', { digits: { kind: 'digits', digits: entered } })
  return line('entry.spelt', { letters: letters(entered) })
}
