/** How she is called when it is her turn: by no name, which is the usual, by a picture, or by a name of her choice. */
import { type Fact, line } from '../screen.ts'
import type { Called } from '../services.ts'
import { isName } from '../wording/check.ts'

export const emblems = [
  ...(['sun', 'moon', 'star', 'tree', 'flower', 'boat'] as const),
  ...(['bird', 'fish', 'cup', 'key', 'house', 'heart'] as const),
]
export type Emblem = (typeof emblems)[number]
export const emblemPicture = (emblem: Emblem) => `emblem-${emblem}`
const emblemOf = (picture: string): Emblem | undefined => emblems.find((it) => emblemPicture(it) === picture)
/** As she has written it, without what was only begun. Undefined: nothing is left of it. */
export function calledBy(entered: string): Called | undefined {
  const name = entered.replace(/[ ’-]+$/, '')
  return isName(name) ? { name } : undefined
}

/** What she is called: about her, so it is not said to the lobby. */
export function calledFacts(called: Called): Fact[] {
  if ('name' in called)
    return [{ line: line('book.called', { name: { kind: 'name', name: called.name } }), picture: 'called', private: true }]
  const emblem = emblemOf(called.picture)
  if (!emblem) return []
  return [
    { line: line('book.called-picture'), picture: 'called', private: true },
    { line: line(`emblem.${emblem}`), picture: called.picture, private: true },
  ]
}
/** Before it is kept: what for, and how long. */
export const keptFacts: readonly Fact[] = [
  { line: line('book.called-why'), picture: 'called' },
  { line: line('book.called-kept'), picture: 'kept' },
]
