/** The demo office, but with every language that there are texts for: those that nothing speaks stand there to be read. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../flows/screen.ts'
import { newData, office } from '../shells/app.ts'
import { isSpoken } from './wish.ts'

let made: string | undefined
/** Its folder. Gone when the tests are. */
export const officeOfAllLanguages = (): string => {
  if (made) return made
  const folder = newData()
  cpSync(office, folder, { recursive: true })
  const file = join(folder, 'office.yml')
  const silent = languages.filter((language) => !isSpoken(language))
  const text = readFileSync(file, 'utf8')
    .replace(/^languages: .*$/m, `languages: [${languages.join(', ')}]`)
    .replace(/^sound:$/m, `sound:\n  unspoken: [${silent.join(', ')}]`)
  writeFileSync(file, text)
  made = folder
  return folder
}
