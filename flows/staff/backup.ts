/**
 * Backup: all that this terminal keeps, in one sealed file; the number that opens it is shown once.
 *
 * Path    asking → making → made → asking;  notMade
 * Leaves  back
 * Holds   the number, until this screen is left
 * Needs   backup (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'

export const staffBackup = setup({
  types: { context: {} as { file: string; passphrase: string }, events: {} as { type: 'MAKE' } },
  actors: { backup: askStaff('backup') },
}).createMachine({
  context: { file: '', passphrase: '' },
  initial: 'asking',
  states: {
    asking: { on: { MAKE: 'making' } },
    making: {
      invoke: {
        src: 'backup',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'made',
            actions: assign(({ event }) =>
              event.output.ok ? { file: event.output.file, passphrase: event.output.passphrase } : {},
            ),
          },
          { target: 'notMade' },
        ],
        onError: 'notMade',
      },
    },
    made: {},
    notMade: { on: { MAKE: 'making' } },
  },
})
