import type { Language } from '../../screen.ts'

/** To make a formatter costs more than a thousand uses of it: one for each language is made, the first time it is needed. */
export function once<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}
