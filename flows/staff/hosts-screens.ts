import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { staffChange } from './change.ts'
import { change, named, none } from './change-choice.ts'
import type { Settings } from './settings.ts'

const hostOf = ({ hosts }: Settings, host: string) => hosts.find(({ id }) => id === host)
const dayOf = (date: string) => line('staff.day', { day: { kind: 'day', date } })

export const hostsScreens = {
  hosts: ({ settings = none }) => ({
    title: line('staff.group.hosts'),
    choices: settings.hosts.map(({ id, name }) => ({
      line: named(name),
      picture: 'room',
      event: { type: 'HOST', host: id },
    })),
  }),
  host: ({ settings = none, host }) => {
    const it = hostOf(settings, host)
    const away = it?.away ?? []
    const [today = ''] = settings.days
    return {
      title: named(it?.name),
      choices: [
        ...(away.length > 0
          ? [{ ...change({ what: 'away', host, away: false }, settings, 'staff.open'), line: line('staff.back') }]
          : []),
        ...(away.includes(today)
          ? []
          : [{ ...change({ what: 'away', host, away: true }, settings, 'staff.close'), line: line('staff.away') }]),
        { line: line('staff.away-some'), picture: 'calendar', event: { type: 'AWAY' } },
        { line: line('staff.hours-of'), picture: 'time', event: { type: 'WEEK' } },
      ],
    }
  },
  awayFrom: ({ settings = none, host }) => ({
    title: line('staff.away-from'),
    choices: settings.days
      .filter((date) => !hostOf(settings, host)?.away.includes(date))
      .map((date) => ({ line: dayOf(date), picture: 'calendar', event: { type: 'AWAY_FROM', date } })),
  }),
  awayTo: ({ settings = none, host, date: from }) => ({
    title: line('staff.away-to'),
    choices: settings.days
      .filter((to) => to >= from)
      .map((to) => ({
        line: dayOf(to),
        picture: 'calendar',
        event: { type: 'CHANGE', change: { what: 'away', host, away: true, from, to } },
      })),
  }),
} satisfies Partial<Screens<typeof staffChange>>
