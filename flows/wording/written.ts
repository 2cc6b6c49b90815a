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
const dayFormat = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' })

/** thursday; for the coloured band, where the date stands beside it */
export const weekdayOf = (date: string, language: Language) => dayFormat(language, { weekday: 'long' }).format(noon(date))
/** 26/11, as Swedish doors and letters write it */
export const shortDate = (date: string) => `${Number(date.slice(8, 10))}/${Number(date.slice(5, 7))}`

/** `part` gives the words for a part of the day. */
export function writeValue(value: Value, language: Language, part: (key: ReturnType<typeof partOfDay>) => string): string {
  switch (value.kind) {
    case 'count':
      return new Intl.NumberFormat(locales[language]).format(value.n)
    case 'place':
      return `${value.n}/${value.of}`
    case 'day':
      return dayFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(noon(value.date))
    case 'time':
      return `${value.at} ${part(partOfDay(value.at))}`
    case 'digits':
      return value.digits.replace(/(..)(?=.)/g, '$1 ')
    case 'phone':
      return value.number
    case 'address':
      return value.address
    case 'tongues': {
      const names = new Intl.DisplayNames([locales[language]], { type: 'language' })
      return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(
        value.codes.map((code) => names.of(code) ?? code),
      )
    }
    case 'words':
      return bestWords(value.in, language).text
  }
}
