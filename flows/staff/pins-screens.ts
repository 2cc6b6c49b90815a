import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import { backToStart, doing, done } from './common-screens.ts'
import { leastDigits, mostDigits } from './door.ts'
import { pinFaults } from './pin-faults.ts'
import type { staffPins } from './pins.ts'
import { type Role, roles } from './services.ts'

const retry = { line: line('staff.retry'), picture: 'staff.pin', event: { type: 'RETRY' }, leads: true } as const
/** Twelve places for digits leave no room beside them: what a PIN may not be is told when it was. */
const entry = (title: 'staff.new-pin' | 'staff.same-pin', role: Role, send: 'NEW_PIN' | 'SAME_PIN') => ({
  title: line(title),
  picture: 'staff.pin',
  entry: { of: 'digits', least: leastDigits[role], most: mostDigits, send, private: true } as const,
})

const ruleOf = (role: Role) => ({
  line: line(role === 'desk' ? 'staff.pin-rule-desk' : 'staff.pin-rule'),
  picture: 'staff.pin',
})

export const screens = {
  choosing: () => ({
    title: line('staff.to.staffPins'),
    choices: [
      ...roles.map(
        (role) => ({ line: line(`staff.pin-of-${role}`), picture: 'staff.pin', event: { type: 'PIN_OF', role } }) as const,
      ),
      ...roles.map(
        (role) => ({ line: line(`staff.badge-of-${role}`), picture: 'staff.badge', event: { type: 'BADGE_OF', role } }) as const,
      ),
    ],
  }),
  entering: ({ role }) => entry('staff.new-pin', role, 'NEW_PIN'),
  repeating: ({ role }) => entry('staff.same-pin', role, 'SAME_PIN'),
  badging: () => ({
    title: line('staff.badge-now'),
    picture: 'staff.badge',
    choices: [{ line: line('staff.badge-remove'), picture: 'staff.close', event: { type: 'REMOVE' } }, backToStart],
  }),
  badged: doing,
  setting: doing,
  removing: doing,
  removed: () => done('staff.badge-removed', 'ready'),
  set: () => done('staff.pin-set', 'ready'),
  unlike: () => ({ is: 'sorry', title: line('staff.unlike'), picture: 'sorry', choices: [retry, backToStart] }),
  refused: ({ fault, role }) => ({
    is: 'sorry',
    title: line('staff.refused'),
    facts: [{ line: line(pinFaults[fault]), picture: 'staff.pin' }, ...(fault === 'notWritable' ? [] : [ruleOf(role)])],
    choices: [retry, backToStart],
  }),
} satisfies Screens<typeof staffPins>
