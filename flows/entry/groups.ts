/** Keys in groups: so few at a time as fit, in as few steps as can be, neighbours beside each other. Pure. */
import type { Language } from '../screen.ts'
import { type Alphabet, alphabetOf, digits, type Letters, otherAlphabetOf, signs } from './alphabets.ts'

/** What opens: `name` tells it from its neighbours, whatever room there is. */
export interface Group {
  name: string
  as: 'letters' | 'forms' | 'latin' | 'signs' | 'other'
  keys: readonly Key[]
}
export type Key = string | Group

export const keysIn = (key: Key): string[] => (typeof key === 'string' ? [key] : key.keys.flatMap(keysIn))
const group = (keys: readonly Key[], as: Group['as'] = 'letters', name?: string): Group => {
  const within = keys.flatMap(keysIn)
  return { as, keys, name: name ?? `${within[0]}${within.at(-1)}` }
}

/** `first` stops now, `most` in each later step. */
function split(keys: readonly Key[], first: number, most: number): readonly Key[] {
  if (keys.length <= first) return keys
  let room = 1
  while (first * room < keys.length) room *= most
  const branches = Math.ceil(keys.length / room)
  return Array.from({ length: branches }, (_, i) => {
    const some = keys.slice(Math.round((i * keys.length) / branches), Math.round(((i + 1) * keys.length) / branches))
    return some.length === 1 && some[0] !== undefined ? some[0] : group(split(some, most, most))
  })
}
const keyOf = (letters: Letters, most: number): Key =>
  [...letters].length === 1 ? letters : group(split([...letters], most, most), 'forms')

/** The groups of the alphabet where they fit, else as few steps as can be. */
function branch(alphabet: Alphabet, first: number, most: number): readonly Key[] {
  const asTaught = alphabet.length <= first && alphabet.every((it) => it.length <= most * most)
  if (asTaught)
    return alphabet.map((it) =>
      group(
        split(
          it.map((letters) => keyOf(letters, most)),
          most,
          most,
        ),
      ),
    )
  const flat = alphabet.flat().map((letters) => keyOf(letters, most))
  return first > 1 ? split(flat, first, most) : [group(split(flat, most, most))]
}

/** All that can be written, as it opens. `most`: so many stops at a time, two at least. */
export function keyboard(of: 'digits' | 'letters', language: Language, most: number): readonly Key[] {
  if (of === 'digits') return split(digits, most, most)
  const latin = otherAlphabetOf(language)
  const beside = [
    group(split(signs, most, most), 'signs', 'signs'),
    ...(latin ? [group(branch(latin, most, most), 'latin', 'abc')] : []),
  ]
  // where few fit, each place that letters have saves a step
  const extra = beside.length === 1 || most > 4 ? beside : [group(beside, 'other', 'other')]
  return [...branch(alphabetOf(language), most - extra.length, most), ...extra]
}

/** What lies open: the way to it by the names of its groups. Undefined: there is no such group here any more. */
export function opened(keys: readonly Key[], way: readonly string[]): readonly Key[] | undefined {
  const [name, ...rest] = way
  if (name === undefined) return keys
  const next = keys.find((key) => typeof key !== 'string' && key.name === name)
  return next === undefined || typeof next === 'string' ? undefined : opened(next.keys, rest)
}
