import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { callPerson } from './call-person.ts'

export const screens = {
  asking: () => ({
    title: line('call.asking'),
    picture: 'person-coming',
    choices: [
      { line: line('call.yes'), picture: 'bell', event: { type: 'CALL' }, leads: true },
      { line: line('call.i-work-here'), picture: 'staff', event: { type: 'staff.open' } },
    ],
  }),
  'called.calling': () => ({ is: 'waiting', title: line('call.calling'), picture: 'calling' }),
  'called.coming': ({ minutes }, { language, beside }, { display }) => ({
    title: line('call.coming', { minutes: { kind: 'count', n: minutes } }),
    picture: 'person-coming',
    choices: [
      { line: line('call.fine'), picture: 'ready', event: { type: 'go.away' }, leads: true },
      // a small glass has no room for two languages
      ...(language === 'sv' || beside || display.form === 'compact'
        ? []
        : [{ line: line('call.both'), picture: 'two-languages', event: { type: 'go.away', set: { beside: 'sv' } } as const }]),
    ],
  }),
  nobody: () => ({
    is: 'sorry',
    title: line('call.nobody'),
    picture: 'nobody',
    choices: [
      { line: line('call.again'), picture: 'call-again', event: { type: 'CALL' } },
      { line: line('call.urgent'), picture: 'now', event: { type: 'go.to', flow: 'now', with: {} } },
    ],
  }),
} satisfies Screens<typeof callPerson>
