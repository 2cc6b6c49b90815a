/** The services that this office can tell of, as its visitors are told of them now. Pure. */
import type { Temporal } from 'temporal-polyfill'
import type { Kind } from '../../flows/find/kinds.ts'
import { kindsOf, type Topic } from '../../flows/find/kinds.ts'
import type { Words } from '../../flows/screen.ts'
import type { KindFound, Service } from '../../flows/services.ts'
import type { Closure } from '../booking/rules.ts'
import type { Listing } from './listing.ts'
import { openingAt } from './opening.ts'

export interface Directory {
  /** The office's time zone: all hours are told on its clock. */
  zone: string
  /** When the house is closed. */
  closures: readonly Closure[]
  listings: readonly Listing[]
  /** The ids of services that have an offer with hosts. */
  bookable: ReadonlySet<string>
  /** Where a discreet service of this house meets. */
  neutralPlace: Words
}
/** So many are shown of one kind: nobody pages through more. */
export const MAX_OF_A_KIND = 60

/** A discreet service has no place, or, in this house, the neutral one; never an address. */
function placeOf({ discreet, here, place, access }: Listing, neutral: Words): Service['place'] {
  if (!discreet) return place && { ...place, access }
  return here ? { name: neutral, access } : undefined
}

function told(listing: Listing, kind: Kind, directory: Directory, now: Temporal.Instant): Service {
  const { kinds: _, access, hours, here, line, picture, waysIn, ...same } = listing
  const bookable = directory.bookable.has(listing.id)
  return {
    ...same,
    kind,
    picture: picture ?? `kind.${kind}`,
    place: placeOf(listing, directory.neutralPlace),
    opening: openingAt(hours, now, directory.zone, here ? directory.closures : []),
    waysIn: bookable && !waysIn.includes('book') ? ['book', ...waysIn] : waysIn,
    bookable,
  }
}

/** The kinds of a topic that have a service, in their order; what can be booked here comes first. */
export function kindsFound(directory: Directory, topic: Topic, now: Temporal.Instant): KindFound[] {
  return kindsOf[topic].flatMap((kind) => {
    const listings = directory.listings.filter(({ kinds }) => kinds.some((it) => it === kind))
    if (listings.length === 0) return []
    const first = listings.filter(({ id }) => directory.bookable.has(id))
    const ordered = [...first, ...listings.filter(({ id }) => !directory.bookable.has(id))].slice(0, MAX_OF_A_KIND)
    return [{ kind, services: ordered.map((listing) => told(listing, kind, directory, now)) }]
  })
}
