/** What the staff's verbs are made of: the rooms that do the work, who is in, and where files for people go. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../flows/screen.ts'
import type { Catalogues } from '../../flows/wording/wording.ts'
import type { Tell } from '../announcements.ts'
import type { ChangedOffice } from '../changes/changed-office.ts'
import type { Clock } from '../clock.ts'
import type { Handlers } from '../contract.ts'
import type { Desk } from '../desk/desk.ts'
import type { Log } from '../log.ts'
import { sticks } from '../packs/local.ts'
import type { Packs } from '../packs/packs-port.ts'
import { listPrinters } from '../readiness/cups.ts'
import type { Readiness } from '../readiness/readiness.ts'
import type { Recordings } from '../speech/recordings.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Voices } from '../voices/store.ts'
import type { Audit } from './audit.ts'
import type { Places } from './brought.ts'
import type { Pins } from './pins.ts'
import { printersWithin } from './printers-within.ts'
import type { Role } from './role.ts'
import type { Session } from './session.ts'
import type { TerminalStates } from './terminal-state.ts'

export interface StaffParts {
  data: string
  clock: Clock
  random: (bytes: number) => Uint8Array
  log: Log
  push: Tell
  audit: Audit
  pins: Pins
  session: Session
  terminal: TerminalStates
  changed: ChangedOffice
  desk: Desk
  voices: Voices
  clips: () => Recordings['clips']
  /** After a recording was kept: the page learns of it, and which languages can be offered. */
  voicesChanged: () => Promise<void>
  catalogues: Catalogues
  statistics: Statistics
  packs: Packs
  readiness: Readiness
  /** The booked times of the day that it is, in the office's zone. */
  today: (now: number) => readonly { service: string; host: string; start: number; end: number; arrived: boolean }[]
  print: Handlers['printing.print']
  printPage: (html: string, file: string) => Promise<boolean>
  spoken: (language: Language) => boolean
  /** The printers that the machine knows, by its names for them. Never rejects; absent: CUPS is asked. */
  printers?: () => Promise<readonly string[]>
  /** When the program was started, by `steadyTime`. */
  startedAt: number
}

/** Less than the page waits for all settings. */
const PRINTERS_MS = 3_000

export type AtPanel = ReturnType<typeof atPanel>

export function atPanel(parts: StaffParts) {
  const { audit, changed, clock, data, session } = parts
  const zone = () => changed.officeNow.now().booking.zone
  const moment = (at: number) => {
    const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone())
    return { date: there.toPlainDate().toString(), at: there.toPlainTime().toString().slice(0, 5) }
  }
  /** The role of whoever is in; throws unless she may look at it. Not a sign that she is there: pages ask by themselves, too. */
  const sees = (needed: Role): Role => {
    const role = session.role()
    if (!role || !session.may(needed)) throw new Error('nobody is in who may') // the page has lost its way, or is not ours
    return role
  }
  /** The same for what somebody does: she is there, so the time until the panel closes itself begins anew. */
  const does = (needed: Role): Role => {
    const role = sees(needed)
    session.stay()
    return role
  }
  const forYou = join(data, 'for-you')
  /** Where files for people are put: a folder beside what the terminal keeps, readable by its account only. Throws as the system does. */
  const folderFor = (): string => {
    mkdirSync(forYou, { recursive: true, mode: 0o700 })
    return forYou
  }
  /** Where somebody may have put what she has brought. */
  const places = async (): Promise<Places> => ({ sticks: await sticks(process.platform), forYou })
  /**
   * Makes a file for people and tells the log. `of`: what is in it, as its name begins and as the log says it; `make`: writes it,
   * and says whether it did.
   */
  const exported = async (of: string, by: Role, make: (file: string) => Promise<boolean> | boolean, ending: string) => {
    const { date, at } = moment(clock.now())
    try {
      const file = join(folderFor(), `${of}-${date}-${at.replace(':', '')}.${ending}`)
      if (!(await make(file))) return { ok: false as const, reason: 'notWritable' as const }
      audit.write({ what: 'exported', of, by })
      return { ok: true as const, file }
    } catch {
      return { ok: false as const, reason: 'notWritable' as const }
    }
  }
  // no CUPS on Windows: there the shell must tell
  const asked = parts.printers ?? (async () => (process.platform === 'win32' ? [] : listPrinters()))
  const printers = printersWithin(PRINTERS_MS, clock, asked)
  return { ...parts, printers, zone, moment, sees, does, folderFor, places, exported }
}
