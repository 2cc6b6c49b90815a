import type { Screens } from '../flow.ts'
import { type Fact, line } from '../screen.ts'
import { doing, waiting } from './common-screens.ts'
import { fileMade, noFile } from './file-screens.ts'
import type { staffLog } from './log.ts'
import type { LogEntry } from './services.ts'

const row = ({ date, at, words }: LogEntry): Fact => ({
  line: line('log.entry', {
    day: { kind: 'day', date },
    time: { kind: 'time', at },
    what: { kind: 'words', in: words },
  }),
  picture: 'staff.log',
})

export const screens = {
  looking: waiting,
  shown: ({ found }) => ({
    title: line(found?.sound === false ? 'log.broken' : 'staff.to.staffLog'),
    facts: (found?.entries ?? []).map(row),
    choices: [{ line: line('staff.export'), picture: 'print', event: { type: 'EXPORT' } }],
  }),
  exporting: doing,
  exported: fileMade,
  notExported: () => noFile('EXPORT'),
} satisfies Screens<typeof staffLog>
