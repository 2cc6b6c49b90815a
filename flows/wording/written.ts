/** How each kind of value is written in a language. Digits are always 0–9: they are what Swedish doors and clocks show. */
import type { Language, Value, Words } from '../screen.ts'

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB', ar: 'ar-u-nu-latn' }

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

/** The office's words in the visitor's language, or in the next best one, which is then said by its own voice. */
export function bestWords(words: Words, language: Language): { text: string; language: Language } {
  for (const l of [language, 'sv', 'en', 'ar'] as const) {
    const text = words[l]
    if (text) return { text, language: l }
  }
  return { text: '', language }
}

const noon = (date: string) => new Date(`${date}T12:00:00Z`)
/** To make a formatter costs more than a thousand uses of it: one for each language is made, the first time it is needed. */
function once<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}
const numbers = once((language) => new Intl.NumberFormat(locales[language]))
const days = once(
  (language) => new Intl.DateTimeFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
)
const tongues = once((language) => new Intl.DisplayNames([locales[language]], { type: 'language' }))
const lists = once((language) => new Intl.ListFormat(locales[language], { type: 'conjunction' }))
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
      return days(language).format(noon(value.date))
    case 'time':
      return `${value.at} ${part(partOfDay(value.at))}`
    case 'digits':
      return value.digits.replace(/(..)(?=.)/g, '$1 ')
    case 'phone':
      return value.number
    case 'address':
      return value.address
    case 'tongues':
      return lists(language).format(value.codes.map((code) => tongues(language).of(code) ?? code))
    case 'words':
      return bestWords(value.in, language).text
  }
}
