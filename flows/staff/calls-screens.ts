import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { staffCalls } from './calls.ts'
import { done, waiting } from './common-screens.ts'

const minutes = [1, 2, 5, 10, 15, 30] as const
const again = { line: line('staff.look-again'), picture: 'start-over', event: { type: 'AGAIN' } } as const

export const screens = {
  looking: waiting,
  shown: ({ calls }) => {
    const open = calls.filter(({ answered }) => !answered)
    return {
      title: line('staff.calls', { calls: { kind: 'count', n: open.length } }),
      picture: 'bell',
      choices: [
        ...open.map(({ call, minutes: n }) => ({
          line: line('staff.call', { minutes: { kind: 'count', n } }),
          picture: 'person-coming',
          event: { type: 'ANSWER', call } as const,
        })),
        again,
      ],
    }
  },
  minutes: () => ({
    title: line('staff.how-soon'),
    picture: 'time',
    choices: minutes.map((n) => ({
      line: line('staff.minutes', { minutes: { kind: 'count', n } }),
      picture: 'time',
      event: { type: 'IN', minutes: n } as const,
    })),
  }),
  answering: waiting,
  answered: () => done('staff.answered', 'person-coming'),
  gone: () => ({ is: 'sorry', title: line('staff.call-gone'), picture: 'nobody', choices: [again] }),
} satisfies Screens<typeof staffCalls>
