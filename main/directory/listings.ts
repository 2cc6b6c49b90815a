/** One HSDS service as it is listed: once for each place where it is given. Pure. */
import { type Kind, kinds } from '../../flows/find/kinds.ts'
import type { Words } from '../../flows/screen.ts'
import type { Fault } from '../office/fault.ts'
import { didYouMean } from '../office/nearest.ts'
import type { HsdsService, Location, ServiceAtLocation } from './hsds-schema.ts'
import type { Listing } from './listing.ts'
import type { Nested } from './nested.ts'
import { openingHours } from './schedules.ts'
import { addressOf, costOf, kindsOfService, phoneOf, tonguesOf, wordsOf } from './told.ts'

type Finding = Pick<Fault, 'fault' | 'cure'>
/** `aside`: why it cannot be listed at all. */
export type Listed = { listings: readonly Listing[]; findings: readonly Finding[] } | { aside: Finding }

/** Discreet unless the directory says otherwise: who comes for these may come in fear. */
const discreetKinds: readonly Kind[] = ['violence', 'crime-victim', 'mental-health']

/** Where it is given; `undefined` stands for nowhere that the directory knows. */
function placesOf(
  service: HsdsService,
  nested: Nested,
): { at: ServiceAtLocation | undefined; location?: Location; lost?: string }[] {
  if (service.service_at_locations.length === 0) return [{ at: undefined }]
  return service.service_at_locations.map((at) => {
    const location = at.location ?? nested.locations.get(at.location_id ?? '')
    return { at, location, lost: location ? undefined : (at.location_id ?? 'no id') }
  })
}

export function listingsOf(service: HsdsService, nested: Nested): Listed {
  const { ledstang } = service
  const name = `The service “${service.name}”`
  const { codes, known } = kindsOfService(service)
  const [kind, ...more] = known
  if (!kind)
    return {
      aside: codes[0]
        ? { fault: `${name} is left out: there is no kind “${codes[0]}”.`, cure: didYouMean(codes[0], kinds) }
        : {
            fault: `${name} is left out: it says no kind.`,
            cure: 'Give it an attribute whose taxonomy_term has a code, such as “food”.',
          },
    }
  const organization = service.organization ?? nested.organizations.get(service.organization_id ?? '')
  if (!organization)
    return {
      aside: {
        fault: `${name} is left out: its organization ${service.organization_id ?? ''} is not in the file.`.replace('  ', ' '),
        cure: 'Write the organization into the service, with its name.',
      },
    }

  const findings: Finding[] = []
  const discreet = ledstang.discreet ?? known.some((it) => discreetKinds.includes(it))
  const tongues = tonguesOf(service.languages)
  if (tongues.unread > 0)
    findings.push({
      fault: `${name} has languages without a code: ${tongues.unread}.`,
      cure: 'Give each a code, such as “ar” or “so”.',
    })

  const organizationName = wordsOf(organization.name, ledstang.translations, 'organization')
  /** There is one translation: it is of the first place. */
  const placeName = ({ name: sv }: Location, i: number): Words =>
    sv ? (i === 0 ? wordsOf(sv, ledstang.translations, 'place') : { sv }) : organizationName
  const listings = placesOf(service, nested).map(({ at, location, lost }, i): Listing => {
    if (lost)
      findings.push({
        fault: `${name} has a place that is not in the file: ${lost}.`,
        cure: 'Write the location into the service.',
      })
    if (discreet && location && addressOf(location))
      findings.push({
        fault: `${name} is discreet, and the file holds an address for it.`,
        cure: 'Take the address out: it is never shown, so it need not be here.',
      })
    const schedules = [at?.schedules, service.schedules, location?.schedules].find((it) => it && it.length > 0) ?? []
    const { hours, unread } = openingHours(schedules)
    if (unread)
      findings.push({
        fault: `${name} has opening hours that cannot be read (${unread}); visitors are told to call first.`,
        cure: 'Write byday as “MO,TU”, times as “09:00”, freq as WEEKLY or MONTHLY.',
      })
    return {
      id: i === 0 ? (ledstang.id ?? service.id) : `${(ledstang.id ?? service.id).slice(0, 76)}.${i + 1}`,
      kinds: [kind, ...more],
      name: wordsOf(service.name, ledstang.translations, 'name'),
      picture: ledstang.picture,
      organization: organizationName,
      what: wordsOf(service.description ?? service.name, ledstang.translations, service.description ? 'description' : 'name'),
      forWhom: service.eligibility_description
        ? wordsOf(service.eligibility_description, ledstang.translations, 'eligibility')
        : undefined,
      place: location && !discreet ? { name: placeName(location, i), address: addressOf(location) } : undefined,
      access: [...new Set(ledstang.access)],
      hours,
      cost: costOf(service.cost_options),
      languages: tongues.codes,
      interpreter: ledstang.interpreter ?? Boolean(service.interpretation_services),
      waysIn: [...new Set(ledstang.waysIn)],
      phone: phoneOf([...(at?.phones ?? []), ...service.phones, ...(location?.phones ?? []), ...organization.phones]),
      discreet,
      nameless: ledstang.nameless,
      here: ledstang.here,
    }
  })
  return { listings, findings }
}
