/**
 * What is opened over her task, which goes on beneath: her language, the settings, her keys, a person. Whoever was called comes
 * all the same while she looks at one of the others: that lies over the call then.
 */
import type { EventObject } from 'xstate'
import { type Context, layerOf, type Opening, visitor } from './visitor.ts'

const isOpening = (it: unknown): it is Opening =>
  typeof it === 'object' && it !== null && 'type' in it && (it.type === 'open.aside' || it.type === 'keys.found')
/** Whatever else leads here leads to the question for her language. */
function opened({ event, context: { first } }: { event: EventObject; context: Context }) {
  const of = 'of' in event ? event.of : event
  const layer = layerOf(first)
  if (!isOpening(of)) return { first: 'language', layer } as const
  if (of.type === 'keys.found') return { first: 'keys', with: { code: of.code }, layer } as const
  return { first: of.flow, layer } as const
}

export const aside = visitor.createStateConfig({
  initial: 'arriving',
  states: {
    /** A visitor is asked for her language first; a caretaker who sets it up is not. */
    arriving: {
      always: [
        { guard: 'isSettingUp', target: 'closed' },
        { target: 'open', actions: 'askLanguage' },
      ],
    },
    closed: { on: { 'open.aside': 'open', 'keys.found': 'open' } },
    open: {
      on: {
        'open.aside': { actions: 'reopen' },
        'keys.found': { actions: 'reopen' },
        'aside.anew': { target: 'open', reenter: true },
        'aside.over': '.over',
        'aside.call': '.beneath',
        'go.over': [
          { guard: 'owesLanguage', target: 'open', reenter: true, actions: 'askLanguage' },
          { target: 'closed', actions: 'forgetLanguage' },
        ],
      },
      invoke: {
        src: 'stage',
        id: 'aside',
        input: opened,
        onSnapshot: {},
        onDone: [
          { guard: 'owesLanguage', target: 'open', reenter: true, actions: 'askLanguage' },
          { target: 'closed', actions: 'forgetLanguage' },
        ],
      },
      initial: 'beneath',
      states: {
        beneath: {},
        over: { invoke: { src: 'stage', id: 'over', input: opened, onSnapshot: {}, onDone: 'beneath' } },
      },
    },
  },
})
