/** The texts of the languages this office offers; the others are never loaded. */
import type { Language } from '../flows/screen.ts'
import { staffLanguages } from '../flows/staff/names.ts'
import type { Catalogue, Catalogues } from '../flows/wording/wording.ts'

/** Texts are data, not scripts: nothing of them is compiled while a visitor waits. */
const files = import.meta.glob<string>('../assets/locales/**/*.json', { query: '?url', import: 'default', eager: true })

async function textsIn(name: string): Promise<Catalogue> {
  const file = files[`../assets/locales/${name}.json`]
  if (!file) return {}
  const { texts }: { texts: Catalogue } = await (await fetch(file)).json()
  return texts
}
/** What staff read stands apart, in the languages that they read. */
const textsOf = async (language: Language): Promise<Catalogue> => {
  const [visitors, staffs] = await Promise.all([textsIn(language), textsIn(`staff/${language}`)])
  return { ...visitors, ...staffs }
}

/** What staff read is always there: Swedish is on every ticket, and it stands in where a text has no other language. */
export async function loadTexts(offered: readonly Language[]): Promise<Catalogues> {
  const wanted = [...new Set<Language>([...staffLanguages, ...offered])]
  const loaded = await Promise.all(wanted.map(async (language) => [language, await textsOf(language)] as const))
  return Object.fromEntries(loaded)
}
