import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { staffClose } from './close.ts'
import { backToStart, doing, done, notDone, waiting } from './common-screens.ts'
import { closedReasons } from './services.ts'

const reasons = closedReasons.map(
  (reason) => ({ line: line(`closed.${reason}`), picture: `closed.${reason}`, event: { type: 'CLOSE', reason } }) as const,
)

export const screens = {
  seeing: waiting,
  closing: () => ({ title: line('staff.close-why'), choices: reasons }),
  opening: ({ reason }) => ({
    title: line('staff.is-closed'),
    facts: reason ? [{ line: line(`closed.${reason}`), picture: `closed.${reason}` }] : [],
    choices: [{ line: line('staff.open'), picture: 'staff.open', event: { type: 'OPEN' }, leads: true }, backToStart],
  }),
  doing,
  done: ({ reason }) => done(reason ? 'staff.now-closed' : 'staff.now-open', reason ? 'staff.close' : 'staff.open'),
  notDone,
} satisfies Screens<typeof staffClose>
