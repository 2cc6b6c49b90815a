/** The demo office is what newcomers copy, so it keeps every rule that the documents ask of an office. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { kinds, topics } from '../../flows/find/kinds.ts'
import type { Words } from '../../flows/screen.ts'
import type { Service } from '../../flows/services.ts'
import { kindsFound } from '../directory/directory.ts'
import { loadOffice, type Office } from './office.ts'

const folder = new URL('../../assets/demo-office/', import.meta.url)
const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
let office: Office
let services: Service[]
beforeAll(async () => {
  const loaded = await loadOffice(fileURLToPath(folder))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
  office = loaded.office
  services = topics.flatMap((topic) => kindsFound(office.directory, topic, now)).flatMap((found) => found.services)
})

const seen = (text: string) => text.replaceAll('\u00ad', '')
const both = ({ sv, en }: Words) => [sv ?? '', en ?? '']
const texts = ({ name, what, forWhom, organization, place }: Service) =>
  [name, what, forWhom, organization, place?.name].flatMap((words) => (words ? both(words) : []))

test('is in order, without a warning', () => {
  expect(office.warnings).toEqual([])
})
test('has something for every kind of need, and a choice for several', () => {
  expect(new Set(services.map(({ kind }) => kind))).toEqual(new Set(kinds))
  expect(new Set(services.map(({ id }) => id)).size).toBeGreaterThanOrEqual(48)
  expect(new Set(services.map(({ organization }) => organization.sv)).size).toBeGreaterThanOrEqual(15)
  const several = kinds.filter((kind) => services.filter((service) => service.kind === kind).length > 1)
  expect(several.length).toBeGreaterThanOrEqual(10)
})
test('calls nobody: every number is kept free for fiction, save the national ones for urgent needs', () => {
  for (const { phone } of services) expect(phone).toMatch(/^0980-319 2\d\d$/)
  const national = ['112', '1177', '90101', '020-50 50 50', '116 111']
  for (const { number } of office.facts.now.flatMap(({ phones }) => phones))
    if (!national.includes(number)) expect(number).toMatch(/^0980-319 2\d\d$/)
})
test('says that it is invented', () => {
  expect(JSON.parse(readFileSync(new URL('directory.json', folder), 'utf8'))).toMatchObject({ fictional: true })
  expect(readFileSync(new URL('README.md', folder), 'utf8')).toContain('Everything here is invented')
})
test('speaks in short sentences', () => {
  for (const { what, forWhom } of services)
    for (const text of [...both(what), ...both(forWhom ?? {})]) {
      const sentences = seen(text).split(/(?<=[.!?])\s+/)
      expect(sentences.length, text).toBeLessThanOrEqual(2)
      for (const sentence of sentences) expect(sentence.length, sentence).toBeLessThanOrEqual(60)
    }
})
test('has names that fit a button, in three languages', () => {
  for (const { name } of services) {
    for (const text of both(name)) expect(seen(text).length, text).toBeLessThanOrEqual(28)
    expect(name.en).toBeTruthy()
    expect(name.ar).toBeTruthy()
  }
})
test('can be divided at the end of a line: every word of more than twelve letters says where', () => {
  for (const text of services.flatMap(texts))
    for (const word of text.match(/[\p{L}\u00ad]+/gu) ?? []) if (seen(word).length > 12) expect(word, word).toContain('\u00ad')
})
test('never tells where a discreet service is', () => {
  const discreet = services.filter((service) => service.discreet)
  expect(discreet.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['violence', 'crime-victim', 'mental-health']))
  for (const { place } of discreet) {
    expect(place?.address).toBeUndefined()
    if (place) expect(place.name).toEqual(office.neutral.place)
  }
})
test('can be booked: ten services and more, money first, with hosts who are there from Monday to Friday', () => {
  const { hosts, offers } = office.booking
  expect(offers.length).toBeGreaterThanOrEqual(10)
  const money = kindsFound(office.directory, 'money', now)
  for (const kind of ['income-support', 'debt-advice'] as const)
    expect(money.find((found) => found.kind === kind)?.services[0]).toMatchObject({ bookable: true })
  expect(offers.find(({ service }) => service === 'debt-advice')?.hosts).toHaveLength(2)
  for (const offer of offers) {
    const days = hosts.filter(({ id }) => offer.hosts.includes(id)).flatMap(({ weekly }) => weekly.flatMap(({ days }) => days))
    expect(new Set(days), offer.service).toEqual(new Set([1, 2, 3, 4, 5]))
  }
})
test('is closed at Christmas, New Year, Epiphany, Easter and Midsummer', () => {
  const closed = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-01-06', '2027-03-26', '2027-03-29', '2027-06-25']
  for (const day of closed)
    expect(
      office.booking.closures.some(({ from, to }) => from <= day && day <= to),
      day,
    ).toBe(true)
})
