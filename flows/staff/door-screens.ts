import type { Screens } from '../flow.ts'
import { type Choice, line, type Picture } from '../screen.ts'
import { leastDigits, mostDigits, type staff } from './door.ts'
import { pinFaults } from './pin-faults.ts'
import type { PanelFacts } from './services.ts'
import type { StaffWays } from './ways.ts'

type Alone = Exclude<keyof StaffWays, 'staffTrouble'>
const to = (flow: Alone, picture: Picture): Choice<never> => ({
  line: line(`staff.to.${flow}`),
  picture,
  event: { type: 'go.to', flow, with: {} } as Choice<never>['event'],
})
const out = { line: line('staff.out'), picture: 'leave', event: { type: 'go.end' } } as const
const retry = { line: line('staff.retry'), picture: 'start-over', event: { type: 'RETRY' }, leads: true } as const
const set = (key: 'staff.set-pin' | 'staff.retry') =>
  ({ line: line(key), picture: 'staff.pin', event: { type: 'SET' }, leads: true }) as const
const newPin = (title: 'staff.new-pin' | 'staff.same-pin', send: 'NEW_PIN' | 'SAME_PIN') => ({
  title: line(title),
  picture: 'staff.pin',
  entry: { of: 'digits', least: leastDigits.caretaker, most: mostDigits, send, private: true } as const,
})

/** What the desk does comes first; what calls for it, before all. */
const desk = ({ calls, faults: ill, closed, notice }: PanelFacts) => [
  ...(calls.some(({ answered }) => !answered) ? [{ ...to('staffCalls', 'bell'), leads: true } as const] : []),
  { line: line('staff.reset'), picture: 'start-over', event: { type: 'RESET' } } as const,
  { ...to('staffClose', closed ? 'staff.open' : 'staff.close'), line: line(closed ? 'staff.to-open' : 'staff.to.staffClose') },
  to('staffToday', 'calendar'),
  { ...to('staffNotice', 'staff.notice'), line: line(notice ? 'staff.to-unnotice' : 'staff.to.staffNotice') },
  to('staffPrint', 'print'),
  {
    ...to('staffHealth', ill > 0 ? 'staff.ill' : 'staff.health'),
    ...(ill > 0 ? { line: line('staff.ill', { parts: { kind: 'count', n: ill } }) } : {}),
  },
]

export const screens = {
  looking: () => ({ is: 'waiting', title: line('staff.looking'), picture: 'waiting' }),
  entering: () => ({
    title: line('staff.pin'),
    picture: 'staff.pin',
    entry: { of: 'digits', least: leastDigits.desk, most: mostDigits, send: 'PIN', private: true },
  }),
  checking: () => ({ is: 'waiting', title: line('staff.looking'), picture: 'waiting' }),
  wrong: () => ({ is: 'sorry', title: line('staff.wrong'), picture: 'sorry', choices: [retry, out] }),
  waits: ({ seconds }) => ({
    is: 'sorry',
    title: line('staff.waits'),
    facts: [
      { line: line('staff.wait', { seconds: { kind: 'count', n: seconds } }), picture: 'time' },
      { line: line('staff.wait-badge'), picture: 'staff.badge' },
    ],
    choices: [retry, out],
  }),
  broken: () => ({
    is: 'sorry',
    title: line('staff.broken'),
    facts: [{ line: line('staff.broken-cure'), picture: 'staff' }],
    choices: [retry, out],
  }),
  late: () => ({
    is: 'sorry',
    title: line('staff.first'),
    facts: [{ line: line('staff.late'), picture: 'staff' }],
    choices: [out, retry],
  }),
  first: () => ({
    title: line('staff.first'),
    facts: [
      { line: line('staff.first-why'), picture: 'staff' },
      { line: line('staff.pin-rule'), picture: 'staff.pin' },
    ],
    choices: [set('staff.set-pin'), out],
  }),
  choosing: () => newPin('staff.new-pin', 'NEW_PIN'),
  repeating: () => newPin('staff.same-pin', 'SAME_PIN'),
  setting: () => ({ is: 'committing', title: line('staff.looking'), picture: 'waiting' }),
  unlike: () => ({ is: 'sorry', title: line('staff.unlike'), picture: 'sorry', choices: [set('staff.retry'), out] }),
  refused: ({ fault }) => ({
    is: 'sorry',
    title: line('staff.refused'),
    facts: [
      { line: line(pinFaults[fault ?? 'short']), picture: 'staff.pin' },
      { line: line('staff.pin-rule'), picture: 'staff.pin' },
    ],
    choices: [set('staff.retry'), out],
  }),
  seeing: () => ({ is: 'waiting', title: line('staff.looking'), picture: 'waiting' }),
  in: ({ panel }) => ({
    root: true,
    title: line('staff.in'),
    choices: [
      ...(panel ? desk(panel) : []),
      ...(panel?.role === 'caretaker' ? [{ line: line('staff.care'), picture: 'staff', event: { type: 'CARE' } } as const] : []),
    ],
  }),
  caring: () => ({
    title: line('staff.caring'),
    choices: [
      to('staffChange', 'staff.change'),
      to('staffChanges', 'staff.changes'),
      to('staffStudio', 'staff.microphone'),
      to('staffVoices', 'hear-well'),
      to('staffDirectory', 'find'),
      to('setupKeys', 'switch'),
      to('setupDisplay', 'size'),
      to('staffPins', 'staff.pin'),
      to('staffFigures', 'staff.figures'),
      to('staffLog', 'staff.log'),
      to('staffPacks', 'staff.pack'),
      to('staffBackup', 'staff.backup'),
    ],
  }),
  resetting: () => ({ is: 'committing', title: line('staff.looking'), picture: 'waiting' }),
  reset: () => ({
    title: line('staff.was-reset'),
    picture: 'ready',
    choices: [{ ...out, leads: true }, to('staff', 'staff')],
  }),
} satisfies Screens<typeof staff>
