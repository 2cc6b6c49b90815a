/** Whether the office and its directory fit each other. Pure. */
import { type Kind, kindsOf } from '../../flows/find/kinds.ts'
import { MAX_OF_A_KIND } from '../directory/directory.ts'
import type { Listing } from '../directory/listing.ts'
import type { Fault } from './fault.ts'
import { didYouMean } from './nearest.ts'
import type { OfficeFile } from './schema.ts'
import type { LineOf } from './written.ts'

export interface Fitting {
  file: string
  lineOf: LineOf
  office: OfficeFile
  directoryFile: string
  listings: readonly Listing[]
  /** Ids of services that the directory has, and that could not be read. */
  aside: ReadonlySet<string>
  /** The names of the pictures there are; absent: not looked at. */
  pictures?: ReadonlySet<string>
}

/** Offers of services that the directory does not have: faults. Of services that were put aside: warnings. */
export function offerFindings({ file, lineOf, office, listings, aside }: Fitting): { faults: Fault[]; warnings: Fault[] } {
  const known = listings.map(({ id }) => id)
  const lost = office.offers.map(({ service }, i) => ({ service, i })).filter(({ service }) => !known.includes(service))
  const at = (i: number) => ({ file, line: lineOf(['offers', i, 'service']) })
  return {
    faults: lost
      .filter(({ service }) => !aside.has(service))
      .map(({ service, i }) => ({
        ...at(i),
        fault: `There is no service “${service}” in the directory.`,
        cure: didYouMean(service, known),
      })),
    warnings: lost
      .filter(({ service }) => aside.has(service))
      .map(({ service, i }) => ({
        ...at(i),
        fault: `“${service}” cannot be booked now: the directory’s service is left out.`,
        cure: 'Mend the service in the directory.',
      })),
  }
}

/** The picture to draw, and a warning when the service's own, or that of its kinds, is not drawn. */
export function withPicture(listing: Listing, { pictures, directoryFile }: Fitting): { listing: Listing; warnings: Fault[] } {
  const { picture, kinds, line, name } = listing
  const lacks = pictures ? [...(picture ? [picture] : kinds.map((kind) => `kind.${kind}`))].filter((it) => !pictures.has(it)) : []
  if (lacks.length === 0) return { listing, warnings: [] }
  return {
    listing: { ...listing, picture: undefined },
    warnings: lacks.map((it) => ({
      file: directoryFile,
      line,
      fault: `The service “${name.sv}” lacks a picture: there is no “${it}”.`,
      cure: picture ? didYouMean(it, [...(pictures ?? [])]) : `Draw “${it}” in assets/pictures.`,
    })),
  }
}

/** Topics and kinds that a visitor could ask for in vain, and kinds with more services than anybody pages through. */
export function kindWarnings({ file, lineOf, office, directoryFile, listings }: Fitting): Fault[] {
  const count = (kind: Kind) => listings.filter(({ kinds }) => kinds.some((it) => it === kind)).length
  return office.topics.flatMap((topic, i): Fault[] => {
    const kinds = kindsOf[topic]
    const at = { file, line: lineOf(['topics', i]) }
    if (kinds.every((kind) => count(kind) === 0))
      return [
        {
          ...at,
          fault: `No service belongs to the topic “${topic}”.`,
          cure: 'Take the topic out, or add a service to the directory.',
        },
      ]
    return kinds.flatMap((kind): Fault[] => {
      const n = count(kind)
      if (n === 0)
        return [
          { ...at, fault: `No service is of the kind “${kind}”.`, cure: `Add one to the directory: who else helps with this?` },
        ]
      if (n <= MAX_OF_A_KIND) return []
      return [
        {
          file: directoryFile,
          fault: `There are ${n} services of the kind “${kind}”; only ${MAX_OF_A_KIND} are shown.`,
          cure: 'Divide them among other kinds, or take some out.',
        },
      ]
    })
  })
}
