import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import { type Face, faces } from '../services.ts'
import type { tellUs } from './tell-us.ts'

const face = (it: Face) => ({ line: line(`tell.${it}`), picture: `tell.${it}`, event: { type: 'FACE', face: it } }) as const

export const screens = {
  how: () => ({
    // nothing but the faces, so that they are large: they are the question for who does not read
    title: line('tell.how'),
    choices: faces.map(face),
  }),
  what: (_, __, { topics }) => ({
    title: line('tell.what'),
    choices: [
      { line: line('tell.nobody'), picture: 'nobody', event: { type: 'NOBODY' } },
      ...topics.map(
        (topic) => ({ line: line(`topic.${topic}`), picture: `topic.${topic}`, event: { type: 'MISSING', topic } }) as const,
      ),
      { line: line('tell.nothing'), picture: 'ready', event: { type: 'ENOUGH' }, leads: true },
    ],
  }),
  telling: () => ({ is: 'waiting', title: line('tell.telling'), picture: 'waiting' }),
  told: () => ({
    is: 'done',
    title: line('tell.thanks'),
    facts: [{ line: line('tell.counted'), picture: 'safe-here' }],
    choices: [
      { line: line('goodbye.end'), picture: 'leave', event: { type: 'go.end' }, leads: true },
      { line: line('goodbye.more'), picture: 'something-else', event: { type: 'go.to', flow: 'home', with: {} } },
    ],
  }),
} satisfies Screens<typeof tellUs>
