/**
 * Keys: which keys or switches she has, found out by pressing them; and a place where she can try them.
 *
 * Path    finding → more → single | pair;  trying
 * Leaves  `go.away`; the trying also when the same key is pressed twice; `more` by a known key, if nobody had asked for it
 * Holds   the codes of two keys, until it ends; what they mean is then the visit's
 * Needs   nothing
 */
import { assign, sendParent, setup } from 'xstate'
import { firstScanStep, type Intent, type KeyTable } from '../hands.ts'
import type { Move, Profile } from '../screen.ts'

export interface Context {
  first: string
  second: string
  /** What was tried last; absent: nothing yet. */
  tried?: { code: string; intent: Intent | undefined } | undefined
  practises: boolean
  /** Nobody asked for this: an unknown key was pressed, perhaps by chance. */
  found: boolean
}
type Events = { type: 'key.pressed'; code: string; intent?: Intent } | { type: 'SWAP' | 'TRY' }
const profile = (set: Partial<Profile>): Move => ({ type: 'set.profile', set })
const pair = ({ first, second }: Context): KeyTable => ({ [first]: 'next', [second]: 'select' })

export const keys = setup({
  types: { context: {} as Context, events: {} as Events, input: {} as { code?: string; practise?: true } },
  guards: {
    isSame: ({ context, event }) => event.type === 'key.pressed' && event.code === context.first,
    /** A key that steps, goes back or asks is no second switch: whoever hit the first by chance goes on with what she has. */
    goesOn: ({ context, event }) =>
      context.found &&
      event.type === 'key.pressed' &&
      event.intent !== undefined &&
      event.intent !== 'select' &&
      event.intent !== 'switch',
    isTwice: ({ context, event }) => event.type === 'key.pressed' && event.code === context.tried?.code,
  },
  actions: {
    one: sendParent(({ context }) => profile({ keys: { [context.first]: 'switch' }, scan: firstScanStep })),
    two: sendParent(({ context }) => profile({ keys: pair(context), scan: undefined })),
    leave: sendParent({ type: 'go.away' } satisfies Move),
  },
}).createMachine({
  context: ({ input }) => ({
    first: input.code ?? '',
    second: '',
    practises: input.practise === true,
    found: input.code !== undefined,
  }),
  initial: 'finding',
  states: {
    finding: {
      always: [
        { guard: ({ context }) => context.first !== '', target: 'more' },
        { guard: ({ context }) => context.practises, target: 'trying' },
      ],
      on: { 'key.pressed': { target: 'more', actions: assign(({ event }) => ({ first: event.code })) }, TRY: 'trying' },
    },
    more: {
      on: {
        'key.pressed': [
          { guard: 'isSame', target: 'single' },
          { guard: 'goesOn', actions: 'leave' },
          { target: 'pair', actions: assign(({ event }) => ({ second: event.code })) },
        ],
      },
    },
    single: { entry: 'one', on: { TRY: 'trying' } },
    pair: {
      entry: 'two',
      on: {
        SWAP: {
          target: 'pair',
          reenter: true,
          actions: assign(({ context: { first, second } }) => ({ first: second, second: first })),
        },
        TRY: 'trying',
      },
    },
    /** Whoever presses the same key twice has tried enough. */
    trying: {
      entry: assign({ tried: undefined }),
      on: {
        'key.pressed': [
          { guard: 'isTwice', actions: 'leave' },
          { actions: assign(({ event }) => ({ tried: { code: event.code, intent: event.intent } })) },
        ],
      },
    },
  },
})
