/**
 * Directory: a new file of services that somebody has brought; what it would change is read first, and it can be taken back.
 *
 * Path    looking → shown → taking → taken;  shown → takingBack → takenBack;  refused: why it would not do
 * Leaves  back
 * Holds   what was found
 * Needs   newDirectory, takeDirectory, takeBackDirectory (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { NewDirectory } from './services.ts'
import type { Remark } from './settings.ts'

export interface Context {
  found: NewDirectory
  remarks: readonly Remark[]
}

export const staffDirectory = setup({
  types: { context: {} as Context, events: {} as { type: 'TAKE' | 'TAKE_BACK' | 'AGAIN' } },
  actors: {
    look: askStaff('newDirectory'),
    take: askStaff('takeDirectory'),
    takeBack: askStaff('takeBackDirectory'),
  },
}).createMachine({
  context: { found: { found: false, isTaken: false }, remarks: [] },
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'look',
        input: {},
        onDone: { target: 'shown', actions: assign(({ event }) => ({ found: event.output })) },
      },
    },
    shown: { on: { TAKE: 'taking', TAKE_BACK: 'takingBack', AGAIN: 'looking' } },
    taking: {
      invoke: {
        src: 'take',
        input: {},
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'taken' },
          {
            target: 'refused',
            actions: assign(({ event }) => ({ remarks: event.output.ok ? [] : event.output.remarks })),
          },
        ],
      },
    },
    taken: {},
    takingBack: {
      invoke: {
        src: 'takeBack',
        input: {},
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'takenBack' },
          {
            target: 'refused',
            actions: assign(({ event }) => ({ remarks: event.output.ok ? [] : event.output.remarks })),
          },
        ],
      },
    },
    takenBack: {},
    refused: { on: { AGAIN: 'looking' } },
  },
})
