/** The flows there are, and what each must be told. The registry in `flows.ts` holds them to it. */
import type { Topic } from './find/kinds.ts'
import type { Service } from './services.ts'

type Nothing = Record<never, never>
export interface Ways {
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
  /** For a caretaker: what the keys of this machine mean, and how large its glass is. */
  setupKeys: Nothing
  setupDisplay: Nothing
}
