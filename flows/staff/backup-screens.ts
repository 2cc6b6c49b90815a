import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { staffBackup } from './backup.ts'
import { backToStart, doing } from './common-screens.ts'
import { noFile, short } from './file-screens.ts'

const AT_ONCE = 8
export const screens = {
  asking: () => ({
    title: line('staff.to.staffBackup'),
    facts: [{ line: line('backup.what'), picture: 'staff.backup' }],
    choices: [{ line: line('backup.make'), picture: 'staff.backup', event: { type: 'MAKE' }, leads: true }],
  }),
  making: doing,
  made: ({ file, passphrase }) => ({
    is: 'done',
    title: line('backup.made'),
    facts: [
      { line: line('backup.write-down'), picture: 'staff' },
      // eight at a time: that many are read, said and written in one go
      ...(passphrase.match(new RegExp(`\\d{1,${AT_ONCE}}`, 'g')) ?? []).map((digits) => ({
        line: line('backup.digits', { digits: { kind: 'digits', digits } }),
        picture: 'code',
        private: true as const,
      })),
      { line: line('staff.file', { file: { kind: 'words', in: { en: short(file) } } }), picture: 'print' },
    ],
    choices: [{ ...backToStart, leads: true }],
  }),
  notMade: () => noFile('MAKE'),
} satisfies Screens<typeof staffBackup>
