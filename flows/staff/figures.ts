/**
 * Figures: what the terminal was used for, in months that are over; counts only.
 *
 * Path    looking → shown → exporting → exported;  notExported
 * Leaves  back
 * Holds   what is shown
 * Needs   figures, exportFigures (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { StaffAsk } from './services.ts'

export interface Context {
  found?: ReturnType<StaffAsk['figures']>
  file: string
}

export const staffFigures = setup({
  types: { context: {} as Context, events: {} as { type: 'EXPORT' } },
  actors: { look: askStaff('figures'), exporting: askStaff('exportFigures') },
}).createMachine({
  context: { file: '' },
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'look',
        input: {},
        onDone: { target: 'shown', actions: assign(({ event }) => ({ found: event.output })) },
      },
    },
    shown: { on: { EXPORT: 'exporting' } },
    exporting: {
      invoke: {
        src: 'exporting',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'exported',
            actions: assign(({ event }) => ({ file: event.output.ok ? event.output.file : '' })),
          },
          { target: 'notExported' },
        ],
        onError: 'notExported',
      },
    },
    exported: {},
    notExported: { on: { EXPORT: 'exporting' } },
  },
})
