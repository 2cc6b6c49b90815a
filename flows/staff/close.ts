/**
 * Close: the terminal for visitors, with a reason that they are shown and told; and open it again.
 *
 * Path    seeing → closing | opening → doing → done;  notDone
 * Leaves  back
 * Holds   what was chosen
 * Needs   panel, close (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { ClosedReason } from './services.ts'

export interface Context {
  reason?: ClosedReason | undefined
}
type Events = { type: 'CLOSE'; reason: ClosedReason } | { type: 'OPEN' | 'RETRY' }

export const staffClose = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: { panel: askStaff('panel'), close: askStaff('close') },
}).createMachine({
  context: {},
  initial: 'seeing',
  states: {
    seeing: {
      invoke: {
        src: 'panel',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.closed !== undefined,
            target: 'opening',
            actions: assign(({ event }) => ({ reason: event.output.closed })),
          },
          { target: 'closing' },
        ],
      },
    },
    closing: { on: { CLOSE: { target: 'doing', actions: assign(({ event }) => ({ reason: event.reason })) } } },
    opening: { on: { OPEN: { target: 'doing', actions: assign({ reason: undefined }) } } },
    doing: {
      invoke: {
        src: 'close',
        input: ({ context: { reason } }) => (reason ? { reason } : {}),
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'done' }, { target: 'notDone' }],
        onError: 'notDone',
      },
    },
    done: {},
    notDone: { on: { RETRY: 'doing' } },
  },
})
