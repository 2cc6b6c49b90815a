/** Every language's texts, for paper: a visitor's ticket is in her language whatever the office offers tomorrow. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../flows/screen.ts'
import { type Catalogue, type Catalogues, createWording } from '../../flows/wording/wording.ts'
import { assetsFolder } from '../assets.ts'

const folder = join(assetsFolder(), 'locales')
/** Our own file, held to its shape by the tests. */
const textsOf = (language: Language): Catalogue => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')).texts
export const catalogues: Catalogues = Object.fromEntries(
  languages.filter((it) => existsSync(join(folder, `${it}.json`))).map((language) => [language, textsOf(language)]),
)
export const paperWording = createWording(catalogues)
