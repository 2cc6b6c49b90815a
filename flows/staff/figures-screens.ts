import type { Screens } from '../flow.ts'
import { type Fact, line } from '../screen.ts'
import { backToStart, waiting } from './common-screens.ts'
import type { staffFigures } from './figures.ts'
import { fileMade, noFile } from './file-screens.ts'

export const screens = {
  looking: waiting,
  shown: ({ found = [] }) => ({
    title: line('staff.to.staffFigures'),
    facts:
      found.length > 0
        ? found.flatMap(({ month, figures }): Fact[] => [
            { line: line('figures.month', { month: { kind: 'words', in: { en: month } } }), picture: 'calendar' },
            ...figures,
          ])
        : [
            { line: line('figures.none'), picture: 'nothing-found' },
            { line: line('figures.why'), picture: 'safe-here' },
          ],
    choices: [
      ...(found.length > 0
        ? [{ line: line('staff.export'), picture: 'print', event: { type: 'EXPORT' }, leads: true } as const]
        : []),
      backToStart,
    ],
  }),
  exporting: waiting,
  exported: fileMade,
  notExported: () => noFile('EXPORT'),
} satisfies Screens<typeof staffFigures>
