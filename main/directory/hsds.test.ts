/** The faults are those that public directories have been seen to have. */
import { describe, expect, test } from 'vitest'
import { hsds } from '../office/small-office.ts'
import { importHsds } from './hsds.ts'

const read = (...services: unknown[]) => importHsds('d.json', JSON.stringify(services))
const listed = (...services: unknown[]) => {
  const found = read(...services)
  if (!found.ok) throw new Error('not read')
  return found
}
const one = (fields: object) => listed(hsds('soup', 'food', { ...fields })).listings[0]
const findings = (...services: unknown[]) => listed(...services).findings.map(({ fault, cure }) => `${fault} ${cure}`)

describe('a service as HSDS tells it', () => {
  const full = hsds('8a6c', 'food', {
    name: 'Gratis mat',
    description: 'Varm mat.',
    eligibility_description: 'Alla.',
    interpretation_services: 'Ja',
    phones: [{ number: '08-465 004 10', type: 'voice' }],
    languages: [{ code: 'sv' }, { code: 'eng' }],
    cost_options: [{ amount: 20, currency: 'SEK' }],
    service_at_locations: [
      {
        location: {
          name: 'Kyrkan',
          addresses: [{ address_1: 'Kyrkogatan 1', city: 'Lindvik', postal_code: '000 00', address_type: 'physical' }],
        },
      },
    ],
    schedules: [{ byday: 'MO', opens_at: '09:00', closes_at: '10:00' }],
    ledstang: {
      id: 'soup',
      translations: {
        en: { name: 'Free food', description: 'Hot food.', eligibility: 'All.', organization: 'Parish', place: 'Church' },
        ar: { name: 'طعام' },
      },
      waysIn: ['drop-in'],
      access: ['step-free'],
      nameless: true,
      here: true,
      picture: 'hot-soup',
    },
  })
  test('is listed with all that a visitor is told', () => {
    expect(listed(full)).toMatchObject({ findings: [] })
    expect(listed(full).listings).toEqual([
      {
        id: 'soup',
        kinds: ['food'],
        name: { sv: 'Gratis mat', en: 'Free food', ar: 'طعام' },
        picture: 'hot-soup',
        organization: { sv: 'Lindviks församling', en: 'Parish' },
        what: { sv: 'Varm mat.', en: 'Hot food.' },
        forWhom: { sv: 'Alla.', en: 'All.' },
        place: { name: { sv: 'Kyrkan', en: 'Church' }, address: 'Kyrkogatan 1, Lindvik' },
        access: ['step-free'],
        hours: { periods: [expect.objectContaining({ opens: '09:00', closes: '10:00' })], closed: [] },
        cost: { is: 'kronor', kronor: 20 },
        languages: ['sv', 'en'],
        interpreter: true,
        waysIn: ['drop-in'],
        phone: '08-465 004 10',
        discreet: false,
        nameless: true,
        here: true,
        line: 1,
      },
    ])
  })
  test('is the same in a page of services', () => {
    const page = importHsds('d.json', JSON.stringify({ contents: [full], last_page: true }))
    expect(page).toMatchObject({ ok: true, findings: [], listings: [{ id: 'soup' }] })
  })
  test('of which there are more pages, and that is said', () => {
    const page = importHsds('d.json', JSON.stringify({ contents: [full], last_page: false, page_number: 1, total_pages: 9 }))
    expect(page).toMatchObject({ findings: [{ line: 1, fault: 'The file is only page 1 of 9.' }] })
  })
  test('given at two places is listed for each', () => {
    const at = (name: string) => ({ location: { name, addresses: [{ address_1: name }] } })
    const ledstang = { translations: { en: { place: 'North' } } }
    const { listings } = listed(hsds('soup', 'food', { ledstang, service_at_locations: [at('Norra'), at('Södra')] }))
    expect(listings.map(({ id, place }) => [id, place])).toEqual([
      ['soup', { name: { sv: 'Norra', en: 'North' }, address: 'Norra' }],
      ['soup.2', { name: { sv: 'Södra' }, address: 'Södra' }],
    ])
  })
  test('of two kinds is found under both', () => {
    const attributes = ['food', 'other', 'clothes'].map((code) => ({ taxonomy_term: { code } }))
    expect(one({ attributes })?.kinds).toEqual(['food', 'clothes'])
  })
  test.each(['inactive', 'defunct', 'temporarily closed'])('that is %s is not shown, and that is no fault', (status) => {
    expect(listed(hsds('soup', 'food', { status }))).toMatchObject({ listings: [], findings: [] })
  })
})

