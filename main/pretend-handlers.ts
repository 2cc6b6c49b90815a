/** Handlers that answer at once and remember what they were asked, for tests of the shells. */
import type { Handlers, In, Verb } from './contract.ts'
import { nobody } from './staff/nobody.ts'

const sv = (text: string) => ({ sv: text })
const meeting = { service: sv('Budgetrådgivning'), place: sv('Medborgarkontoret') }

export type Asked = { [V in Verb]: { verb: V; args: In<V> } }[Verb]
export interface Pretend {
  handlers: Handlers
  asked: Asked[]
  /** How often a visit was over. */
  visitsOver(): number
}
export const pretend = (changed: Partial<Handlers> = {}): Pretend => {
  const asked: Asked[] = []
  const answers: Handlers = {
    ...nobody,
    'booking.arrive': () => ({ ok: true }),
    'statistics.seen': () => ({}),
    'statistics.told': () => ({}),
    'visit.begun': () => ({}),
    'terminal.office': () => ({
      name: sv('Provkontoret'),
      languages: ['sv'],
      unspoken: [],
      size: 1,
      contrast: 'paper',
      volume: 5,
      topics: ['money'],
      now: [],
      idle: { askAfterMs: 120_000, answerWithinMs: 45_000 },
      display: { form: 'portrait', pixelsPerMm: 4 },
      keys: {},
      signs: [],
    }),
    'directory.kinds': () => [
      {
        kind: 'debt-advice',
        services: [
          {
            id: 'debt',
            kind: 'debt-advice',
            name: sv('Budgetrådgivning'),
            picture: 'debt-advice',
            organization: sv('Kommunen'),
            what: sv('Hjälp med skulder'),
            opening: { is: 'always' },
            cost: { is: 'free' },
            languages: ['sv'],
            interpreter: true,
            waysIn: ['book'],
            discreet: false,
            nameless: true,
            bookable: true,
          },
        ],
      },
    ],
    'booking.freeTimes': () => [{ start: '2026-11-24T09:00:00Z', date: '2026-11-24', at: '10:00', nights: 1, minutes: 30 }],
    'booking.hold': () => ({ ok: true, hold: 'h1', meeting }),
    'booking.renew': () => ({ ok: true }),
    'booking.letGo': () => ({}),
    'booking.confirm': () => ({ ok: true, code: '123456', meeting }),
    'booking.appointment': () => ({ ok: false, reason: 'unknown' }),
    'booking.cancel': () => ({ ok: false, reason: 'unknown' }),

    'printing.print': () => ({ ok: false, reason: 'noPrinter' }),
    'desk.call': () => ({ call: 'c1' }),
    'desk.withdraw': () => ({}),
    'speech.recordings': () => ({}),
    'speech.setup': () => ({ lexicon: [] }),
    'speech.trouble': () => ({}),
    'ears.now': () => ({ plugged: false }),
    'setup.keys': () => ({ ok: true }),
    'setup.display': () => ({ ok: true }),
    'visit.over': () => ({}),
    ...changed,
  }
  const listening = Object.fromEntries(
    Object.entries(answers).map(([verb, answer]) => [
      verb,
      (args: never) => {
        asked.push({ verb: verb as Verb, args } as Asked)
        return answer(args)
      },
    ]),
  )
  return {
    handlers: listening as unknown as Handlers,
    asked,
    visitsOver: () => asked.filter(({ verb }) => verb === 'visit.over').length,
  }
}
