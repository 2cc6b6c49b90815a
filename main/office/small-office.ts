/** The smallest office that is in order, for tests to break one thing at a time. */

/** Line numbers matter to the tests: add at the end of a group only. */
export const smallOffice = `name: { sv: Huset, en: The House }
zone: Europe/Stockholm
languages: [sv, en]
look: { size: 2, contrast: paper }
topics: [everyday]
now:
  - need: danger
    phones:
      - { number: "112", who: { sv: SOS, en: Emergency } }
idle: { askAfterSeconds: 120, answerWithinSeconds: 45 }
display: { form: portrait }
hosts:
  - id: anna
    name: Anna
    weekly:
      - { days: [mon, tue], from: "09:00", to: "12:00" }
      - { days: [mon], from: "13:00", to: "16:00" }
offers:
  - service: soup
    hosts: [anna]
    minutes: 30
    bufferMinutes: 10
    noticeMinutes: 60
    everyMinutes: 30
closures:
  - { from: 2026-12-24, to: 2026-12-26 }
horizonDays: 28
neutral:
  service: { sv: Ett möte, en: A meeting }
  place: { sv: Huset, en: The House }
printer: { folder: tickets }
desk:
  minutes: 3
  answerWithinSeconds: 60
  weekly: [{ days: [mon], from: "09:00", to: "16:00" }]
`

interface Fields {
  [field: string]: unknown
}
/** An HSDS service that is in order; `fields` replaces any of its own. */
export const hsds = (id: string, kind: string, fields: Fields = {}): Fields => ({
  id,
  name: `Namn ${id}`,
  status: 'active',
  organization: { id: 'parish', name: 'Lindviks församling' },
  attributes: [{ taxonomy_term: { code: kind } }],
  ...fields,
})

/** One service of each kind under `everyday`; `soup` is on line 2, each other one line further. */
export const smallDirectory = (...more: unknown[]): string => {
  const services = [
    hsds('soup', 'food'),
    hsds('coats', 'clothes'),
    hsds('card', 'id-card'),
    hsds('bank', 'bank-id'),
    hsds('walk', 'activities'),
    hsds('mouse', 'computer-help'),
  ]
  return `[\n${[...services, ...more].map((service) => JSON.stringify(service)).join(',\n')}\n]`
}
