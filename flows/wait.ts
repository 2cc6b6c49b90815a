/**
 * For a hand that cannot tap: what a searching finger has found and left is chosen when it has been quiet for so long. Whatever she
 * does meanwhile calls that off.
 */
import { assign, not } from 'xstate'
import { visitor } from './visitor.ts'

export const wait = visitor.createStateConfig({
  id: 'wait',
  initial: 'off',
  on: { 'hand.*': '.off', 'hand.lift': { guard: 'choosesByWaiting', target: '.on' } },
  states: {
    off: { entry: assign({ found: undefined }) },
    on: {
      entry: assign(({ event }) => (event.type === 'hand.lift' ? { found: { n: event.n, key: event.key } } : {})),
      initial: 'hearing',
      states: {
        /** It tells her what she found. If the end of the voice were lost, nothing is chosen. */
        hearing: {
          always: { guard: not('isSpeaking'), target: 'quiet' },
          after: { untilHeard: '#wait.off' },
          on: { 'voice.ended': 'quiet' },
        },
        quiet: {
          on: { 'voice.began': 'hearing' },
          after: { untilChosen: { target: '#wait.off', actions: 'take' } },
        },
      },
    },
  },
})
