import type { Screens } from '../flow.ts'
import { contrasts, type Fact, line, sizes } from '../screen.ts'
import { type Group, groups, type staffChange } from './change.ts'
import { changeLine } from './change-line.ts'
import { backToStart, waiting } from './common-screens.ts'
import { weekdayName } from './names.ts'
import type { Change, Settings } from './services.ts'

const pictures: Record<Group, string> = {
  days: 'calendar',
  hosts: 'room',
  offers: 'book-a-time',
  languages: 'language',
  topics: 'home',
  sound: 'louder',
  look: 'see-well',
  desk: 'person-coming',
}
const none: Settings = {
  languages: [],
  unspoken: [],
  volume: 5,
  size: 1,
  contrast: 'paper',
  askAfterSeconds: 120,
  topics: [],
  closures: [],
  days: [],
  hosts: [],
  offers: [],
  deskMinutes: 5,
}
const change = (change: Change, settings: Settings, picture: string) =>
  ({ line: changeLine(change, settings), picture, event: { type: 'CHANGE', change } }) as const
const more = { line: line('staff.change-more'), picture: 'staff.change', event: { type: 'MORE' } } as const

/** Times of a day that somebody may begin or end at: every half hour, HH:MM. */
const times = (from: number, to: number) =>
  Array.from({ length: (to - from) * 2 + 1 }, (_, i) => {
    const minutes = from * 60 + i * 30
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`
  })
const MORNING = 6
const EVENING = 21
/** One to the front, so that any order can be made of it. */
const first = <T>(list: readonly T[], it: T) => [it, ...list.filter((other) => other !== it)]

/** What is changed; a topic by its own name too. */
const changed = (it: Change, settings: Settings, picture: string): Fact[] => {
  const topic = it.what === 'topics' ? it.to[0] : undefined
  return [
    { line: changeLine(it, settings), picture },
    ...(topic ? [{ line: line(`topic.${topic}`), picture: `topic.${topic}` }] : []),
  ]
}

export const screens = {
  looking: waiting,
  choosing: () => ({
    title: line('staff.to.staffChange'),
    choices: groups.map((group) => ({
      line: line(`staff.group.${group}`),
      picture: pictures[group],
      event: { type: 'GROUP', group },
    })),
  }),
  days: ({ settings = none }) => ({
    title: line('staff.group.days'),
    choices: settings.days.map((date) => {
      const closed = !settings.closures.includes(date)
      return change({ what: 'closure', date, closed }, settings, closed ? 'staff.close' : 'staff.open')
    }),
  }),
  hosts: ({ settings = none }) => ({
    title: line('staff.group.hosts'),
    choices: settings.hosts.map(({ id, name }) => ({
      line: line('own', { words: { kind: 'words', in: name } }),
      picture: 'room',
      event: { type: 'HOST', host: id },
    })),
  }),
  host: ({ settings = none, host }) => {
    const it = settings.hosts.find(({ id }) => id === host)
    return {
      title: line('own', { words: { kind: 'words', in: it?.name ?? {} } }),
      choices: [
        change({ what: 'away', host, away: !it?.away }, settings, it?.away ? 'staff.open' : 'staff.close'),
        ...[1, 2, 3, 4, 5, 6, 7].map((day) => {
          const hours = it?.weekly.find((each) => each.day === day)
          const words = { kind: 'words', in: weekdayName(day) } as const
          return {
            line: hours
              ? line('staff.weekday', {
                  day: words,
                  from: { kind: 'time', at: hours.from },
                  to: { kind: 'time', at: hours.to },
                })
              : line('staff.weekday-off', { day: words }),
            picture: 'time',
            event: { type: 'WEEKDAY', day },
          } as const
        }),
      ],
    }
  },
  weekday: ({ settings = none, host, day }) => ({
    title: line('staff.from-when', { day: { kind: 'words', in: weekdayName(day) } }),
    choices: [
      change({ what: 'hours', host, day }, settings, 'staff.close'),
      ...times(MORNING, EVENING - 1).map((at) => ({
        line: line('staff.at', { time: { kind: 'time', at } }),
        picture: 'time',
        event: { type: 'FROM', at } as const,
      })),
    ],
  }),
  until: ({ host, day, from }) => ({
    title: line('staff.until-when', { day: { kind: 'words', in: weekdayName(day) } }),
    choices: times(MORNING, EVENING)
      .filter((at) => at > from)
      .map((to) => ({
        line: line('staff.at', { time: { kind: 'time', at: to } }),
        picture: 'time',
        event: { type: 'CHANGE', change: { what: 'hours', host, day, hours: { from, to } } } as const,
      })),
  }),
  offers: ({ settings = none }) => ({
    title: line('staff.group.offers'),
    choices: settings.offers.map(({ service, on }) =>
      change({ what: 'offer', service, on: !on }, settings, on ? 'staff.close' : 'staff.open'),
    ),
  }),
  languages: ({ settings = none }) => ({
    title: line('staff.group.languages'),
    choices: settings.languages
      .slice(1)
      .flatMap((language) => [
        change({ what: 'languages', to: first(settings.languages, language) }, settings, `language-${language}`),
      ]),
  }),
  topics: ({ settings = none }) => ({
    title: line('staff.group.topics'),
    choices: settings.topics
      .slice(1)
      .map((topic) => change({ what: 'topics', to: first(settings.topics, topic) }, settings, `topic.${topic}`)),
  }),
  sound: ({ settings = none }) => ({
    title: line('staff.group.sound'),
    choices: [
      ...(settings.volume < 10 ? [change({ what: 'volume', to: settings.volume + 1 }, settings, 'louder')] : []),
      ...(settings.volume > 1 ? [change({ what: 'volume', to: settings.volume - 1 }, settings, 'softer')] : []),
    ],
  }),
  look: ({ settings = none }) => ({
    title: line('staff.group.look'),
    choices: [
      ...sizes.filter((size) => size !== settings.size).map((to) => change({ what: 'size', to }, settings, 'size')),
      ...contrasts
        .filter((it) => it !== settings.contrast)
        .map((to) => change({ what: 'contrast', to }, settings, `contrast-${to}`)),
      ...[120, 180, 240, 300]
        .filter((seconds) => seconds !== settings.askAfterSeconds)
        .map((askAfterSeconds) => change({ what: 'idle', askAfterSeconds }, settings, 'time')),
    ],
  }),
  desk: ({ settings = none }) => ({
    title: line('staff.group.desk'),
    choices: [1, 2, 5, 10, 15, 30]
      .filter((to) => to !== settings.deskMinutes)
      .map((to) => change({ what: 'deskMinutes', to }, settings, 'person-coming')),
  }),
  trying: waiting,
  shown: ({ settings = none, change: it, booked }) => ({
    title: line('staff.change-sure'),
    facts: [
      ...(it ? changed(it, settings, 'staff.change') : []),
      ...(booked > 0
        ? [{ line: line('staff.booked-then', { times: { kind: 'count', n: booked } }), picture: 'staff.unsure' }]
        : []),
    ] satisfies Fact[],
    choices: [{ line: line('staff.change-yes'), picture: 'ready', event: { type: 'YES' }, leads: true }, more],
  }),
  changing: waiting,
  changed: ({ settings = none, change: it }) => ({
    is: 'done',
    title: line('staff.changed'),
    facts: it ? changed(it, settings, 'ready') : [],
    choices: [
      { ...backToStart, leads: true },
      { line: line('staff.take-back'), picture: 'back', event: { type: 'TAKE_BACK' } },
      more,
    ],
  }),
  takingBack: waiting,
  takenBack: () => ({
    is: 'done',
    title: line('staff.taken-back'),
    picture: 'back',
    choices: [{ ...backToStart, leads: true }, more],
  }),
  refused: ({ remarks }) => ({
    is: 'sorry',
    title: line('staff.change-refused'),
    facts: remarks.map(({ words }) => ({ line: line('own', { words: { kind: 'words', in: words } }), picture: 'sorry' })),
    choices: [{ ...more, leads: true }, backToStart],
  }),
} satisfies Screens<typeof staffChange>
