/** What all services stand on: the office as it is now, its bookings, and what can be said and shown. */
import { join } from 'node:path'
import type { OfficeFacts } from '../flows/services.ts'
import { pictureNames } from './assets.ts'
import type { Codes } from './booking/codes.ts'
import { openBookings } from './booking/open.ts'
import type { Store } from './booking/store.ts'
import { type ChangedOffice, openChangedOffice } from './changes/changed-office.ts'
import type { Log } from './log.ts'
import type { Fault } from './office/fault.ts'
import type { Office } from './office/office.ts'
import { catalogues, visitorCatalogues } from './printing/catalogues.ts'
import type { Given } from './services-port.ts'
import { type Films, findFilms } from './signs/films.ts'
import { offered } from './speech/offered.ts'
import { type LiveRecordings, openRecordings } from './speech/recordings.ts'
import type { Audit } from './staff/audit.ts'
import { openVoices, type Voices } from './voices/store.ts'

export interface House {
  store: Store
  /** Of tickets. */
  codes: Codes
  voices: Voices
  recordings: LiveRecordings
  films: Films
  changed: ChangedOffice
  /** With what staff changed. Ask each time, and keep nothing of it. */
  office(): Office
  /** Its facts, with the languages that can really be offered; and why others cannot. */
  asOffered(): { facts: OfficeFacts; warnings: readonly Fault[] }
}
export interface HouseParts {
  audit: Audit
  log: Log
  /** The folder of what ships beside the code. */
  assets: string
}
/** Whoever opens it closes its store. */
export async function openHouse(
  { folder, data, clock, random }: Pick<Given, 'folder' | 'data' | 'clock' | 'random'>,
  { audit, log, assets }: HouseParts,
): Promise<{ ok: true; house: House } | { ok: false; faults: readonly Fault[] }> {
  const bookings = openBookings(data, { clock, random })
  if (!bookings.ok) return bookings
  const { store, codes } = bookings
  const voices = openVoices(data, { clock, log, audit, catalogues: visitorCatalogues })
  const recordings = await openRecordings([voices.folder, join(folder, 'voices'), join(assets, 'voices')], log)
  const films = await findFilms(join(folder, 'signs'), log)
  const asOfferedOf = (facts: OfficeFacts) => offered({ facts, catalogues, clips: recordings.clips() })
  const opened = await openChangedOffice({
    folder,
    data,
    clock,
    log,
    appointmentsOn: (q) => store.appointments(q),
    pictures: pictureNames(assets),
    // a terminal without a language would open in one that its office did not ask for
    faultsOf: (office) => {
      const { facts, warnings } = asOfferedOf(office.facts)
      return facts.languages.length === 0 ? warnings : []
    },
  })
  if (!opened.ok) {
    store.close()
    return { ok: false, faults: opened.faults }
  }
  const { changed } = opened
  const office = () => changed.officeNow.now()
  const asOffered = () => asOfferedOf({ ...office().facts, signs: films.keys })
  return { ok: true, house: { store, codes, voices, recordings, films, changed, office, asOffered } }
}
