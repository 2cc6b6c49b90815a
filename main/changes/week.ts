/** An ordinary week as office.yml writes it, one weekday at a time: 1 is Monday. Pure. */
import { isDeepStrictEqual } from 'node:util'
import { type WeeklyHours, weekdays } from '../office/schema.ts'
import type { Stretch } from './change.ts'

/** The hours of that weekday, earliest first. */
export const hoursOn = (weekly: readonly WeeklyHours[], day: number): Stretch[] =>
  weekly
    .filter(({ days }) => days.some((it) => it === weekdays[day - 1]))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))

/** The week with these hours on that weekday; the very same week if it has them. */
export const withHours = (weekly: WeeklyHours[], day: number, hours: readonly Stretch[]): WeeklyHours[] => {
  const name = weekdays[day - 1]
  if (name === undefined || isDeepStrictEqual(hoursOn(weekly, day), hours)) return weekly
  const others = weekly.map((row) => ({ ...row, days: row.days.filter((it) => it !== name) }))
  return [...others.filter(({ days }) => days.length > 0), ...hours.map(({ from, to }) => ({ days: [name], from, to }))]
}
