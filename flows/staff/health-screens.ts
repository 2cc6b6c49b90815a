import type { Screens } from '../flow.ts'
import { type Fact, line } from '../screen.ts'
import { doing, waiting } from './common-screens.ts'
import { fileMade, noFile } from './file-screens.ts'
import type { staffHealth } from './health.ts'
import type { Health, Wellness } from './services.ts'

const order: Record<Wellness, number> = { broken: 0, unsure: 1, unknown: 2, well: 3 }
const pictures: Record<Wellness, string> = {
  broken: 'staff.ill',
  unsure: 'staff.unsure',
  unknown: 'staff.unknown',
  well: 'ready',
}
/** What is wrong is told under what it is wrong with. */
const rows = ({ part, is, says }: Health): Fact[] => [
  { line: line(`health.${is}.${part}`), picture: pictures[is] },
  ...(says ? [{ line: line('own', { words: { kind: 'words', in: says } }), picture: 'staff' }] : []),
]
const report = { line: line('staff.report'), picture: 'print', event: { type: 'REPORT' } } as const

export const screens = {
  looking: waiting,
  shown: ({ found }) => {
    const ill = found.filter(({ is }) => is === 'broken').length
    return {
      title: ill > 0 ? line('staff.ill', { parts: { kind: 'count', n: ill } }) : line('staff.all-well'),
      facts: [...found].sort((a, b) => order[a.is] - order[b.is]).flatMap(rows),
      choices: [
        { line: line('staff.look-again'), picture: 'start-over', event: { type: 'AGAIN' } },
        { line: line('staff.try-sound'), picture: 'hear-again', event: { type: 'SOUND' } },
        { line: line('staff.try-microphone'), picture: 'staff.microphone', event: { type: 'LISTEN' } },
        { line: line('staff.to.staffPrint'), picture: 'print', event: { type: 'go.to', flow: 'staffPrint', with: {} } },
        report,
      ],
    }
  },
  sounding: () => ({ is: 'committing', title: line('staff.sounding'), picture: 'hear-again' }),
  listening: () => ({ is: 'committing', listens: true, title: line('staff.speak-now'), picture: 'staff.microphone' }),
  reporting: doing,
  reported: fileMade,
  notReported: () => noFile('REPORT'),
} satisfies Screens<typeof staffHealth>
