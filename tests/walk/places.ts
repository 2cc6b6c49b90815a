/** The places the walk draws: every state that looks unlike the others, and every service of the demo office. */
import { languages } from '../../flows/screen.ts'
import { type KindFound, type OfficeFacts, type Service, type Slot, setups } from '../../flows/services.ts'
import type { Demo } from './demo.ts'
import { type Exploration, explore } from './explore.ts'
import { type Outcomes, outcomes } from './outcomes.ts'
import type { Step } from './way.ts'

export interface Place {
  id: string
  way: readonly Step[]
  outcomes: Outcomes
  /** As the office was: being set up, closed, with something to tell. */
  so?: Pick<OfficeFacts, 'setup' | 'closed' | 'notice'>
  /** Only who works here comes there, and reads one of their two languages. */
  staffs?: true
}

const touch = (event: object): Step => ({ touch: JSON.stringify(event) })
/** Welcome, a language, a topic. */
const toTopic = (topic: string): Step[] => [
  { touch: '' },
  touch({ type: 'go.away', set: { language: languages[0] } }),
  touch({ type: 'go.to', flow: 'find', with: { topic } }),
  { answer: 0 },
]

const toService = (topic: string, { kind, services }: KindFound, { id }: Service): Step[] => [
  ...toTopic(topic),
  touch({ type: 'KIND', kind }),
  ...(services.length > 1 ? [touch({ type: 'SERVICE', service: id })] : []),
]

export function servicePlaces({ found, findings }: Demo): Place[] {
  return Object.entries(found).flatMap(([topic, kinds]) =>
    kinds.flatMap((found) =>
      found.services.map((service) => ({
        id: `find.service ${service.id}`,
        way: toService(topic, found, service),
        outcomes: { ...outcomes(findings), ask: { ...outcomes(findings).ask, kinds: [kinds] } },
      })),
    ),
  )
}
/** Days that are long to write, in one half of the languages and in the other, and many nights away. */
const longDays = [
  { start: '2027-09-13T11:00:00Z', date: '2027-09-13', at: '13:00', nights: 23 },
  { start: '2027-09-15T08:00:00Z', date: '2027-09-15', at: '10:00', nights: 25 },
] as const
/** Booking on such a day: what fits today must fit then. */
export function dayPlaces({ found, findings }: Demo): Place[] {
  const kinds = found.money
  const kind = kinds.find(({ services }) => services.some(({ bookable, discreet }) => bookable && !discreet))
  const service = kind?.services.find(({ bookable, discreet }) => bookable && !discreet)
  if (!kind || !service) throw new Error('the demo office has nothing to book under money')
  const slots: Slot[] = longDays.map((day) => ({ ...day, minutes: 45 }))
  const all = outcomes({ ...findings, slots })
  const at = (id: string, way: readonly Step[]): Place => ({
    id: `${id} on a long day`,
    way: [...toService('money', kind, service), touch({ type: 'go.to', flow: 'book', with: { service } }), { answer: 0 }, ...way],
    outcomes: { ...all, ask: { ...all.ask, kinds: [kinds], freeTimes: [slots] } },
  })
  return [
    at('book.soonest', []),
    at('book.days', [touch({ type: 'OTHER_TIMES' })]),
    ...slots.flatMap((slot) => {
      const taken = [touch({ type: 'TIME', slot }), { says: 0 }]
      const confirmed = [...taken, touch({ type: 'CONFIRM' }), { answer: 0 }]
      return [at('book.held.confirming', taken), at('book.booked', [...confirmed, { answer: 0 }])]
    }),
  ]
}
/** The kinds of each topic, and the services of each kind that has several. */
export function listPlaces({ found, findings }: Demo): Place[] {
  return Object.entries(found).flatMap(([topic, kinds]) => {
    const all = { ...outcomes(findings), ask: { ...outcomes(findings).ask, kinds: [kinds] } }
    return [
      { id: `find.kinds ${topic}`, way: toTopic(topic), outcomes: all },
      ...kinds
        .filter(({ services }) => services.length > 1)
        .map(({ kind }) => ({
          id: `find.services ${kind}`,
          way: [...toTopic(topic), touch({ type: 'KIND', kind })],
          outcomes: all,
        })),
    ]
  })
}
export function urgentPlaces({ office, findings }: Demo): Place[] {
  return office.now.map(({ need }) => ({
    id: `now.need ${need}`,
    way: [
      { touch: '' },
      touch({ type: 'go.away', set: { language: languages[0] } }),
      touch({ type: 'go.to', flow: 'now', with: {} }),
      touch({ type: 'NEED', need }),
    ],
    outcomes: outcomes(findings),
  }))
}

/** Of states that look alike (the same screen over another) one is drawn; further pages are turned to from the first. */
export function statePlaces(exploration: Exploration, of: Outcomes): Place[] {
  const seen = new Set<string>()
  return exploration.states.flatMap(({ id, way, view, office: { setup, closed, notice } }) => {
    const looks = JSON.stringify([{ ...view, n: '' }])
    // what is set up is drawn where a terminal was started for it, as it comes
    const isSetup = !setup && id.startsWith('setup')
    if (view.page > 0 || seen.has(looks) || isSetup) return []
    seen.add(looks)
    const so = { ...(setup && { setup }), ...(closed && { closed }), ...(notice && { notice }) }
    const isStaffs = !setup && way.some((step) => 'badge' in step)
    return [
      { id, way, outcomes: of, ...(Object.keys(so).length > 0 ? { so } : {}), ...(isStaffs ? { staffs: true as const } : {}) },
    ]
  })
}
/** Deep enough to meet what stands before the home screen, or in its place. */
const BEFORE_HOME = 3

/** What visitors can reach, what a caretaker can who started it to be set up, and what whoever works here can. */
export async function exploreDemo({ office: demo, findings }: Demo): Promise<Exploration> {
  const office = { ...demo, size: 1 } as const
  const all = await Promise.all([
    explore(office, outcomes(findings)),
    ...setups.map((setup) => explore({ ...office, setup }, outcomes(findings))),
    explore({ ...office, closed: 'repair' }, outcomes(findings), { deepest: BEFORE_HOME }),
    explore({ ...office, notice: 'long-wait' }, outcomes(findings), { deepest: BEFORE_HOME }),
    explore(office, outcomes(findings), { from: [{ badge: '0012345678' }], who: 'staff' }),
  ])
  const met = new Set(all.flatMap(({ states }) => states.map(({ id }) => id)))
  return {
    states: all.flatMap(({ states }) => states),
    findings: all.flatMap((it) => it.findings),
    unmet: (all[0]?.unmet ?? []).filter((id) => !met.has(id)),
  }
}
