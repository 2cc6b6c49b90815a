/** What the screens of changes have in common: a change as a choice, and the settings they are about. */
import { line, type Picture, type Words } from '../screen.ts'
import { changeLine } from './change-line.ts'
import type { Change, Settings } from './settings.ts'

/** Before the house has told them. */
export const none: Settings = {
  languages: [],
  unspoken: [],
  voiceless: [],
  volume: 5,
  size: 1,
  contrast: 'paper',
  askAfterSeconds: 120,
  topics: [],
  allTopics: [],
  closures: [],
  days: [],
  hosts: [],
  offers: [],
  deskMinutes: 5,
  deskWeekly: [],
  printer: { folder: 'tickets' },
  printers: [],
}
export const change = (change: Change, settings: Settings, picture: Picture) =>
  ({ line: changeLine(change, settings), picture, event: { type: 'CHANGE', change } }) as const
export const more = { line: line('staff.change-more'), picture: 'staff.change', event: { type: 'MORE' } } as const

export const named = (name: Words | undefined) => line('own', { words: { kind: 'words', in: name ?? {} } })
/** One to the front, so that any order can be made of it. */
export const first = <T>(list: readonly T[], it: T): readonly T[] => [it, ...without(list, it)]
export const without = <T>(list: readonly T[], it: T): readonly T[] => list.filter((other) => other !== it)
/** The only one cannot be put first nor taken away: that is said, and the way on is another. */
export const onlyOne = { line: line('staff.only-one'), picture: 'staff.unsure' } as const
