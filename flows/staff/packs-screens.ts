import type { Screens } from '../flow.ts'
import { type Fact, line } from '../screen.ts'
import { waiting } from './common-screens.ts'
import type { staffPacks } from './packs.ts'

export const screens = {
  looking: waiting,
  shown: ({ packs = { happened: [] } }) => ({
    title: line('staff.to.staffPacks'),
    facts: [
      packs.inUse
        ? {
            line: line('packs.in-use', { day: { kind: 'day', date: packs.inUse.date } }),
            picture: 'staff.pack',
          }
        : { line: line('packs.none'), picture: 'staff.pack' },
      ...packs.happened.map(
        ({ date, at, words }): Fact => ({
          line: line('log.entry', {
            day: { kind: 'day', date },
            time: { kind: 'time', at },
            what: { kind: 'words', in: words },
          }),
          picture: 'staff.log',
        }),
      ),
    ],
    choices: [{ line: line('staff.look-again'), picture: 'start-over', event: { type: 'AGAIN' } }],
  }),
} satisfies Screens<typeof staffPacks>
