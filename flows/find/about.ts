/** What there is to know about a service, most needed first: the screen shows it, the paper prints it. */
import { type Fact, line, type Words } from '../screen.ts'
import type { Cost, Opening, Service, WayIn } from '../services.ts'

const own = (words: Words) => line('own', { words: { kind: 'words', in: words } })
/** One idea each: a text of several sentences becomes as many, where every language has as many of them. */
export function sentences(words: Words): Words[] {
  const split = Object.entries(words).map(([language, text]) => [language, text.split(/(?<=[.!?؟።])\s+/)] as const)
  const most = split[0]?.[1].length ?? 1
  if (split.some(([, parts]) => parts.length !== most)) return [words]
  return Array.from({ length: most }, (_, i) => Object.fromEntries(split.map(([language, parts]) => [language, parts[i]])))
}
const told = (words: Words, picture: string): Fact[] => sentences(words).map((sentence) => ({ line: own(sentence), picture }))
const time = (at: string) => ({ kind: 'time', at }) as const
const count = (n: number) => ({ kind: 'count', n }) as const

function open(opening: Opening): Fact {
  switch (opening.is) {
    case 'open':
      return { line: line('open.now', { until: time(opening.until) }), picture: 'open-now' }
    case 'later-today':
      return { line: line('open.later', { at: time(opening.at), until: time(opening.until) }), picture: 'opens-later' }
    case 'another-day':
      return {
        line: line('open.another-day', {
          day: { kind: 'day', date: opening.day },
          nights: count(opening.nights),
          at: time(opening.at),
        }),
        picture: 'opens-another-day',
      }
    case 'always':
      return { line: line('open.always'), picture: 'open-always' }
    case 'call-first':
      return { line: line('open.call-first'), picture: 'call-first' }
  }
}
function costs(cost: Cost): Fact {
  switch (cost.is) {
    case 'free':
      return { line: line('cost.free'), picture: 'cost-free' }
    case 'kronor':
      return { line: line('cost.kronor', { kronor: count(cost.kronor) }), picture: 'cost-kronor' }
    case 'ask':
      return { line: line('cost.ask'), picture: 'cost-ask' }
  }
}
const wayPictures: Record<WayIn, string> = { 'drop-in': 'drop-in', book: 'book-a-time', apply: 'apply', referral: 'referral' }
const waysIn = (ways: readonly WayIn[]): Fact[] => ways.map((way) => ({ line: line(`way.${way}`), picture: wayPictures[way] }))

function where({ place, discreet }: Service): Fact[] {
  if (discreet) return [{ line: line('find.discreet'), picture: 'discreet' }]
  if (!place) return []
  const named = { kind: 'words', in: place.name } as const
  return [
    {
      line: place.address
        ? line('find.place-address', { place: named, address: { kind: 'address', address: place.address } })
        : line('find.place', { place: named }),
      picture: 'place',
    },
  ]
}
const access = ({ place, discreet }: Service): Fact[] =>
  (discreet ? [] : (place?.access ?? [])).map((it) => ({ line: line(`access.${it}`), picture: `access.${it}` }))

const interpreter: readonly Fact[] = [
  { line: line('find.interpreter'), picture: 'interpreter' },
  { line: line('find.interpreter-choice'), picture: 'for-whom' },
]

/** What a discreet service is and is for is not said to the lobby. */
export const about = (service: Service): Fact[] =>
  service.discreet ? everything(service).map((fact) => ({ ...fact, private: true })) : everything(service)

const everything = (service: Service): Fact[] => [
  ...told(service.what, 'what'),
  ...where(service),
  open(service.opening),
  ...waysIn(service.waysIn),
  costs(service.cost),
  ...(service.nameless ? [{ line: line('find.no-name'), picture: 'no-name' }] : []),
  ...(service.forWhom ? told(service.forWhom, 'for-whom') : []),
  { line: own(service.organization), picture: 'organization' },
  ...(service.languages.length > 0
    ? [{ line: line('find.tongues', { tongues: { kind: 'tongues', codes: service.languages } }), picture: 'tongues' }]
    : []),
  ...(service.interpreter ? interpreter : []),
  ...(service.phone ? [{ line: line('find.phone', { phone: { kind: 'phone', number: service.phone } }), picture: 'phone' }] : []),
  ...access(service),
]
