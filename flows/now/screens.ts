import { sentences } from '../find/about.ts'
import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { now } from './now.ts'

export const screens = {
  needs: (_, __, office) => ({
    title: line('now.title'),
    choices: office.now.map(({ need }) => ({ line: line(`now.${need}`), picture: `now.${need}`, event: { type: 'NEED', need } })),
  }),
  need: ({ need }, _, office) => {
    const emergency = office.now.find((it) => it.need === need)
    return {
      title: line(need ? `now.${need}` : 'now.title'),
      facts: [
        ...(emergency?.phones ?? []).map(({ number, who }) => ({
          line: line('now.call', { who: { kind: 'words', in: who }, number: { kind: 'phone', number } }),
          picture: 'phone',
        })),
        ...(emergency?.note ? sentences(emergency.note) : []).map((sentence) => ({
          line: line('own', { words: { kind: 'words', in: sentence } }),
          picture: 'safe-here',
        })),
      ],
      choices: [
        {
          line: line('now.person'),
          picture: 'person-coming',
          event: { type: 'open.aside', flow: 'callPerson' },
          leads: true,
        },
      ],
    }
  },
} satisfies Screens<typeof now>
