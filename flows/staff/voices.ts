/**
 * Voices: what was recorded here, as a pack for other terminals; a pack that somebody has brought; and a voice that goes for good.
 *
 * Path    looking → shown → one → exporting → exported;  one → asking → erasing → erased;  shown → importing → imported
 *         notDone: why not
 * Leaves  back
 * Holds   the list, and which language
 * Needs   voices, exportVoice, importVoice, eraseVoice (asked)
 */
import { assign, setup } from 'xstate'
import type { Language } from '../screen.ts'
import { askStaff } from './house.ts'
import type { Voice } from './services.ts'

export interface Context {
  voices: readonly Voice[]
  language: Language
  file: string
  taken: number
  why: 'none' | 'broken' | 'notWritable'
}
type Events = { type: 'WHICH'; language: Language } | { type: 'EXPORT' | 'IMPORT' | 'ERASE' | 'YES' | 'MORE' }

export const staffVoices = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: {
    voices: askStaff('voices'),
    exportVoice: askStaff('exportVoice'),
    importVoice: askStaff('importVoice'),
    eraseVoice: askStaff('eraseVoice'),
  },
}).createMachine({
  context: { voices: [], language: 'sv', file: '', taken: 0, why: 'none' },
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'voices',
        input: {},
        onDone: { target: 'shown', actions: assign(({ event }) => ({ voices: event.output })) },
      },
    },
    shown: {
      on: { WHICH: { target: 'one', actions: assign(({ event }) => ({ language: event.language })) }, IMPORT: 'importing' },
    },
    one: { on: { EXPORT: 'exporting', ERASE: 'asking' } },
    exporting: {
      invoke: {
        src: 'exportVoice',
        input: ({ context: { language } }) => ({ language }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'exported',
            actions: assign(({ event }) => ({ file: event.output.ok ? event.output.file : '' })),
          },
          { target: 'notDone', actions: assign({ why: 'notWritable' }) },
        ],
      },
    },
    exported: {},
    importing: {
      invoke: {
        src: 'importVoice',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'imported',
            actions: assign(({ event }) =>
              event.output.ok ? { language: event.output.language, taken: event.output.taken } : {},
            ),
          },
          { target: 'notDone', actions: assign(({ event }) => (event.output.ok ? {} : { why: event.output.reason })) },
        ],
      },
    },
    imported: {},
    asking: { on: { YES: 'erasing' } },
    erasing: {
      invoke: {
        src: 'eraseVoice',
        input: ({ context: { language } }) => ({ language }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'erased' },
          { target: 'notDone', actions: assign({ why: 'notWritable' }) },
        ],
      },
    },
    erased: {},
    notDone: { on: { MORE: 'looking' } },
  },
})
