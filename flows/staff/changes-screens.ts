import type { Screens } from '../flow.ts'
import { type Fact, line } from '../screen.ts'
import { changeCard, changeLine } from './change-line.ts'
import type { staffChanges } from './changes.ts'
import { backToStart, waiting } from './common-screens.ts'
import type { Changed } from './services.ts'

const none = { hosts: [], offers: [] }
const more = { line: line('staff.to.staffChanges'), picture: 'staff.changes', event: { type: 'MORE' } } as const
const when = ({ date, at, by }: Changed): Fact => ({
  line: line(by === 'desk' ? 'staff.by-desk' : 'staff.by-caretaker', {
    day: { kind: 'day', date },
    time: { kind: 'time', at },
  }),
  picture: 'time',
})

export const screens = {
  naming: waiting,
  looking: waiting,
  shown: ({ changes, settings = none }) => {
    const here = changes.filter(({ takenBack }) => !takenBack)
    return {
      title: line('staff.to.staffChanges'),
      facts: here.length > 0 ? [] : [{ line: line('staff.no-changes'), picture: 'nothing-found' }],
      choices:
        here.length > 0
          ? here.map((which) => ({
              line: changeCard(which.change, settings),
              picture: 'staff.change',
              event: { type: 'WHICH', which } as const,
            }))
          : [{ ...backToStart, leads: true as const }],
    }
  },
  asking: ({ which, settings = none }) => ({
    title: line('staff.take-back-sure'),
    facts: which ? [{ line: changeLine(which.change, settings), picture: 'staff.change' }, when(which)] : [],
    choices: [{ line: line('staff.take-back'), picture: 'back', event: { type: 'YES' }, leads: true }, backToStart],
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
} satisfies Screens<typeof staffChanges>
