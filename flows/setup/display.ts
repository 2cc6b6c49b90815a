/**
 * Setup of the glass: how many pixels a millimetre has, shown by a bank card, and how high it hangs. Each step of the card is
 * kept at once, so that what is looked at is what is kept.
 *
 * Path    fitting ⇄ trying;  fitting → measuring → saving → saved;  notSaved, and from there what failed once more
 * Leaves  never: the terminal was started for this, and is ended
 * Holds   what is being kept, and how high the glass hangs
 * Needs   calibrate (asked)
 */
import { assign, setup } from 'xstate'
import { ask } from '../house.ts'
import type { Calibration } from '../services.ts'
import { bottoms, type Step } from './glass.ts'

export interface Context {
  /** What is to be kept. */
  glass: Calibration
  /** How the picture was changed last. */
  step?: Step | undefined
  /** As shown while it is asked for; mm. */
  bottomMm: number
  /** How high it hangs has been answered. */
  measured: boolean
}
type Events =
  | { type: 'TRY'; glass: Calibration; step: Step }
  | { type: 'FITS'; glass: Calibration; bottomMm: number }
  | { type: 'HIGHER' | 'LOWER' | 'RIGHT' | 'UNKNOWN' | 'RETRY' | 'MORE' }

const atMost = (mm: number) => Math.min(bottoms.most, Math.max(bottoms.least, mm))

export const setupDisplay = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: { calibrate: ask('calibrate') },
  actions: {
    anew: assign({ step: undefined }),
    move: assign(({ context }, by: number) => ({ bottomMm: atMost(context.bottomMm + by) })),
  },
}).createMachine({
  context: { glass: { pixelsPerMm: 1 }, bottomMm: bottoms.first, measured: false },
  initial: 'fitting',
  states: {
    fitting: {
      on: {
        TRY: { target: 'trying', actions: assign(({ event }) => ({ glass: event.glass, step: event.step, measured: false })) },
        FITS: { target: 'measuring', actions: assign(({ event }) => ({ glass: event.glass, bottomMm: event.bottomMm })) },
      },
    },
    trying: {
      invoke: {
        src: 'calibrate',
        input: ({ context }) => context.glass,
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'fitting' }, { target: 'notSaved' }],
        onError: 'notSaved',
      },
    },
    measuring: {
      on: {
        HIGHER: { actions: { type: 'move', params: bottoms.step } },
        LOWER: { actions: { type: 'move', params: -bottoms.step } },
        RIGHT: {
          target: 'saving',
          actions: assign(({ context: { glass, bottomMm } }) => ({ glass: { ...glass, bottomMm }, measured: true })),
        },
        UNKNOWN: {
          target: 'saving',
          actions: assign(({ context: { glass } }) => ({ glass: { pixelsPerMm: glass.pixelsPerMm }, measured: true })),
        },
      },
    },
    saving: {
      invoke: {
        src: 'calibrate',
        input: ({ context }) => context.glass,
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'saved' }, { target: 'notSaved' }],
        onError: 'notSaved',
      },
    },
    saved: { on: { MORE: { target: 'fitting', actions: 'anew' } } },
    notSaved: {
      on: {
        RETRY: [{ guard: ({ context }) => context.measured, target: 'saving' }, { target: 'trying' }],
        MORE: { target: 'fitting', actions: 'anew' },
      },
    },
  },
})
