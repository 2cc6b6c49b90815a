/** A single letter, said by its name: *be*, *bé*, باء. Ethiopic letters are syllables, and say themselves. */
import { lettersOf } from '../../entry/alphabets.ts'
import type { Language } from '../../screen.ts'
import { languageFacts } from '../language.ts'
import type { Said } from '../spoken.ts'
import { isInAnotherScript } from './script.ts'

/** Where a voice reads the bare sound, which nobody hears, or a word of one letter, or has no name for it and calls in another. */
const misread: { readonly [L in Language]?: Readonly<Record<string, string>> } = {
  uk: { б: 'бе', в: 'ве', ж: 'же', з: 'зе', й: 'йот' },
  ar: { و: 'واو' },
  fa: { و: 'واو' },
  fi: { ł: 'viivallinen el', ø: 'viivallinen ö', æ: 'ae' },
}
/** Letters that hers does not have are said by a language of theirs; Latin ones by Swedish, as they stand on doors here. */
const voiceOf: Readonly<Record<string, Language>> = { Latn: 'sv', Arab: 'ar', Ethi: 'ti', Cyrl: 'uk' }
function languageOf(letter: string, language: Language): Language {
  if (!isInAnotherScript(letter, language)) return language
  const [, fits] = Object.entries(voiceOf).find(([, it]) => !isInAnotherScript(letter, it)) ?? []
  return fits ?? language
}

/** One recording for each letter, large or small: `letter.0061`. */
export function sayLetter(letter: string, of: Language): Said {
  const language = languageOf(letter, of)
  const small = letter.toLocaleLowerCase(languageFacts[language].locale)
  const code = (small.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
  return { clip: `letter.${code}`, text: misread[language]?.[small] ?? letter, language }
}
/** Those that one would record for a language: its own. */
export const letterClips = (language: Language): Said[] => lettersOf(language).map((letter) => sayLetter(letter, language))
