/** Which languages the terminal offers: those with a voice, those whose spoken core is recorded, and those the office asks for. */
import type { Language } from '../../flows/screen.ts'
import type { OfficeFacts } from '../../flows/services.ts'
import { languageFacts } from '../../flows/wording/language.ts'
import { coreOf } from '../../flows/wording/spoken/core.ts'
import type { Catalogues } from '../../flows/wording/wording.ts'
import type { Fault } from '../office/fault.ts'
import type { Recordings } from './recordings.ts'

interface Asked {
  facts: OfficeFacts
  catalogues: Catalogues
  clips: Recordings['clips']
}
/** How many recordings of its spoken core a language lacks; none where a synthesiser speaks it. */
function lacks(language: Language, { catalogues, clips }: Asked): number {
  if (languageFacts[language].voice !== undefined) return 0
  const recorded = new Set(clips[language])
  return coreOf(catalogues[language] ?? {}, language).filter(({ clip }) => !recorded.has(clip)).length
}

/** The office's facts with what can be offered, and what the caretaker should know of the rest. */
export function offered(asked: Asked): { facts: OfficeFacts; warnings: readonly Fault[] } {
  const { facts } = asked
  const silent = facts.languages.filter((it) => lacks(it, asked) > 0)
  const left = silent.filter((it) => !facts.unspoken.includes(it))
  return {
    facts: {
      ...facts,
      languages: facts.languages.filter((it) => !left.includes(it)),
      unspoken: silent.filter((it) => facts.unspoken.includes(it)),
    },
    warnings: left.map((language) => ({
      file: 'office.yml',
      fault: `${language} is not offered: ${lacks(language, asked)} recordings of its spoken core are missing.`,
      cure: `Record them into voices/${language}/, or name ${language} under sound: unspoken.`,
    })),
  }
}
