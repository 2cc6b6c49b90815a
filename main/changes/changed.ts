/**
 * The office folder and the changes over it, furnished as one office. A change that does not fit the folder (a new one may
 * have come) is set aside with a warning and stays in the list; the others hold. Pure.
 */
import type { Fault } from '../office/fault.ts'
import type { Text } from '../office/files.ts'
import { furnishOffice, type Loaded, type Office, type OfficeRead } from '../office/office.ts'
import type { OfficeFile } from '../office/schema.ts'
import { senseFaults } from '../office/sense.ts'
import { applied, type NotApplied } from './applied.ts'
import type { Kept } from './changes.ts'
import { linesAfter } from './lines.ts'

/** What the files say, and what else an office must be to be sound. */
export interface Texts extends Omit<Extract<OfficeRead, { ok: true }>, 'ok'> {
  /** A directory that was taken on the terminal, in the place of the folder's. */
  taken?: Text
  /** The names of the pictures that are drawn; absent: not looked at. */
  pictures?: ReadonlySet<string> | undefined
  /** What the office folder alone cannot know, such as that no language is left that can be spoken. */
  faultsOf?: ((office: Office) => readonly Fault[]) | undefined
}
export interface Furnished {
  ok: true
  office: Office
  /** As office.yml would say it with the changes, and as it says it. */
  file: OfficeFile
  base: OfficeFile
  /** The changes that do not fit, by number, and why. */
  setAside: ReadonlyMap<number, readonly Fault[]>
  /** The directory that was taken on the terminal is the one in use. */
  isTakenUsed: boolean
}
export type ChangedLoaded = Furnished | Extract<Loaded, { ok: false }>

export const CHANGES_FILE = 'changes.json'

/** `changes`: in the order in which they were made. A directory that was taken, and does not fit, is set aside as well. */
export function furnishChanged(texts: Texts, changes: readonly Kept[]): ChangedLoaded {
  const { taken, ...own } = texts
  if (!taken) return furnish(own, changes)
  const furnished = furnish({ ...own, directory: taken }, changes)
  if (furnished.ok) return { ...furnished, isTakenUsed: true }
  const without = furnish(own, changes)
  if (!without.ok) return without
  const why = furnished.faults[0]
  return warned(without, [
    {
      file: taken.ok ? taken.file : taken.fault.file,
      ...(why?.line !== undefined && { line: why.line }),
      fault: `The directory that was taken on the terminal does not fit and is not used. ${why?.fault ?? ''}`.trim(),
      cure: 'Take a directory that fits, or take this one back on the terminal.',
    },
  ])
}

type Own = Omit<Texts, 'taken'>
function furnish(texts: Own, changes: readonly Kept[]): ChangedLoaded {
  const base = texts.written.office
  if (senseFaults(base).length > 0) return furnishAs(texts, base)
  const together = furnishTogether(texts, changes)
  const furnished = together.ok ? together : furnishOneByOne(texts, changes)
  if (!furnished.ok) return furnished
  return warned(
    furnished,
    changes.flatMap((kept) => (furnished.setAside.get(kept.n) ?? []).slice(0, 1).map((why) => asideFault(kept, why))),
  )
}

/** All of them or none: what does not make a sound office is refused. Expects the folder itself to make sense. */
export function furnishTogether(texts: Own, changes: readonly Kept[]): ChangedLoaded {
  const { file, setAside } = replayed(texts.written.office, changes)
  const furnished = furnishAs(texts, file)
  return furnished.ok ? { ...furnished, setAside } : furnished
}

/** Only when they are not sound together: each in its turn, and those that would break the office are set aside. */
function furnishOneByOne(texts: Own, changes: readonly Kept[]): ChangedLoaded {
  let sound = furnishAs(texts, texts.written.office)
  const setAside = new Map<number, readonly Fault[]>()
  for (const kept of changes) {
    if (!sound.ok) return sound
    const next = applied(sound.file, kept.change, sound.base)
    if (!next.ok) {
      if (next.reason !== 'alreadySo') setAside.set(kept.n, [notFitting(next.reason)])
      continue
    }
    const furnished = furnishAs(texts, next.file)
    if (furnished.ok) sound = furnished
    else setAside.set(kept.n, furnished.faults)
  }
  return sound.ok ? { ...sound, setAside } : sound
}

function replayed(base: OfficeFile, changes: readonly Kept[]) {
  let file = base
  const setAside = new Map<number, readonly Fault[]>()
  for (const kept of changes) {
    const next = applied(file, kept.change, base)
    if (next.ok) file = next.file
    else if (next.reason !== 'alreadySo') setAside.set(kept.n, [notFitting(next.reason)])
  }
  return { file, setAside }
}

function furnishAs({ written, directory, pictures, faultsOf }: Own, file: OfficeFile): ChangedLoaded {
  const base = written.office
  const lineOf = file === base ? written.lineOf : linesAfter(base, file, written.lineOf)
  const loaded = furnishOffice({ ...written, office: file, lineOf }, directory, pictures)
  if (!loaded.ok) return loaded
  const faults = faultsOf?.(loaded.office) ?? []
  if (faults.length > 0) return { ok: false, faults, warnings: loaded.office.warnings }
  return { ...loaded, file, base, setAside: new Map(), isTakenUsed: false }
}

const warned = (furnished: Furnished, more: readonly Fault[]): Furnished =>
  more.length === 0
    ? furnished
    : { ...furnished, office: { ...furnished.office, warnings: [...furnished.office.warnings, ...more] } }

const reasons: { [R in Exclude<NotApplied, 'alreadySo'>]: string } = {
  unknownHost: 'There is no such host any more.',
  unknownService: 'office.yml does not say how it is booked.',
}
/** What it was about, as the office folder names it. */
const about = ({ change }: Kept) =>
  'host' in change ? ` of “${change.host}”` : 'service' in change ? ` of “${change.service}”` : ''

const notFitting = (reason: Exclude<NotApplied, 'alreadySo'>): Fault => ({
  file: CHANGES_FILE,
  fault: reasons[reason],
  cure: 'Look at what the office folder says now.',
})
const asideFault = (kept: Kept, { fault }: Fault): Fault => ({
  file: CHANGES_FILE,
  fault: `Change ${kept.n} (${kept.change.what}${about(kept)}, ${kept.at.slice(0, 10)}) no longer fits and is set aside. ${fault}`,
  cure: 'Take it back on the terminal, and make it anew if it is still wanted.',
})
