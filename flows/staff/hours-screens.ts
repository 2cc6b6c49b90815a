/** The hours of one weekday, of a host or of the desk: from, until, and a break between, if there is one. */
import type { Screens } from '../flow.ts'
import { type Line, line } from '../screen.ts'
import type { Context, staffChange } from './change.ts'
import { none } from './change-choice.ts'
import { hoursInWords, weekdayName } from './names.ts'
import type { Change, DayHours, Settings, WeekDay } from './settings.ts'

const week = [1, 2, 3, 4, 5, 6, 7]
const MORNING = 6
const EVENING = 21
/** Times of a day that something may begin or end at: every half hour, HH:MM. */
const halfHours = Array.from({ length: (EVENING - MORNING) * 2 + 1 }, (_, i) => {
  const minutes = MORNING * 60 + i * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`
})
const between = (from: string, to: string) => halfHours.filter((at) => at > from && at < to)

const words = (day: number) => ({ kind: 'words', in: weekdayName(day) }) as const
const choice = <T extends 'FROM' | 'UNTIL' | 'PAUSE'>(type: T, at: string) =>
  ({ line: line('staff.at', { time: { kind: 'time', at } }), picture: 'time', event: { type, at } }) as const

const weeklyOf = (host: string, { hosts, deskWeekly }: Settings): readonly WeekDay[] =>
  host === '' ? deskWeekly : (hosts.find(({ id }) => id === host)?.weekly ?? [])

/** With all its stretches: an office folder can have more of them than are made here. */
function card(day: number, weekly: readonly WeekDay[]): Line {
  const stretches = weekly.filter((each) => each.day === day)
  return stretches.length > 0
    ? line('staff.weekday', { day: words(day), hours: { kind: 'words', in: hoursInWords(stretches) } })
    : line('staff.weekday-off', { day: words(day) })
}

/** The whole weekday: a stretch that is not named is no more. */
const hoursOf = ({ host, day }: Pick<Context, 'host' | 'day'>, hours: Omit<DayHours, 'day'> = {}): Change =>
  host === '' ? { what: 'deskHours', day, ...hours } : { what: 'hours', host, day, ...hours }

export const hoursScreens = {
  week: ({ settings = none, host }) => ({
    title: line(host === '' ? 'staff.group.deskHours' : 'staff.hours-of'),
    choices: week.map((day) => ({
      line: card(day, weeklyOf(host, settings)),
      picture: 'time',
      event: { type: 'WEEKDAY', day },
    })),
  }),
  weekday: ({ host, day }) => ({
    title: line('staff.from-when', { day: words(day) }),
    choices: [
      {
        line: line(host === '' ? 'change.no-desk-hours' : 'change.no-hours-card', { day: words(day) }),
        picture: 'staff.close',
        event: { type: 'CHANGE', change: hoursOf({ host, day }) },
      },
      ...halfHours.slice(0, -1).map((at) => choice('FROM', at)),
    ],
  }),
  until: ({ day, from }) => ({
    title: line('staff.until-when', { day: words(day) }),
    choices: halfHours.filter((at) => at > from).map((at) => choice('UNTIL', at)),
  }),
  pause: ({ host, day, from, to }) => ({
    title: line('staff.pause-when', { day: words(day) }),
    choices: [
      {
        line: line('staff.no-pause'),
        picture: 'staff.open',
        event: { type: 'CHANGE', change: hoursOf({ host, day }, { hours: { from, to } }) },
      },
      // it must end before the day does
      ...between(from, to)
        .slice(0, -1)
        .map((at) => choice('PAUSE', at)),
    ],
  }),
  resume: ({ host, day, from, to, pause }) => ({
    title: line('staff.pause-until', { day: words(day) }),
    choices: between(pause, to).map((at) => ({
      line: line('staff.at', { time: { kind: 'time', at } }),
      picture: 'time',
      event: {
        type: 'CHANGE',
        change: hoursOf({ host, day }, { hours: { from, to: pause }, later: { from: at, to } }),
      },
    })),
  }),
} satisfies Partial<Screens<typeof staffChange>>
