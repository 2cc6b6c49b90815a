/** `npm run strings`: the placeholders of the catalogue become types. {minutes, count} becomes minutes: 'count'. */
import { readFileSync, writeFileSync } from 'node:fs'
import { kindsIn, parseMessage } from '../../flows/wording/message.ts'

const catalogues = ['sv.json', 'staff/sv.json'].map((file) => new URL(`../../assets/locales/${file}`, import.meta.url))
export const target = new URL('../../flows/wording/strings.ts', import.meta.url)

/** The text of `flows/wording/strings.ts` for the catalogue as it is now. */
export function stringsSource(): string {
  const textsOf = (file: URL): Record<string, string> => JSON.parse(readFileSync(file, 'utf8')).texts
  const rows = catalogues
    .flatMap((file) => Object.entries(textsOf(file)))
    .map(([key, text]) => {
      const kinds = Object.entries(kindsIn(parseMessage(text))).map(([name, kind]) => `${name}: '${kind}'`)
      return `  '${key}': {${kinds.length > 0 ? ` ${kinds.join(', ')} ` : ''}},`
    })
  return `// Made from assets/locales/sv.json and staff/sv.json by \`npm run strings\`. The keys there are, and the kinds of value that each one takes.
export const strings = {
${rows.join('\n')}
} as const
export type Strings = typeof strings
`
}

if (import.meta.main) writeFileSync(target, stringsSource())
