/** What a caretaker changes of the office, and takes back. */
import { type Topic, topics } from '../../../flows/find/kinds.ts'
import { languages } from '../../../flows/screen.ts'
import { staffLanguages } from '../../../flows/staff/names.ts'
import type { Catalogues } from '../../../flows/wording/wording.ts'
import { listsBefore } from '../../changes/lists-before.ts'
import type { AtPanel } from '../at-panel.ts'
import { brought } from '../brought.ts'
import { remarksOf } from '../remarks.ts'
import { isSpokenHere } from '../spoken-here.ts'
import type { StaffHandlers } from '../staff-verb.ts'

type Mine = Pick<
  StaffHandlers,
  | 'staff.settings'
  | 'staff.preview'
  | 'staff.change'
  | 'staff.changes'
  | 'staff.takeBack'
  | 'staff.newDirectory'
  | 'staff.takeDirectory'
  | 'staff.takeBackDirectory'
>

/** As visitors read it, in the languages of staff. */
const nameOf = (topic: Topic, catalogues: Catalogues) =>
  Object.fromEntries(staffLanguages.map((language) => [language, catalogues[language]?.[`topic.${topic}`] ?? topic]))

export function officeHandlers(here: AtPanel): Mine {
  const { audit, catalogues, changed, does, moment, places, printers, push, sees } = here
  const changedForAll = () => push('terminal.changed', { anew: true })
  const newDirectory = async (): Promise<string | undefined> => {
    const bytes = await brought(await places(), (name) => name === 'directory.json')
    return bytes && new TextDecoder().decode(bytes)
  }
  return {
    'staff.settings': async () => {
      sees('caretaker')
      return {
        ...changed.settings(),
        voiceless: languages.filter((language) => !isSpokenHere(language, here)),
        allTopics: topics.map((topic) => ({ topic, name: nameOf(topic, catalogues) })),
        printers: await printers(),
      }
    },
    'staff.preview': ({ change }) => {
      sees('caretaker')
      const seen = changed.preview(change)
      return seen.ok ? { ok: true, booked: seen.booked } : { ok: false, remarks: remarksOf(seen.faults, seen.reason) }
    },
    'staff.change': ({ change }) => {
      const by = does('caretaker')
      const made = changed.make(change, by)
      if (!made.ok) return { ok: false, remarks: remarksOf('faults' in made ? made.faults : [], made.reason) }
      audit.write({ what: 'changed', change: made.n, of: change.what, by })
      changedForAll()
      return made
    },
    'staff.changes': () => {
      sees('caretaker')
      const before = listsBefore(changed.history(), changed.folderFile())
      return [...changed.history()]
        .reverse()
        .slice(0, 300)
        .map(({ n, at, by, change, takenBack }) => {
          const was = before.get(n)
          return {
            n,
            ...moment(Date.parse(at)),
            by,
            change,
            takenBack: takenBack !== undefined,
            ...(was && { before: was }),
          }
        })
    },
    'staff.takeBack': ({ n }) => {
      const by = does('caretaker')
      const back = changed.takeBack(n, by)
      if (!back.ok) return { ok: false, remarks: remarksOf('faults' in back ? back.faults : [], back.reason) }
      audit.write({ what: 'takenBack', change: n, by })
      changedForAll()
      return { ok: true }
    },
    'staff.newDirectory': async () => {
      sees('caretaker')
      const isTaken = changed.directory.isTaken()
      const text = await newDirectory()
      if (text === undefined) return { found: false, isTaken }
      const { ok, before, after, added, removed, faults, vanished } = changed.directory.check(text)
      const gone = vanished.map((name) => ({
        words: {
          sv: `${name} går att boka här och finns inte i den nya.`,
          en: `${name} can be booked here and is not in the new one.`,
        },
      }))
      const remarks = ok ? [] : [...gone, ...(faults.length > 0 ? remarksOf(faults, 'other') : [])].slice(0, 20)
      return { found: true, isTaken, before, after, added: added.length, removed: removed.length, remarks }
    },
    'staff.takeDirectory': async () => {
      const by = does('caretaker')
      const text = await newDirectory()
      if (text === undefined) return { ok: false, remarks: remarksOf([], 'other') }
      const took = changed.directory.take(text)
      if (!took.ok) return { ok: false, remarks: remarksOf('faults' in took ? took.faults : [], took.reason) }
      audit.write({ what: 'directoryTaken', by })
      changedForAll()
      return { ok: true }
    },
    'staff.takeBackDirectory': () => {
      const by = does('caretaker')
      const back = changed.directory.takeBack()
      if (!back.ok) return { ok: false, remarks: remarksOf('faults' in back ? back.faults : [], back.reason) }
      audit.write({ what: 'directoryTaken', by })
      changedForAll()
      return { ok: true }
    },
  }
}
