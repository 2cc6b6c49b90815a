import type { Screens } from '../flow.ts'
import { type Fact, line } from '../screen.ts'
import { changeCard, changeLine, type Names, noNames } from './change-line.ts'
import type { staffChanges } from './changes.ts'
import { backToStart, waiting } from './common-screens.ts'
import type { Changed, Settings } from './settings.ts'
import { takenBackScreens } from './taken-back-screens.ts'

const more = { line: line('staff.to.staffChanges'), picture: 'staff.changes', event: { type: 'MORE' } } as const
const when = ({ date, at, by }: Changed): Fact => ({
  line: line(by === 'desk' ? 'staff.by-desk' : 'staff.by-caretaker', {
    day: { kind: 'day', date },
    time: { kind: 'time', at },
  }),
  picture: 'time',
})

/** A list as it was before that change, so that what came or went is named. */
const namesFor = ({ before }: Changed, settings: Settings | undefined): Names => ({ ...noNames, ...settings, ...before })

export const screens = {
  ...takenBackScreens(more),
  naming: waiting,
  looking: waiting,
  shown: ({ changes, settings }) => {
    const here = changes.filter(({ takenBack }) => !takenBack)
    return {
      title: line('staff.to.staffChanges'),
      facts: here.length > 0 ? [] : [{ line: line('staff.no-changes'), picture: 'nothing-found' }],
      choices:
        here.length > 0
          ? here.map((which) => ({
              line: changeCard(which.change, namesFor(which, settings)),
              picture: 'staff.change',
              event: { type: 'WHICH', which } as const,
            }))
          : [{ ...backToStart, leads: true as const }],
    }
  },
  asking: ({ which, settings }) => ({
    title: line('staff.take-back-sure'),
    facts: which ? [{ line: changeLine(which.change, namesFor(which, settings)), picture: 'staff.change' }, when(which)] : [],
    choices: [{ line: line('staff.take-back'), picture: 'back', event: { type: 'YES' }, leads: true }, backToStart],
  }),
} satisfies Screens<typeof staffChanges>
