/** What a shell needs of the services, and what it gives them. */
import type { Setup } from '../flows/services.ts'
import type { Tell } from './announcements.ts'
import type { Clock } from './clock.ts'
import type { Handlers } from './contract.ts'
import type { Fault } from './office/fault.ts'
import type { PageLookup } from './page-files.ts'

export type Printed = { ok: true } | { ok: false; reason: 'noPrinter' }
/** Where paper goes, as the office says: a printer of this machine; or, without one, a PDF, written over the one before. */
export type Target = { device: string } | { file: string }
/** Prints a ticket: a whole HTML document that fetches nothing. `stop` cancels it. Never rejects. */
export type Print = (html: string, target: Target, stop: AbortSignal) => Promise<Printed>

export interface Given {
  /** The office folder. */
  folder: string
  /** Where bookings are kept. It exists and can be written to. */
  data: string
  clock: Clock
  /** That many random bytes, fit for secrets. */
  random: (bytes: number) => Uint8Array
  print: Print
  push: Tell
  /** Started for a caretaker, who teaches this machine. */
  setup?: Setup | undefined
  /** Services of a program that runs already are opened again: what waits for a start waits on. */
  isReopened?: boolean
  /** Another office is in use from now on: the terminal is to be started anew. Nobody is at it. */
  anew?: (() => void) | undefined
  /**
   * When the program was started, by `steadyTime`: milliseconds. It is the same each time that the services are opened again, so that
   * a new pack does not let anybody choose the first PIN once more. Absent: now.
   */
  startedAt?: number | undefined
  /** The printers that the system knows, by its names for them; undefined: cannot be told just now. Only Electron can. Never rejects. */
  printers?: (() => Promise<readonly string[] | undefined>) | undefined
}
export interface Services {
  handlers: Handlers
  /** The recordings, for the page: beside its own files. */
  files: PageLookup
  /** What to mend in the office folder though it is open. */
  warnings: readonly Fault[]
  /** The page has gone, or another has come in its place: whoever was in at the panel there is not in any more. */
  pageGone(): void
  /** Closes all, also what comes after something that fails; then rejects with the first failure. */
  close(): Promise<void>
}
export type Opened = { ok: true; services: Services } | { ok: false; faults: readonly Fault[] }
export type CreateServices = (given: Given) => Promise<Opened>
