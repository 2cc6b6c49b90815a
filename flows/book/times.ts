/** Which of the free times are offered, and by which steps one finds another. Pure lists, earliest first. */
import type { Slot } from '../services.ts'
import { partOfDay } from '../wording/written.ts'

export type PartOfDay = ReturnType<typeof partOfDay>

const firstOf = (slots: readonly Slot[], group: (slot: Slot) => string): Slot[] => {
  const seen = new Set<string>()
  return slots.filter((slot) => !seen.has(group(slot)) && seen.add(group(slot)))
}

/** Beside these stands *other times*, so that the page is full at the smallest size. */
const MOST_AT_ONCE = 5

/**
 * The soonest time of each half of each day. The very first is always the earliest there is; the rest are real
 * alternatives, where the next five times of one morning would be none for whoever cannot come that morning.
 */
export const soonest = (slots: readonly Slot[]): Slot[] =>
  firstOf(slots, ({ date, at }) => `${date} ${partOfDay(at)}`).slice(0, MOST_AT_ONCE)

/** The first free time of each day: stands for its day. */
export const daysIn = (slots: readonly Slot[]): Slot[] => firstOf(slots, ({ date }) => date)

export const partsOn = (slots: readonly Slot[], date: string): PartOfDay[] =>
  firstOf(
    slots.filter((slot) => slot.date === date),
    ({ at }) => partOfDay(at),
  ).map(({ at }) => partOfDay(at))

export const timesOn = (slots: readonly Slot[], date: string, part: PartOfDay | undefined): Slot[] =>
  slots.filter((slot) => slot.date === date && (part === undefined || partOfDay(slot.at) === part))
