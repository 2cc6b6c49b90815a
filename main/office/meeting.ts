/** Where a visitor goes with her ticket. Pure. */
import type { Meeting } from '../../flows/services.ts'
import type { Office } from './office.ts'

/**
 * For a discreet service only the neutral words. Otherwise the service, its place (or this house) and the host's room.
 * Undefined: the directory has no such service.
 */
export function meetingOf({ directory, booking, neutral, facts }: Office, service: string, host: string): Meeting | undefined {
  const listing = directory.listings.find(({ id }) => id === service)
  if (!listing) return undefined
  if (listing.discreet) return neutral
  const room = booking.hosts.find(({ id }) => id === host)?.room
  return { service: listing.name, place: listing.place?.name ?? facts.name, ...(room ? { room } : {}) }
}
