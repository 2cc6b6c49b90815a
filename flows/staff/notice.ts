/**
 * Notice: one sentence of today for every visitor, in every language; prepared, so that it is right in all of them.
 *
 * Path    seeing → choosing → doing → done;  notDone
 * Leaves  back
 * Holds   what was chosen
 * Needs   panel, notice (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { Notice } from './services.ts'

export interface Context {
  now?: Notice | undefined
  notice?: Notice | undefined
}
type Events = { type: 'NOTICE'; notice: Notice } | { type: 'NONE' | 'RETRY' }

export const staffNotice = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: { panel: askStaff('panel'), notice: askStaff('notice') },
}).createMachine({
  context: {},
  initial: 'seeing',
  states: {
    seeing: {
      invoke: {
        src: 'panel',
        input: {},
        onDone: { target: 'choosing', actions: assign(({ event }) => ({ now: event.output.notice })) },
      },
    },
    choosing: {
      on: {
        NOTICE: { target: 'doing', actions: assign(({ event }) => ({ notice: event.notice })) },
        NONE: { target: 'doing', actions: assign({ notice: undefined }) },
      },
    },
    doing: {
      invoke: {
        src: 'notice',
        input: ({ context: { notice } }) => (notice ? { notice } : {}),
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'done' }, { target: 'notDone' }],
        onError: 'notDone',
      },
    },
    done: {},
    notDone: { on: { RETRY: 'doing' } },
  },
})
