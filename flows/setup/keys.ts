/**
 * Setup of keys: a caretaker shows the terminal which key of this machine means what. The same key twice goes on, so that
 * who has nothing but keys can do it all: a key that already means something, twice, teaches nothing and goes on too.
 *
 * Path    asking (for each meaning in turn) → learnt → saving → saved | notSaved
 * Leaves  never: the terminal was started for this, and is ended
 * Holds   what has been taught, until it is saved
 * Needs   learnKeys (asked)
 */
import { assign, setup } from 'xstate'
import type { Intent, KeyTable } from '../hands.ts'
import { ask } from '../house.ts'

/** What an office wants to teach, most needed first. */
export const taught = ['next', 'previous', 'select', 'back', 'help', 'again', 'louder', 'softer', 'switch'] as const

export interface Context {
  /** Which of them is asked for. */
  at: number
  keys: KeyTable
  /** The key that was pressed last for this one. */
  last?: string | undefined
}
type Pressed = { type: 'key.pressed'; code: string; intent?: Intent }
type Events = Pressed | { type: 'ON' | 'UNDO' | 'SAVE' | 'MORE' }

/** What is asked for now; nothing, when all were. */
export const wanted = ({ at }: Pick<Context, 'at'>): Intent | undefined => taught[at]
const without = (keys: KeyTable, isOut: (code: string, intent: Intent) => boolean): KeyTable =>
  Object.fromEntries(Object.entries(keys).filter(([code, intent]) => !isOut(code, intent)))

/** Another key for the same meaning takes the place of the one before it. One that already means something else is no answer. */
function learn({ at, keys, last }: Context, code: string): Partial<Context> {
  const intent = wanted({ at })
  if (code === last || !intent) return { at: at + 1, last: undefined }
  const other = keys[code]
  if (other !== undefined && other !== intent) return { last: code }
  return { last: code, keys: { ...without(keys, (_, meant) => meant === intent), [code]: intent } }
}
/** What was shown for this one is forgotten, else what was for the one before. */
function unlearn({ at, keys }: Context): Partial<Context> {
  const isHere = Object.values(keys).some((intent) => intent === wanted({ at }))
  const back = isHere ? at : Math.max(0, at - 1)
  return { at: back, last: undefined, keys: without(keys, (_, intent) => intent === wanted({ at: back })) }
}
const meaningOf = ({ keys }: Context, { code, intent }: Pressed) => keys[code] ?? intent

export const setupKeys = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: { learnKeys: ask('learnKeys') },
  actions: { undo: assign(({ context }) => unlearn(context)) },
}).createMachine({
  context: { at: 0, keys: {} },
  initial: 'asking',
  states: {
    asking: {
      always: { guard: ({ context }) => context.at >= taught.length, target: 'learnt' },
      on: {
        'key.pressed': { actions: assign(({ context, event }) => learn(context, event.code)) },
        ON: { actions: assign(({ context }) => ({ at: context.at + 1, last: undefined })) },
        UNDO: { actions: 'undo' },
      },
    },
    learnt: {
      on: {
        'key.pressed': [
          // a switch is all that some have
          { guard: ({ context, event }) => ['select', 'switch'].includes(meaningOf(context, event) ?? ''), target: 'saving' },
          { guard: ({ context, event }) => meaningOf(context, event) === 'back', target: 'asking', actions: 'undo' },
        ],
        SAVE: 'saving',
        UNDO: { target: 'asking', actions: 'undo' },
      },
    },
    saving: {
      invoke: {
        src: 'learnKeys',
        input: ({ context }) => ({ keys: context.keys }),
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'saved' }, { target: 'notSaved' }],
        onError: 'notSaved',
      },
    },
    saved: { on: { MORE: { target: 'asking', actions: assign({ at: 0, keys: {}, last: undefined }) } } },
    notSaved: { on: { SAVE: 'saving', MORE: { target: 'asking', actions: assign({ at: 0, last: undefined }) } } },
  },
})
