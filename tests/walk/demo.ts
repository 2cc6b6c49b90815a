/** What the demo office really offers, on one Monday morning. */
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Topic } from '../../flows/find/kinds.ts'
import { topics } from '../../flows/find/kinds.ts'
import type { KindFound, OfficeFacts, Service, Slot } from '../../flows/services.ts'
import { freeTimes, slotOf } from '../../main/booking/slots.ts'
import { zoneOf } from '../../main/booking/zone.ts'
import { kindsFound } from '../../main/directory/directory.ts'
import { meetingOf } from '../../main/office/meeting.ts'
import { loadOffice } from '../../main/office/office.ts'
import { findFilms } from '../../main/signs/films.ts'
import type { Findings } from './outcomes.ts'

export interface Demo {
  office: OfficeFacts
  found: Readonly<Record<Topic, readonly KindFound[]>>
  /** For the walk: a topic's kinds, one of them discreet, and times of the first that can be booked. */
  findings: Findings
}
const monday = Temporal.Instant.from('2026-11-23T08:00:00Z')
const mostTimes = 300

export const demoFolder = join(import.meta.dirname, '../../assets/demo-office')

export async function demoOffice(): Promise<Demo> {
  const loaded = await loadOffice(demoFolder)
  if (!loaded.ok) throw new Error(`the demo office has faults: ${JSON.stringify(loaded.faults)}`)
  const { office } = loaded
  const kindsOf = (topic: Topic) => kindsFound(office.directory, topic, monday)
  const found: Demo['found'] = {
    money: kindsOf('money'),
    home: kindsOf('home'),
    work: kindsOf('work'),
    learn: kindsOf('learn'),
    health: kindsOf('health'),
    family: kindsOf('family'),
    safety: kindsOf('safety'),
    everyday: kindsOf('everyday'),
  }
  const isDiscreet = (service: Service) => service.discreet && service.bookable
  const discreet = topics.flatMap((topic) => found[topic]).find((it) => it.services.some(isDiscreet))
  if (!discreet) throw new Error('the demo office has no discreet service to book')

  const offer = office.booking.offers.find((it) => found.money.some((kind) => kind.services.some(({ id }) => id === it.service)))
  const host = offer?.hosts[0]
  const meeting = offer && host ? meetingOf(office, offer.service, host) : undefined
  if (!offer || !meeting) throw new Error('the demo office has nothing to book under money')
  const zone = zoneOf(office.booking.zone)
  const now = monday.epochMilliseconds
  const slots: Slot[] = freeTimes({ rules: office.booking, offer, busy: [], now })
    .slice(0, mostTimes)
    .map(({ start }) => slotOf(start, offer.minutes, zone, now))
  const films = await findFilms(join(demoFolder, 'signs'), () => {})
  return {
    office: { ...office.facts, signs: films.keys },
    found,
    findings: {
      kinds: [...found.money.slice(0, 5), { ...discreet, services: discreet.services.filter(isDiscreet) }],
      slots,
      meeting,
    },
  }
}
