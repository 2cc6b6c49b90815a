import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { staffCalls } from './calls.ts'
import { doing, done, waiting } from './common-screens.ts'
import { languageName } from './names.ts'

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
        ...open.map(({ call, language, minutes: n }) => ({
          line: line('staff.call', { language: { kind: 'words', in: languageName(language) }, minutes: { kind: 'count', n } }),
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
  answering: doing,
  answered: () => done('staff.answered', 'person-coming'),
  gone: () => ({ is: 'sorry', title: line('staff.call-gone'), picture: 'nobody', choices: [again] }),
} satisfies Screens<typeof staffCalls>
