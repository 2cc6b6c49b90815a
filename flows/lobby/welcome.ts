/** What stands on the terminal while nobody is there: a greeting in every language of the office. Any hand begins. */
import type { EventObject } from 'xstate'
import { roomOf } from '../rooms.ts'
import { as, line, type Screen } from '../screen.ts'
import type { OfficeFacts } from '../services.ts'

export const welcome = ({ languages, name, display, size }: OfficeFacts): Screen<EventObject> => ({
  title: line('welcome.title', { office: { kind: 'words', in: name } }),
  picture: 'welcome',
  // as many languages as fit: there are no pages where nobody is
  facts: languages
    .slice(0, roomOf(display.form, size).facts)
    .map((language) => ({ line: as(language, line('welcome.safe')), picture: 'safe-here' })),
  choices: [{ line: line('welcome.begin'), picture: 'touch', event: { type: 'visit.begin' }, leads: true }],
})
