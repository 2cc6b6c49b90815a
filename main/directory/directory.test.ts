import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { hsds } from '../office/small-office.ts'
import { type Directory, kindsFound } from './directory.ts'
import { importHsds } from './hsds.ts'

const now = Temporal.Instant.from('2026-12-24T09:00:00Z')
const schedules = [{ byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '16:00' }]
const location = { name: 'Kyrkan', addresses: [{ address_1: 'Kyrkogatan 1' }] }
const place = { service_at_locations: [{ location }], schedules }

function directory(services: object[], more: Partial<Directory> = {}): Directory {
  const found = importHsds('d.json', JSON.stringify(services))
  if (!found.ok) throw new Error('not read')
  const closures = [{ from: '2026-12-24', to: '2026-12-26' }]
  return {
    zone: 'Europe/Stockholm',
    closures,
    listings: found.listings,
    bookable: new Set(),
    neutralPlace: { sv: 'Huset' },
    ...more,
  }
}
const services = (found: Directory, topic: 'everyday' | 'safety') => kindsFound(found, topic, now).flatMap((it) => it.services)

test('only kinds that have a service are shown, always in the same order', () => {
  const found = kindsFound(directory([hsds('a', 'clothes'), hsds('b', 'food'), hsds('c', 'pension')]), 'everyday', now)
  expect(found.map(({ kind }) => kind)).toEqual(['food', 'clothes'])
})
test('what can be booked here comes first, and says so', () => {
  const found = services(directory([hsds('a', 'food'), hsds('b', 'food')], { bookable: new Set(['b']) }), 'everyday')
  expect(found.map(({ id, bookable, waysIn }) => [id, bookable, waysIn])).toEqual([
    ['b', true, ['book']],
    ['a', false, []],
  ])
})
test('a service in this house is closed when the house is, others are not', () => {
  const found = services(
    directory([hsds('in', 'food', { ...place, ledstang: { here: true } }), hsds('out', 'food', place)]),
    'everyday',
  )
  expect(found.map(({ opening }) => opening)).toEqual([
    { is: 'another-day', day: '2026-12-28', nights: 4, at: '09:00' },
    { is: 'open', until: '16:00' },
  ])
})
test('each service has a picture: its own, or that of the kind it is found under', () => {
  const attributes = ['food', 'clothes'].map((code) => ({ taxonomy_term: { code } }))
  const found = services(
    directory([hsds('a', 'food', { attributes }), hsds('b', 'food', { ledstang: { picture: 'hot-soup' } })]),
    'everyday',
  )
  expect(found.map(({ id, kind, picture }) => [id, kind, picture])).toEqual([
    ['a', 'food', 'kind.food'],
    ['b', 'food', 'hot-soup'],
    ['a', 'clothes', 'kind.clothes'],
  ])
})
test('a discreet service in this house meets at the neutral place, one elsewhere nowhere that is told', () => {
  const ledstang = { here: true, access: ['step-free'] }
  const found = services(directory([hsds('in', 'violence', { ...place, ledstang }), hsds('out', 'violence', place)]), 'safety')
  expect(found.map((service) => service.place)).toEqual([{ name: { sv: 'Huset' }, access: ['step-free'] }, undefined])
  expect(JSON.stringify(found)).not.toContain('Kyrk')
})
test('nothing of how the directory keeps a service is told', () => {
  const [service] = services(directory([hsds('a', 'food', place)]), 'everyday')
  expect(Object.keys(service ?? {}).sort()).toEqual(
    [
      'bookable',
      'cost',
      'discreet',
      'forWhom',
      'id',
      'interpreter',
      'kind',
      'languages',
      'name',
      'nameless',
      'opening',
      'organization',
      'phone',
      'picture',
      'place',
      'waysIn',
      'what',
    ].sort(),
  )
})
