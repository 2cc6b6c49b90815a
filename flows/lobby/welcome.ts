/** What stands on the terminal while nobody is there: a greeting in every language of the office. Any hand begins. */
import type { EventObject } from 'xstate'
import { roomOf } from '../rooms.ts'
import { as, line, type Screen } from '../screen.ts'
import type { OfficeFacts } from '../services.ts'

export const welcome = ({ languages, name, display, size, closed }: OfficeFacts): Screen<EventObject> => ({
  title: closed ? line('closed.title') : line('welcome.title', { office: { kind: 'words', in: name } }),
  picture: closed ? 'closed' : 'welcome',
  // as many languages as fit: there are no pages where nobody is
  facts: languages
    .slice(0, roomOf(display.form, size).facts)
    .map((language) =>
      closed
        ? { line: as(language, line(`closed.${closed}`)), picture: `closed.${closed}` }
        : { line: as(language, line('welcome.safe')), picture: 'safe-here' },
    ),
  choices: [{ line: line('welcome.begin'), picture: 'touch', event: { type: 'visit.begin' }, leads: true }],
})
