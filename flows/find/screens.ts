import type { Screens } from '../flow.ts'
import { type Choice, line } from '../screen.ts'
import type { OfficeFacts, Service } from '../services.ts'
import { about } from './about.ts'
import type { find } from './find.ts'

const own = (words: Service['name']) => line('own', { words: { kind: 'words', in: words } })
const opening = () => ({ is: 'waiting', title: line('find.opening'), picture: 'find' }) as const
const more = { line: line('goodbye.more'), picture: 'something-else', event: { type: 'go.to', flow: 'home', with: {} } } as const
const end = { line: line('goodbye.end'), picture: 'leave', event: { type: 'go.to', flow: 'goodbye', with: {} } } as const

type Broken = Pick<OfficeFacts, 'without'>
/** What does not work just now is not offered: she would only meet it when she has chosen. */
const canBook = ({ bookable }: Service, { without = [] }: Broken) => bookable && !without.includes('bookings')

/** What she can do with a service. One that must not be seen at home is not put on paper. */
const steps = (service: Service, office: Broken): Choice<{ type: 'PRINT' }>[] => [
  ...(canBook(service, office)
    ? [
        {
          line: line('find.book'),
          picture: 'book-a-time',
          event: { type: 'go.to', flow: 'book', with: { service } } as const,
          leads: true as const,
        },
      ]
    : []),
  ...(service.discreet || office.without?.includes('printer')
    ? []
    : [{ line: line('find.print'), picture: 'print', event: { type: 'PRINT' } as const }]),
  ...(canBook(service, office)
    ? []
    : [{ line: line('find.person'), picture: 'person-coming', event: { type: 'open.aside', flow: 'callPerson' } as const }]),
]

export const screens = {
  opening,
  kinds: ({ topic, kinds }) => ({
    title: line(`topic.${topic}`),
    choices: kinds.map(({ kind }) => ({ line: line(`kind.${kind}`), picture: `kind.${kind}`, event: { type: 'KIND', kind } })),
  }),
  services: ({ services }) => ({
    title: line('find.services'),
    choices: services.map((it) => ({
      line: own(it.name),
      picture: it.picture,
      event: { type: 'SERVICE', service: it.id },
      ...(it.discreet ? { private: true } : {}),
    })),
  }),
  service: ({ service }, _, office) => ({
    title: own(service?.name ?? {}),
    ...(service?.discreet ? { private: true } : {}),
    facts: service ? about(service) : [],
    choices: service ? steps(service, office) : [],
  }),
  printing: () => ({ is: 'waiting', title: line('find.printing'), picture: 'print' }),
  printed: ({ service }, _, office) => ({
    title: line('find.printed'),
    picture: 'take-ticket',
    choices: [...(service ? steps(service, office).filter((step) => step.leads) : []), more, end],
  }),
  unprinted: () => ({
    is: 'sorry',
    title: line('find.unprinted'),
    picture: 'no-paper',
    choices: [{ line: line('find.print-again'), picture: 'print', event: { type: 'PRINT' } }, more],
  }),
  nothing: () => ({ is: 'sorry', title: line('find.nothing'), picture: 'nothing-found', choices: [more] }),
} satisfies Screens<typeof find>
