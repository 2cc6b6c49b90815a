/** Voices: what a language lacks, what is recorded here, and packs that go and come. */
import type { Language } from '../../../flows/screen.ts'
import type { Catalogues } from '../../../flows/wording/wording.ts'
import { missing, share } from '../../voices/missing.ts'
import type { AtPanel } from '../at-panel.ts'
import { brought } from '../brought.ts'
import { isSpokenHere } from '../spoken-here.ts'
import type { StaffHandlers } from '../staff-verb.ts'
import { writeFile } from '../write-file.ts'

const notWritten = { ok: false, reason: 'notWritable' } as const
const languagesOf = (catalogues: Catalogues) => Object.keys(catalogues) as Language[]

type Mine = Pick<
  StaffHandlers,
  | 'staff.shares'
  | 'staff.sentences'
  | 'staff.keepTake'
  | 'staff.voices'
  | 'staff.exportVoice'
  | 'staff.importVoice'
  | 'staff.eraseVoice'
>

export function voicesHandlers({
  catalogues,
  clips,
  does,
  exported,
  places,
  sees,
  spoken,
  voices,
  voicesChanged,
}: AtPanel): Mine {
  return {
    'staff.shares': () => {
      sees('caretaker')
      const known = { catalogues: catalogues, clips: clips() }
      return languagesOf(catalogues).map((language) => {
        const { recorded, all, core } = share(language, known)
        return {
          language,
          recorded,
          all,
          coreRecorded: core.recorded,
          coreAll: core.all,
          spoken: isSpokenHere(language, { catalogues, clips, spoken }),
        }
      })
    },
    'staff.sentences': ({ language }) => {
      sees('caretaker')
      return missing(language, { catalogues: catalogues, clips: clips() })
        .slice(0, 1_500)
        .map(({ clip, text, swedish, core }) => ({ clip, text: text.slice(0, 600), swedish: swedish.slice(0, 600), core }))
    },
    'staff.keepTake': async ({ language, clip, opus, who }) => {
      const by = does('caretaker')
      const kept = voices.keep({ language, clip, bytes: Buffer.from(opus, 'base64'), ...(who !== undefined && { who }), by })
      if (!kept.ok) return { ok: false, reason: 'notWritable' }
      await voicesChanged()
      return { ok: true }
    },
    'staff.voices': () => {
      sees('caretaker')
      return languagesOf(catalogues).flatMap((language) => {
        const recorded = voices.list(language).length
        return recorded > 0 ? [{ language, recorded }] : []
      })
    },
    'staff.exportVoice': async ({ language }) => {
      const by = does('caretaker')
      const pack = await voices.exportPack(language, by)
      return pack ? exported(`voice-${language}`, by, (file) => writeFile(file, pack), 'ledvoice') : notWritten
    },
    'staff.importVoice': async () => {
      const by = does('caretaker')
      const pack = await brought(await places(), (name) => name.endsWith('.ledvoice'))
      if (!pack) return { ok: false, reason: 'none' }
      const taken = await voices.importPack(pack, by)
      if (!taken.ok)
        return { ok: false, reason: taken.reason === 'notWritable' || taken.reason === 'busy' ? 'notWritable' : 'broken' }
      await voicesChanged()
      return { ok: true, language: taken.language, taken: taken.taken }
    },
    'staff.eraseVoice': async ({ language }) => {
      const by = does('caretaker')
      const gone = voices.list(language).map(({ clip }) => voices.erase({ language, clip, by }))
      await voicesChanged()
      return gone.every(({ ok }) => ok) ? { ok: true } : notWritten
    },
  }
}
