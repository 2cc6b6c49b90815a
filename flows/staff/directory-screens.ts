import type { Screens } from '../flow.ts'
import { type Fact, line } from '../screen.ts'
import { backToStart, doing, done, waiting } from './common-screens.ts'
import type { staffDirectory } from './directory.ts'
import type { NewDirectory } from './services.ts'
import type { Remark } from './settings.ts'

const remark = ({ words }: Remark): Fact => ({ line: line('own', { words: { kind: 'words', in: words } }), picture: 'sorry' })
const count = (n: number) => ({ kind: 'count', n }) as const
const report = (it: NewDirectory): Fact[] =>
  it.found
    ? [
        { line: line('directory.size', { before: count(it.before), after: count(it.after) }), picture: 'find' },
        { line: line('directory.new', { services: count(it.added) }), picture: 'ready' },
        { line: line('directory.gone', { services: count(it.removed) }), picture: 'staff.unsure' },
        ...it.remarks.map(remark),
      ]
    : [{ line: line('directory.none'), picture: 'nothing-found' }]
const again = { line: line('staff.look-again'), picture: 'start-over', event: { type: 'AGAIN' } } as const

export const screens = {
  looking: waiting,
  shown: ({ found }) => ({
    title: line('staff.to.staffDirectory'),
    facts: report(found),
    choices: [
      ...(found.found && found.remarks.length === 0
        ? [{ line: line('directory.take'), picture: 'ready', event: { type: 'TAKE' }, leads: true } as const]
        : []),
      ...(found.isTaken ? [{ line: line('directory.take-back'), picture: 'back', event: { type: 'TAKE_BACK' } } as const] : []),
      again,
    ],
  }),
  taking: doing,
  taken: () => done('directory.taken', 'ready'),
  takingBack: doing,
  takenBack: () => done('staff.taken-back', 'back'),
  refused: ({ remarks }) => ({
    is: 'sorry',
    title: line('staff.change-refused'),
    facts: remarks.map(remark),
    choices: [{ ...again, leads: true }, backToStart],
  }),
} satisfies Screens<typeof staffDirectory>