describe('what is written otherwise than the standard says, and still understood', () => {
  const location = { id: 'church', name: 'Kyrkan', addresses: { address_1: 'Kyrkogatan 1' } }
  test('one object where a list belongs, a list where one object belongs', () => {
    const fields = { organization: [{ name: 'Kyrkan' }], phones: { number: '112 233' }, service_at_locations: { location } }
    expect(one(fields)).toMatchObject({ organization: { sv: 'Kyrkan' }, phone: '112 233', place: { address: 'Kyrkogatan 1' } })
  })
  test('null for nothing', () => {
    const nothing = {
      phones: null,
      schedules: null,
      languages: null,
      description: null,
      cost_options: null,
      service_at_locations: null,
    }
    expect(one(nothing)).toMatchObject({ what: { sv: 'Namn soup' }, cost: { is: 'ask' }, hours: 'unknown' })
  })
  test('organizations and places that are only pointed to, and written out elsewhere', () => {
    const there = hsds('a', 'food', { organization: { id: 'o', name: 'Org' }, service_at_locations: [{ location }] })
    const here = hsds('b', 'food', {
      organization: undefined,
      organization_id: 'o',
      service_at_locations: [{ location_id: 'church' }],
    })
    expect(listed(here, there)).toMatchObject({
      findings: [],
      listings: [{ organization: { sv: 'Org' }, place: { name: { sv: 'Kyrkan' } } }, {}],
    })
  })
  test('written line ends, control signs that steer printers, and signs that turn text around', () => {
    const description = 'Mat\\noch\n kaffe.\u001b\u202e ### Kom!'
    expect(one({ description })?.what.sv).toBe('Mat och kaffe. Kom!')
  })
  test('a phone in quotation marks; never a fax', () => {
    expect(one({ phones: [{ number: '08-465 004 11', type: 'fax' }, { number: '"+46 8 465 004 12"' }] })?.phone).toBe(
      '+46 8 465 004 12',
    )
  })
  test.each<[string, unknown[], object]>([
    ['nothing said', [], { is: 'ask' }],
    ['nought', [{ amount: 0 }], { is: 'free' }],
    ['several prices', [{ amount: 0 }, { amount: 50, currency: 'SEK' }], { is: 'ask' }],
    ['pounds', [{ amount: 35, currency: 'gbp' }], { is: 'ask' }],
    ['a price in words', [{ option: 'Ask us' }, 'free'], { is: 'ask' }],
    ['öre', [{ amount: 12.5, currency: 'SEK' }], { is: 'ask' }],
  ])('cost: %s', (_, cost_options, cost) => {
    expect(one({ cost_options })?.cost).toEqual(cost)
  })
})

