import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '../../flows/screen.ts'
import { staffLanguages } from '../../flows/staff/names.ts'
import { kindsIn, type Part, parseMessage } from '../../flows/wording/message.ts'
import { stringsSource, target } from './run.ts'

const root = join(import.meta.dirname, '../..')
const textsOf = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, 'assets/locales', `${file}.json`), 'utf8')).texts
/** Visitors' texts in every language that there is; what only staff meet, in the two that they read. */
const catalogues = [
  ...languages.map((language) => ({ language, file: language, like: textsOf('sv') })),
  ...staffLanguages.map((language) => ({ language, file: `staff/${language}`, like: textsOf('staff/sv') })),
]

const pluralsIn = (parts: readonly Part[]): string[][] =>
  parts.flatMap((part) => (typeof part === 'object' && 'plural' in part ? [Object.keys(part.plural)] : []))
/** A form is there by its name, or each number of it by itself (`=1` stands for `one` where one is only 1). */
const lacks = (language: string, forms: readonly string[]): string[] => {
  const rules = new Intl.PluralRules(language)
  const missing = new Set<string>()
  for (let n = 0; n <= 200; n++) {
    const form = rules.select(n)
    if (!forms.includes(form) && !forms.includes(`=${n}`)) missing.add(form)
  }
  return [...missing]
}

describe.each(catalogues)('$file', ({ language, file, like }) => {
  const texts = textsOf(file)
  it('has every text, and no other', () => expect(Object.keys(texts).sort()).toEqual(Object.keys(like).sort()))
  it('has no empty text', () => expect(Object.entries(texts).filter(([, text]) => !text.trim())).toEqual([]))
  it('gives each text the same values', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect({ key, values: kindsIn(parseMessage(text)) }).toEqual({ key, values: kindsIn(parseMessage(like[key] ?? '')) })
    }
  })
  it('has every plural form that it needs', () => {
    // a text of one form for all numbers says so with `other` alone
    const found = Object.entries(texts).flatMap(([key, text]) =>
      pluralsIn(parseMessage(text))
        .filter((forms) => forms.join() !== 'other')
        .flatMap((forms) =>
          lacks(language, forms)
            .filter((form) => form !== 'other')
            .map((form) => `${key}: ${form}`),
        ),
    )
    expect(found).toEqual([])
  })
})

it('the types of the texts are those of the catalogue: else run `npm run strings`', () => {
  expect(readFileSync(target, 'utf8')).toBe(stringsSource())
})

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) && !/strings\.ts$|\.test\.ts$/.test(entry.name)
      ? [readFileSync(join(root, path), 'utf8')]
      : []
  })
it('every text is used', () => {
  const code = ['flows', 'renderer', 'main'].flatMap(sources).join('\n')
  /** `line(\`kind.${kind}\`)` uses all that begin so. */
  const families = [...code.matchAll(/`([a-z-]+\.[a-z.-]*)\$\{/g)].map(([, family]) => family ?? '')
  const unused = Object.keys({ ...textsOf('sv'), ...textsOf('staff/sv') }).filter(
    (key) => !code.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
  )
  expect(unused).toEqual([])
})
