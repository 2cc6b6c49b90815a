/**
 * Log: what staff did here, newest first; and whether anybody changed it afterwards.
 *
 * Path    looking → shown → exporting → exported;  notExported
 * Leaves  back
 * Holds   what is shown
 * Needs   log, exportLog (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { StaffAsk } from './services.ts'

export interface Context {
  found?: ReturnType<StaffAsk['log']>
  file: string
}

export const staffLog = setup({
  types: { context: {} as Context, events: {} as { type: 'EXPORT' } },
  actors: { look: askStaff('log'), exporting: askStaff('exportLog') },
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
