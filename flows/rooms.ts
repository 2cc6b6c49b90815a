/** What fits on a page of which glass. Data, never a measurement: ears and scanner page by it too. */
import { type Profile, type Size, sizes } from './screen.ts'
import type { OfficeFacts } from './services.ts'

/** Choices, or moments (a day and a time); facts, and how many choices beside them; keys to write with. */
export interface Room {
  choices: number
  moments: number
  facts: number
  beside: number
  keys: number
  /** A moment among facts takes the room of so many, where several choices stand beside it. */
  told: number
}
export type Form = OfficeFacts['display']['form']
const room = (choices: number, facts: number, moments = choices, beside = 3, keys = 12, told = 1): Room => ({
  choices,
  moments,
  facts,
  beside,
  keys,
  told,
})
const rooms: Record<Form, readonly Room[]> = {
  portrait: [room(6, 8), room(5, 5), room(4, 3), room(3, 2, 3, 3, 12, 2)],
  landscape: [room(6, 5), room(5, 4), room(4, 2), room(3, 1)],
  compact: [room(3, 1, 1, 1, 8), room(2, 1, 1, 1, 8)],
}
/** A small glass has no room for the two larger sizes. */
export const largestSize = (form: Form): Size => sizes[rooms[form].length - 1] ?? 1
export const roomOf = (form: Form, size: Size): Room => rooms[form][Math.min(size, rooms[form].length) - 1] ?? room(1, 1)

/** A third of a small glass is too little for any letter; and it hangs where it is reached, or stands on a table. */
export const canBeNarrow = (form: Form) => form !== 'compact'
export const canBeLow = (form: Form) => form !== 'compact'
const isNarrow = (form: Form, { narrow }: Profile) => narrow === true && canBeNarrow(form)
const isLow = (form: Form, { low }: Profile) => low === true && canBeLow(form)

/** In a third of the width no larger letters fit. */
export const LARGEST_NARROW: Size = 2
/** Two languages need the room of larger letters, and where there are none larger, letters of one step less. */
export const shownSize = (form: Form, who: Profile): Size => {
  const largest = isNarrow(form, who) ? LARGEST_NARROW : largestSize(form)
  // four places along the edge of a small glass leave as little, and so does a film
  const most = who.beside || ((who.feel || who.signs) && form === 'compact') ? largest - 1 : largest
  return Math.max(1, Math.min(who.size, most)) as Size
}
const atMost = (one: Room, other: Partial<Room>): Room => ({
  choices: Math.min(one.choices, other.choices ?? one.choices),
  moments: Math.min(one.moments, other.moments ?? one.moments),
  facts: Math.min(one.facts, other.facts ?? one.facts),
  beside: Math.min(one.beside, other.beside ?? one.beside),
  keys: Math.min(one.keys, other.keys ?? one.keys),
  told: one.told,
})
/** Two to four choices on a page; fewer where letters are large. */
const less = (form: Form, size: Size): Partial<Room> => {
  const few = size > 2 || form === 'compact' ? 2 : 3
  return { choices: few, moments: few, facts: size > 2 ? 1 : 3, beside: 2, keys: 8 }
}
const some = (choices: number, moments: number, facts: number, beside: number, keys = 12): Partial<Room> => ({
  choices,
  moments,
  facts,
  beside,
  keys,
})
/** Each by size: in the middle third; in the band that a seated hand reaches; with four places along the edge; with a film. */
const narrow: Record<Form, readonly Partial<Room>[]> = {
  portrait: [some(4, 2, 1, 2, 8), some(2, 1, 1, 1, 8)],
  landscape: [some(3, 1, 1, 1, 6), some(2, 1, 1, 1, 6)],
  compact: [],
}
const low: Record<Form, readonly Partial<Room>[]> = {
  portrait: [some(4, 4, 3, 2), some(4, 2, 2, 2), some(3, 2, 1, 2), some(2, 2, 1, 1)],
  landscape: [some(4, 2, 2, 2), some(4, 2, 1, 2), some(3, 2, 1, 2), some(2, 2, 1, 1)],
  compact: [],
}
const least: Partial<Room> = some(1, 1, 1, 1, 6)
const feel: Record<Form, readonly Partial<Room>[]> = {
  portrait: [{}, {}, { moments: 3 }, {}],
  landscape: [{}, { moments: 3 }, { moments: 2 }, some(2, 2, 1, 2)],
  compact: [some(2, 1, 1, 1, 6), some(1, 1, 1, 1, 6)],
}
const signs: Record<Form, readonly Partial<Room>[]> = {
  portrait: [some(6, 4, 4, 3), some(4, 4, 3, 2), some(3, 2, 1, 2), some(2, 2, 1, 1)],
  landscape: [some(6, 3, 2, 2), some(3, 3, 1, 2), some(2, 2, 1, 1), some(1, 1, 1, 1)],
  compact: [some(1, 1, 1, 1, 8), some(1, 1, 1, 1, 8)],
}
/** The room that this visitor's page has on this glass. */
export function roomFor(form: Form, who: Profile): Room {
  const size = shownSize(form, who)
  const larger = roomOf(form, Math.min(size + 1, largestSize(form)) as Size)
  return [
    who.beside ? { ...larger, facts: Math.max(1, larger.facts - 1) } : {},
    who.less ? less(form, size) : {},
    isNarrow(form, who) ? narrow[form][size - 1] : {},
    isLow(form, who) ? low[form][size - 1] : {},
    isLow(form, who) && isNarrow(form, who) ? least : {},
    who.feel ? feel[form][size - 1] : {},
    who.signs ? signs[form][size - 1] : {},
    who.signs && isNarrow(form, who) ? least : {},
  ].reduce<Room>((all, next) => atMost(all, next ?? {}), roomOf(form, size))
}
