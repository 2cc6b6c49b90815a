import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import { backToStart, doing, done, waiting } from './common-screens.ts'
import { fileMade } from './file-screens.ts'
import { languageName } from './names.ts'
import type { staffVoices } from './voices.ts'

const take = { line: line('voices.import'), picture: 'staff.pack', event: { type: 'IMPORT' } } as const
const faults = { none: 'voices.no-pack', broken: 'voices.broken', notWritable: 'staff.not-written' } as const

export const screens = {
  looking: waiting,
  shown: ({ voices }) => ({
    title: line('staff.to.staffVoices'),
    choices: [
      ...voices.map(({ language, recorded }) => ({
        line: line('voices.of', {
          language: { kind: 'words', in: languageName(language) },
          sentences: { kind: 'count', n: recorded },
        }),
        picture: `language-${language}`,
        event: { type: 'WHICH', language } as const,
      })),
      take,
    ],
  }),
  one: ({ language }) => ({
    title: line('voices.one', { language: { kind: 'words', in: languageName(language) } }),
    choices: [
      { line: line('voices.export'), picture: 'staff.pack', event: { type: 'EXPORT' }, leads: true },
      { line: line('voices.erase'), picture: 'entry-erase', event: { type: 'ERASE' } },
    ],
  }),
  exporting: doing,
  exported: fileMade,
  importing: doing,
  imported: ({ language, taken }) => ({
    is: 'done',
    title: line('voices.imported', {
      language: { kind: 'words', in: languageName(language) },
      sentences: { kind: 'count', n: taken },
    }),
    picture: 'ready',
    choices: [{ ...backToStart, leads: true }],
  }),
  asking: ({ language }) => ({
    title: line('voices.erase-sure', { language: { kind: 'words', in: languageName(language) } }),
    picture: 'entry-erase',
    choices: [backToStart, { line: line('voices.erase-yes'), picture: 'entry-erase', event: { type: 'YES' }, commits: true }],
  }),
  erasing: doing,
  erased: () => done('voices.erased', 'entry-erase'),
  notDone: ({ why }) => ({
    is: 'sorry',
    title: line('staff.not-done'),
    facts: [{ line: line(faults[why]), picture: 'sorry' }],
    choices: [{ line: line('staff.to.staffVoices'), picture: 'hear-well', event: { type: 'MORE' }, leads: true }, backToStart],
  }),
} satisfies Screens<typeof staffVoices>
