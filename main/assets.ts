/** What ships beside the code: texts, pictures, fonts. Found from the source and from what was built of it alike. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const places = ['../assets', '../../assets'].map((place) => join(import.meta.dirname, place))

/** The assets folder. Throws if there is none: then this is no whole program. */
export function assetsFolder(): string {
  const found = places.find((place) => existsSync(join(place, 'locales')))
  if (!found) throw new Error(`no assets beside ${import.meta.dirname}`)
  return found
}

/** The names of all pictures there are. */
export const pictureNames = (folder: string): ReadonlySet<string> =>
  new Set(Object.keys(JSON.parse(readFileSync(join(folder, 'pictures', 'pictures.json'), 'utf8'))))
