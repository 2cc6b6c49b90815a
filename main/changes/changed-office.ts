/**
 * The office that a caretaker can change while it is open: its folder, the changes over it, the directory that was taken, and
 * the office that all this makes now. Each change is checked, written, and takes hold in one step.
 */
import { Temporal } from 'temporal-polyfill'
import type { Role } from '../../flows/staff/services.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Fault } from '../office/fault.ts'
import { type Office, readOffice } from '../office/office.ts'
import type { OfficeFile } from '../office/schema.ts'
import { applied, type NotApplied } from './applied.ts'
import type { AppointmentsOn } from './booked.ts'
import { type Change, dated } from './change.ts'
import { type ChangedLoaded, furnishChanged, type Texts } from './changed.ts'
import { type Added, type Kept, openChanges, type Stored, type TakenBack } from './changes.ts'
import {
  checkDirectory,
  type DirectoryReport,
  directoryBefore,
  keepDirectory,
  letGoDirectory,
  takenDirectory,
} from './directory.ts'
import { createOfficeNow, type OfficeNow } from './office-now.ts'
import { checked, type Preview, preview, previewTakeBack, type Standing } from './preview.ts'
import { type OfficeSettings, settingsOf } from './settings.ts'

export interface ChangedOfficeParts {
  /** The office folder, and the data folder. */
  folder: string
  data: string
  clock: Pick<Clock, 'now'>
  log: Log
  /** Asked only when a change is looked at: the store may be opened later than the office. */
  appointmentsOn: AppointmentsOn
  pictures?: ReadonlySet<string>
  /** What the folder alone cannot know; any fault refuses a change, and closes the office at the start. */
  faultsOf?: (office: Office) => readonly Fault[]
}
export type Listed = Kept & { setAside?: true }
export type Made = Added | { ok: false; reason: NotApplied }
type DirectoryRefused = { ok: false; reason: 'notWritable' } | { ok: false; reason: 'unsound'; faults: readonly Fault[] }

export interface ChangedOffice {
  officeNow: OfficeNow
  /** As office.yml would say it with the changes; and as it says it. */
  file(): OfficeFile
  folderFile(): OfficeFile
  /** What the panel shows before anything is changed. */
  settings(): OfficeSettings
  /** The changes in force, in the order in which they were made; those that no longer fit are marked. */
  list(): readonly Listed[]
  /** Also those that were taken back. */
  history(): readonly Stored[]
  preview(change: Change): Preview
  previewTakeBack(n: number): Preview
  make(change: Change, by: Role): Made
  takeBack(n: number, by: Role): TakenBack
  directory: {
    check(text: string): DirectoryReport
    take(text: string): { ok: true } | DirectoryRefused
    takeBack(): { ok: true } | DirectoryRefused | { ok: false; reason: 'notTaken' }
    /** Whether one was taken here and not taken back. */
    isTaken(): boolean
  }
}

/** Reads the folder and what was changed. Faults: there is no sound office, even without the changes. */
export async function openChangedOffice(
  parts: ChangedOfficeParts,
): Promise<{ ok: true; changed: ChangedOffice } | Extract<ChangedLoaded, { ok: false }>> {
  const { folder, data, clock, log, appointmentsOn, pictures, faultsOf } = parts
  let texts: Texts | undefined
  let standing: Standing | undefined
  const stand = (): Standing => {
    if (!standing) throw new Error('the office is not open')
    return standing
  }
  const changes = openChanges(data, {
    clock,
    log,
    check: (next) => {
      const sound = checked(stand(), next)
      return sound.ok ? { ok: true } : sound
    },
  })
  const furnish = (of: Texts): ChangedLoaded => {
    const furnished = furnishChanged(of, changes.list())
    if (!furnished.ok) return furnished
    const office = { ...furnished.office, warnings: [...furnished.office.warnings, ...changes.faults] }
    texts = of
    standing = { texts: of, changes: changes.list(), furnished: { ...furnished, office } }
    return standing.furnished
  }
  const load = async (): Promise<ChangedLoaded> => {
    const read = await readOffice(folder)
    if (!read.ok) return read
    const { written, directory } = read
    const taken = takenDirectory(data, log)
    return furnish({ written, directory, pictures, faultsOf, ...(taken && { taken }) })
  }
  const opened = await createOfficeNow(load, log)
  if (!opened.ok) return opened
  const { officeNow } = opened

  /** From what is read already: whatever lies on the disk meanwhile, a change that was checked holds at once. */
  const refurnish = (of: Texts | undefined = texts) => {
    const furnished = of && furnish(of)
    if (furnished?.ok) officeNow.take(furnished.office)
  }
  const asks = () => ({ appointmentsOn, now: clock.now() })
  const today = () =>
    Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(stand().furnished.file.zone).toPlainDate().toString()
  const withDirectory = (taken: Texts['taken']): Texts => {
    const { taken: _, ...own } = stand().texts
    return { ...own, ...(taken && { taken }) }
  }

  return {
    ok: true,
    changed: {
      officeNow,
      file: () => stand().furnished.file,
      folderFile: () => stand().furnished.base,
      settings: () => settingsOf(stand().furnished, today()),
      list: () =>
        changes.list().map((kept) => (stand().furnished.setAside.has(kept.n) ? { ...kept, setAside: true as const } : kept)),
      history: changes.history,
      preview: (change) => preview(stand(), dated(change, today()), asks()),
      previewTakeBack: (n) => previewTakeBack(stand(), n, asks()),
      make: (change, by) => {
        const meant = dated(change, today())
        const { file, base } = stand().furnished
        const next = applied(file, meant, base)
        if (!next.ok) return next
        const made = changes.add(meant, by)
        if (made.ok) refurnish()
        return made
      },
      takeBack: (n, by) => {
        const back = changes.takeBack(n, by)
        if (back.ok) refurnish()
        return back
      },
      directory: {
        check: (text) => checkDirectory(stand(), text),
        take: (text) => {
          const { ok, faults } = checkDirectory(stand(), text)
          if (!ok) return { ok, reason: 'unsound', faults }
          const took = keepDirectory(data, text, log)
          if (took.ok) refurnish(withDirectory(takenDirectory(data, log)))
          return took
        },
        takeBack: () => {
          const { texts: now } = stand()
          if (!now.taken) return { ok: false, reason: 'notTaken' }
          const before = directoryBefore(data)
          const text = before ?? now.directory
          const { ok, faults } = text.ok ? checkDirectory(stand(), text.text, text.file) : { ok: false, faults: [text.fault] }
          // one that is not used anyhow can always be let go
          if (!ok && stand().furnished.isTakenUsed) return { ok: false, reason: 'unsound', faults }
          const back = letGoDirectory(data, log)
          if (back.ok) refurnish(withDirectory(takenDirectory(data, log)))
          return back
        },
        isTaken: () => stand().texts.taken !== undefined,
      },
    },
  }
}
