/** The flows there are, and what each must be told. The registries in `flows.ts` and `staff/flows.ts` hold them to it. */
import type { Topic } from './find/kinds.ts'
import type { Service } from './services.ts'
import type { StaffWays } from './staff/ways.ts'

type Nothing = Record<never, never>
export interface VisitorWays {
  home: Nothing
  language: Nothing
  settings: Nothing
  goodbye: Nothing
  stillThere: Nothing
  trouble: Nothing
  now: Nothing
  find: { topic: Topic }
  book: { service: Service }
  myBooking: Nothing
  callPerson: Nothing
  /** Which keys or switches she has; `code`: one that the office's table does not know. */
  keys: { code?: string; practise?: true }
  /** The terminal is closed to visitors; urgent help stays. */
  closed: Nothing
  /** Today's notice, before the home screen. */
  notice: Nothing
  tellUs: Nothing
}
export interface Ways extends VisitorWays, StaffWays {}
