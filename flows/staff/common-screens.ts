/** What many of the staff's flows say alike. */
import { line, type Picture } from '../screen.ts'

export const backToStart = {
  line: line('staff.to.staff'),
  picture: 'staff',
  event: { type: 'go.to', flow: 'staff', with: {} },
} as const
export const waiting = () => ({ is: 'waiting', title: line('staff.looking'), picture: 'waiting' }) as const
/** Something is done, once: `back` must not do it again. */
export const doing = () => ({ is: 'committing', title: line('staff.looking'), picture: 'waiting' }) as const
type Done =
  | 'staff.now-closed'
  | 'staff.now-open'
  | 'staff.noticed'
  | 'staff.unnoticed'
  | 'staff.printed'
  | 'staff.answered'
  | 'staff.changed'
  | 'staff.taken-back'
  | 'staff.pin-set'
  | 'staff.badge-removed'
  | 'voices.erased'
  | 'directory.taken'
/** It is so now; the way back is to where all begins. */
export const done = (title: Done, picture: Picture) =>
  ({ is: 'done', title: line(title), picture, choices: [{ ...backToStart, leads: true }] }) as const
const again = { line: line('staff.retry'), picture: 'start-over', event: { type: 'RETRY' }, leads: true } as const
/** Nothing was changed. */
export const notDone = () =>
  ({
    is: 'sorry',
    title: line('staff.not-done'),
    facts: [{ line: line('staff.not-written'), picture: 'sorry' }],
    choices: [again, backToStart],
  }) as const