describe('what cannot be used is put aside and told, and the others are there', () => {
  const good = hsds('good', 'food')
  test.each<[string, unknown, string]>([
    ['a word', 'soup', 'Service no. 1 is left out: it is not a service. Take it out, or write it as the other services are.'],
    ['nothing', null, 'Service no. 1 is left out: it is not a service. Take it out, or write it as the other services are.'],
    ['no name', hsds('a', 'food', { name: undefined }), 'Service no. 1 is left out: “name” is missing. Add it.'],
    ['no id', hsds('a', 'food', { id: undefined }), 'The service “Namn a” is left out: “id” is missing. Add it.'],
    [
      'several ids in one',
      hsds('a', 'food', { id: 'a, b' }),
      'The service “Namn a” is left out: “id” does not fit. Give it an id of letters, digits, dots and dashes.',
    ],
    [
      'no kind',
      hsds('a', 'food', { attributes: [] }),
      'The service “Namn a” is left out: it says no kind. Give it an attribute whose taxonomy_term has a code, such as “food”.',
    ],
    ['an unknown kind', hsds('a', 'foood'), 'The service “Namn a” is left out: there is no kind “foood”. Did you mean “food”?'],
    [
      'an organization that is not there',
      hsds('a', 'food', { organization: undefined, organization_id: 'o9' }),
      'The service “Namn a” is left out: its organization o9 is not in the file. Write the organization into the service, with its name.',
    ],
    [
      'no organization',
      hsds('a', 'food', { organization: null }),
      'The service “Namn a” is left out: its organization is not in the file. Write the organization into the service, with its name.',
    ],
    [
      'a text that nobody can listen to',
      hsds('a', 'food', { description: 'x'.repeat(601) }),
      'The service “Namn a” is left out: “description” does not fit. Shorten it to 600 characters.',
    ],
    [
      'a phone that is a word',
      hsds('a', 'food', { phones: ['112'] }),
      'The service “Namn a” is left out: “phones › no. 1” does not fit. Write it as the other services do.',
    ],
    [
      'a field of ours that is misspelt',
      hsds('a', 'food', { ledstang: { discret: true } }),
      'The service “Namn a” is left out: there is no field “ledstang › discret”. Did you mean “discreet”?',
    ],
    [
      'a way in that nobody knows',
      hsds('a', 'food', { ledstang: { waysIn: ['walk-in'] } }),
      'The service “Namn a” is left out: “ledstang › waysIn › no. 1” does not fit. Use only: drop-in, book, apply, referral.',
    ],
  ])('%s', (_, service, finding) => {
    expect(findings(service, good)).toEqual([finding])
    expect(listed(service, good).listings.map(({ id }) => id)).toEqual(['good'])
  })
  test('of two with one id the first stays', () => {
    expect(listed(good, { ...good, name: 'Twin' }).listings.map(({ name }) => name.sv)).toEqual(['Namn good'])
    expect(findings(good, { ...good, name: 'Twin' })).toHaveLength(1)
  })
})

describe('what is missing in a service that is kept', () => {
  test.each<[string, object, string]>([
    [
      'hours that cannot be read',
      { schedules: [{ byday: 'MO', opens_at: '9am', closes_at: '5pm' }] },
      'The service “Namn soup” has opening hours that cannot be read (opens_at); visitors are told to call first. Write byday as “MO,TU”, times as “09:00”, freq as WEEKLY or MONTHLY.',
    ],
    [
      'a place that is not there',
      { service_at_locations: [{ location_id: 'l9' }] },
      'The service “Namn soup” has a place that is not in the file: l9. Write the location into the service.',
    ],
    [
      'a language in prose',
      { languages: [{ name: 'Spanish (limited)' }, 'Language line available', { code: 'Spanish' }] },
      'The service “Namn soup” has languages without a code: 3. Give each a code, such as “ar” or “so”.',
    ],
    [
      'the address of a discreet service',
      { ledstang: { discreet: true }, service_at_locations: [{ location: { addresses: [{ address_1: 'Hemliga gatan 1' }] } }] },
      'The service “Namn soup” is discreet, and the file holds an address for it. Take the address out: it is never shown, so it need not be here.',
    ],
  ])('%s', (_, fields, finding) => {
    expect(findings(hsds('soup', 'food', { ...fields }))).toEqual([finding])
    expect(one(fields)?.id).toBe('soup')
  })
})

describe('discretion', () => {
  const place = { service_at_locations: [{ location: { name: 'Lyktan', addresses: [{ address_1: 'Hemliga gatan 1' }] } }] }
  test.each(['violence', 'crime-victim', 'mental-health'])('%s is discreet unless the directory says otherwise', (kind) => {
    const { listings } = listed(hsds('a', kind, place))
    expect(listings[0]).toMatchObject({ discreet: true, place: undefined })
    expect(JSON.stringify(listings)).not.toMatch(/Hemliga|Lyktan/)
    expect(listed(hsds('a', kind, { ...place, ledstang: { discreet: false } })).listings[0]?.discreet).toBe(false)
  })
})
