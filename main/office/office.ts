/**
 * The office folder: `office.yml` and the directory of services. Loading reads the files; all else is pure. What stops the
 * office is a fault; a service that cannot be shown is a warning, and the office opens without it.
 */
import type { Meeting, OfficeFacts } from '../../flows/services.ts'
import type { BookingRules, Hours, Weekday } from '../booking/rules.ts'
import type { Directory } from '../directory/directory.ts'
import { importHsds } from '../directory/hsds.ts'
import type { Fault } from './fault.ts'
import { folderFault, type Text, textIn } from './files.ts'
import { type Fitting, kindWarnings, offerFindings, withPicture } from './fit.ts'
import { keyTableOf } from './keys.ts'
import { reachOf } from './reach.ts'
import { type OfficeFile, type WeeklyHours, weekdays } from './schema.ts'
import { senseFaults } from './sense.ts'
import { readWritten, type Written } from './written.ts'

/** `folder`: a plain name inside the data folder. `device`: a printer of this machine. */
export type Printer = { folder: string } | { device: string }
/** Staff who come when a visitor asks for a person. Hours are on the office's clock. */
export interface Desk {
  minutes: number
  answerWithinMs: number
  weekly: readonly Hours[]
  /** Where each call is sent as well. */
  webhook?: string
}
export interface Office {
  facts: OfficeFacts
  booking: BookingRules
  directory: Directory
  /** What a discreet service is called, and where it meets. */
  neutral: Meeting
  printer: Printer
  /** How names are said, and what the system calls its outputs. */
  sound: Pick<OfficeFile['sound'], 'headset' | 'speaker' | 'lexicon'>
  desk: Desk
  /** Where newer packs of this office come from. */
  packs: OfficeFile['packs']
  /** What to mend though the office is open: services left out, kinds without a service. */
  warnings: readonly Fault[]
}
export type Loaded = { ok: true; office: Office } | { ok: false; faults: readonly Fault[]; warnings: readonly Fault[] }
const weekday = (name: (typeof weekdays)[number]) => (weekdays.indexOf(name) + 1) as Weekday
const hoursOf = (weekly: readonly WeeklyHours[]): Hours[] =>
  weekly.map(({ days, from, to }) => ({ days: days.map(weekday), from, to }))

function factsOf({ name, languages, look, sound, topics, now, idle, display, keys }: OfficeFile): OfficeFacts {
  return {
    name,
    languages,
    unspoken: sound.unspoken,
    volume: sound.volume,
    ...look,
    topics,
    now,
    idle: { askAfterMs: idle.askAfterSeconds * 1000, answerWithinMs: idle.answerWithinSeconds * 1000 },
    display: { form: display.form, pixelsPerMm: display.pixelsPerMm, ...reachOf(display.bottomMm) },
    keys: keyTableOf(keys),
    signs: [],
  }
}
const soundOf = ({ sound: { headset, speaker, lexicon } }: OfficeFile): Office['sound'] => ({
  ...(headset ? { headset } : {}),
  ...(speaker ? { speaker } : {}),
  lexicon,
})
function bookingOf({ zone, hosts, offers, closures, horizonDays }: OfficeFile, aside: ReadonlySet<string>): BookingRules {
  return {
    zone,
    hosts: hosts.map(({ weekly, away, ...host }) => ({ ...host, weekly: hoursOf(weekly), away: away ?? [] })),
    offers: offers.filter(({ service }) => !aside.has(service)),
    closures,
    horizonDays,
  }
}

/** Pure. The office, or why there is none, from what its two files say. */
export function furnishOffice(written: Extract<Written, { ok: true }>, directory: Text, pictures?: ReadonlySet<string>): Loaded {
  const { office, file, lineOf } = written
  const senseless: Fault[] = senseFaults(office).map(({ path, ...fault }) => ({ file, line: lineOf(path), ...fault }))
  const imported = directory.ok ? importHsds(directory.file, directory.text) : { ok: false as const, faults: [directory.fault] }
  if (!imported.ok || !directory.ok)
    return { ok: false, faults: [...senseless, ...(imported.ok ? [] : imported.faults)], warnings: [] }

  const { listings, aside, findings } = imported
  const fitting: Fitting = { file, lineOf, office, directoryFile: directory.file, listings, aside, pictures }
  const offers = offerFindings(fitting)
  const drawn = listings.map((listing) => withPicture(listing, fitting))
  const faults = [...senseless, ...offers.faults]
  const warnings = [...findings, ...drawn.flatMap((it) => it.warnings), ...offers.warnings, ...kindWarnings(fitting)]
  if (faults.length > 0) return { ok: false, faults, warnings }

  const booking = bookingOf(office, aside)
  return {
    ok: true,
    office: {
      facts: factsOf(office),
      booking,
      directory: {
        zone: office.zone,
        closures: office.closures,
        listings: drawn.map(({ listing }) => listing),
        bookable: new Set(booking.offers.map(({ service }) => service)),
        neutralPlace: office.neutral.place,
      },
      neutral: office.neutral,
      printer: office.printer,
      sound: soundOf(office),
      desk: {
        minutes: office.desk.minutes,
        answerWithinMs: office.desk.answerWithinSeconds * 1000,
        weekly: hoursOf(office.desk.weekly),
        ...(office.desk.webhook !== undefined && { webhook: office.desk.webhook }),
      },
      packs: office.packs,
      warnings,
    },
  }
}

const startWithDemo = 'Copy the one of assets/demo-office and change it.'
const changeEither = 'Put it in the folder, or change “directory” in office.yml.'

/** What the folder's two files say: the second may be missing still, which is a fault only when the office is furnished. */
export type OfficeRead =
  | { ok: true; written: Extract<Written, { ok: true }>; directory: Text }
  | { ok: false; faults: readonly Fault[]; warnings: readonly Fault[] }

/** Reads the folder, and furnishes nothing yet. Never rejects for what it finds. */
export async function readOffice(folder: string): Promise<OfficeRead> {
  const refused = (...faults: readonly Fault[]): OfficeRead => ({ ok: false, faults, warnings: [] })
  const none = await folderFault(folder)
  if (none) return refused(none)
  const file = await textIn(folder, 'office.yml', startWithDemo)
  if (!file.ok) return refused(file.fault)
  const written = readWritten(file.file, file.text)
  if (!written.ok) return refused(...written.faults)
  return { ok: true, written, directory: await textIn(folder, written.office.directory, changeEither) }
}

/** The office as its folder says. `pictures`: the names of those that are drawn; absent: not looked at. Never rejects for what it finds. */
export async function loadOffice(folder: string, pictures?: ReadonlySet<string>): Promise<Loaded> {
  const read = await readOffice(folder)
  return read.ok ? furnishOffice(read.written, read.directory, pictures) : read
}
