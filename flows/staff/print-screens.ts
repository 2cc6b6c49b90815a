import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import { backToStart, done } from './common-screens.ts'
import type { staffPrint } from './print.ts'

export const screens = {
  printing: () => ({ is: 'committing', title: line('staff.printing'), picture: 'print' }),
  printed: () => done('staff.printed', 'take-ticket'),
  unprinted: () => ({
    is: 'sorry',
    title: line('staff.unprinted'),
    facts: [{ line: line('staff.unprinted-cure'), picture: 'no-paper' }],
    choices: [{ line: line('staff.retry'), picture: 'start-over', event: { type: 'RETRY' }, leads: true }, backToStart],
  }),
} satisfies Screens<typeof staffPrint>
