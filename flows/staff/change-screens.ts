import type { Screens } from '../flow.ts'
import { contrasts, type Fact, line, sizes } from '../screen.ts'
import { type Group, groups, type staffChange } from './change.ts'
import { change, more, none } from './change-choice.ts'
import { changeLine } from './change-line.ts'
import { backToStart, doing, waiting } from './common-screens.ts'
import { hostsScreens } from './hosts-screens.ts'
import { hoursScreens } from './hours-screens.ts'
import { languageScreens } from './language-screens.ts'
import { printerScreens } from './printer-screens.ts'
import { takenBackScreens } from './taken-back-screens.ts'
import { topicScreens } from './topic-screens.ts'

const pictures: Record<Group, string> = {
  days: 'calendar',
  hosts: 'room',
  offers: 'book-a-time',
  languages: 'language',
  topics: 'home',
  sound: 'louder',
  look: 'see-well',
  desk: 'person-coming',
  deskHours: 'time',
  printer: 'print',
}

export const screens = {
  ...hostsScreens,
  ...hoursScreens,
  ...languageScreens,
  ...topicScreens,
  ...printerScreens,
  ...takenBackScreens(more),
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
  offers: ({ settings = none }) => ({
    title: line('staff.group.offers'),
    choices: settings.offers.map(({ service, on }) =>
      change({ what: 'offer', service, on: !on }, settings, on ? 'staff.close' : 'staff.open'),
    ),
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
      ...(it ? [{ line: changeLine(it, settings), picture: 'staff.change' }] : []),
      ...(booked > 0
        ? [{ line: line('staff.booked-then', { times: { kind: 'count', n: booked } }), picture: 'staff.unsure' }]
        : []),
    ] satisfies Fact[],
    choices: [{ line: line('staff.change-yes'), picture: 'ready', event: { type: 'YES' }, leads: true }, more],
  }),
  changing: doing,
  changed: ({ settings = none, change: it }) => ({
    is: 'done',
    title: line('staff.changed'),
    facts: it ? [{ line: changeLine(it, settings), picture: 'ready' }] : [],
    choices: [
      { ...backToStart, leads: true },
      { line: line('staff.take-back'), picture: 'back', event: { type: 'TAKE_BACK' } },
      more,
    ],
  }),
} satisfies Screens<typeof staffChange>
