/** Every language's texts, for paper: a visitor's ticket is in her language whatever the office offers tomorrow. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../flows/screen.ts'
import { type Catalogue, type Catalogues, createWording } from '../../flows/wording/wording.ts'
import { assetsFolder } from '../assets.ts'

const folder = join(assetsFolder(), 'locales')
/** Our own file, held to its shape by the tests. */
const textsIn = (name: string): Catalogue => {
  const file = join(folder, `${name}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).texts : {}
}
const there = languages.filter((it) => existsSync(join(folder, `${it}.json`)))
/** What visitors meet: what a native speaker may lend her voice to. */
export const visitorCatalogues: Catalogues = Object.fromEntries(there.map((language) => [language, textsIn(language)]))
export const catalogues: Catalogues = Object.fromEntries(
  there.map((language: Language) => [language, { ...textsIn(language), ...textsIn(`staff/${language}`) }]),
)
export const paperWording = createWording(catalogues)
