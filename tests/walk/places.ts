/** The places the walk draws: every state that looks unlike the others, and every service of the demo office. */
import { languages } from '../../flows/screen.ts'
import { type Setup, setups } from '../../flows/services.ts'
import type { Demo } from './demo.ts'
import { type Exploration, explore } from './explore.ts'
import { type Outcomes, outcomes } from './outcomes.ts'
import type { Step } from './way.ts'

export interface Place {
  id: string
  way: readonly Step[]
  outcomes: Outcomes
  /** Started to be set up. */
  setup?: Setup
}

const touch = (event: object): Step => ({ touch: JSON.stringify(event) })
/** Welcome, a language, a topic. */
const toTopic = (topic: string): Step[] => [
  { touch: '' },
  touch({ type: 'go.away', set: { language: languages[0] } }),
  touch({ type: 'go.to', flow: 'find', with: { topic } }),
  { answer: 0 },
]

export function servicePlaces({ found, findings }: Demo): Place[] {
  return Object.entries(found).flatMap(([topic, kinds]) =>
    kinds.flatMap(({ kind, services }) =>
      services.map((service) => ({
        id: `find.service ${service.id}`,
        way: [
          ...toTopic(topic),
          touch({ type: 'KIND', kind }),
          ...(services.length > 1 ? [touch({ type: 'SERVICE', service: service.id })] : []),
        ],
        outcomes: { ...outcomes(findings), ask: { ...outcomes(findings).ask, kinds: [kinds] } },
      })),
    ),
  )
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
  return exploration.states.flatMap(({ id, way, view, setup }) => {
    const looks = JSON.stringify([{ ...view, n: '' }])
    if (view.page > 0 || seen.has(looks)) return []
    seen.add(looks)
    return [{ id, way, outcomes: of, ...(setup ? { setup } : {}) }]
  })
}
/** What visitors can reach, and what a caretaker can who started it to be set up. */
export async function exploreDemo({ office, findings }: Demo): Promise<Exploration> {
  const all = await Promise.all(
    [undefined, ...setups].map((setup) => explore({ ...office, size: 1, ...(setup ? { setup } : {}) }, outcomes(findings))),
  )
  const met = new Set(all.flatMap(({ states }) => states.map(({ id }) => id)))
  return {
    states: all.flatMap(({ states }) => states),
    findings: all.flatMap((it) => it.findings),
    unmet: (all[0]?.unmet ?? []).filter((id) => !met.has(id)),
  }
}
