/**
 * Studio: a native speaker lends a language her voice, one sentence after the other.
 *
 * Path    looking → choosing → naming → writing | listing → sentence → taking{ recording → finishing } → taken → keeping → sentence
 *         playing → taken;  untaken: what was wrong with it;  whole: nothing is missing;  notKept
 * Leaves  back; what is being recorded is forgotten
 * Holds   the language, who speaks, the sentences that are missing and which is next
 * Needs   shares, sentences, finishTake, playTake, keepTake (asked), microphone (kept)
 */
import { assign, setup } from 'xstate'
import type { Language } from '../screen.ts'
import { askStaff, keepStaff } from './house.ts'
import type { Sentence, StaffKeep, TakeFault, VoiceShare } from './services.ts'

export interface Context {
  shares: readonly VoiceShare[]
  language: Language
  who?: string | undefined
  sentences: readonly Sentence[]
  /** Which of them is spoken now. */
  at: number
  seconds: number
  fault: TakeFault
}
type Events =
  | { type: 'LANGUAGE'; language: Language }
  | { type: 'WHO'; entered: string }
  | { type: 'NO_NAME' | 'NAME' | 'RECORD' | 'STOP' | 'PLAY' | 'KEEP' | 'SKIP' | 'MORE' }
  | StaffKeep['microphone']['says']

export const staffStudio = setup({
  types: { context: {} as Context, events: {} as Events },
  actors: {
    shares: askStaff('shares'),
    sentences: askStaff('sentences'),
    finishTake: askStaff('finishTake'),
    playTake: askStaff('playTake'),
    keepTake: askStaff('keepTake'),
    microphone: keepStaff('microphone'),
  },
  guards: { isLast: ({ context: { at, sentences } }) => at + 1 >= sentences.length },
  actions: { next: assign(({ context }) => ({ at: context.at + 1 })) },
}).createMachine({
  context: { shares: [], language: 'sv', sentences: [], at: 0, seconds: 0, fault: 'nothing' },
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'shares',
        input: {},
        onDone: { target: 'choosing', actions: assign(({ event }) => ({ shares: event.output })) },
      },
    },
    choosing: { on: { LANGUAGE: { target: 'naming', actions: assign(({ event }) => ({ language: event.language })) } } },
    naming: { on: { NO_NAME: { target: 'listing', actions: assign({ who: undefined }) }, NAME: 'writing' } },
    writing: { on: { WHO: { target: 'listing', actions: assign(({ event }) => ({ who: event.entered })) } } },
    listing: {
      invoke: {
        src: 'sentences',
        input: ({ context: { language } }) => ({ language }),
        onDone: [
          { guard: ({ event }) => event.output.length === 0, target: 'whole' },
          { target: 'sentence', actions: assign(({ event }) => ({ sentences: event.output, at: 0 })) },
        ],
      },
    },
    sentence: {
      on: {
        RECORD: 'taking',
        SKIP: [
          { guard: 'isLast', target: 'listing' },
          { target: 'sentence', reenter: true, actions: 'next' },
        ],
      },
    },
    taking: {
      invoke: { src: 'microphone', input: {} },
      initial: 'recording',
      on: { 'microphone.failed': { target: 'untaken', actions: assign(({ event }) => ({ fault: event.reason })) } },
      states: {
        recording: { on: { STOP: 'finishing' } },
        finishing: {
          invoke: {
            src: 'finishTake',
            input: {},
            onDone: [
              {
                guard: ({ event }) => event.output.ok,
                target: '#taken',
                actions: assign(({ event }) => ({ seconds: event.output.ok ? event.output.seconds : 0 })),
              },
              {
                target: '#untaken',
                actions: assign(({ event }) => ({ fault: event.output.ok ? ('nothing' as const) : event.output.reason })),
              },
            ],
            onError: { target: '#untaken', actions: assign({ fault: 'broken' }) },
          },
        },
      },
    },
    taken: { id: 'taken', on: { PLAY: 'playing', KEEP: 'keeping', RECORD: 'taking' } },
    playing: { invoke: { src: 'playTake', input: {}, onDone: 'taken', onError: 'taken' } },
    keeping: {
      invoke: {
        src: 'keepTake',
        input: ({ context: { language, sentences, at, who } }) => ({
          language,
          clip: sentences[at]?.clip ?? '',
          ...(who === undefined ? {} : { who }),
        }),
        onDone: [
          { guard: ({ event }) => !event.output.ok, target: 'notKept' },
          { guard: 'isLast', target: 'listing' },
          { target: 'sentence', actions: 'next' },
        ],
        onError: 'notKept',
      },
    },
    untaken: {
      id: 'untaken',
      on: {
        RECORD: 'taking',
        SKIP: [
          { guard: 'isLast', target: 'listing' },
          { target: 'sentence', actions: 'next' },
        ],
      },
    },
    notKept: { on: { KEEP: 'keeping' } },
    whole: { on: { MORE: 'looking' } },
  },
})
