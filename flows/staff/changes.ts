/**
 * Changes: what was changed at this terminal, by whom and when; and taking one back.
 *
 * Path    looking → shown → asking → takingBack → takenBack;  refused: why it would not do
 * Leaves  back
 * Holds   the list, and which one
 * Needs   changes, settings, takeBack (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { Changed, Remark, Settings } from './settings.ts'

export interface Context {
  changes: readonly Changed[]
  settings?: Settings
  which?: Changed
  remarks: readonly Remark[]
}
type Events = { type: 'WHICH'; which: Changed } | { type: 'YES' | 'MORE' }

export const staffChanges = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: { changes: askStaff('changes'), settings: askStaff('settings'), takeBack: askStaff('takeBack') },
}).createMachine({
  context: { changes: [], remarks: [] },
  initial: 'naming',
  states: {
    naming: {
      invoke: {
        src: 'settings',
        input: {},
        onDone: { target: 'looking', actions: assign(({ event }) => ({ settings: event.output })) },
      },
    },
    looking: {
      invoke: {
        src: 'changes',
        input: {},
        onDone: { target: 'shown', actions: assign(({ event }) => ({ changes: event.output })) },
      },
    },
    shown: { on: { WHICH: { target: 'asking', actions: assign(({ event }) => ({ which: event.which })) } } },
    asking: { on: { YES: 'takingBack' } },
    takingBack: {
      invoke: {
        src: 'takeBack',
        input: ({ context: { which } }) => ({ n: which?.n ?? 0 }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'takenBack' },
          {
            target: 'refused',
            actions: assign(({ event }) => ({ remarks: event.output.ok ? [] : event.output.remarks })),
          },
        ],
      },
    },
    takenBack: { on: { MORE: 'looking' } },
    refused: { on: { MORE: 'looking' } },
  },
})
