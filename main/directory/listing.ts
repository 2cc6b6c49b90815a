/** A service as the directory keeps it: all that a visitor is told, except what depends on now and on the office's rules. */
import type { Kind } from '../../flows/find/kinds.ts'
import type { Picture } from '../../flows/screen.ts'
import type { Access, Service } from '../../flows/services.ts'
import type { OpeningHours } from './opening.ts'

export interface Listing extends Omit<Service, 'kind' | 'picture' | 'place' | 'opening' | 'bookable'> {
  /** Found under each of these. */
  kinds: readonly [Kind, ...Kind[]]
  /** Absent: the picture of its kind. */
  picture?: Picture
  place?: Omit<NonNullable<Service['place']>, 'access'>
  /** What the place offers to bodies. */
  access: readonly Access[]
  hours: OpeningHours
  /** In the house that the terminal stands in: closed when the house is. */
  here: boolean
  /** Where the directory's file tells of it, counted from 1. */
  line?: number
}
