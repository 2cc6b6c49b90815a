/** For one switch: the terminal steps from stop to stop, not faster than it speaks, and rests when nobody chooses. */
import { assign } from 'xstate'
import { firstScanStep } from './hands.ts'
import { line } from './screen.ts'
import { visitor } from './visitor.ts'

export const scan = visitor.createStateConfig({
  initial: 'off',
  states: {
    off: {
      entry: assign({ scanned: undefined }),
      on: {
        'scan.on': 'on',
        'scan.press': {
          target: 'on',
          actions: [
            assign(({ context: { profile } }) => ({ profile: { ...profile, scan: firstScanStep } })),
            { type: 'tell', params: line('say.scan') },
          ],
        },
      },
    },
    on: {
      initial: 'stepping',
      on: {
        'scan.off': {
          target: 'off',
          actions: assign(({ context: { profile } }) => ({ profile: { ...profile, scan: undefined } })),
        },
        'scan.press': { target: '.stepping', reenter: true, actions: 'press' },
        'scan.rest': '.resting',
      },
      states: {
        stepping: {
          entry: assign(({ context }) => ({ scanned: context.scanned ?? 0 })),
          after: {
            scanStep: [
              { guard: 'isSpeaking', target: 'listening' },
              { target: 'stepping', reenter: true, actions: 'step' },
            ],
          },
        },
        /** It has not said all of it yet. If the end of the voice were lost, this ends by itself. */
        listening: {
          after: { untilHeard: 'heard' },
          on: { 'voice.ended': 'heard' },
        },
        heard: {
          on: { 'voice.began': 'listening' },
          after: {
            afterWords: { target: 'stepping', actions: 'step' },
          },
        },
        resting: {
          entry: [assign({ scanned: undefined }), { type: 'tell', params: line('say.scan-rests') }],
          on: { 'scan.wake': 'stepping', 'scan.press': { target: 'stepping', actions: 'step' } },
        },
      },
    },
  },
})
