/** The texts of the languages this office offers; the others are never loaded. */
import type { Language } from '../flows/screen.ts'
import { type Catalogue, createWording, type Wording } from '../flows/wording/wording.ts'

const files = import.meta.glob<{ default: { texts: Catalogue } }>('../assets/locales/*.json')

/** Swedish is always there: staff read it on every ticket, and it stands in where a text has no other language. */
export async function loadWording(offered: readonly Language[]): Promise<Wording> {
  const wanted = [...new Set<Language>(['sv', ...offered])]
  const loaded = await Promise.all(
    wanted.map(
      async (language) => [language, (await files[`../assets/locales/${language}.json`]?.())?.default.texts ?? {}] as const,
    ),
  )
  return createWording(Object.fromEntries(loaded))
}
