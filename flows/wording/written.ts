/** How each kind of value is written in a language. Digits are always 0–9: they are what Swedish doors and clocks show. */
import { type Language, languages, type Value, type Words } from '../screen.ts'
import { languageFacts } from './language.ts'
import { writeDay } from './spoken/calendar.ts'
import { forEyes } from './spoken/marks.ts'
import { once } from './spoken/once.ts'
import { tongue, writeList } from './spoken/tongues.ts'

/** before lunch · at lunch · after lunch · evening · night: named, because clock faces and hour counts are not shared by all. */
export const partOfDay = (
  at: string,
): 'part.before-lunch' | 'part.at-lunch' | 'part.after-lunch' | 'part.evening' | 'part.night' => {
  const hour = Number(at.slice(0, 2))
  if (hour < 5) return 'part.night'
  if (hour < 12) return 'part.before-lunch'
  if (hour < 13) return 'part.at-lunch'
  if (hour < 17) return 'part.after-lunch'
  return hour < 22 ? 'part.evening' : 'part.night'
}

const nextBest: readonly Language[] = ['sv', 'en', ...languages]
/** The office's words in the visitor's language, or in the next best one, which is then said by its own voice. */
export function bestWords(words: Words, language: Language): { text: string; language: Language } {
  const own = words[language]
  if (own) return { text: own, language }
  for (const l of nextBest) {
    const text = words[l]
    if (text) return { text, language: l }
  }
  return { text: '', language }
}

const numbers = once((language) => new Intl.NumberFormat(languageFacts[language].locale))
const plurals = once((language) => new Intl.PluralRules(language))

/** one, few, other …: the form of a number in that language (CLDR). */
export const pluralForm = (n: number, language: Language): string => plurals(language).select(n)

/** 26/11, as Swedish doors and letters write it */
export const shortDate = (date: string) => `${Number(date.slice(8, 10))}/${Number(date.slice(5, 7))}`

/** `part` gives the words for a part of the day. */
export function writeValue(value: Value, language: Language, part: (key: ReturnType<typeof partOfDay>) => string): string {
  switch (value.kind) {
    case 'count':
      return numbers(language).format(value.n)
    case 'place':
      return `${value.n}/${value.of}`
    case 'day':
      return writeDay(value.date, language)
    case 'time':
      return `${value.at} ${part(partOfDay(value.at))}`
    case 'digits':
      return value.digits.replace(/(..)(?=.)/g, '$1 ')
    case 'phone':
      return value.number
    case 'letters':
      return [...value.letters].join(' ')
    case 'name':
      return value.name
    case 'address':
      return value.address
    case 'tongues':
      return writeList(
        value.codes.map((code) => forEyes(tongue(code, language).text)),
        language,
      )
    case 'words':
      return forEyes(bestWords(value.in, language).text)
  }
}
