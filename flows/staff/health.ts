/**
 * Health: what of this terminal is well, at one glance; what to do where it is not; and a report on paper for who mends it.
 *
 * Path    looking → shown → reporting → reported;  sounding, listening → shown;  notReported
 * Leaves  back
 * Holds   what was found
 * Needs   health, report, trySound, tryMicrophone (asked)
 */
import { assign, setup } from 'xstate'
import { askStaff } from './house.ts'
import type { Health } from './services.ts'

export interface Context {
  found: readonly Health[]
  file: string
}
type Events = { type: 'AGAIN' | 'REPORT' | 'SOUND' | 'LISTEN' }

export const staffHealth = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: {
    health: askStaff('health'),
    report: askStaff('report'),
    sound: askStaff('trySound'),
    listen: askStaff('tryMicrophone'),
  },
}).createMachine({
  context: { found: [], file: '' },
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'health',
        input: {},
        onDone: { target: 'shown', actions: assign(({ event }) => ({ found: event.output })) },
      },
    },
    shown: { on: { AGAIN: 'looking', REPORT: 'reporting', SOUND: 'sounding', LISTEN: 'listening' } },
    sounding: { invoke: { src: 'sound', input: {}, onDone: 'looking', onError: 'looking' } },
    listening: { invoke: { src: 'listen', input: {}, onDone: 'looking', onError: 'looking' } },
    reporting: {
      invoke: {
        src: 'report',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'reported',
            actions: assign(({ event }) => ({ file: event.output.ok ? event.output.file : '' })),
          },
          { target: 'notReported' },
        ],
        onError: 'notReported',
      },
    },
    reported: {},
    notReported: { on: { REPORT: 'reporting' } },
  },
})
