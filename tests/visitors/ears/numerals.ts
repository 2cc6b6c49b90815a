/** Numbers that are said as words, as she would write them: the terminal says them so where a voice reads digits wrong. */
import type { Spoken } from '../wish.ts'

const named = (words: string, step = 1): (readonly [string, number])[] =>
  words.split(' ').map((word, n) => [word, n * step] as const)
const values: { readonly [L in Spoken]?: ReadonlyMap<string, number> } = {
  ti: new Map([
    ...named('ዜሮ ሓደ ክልተ ሰለስተ ኣርባዕተ ሓሙሽተ ሽዱሽተ ሸውዓተ ሸሞንተ ትሽዓተ'),
    ...named('- ዓሰርተ ዕስራ ሰላሳ ኣርብዓ ሓምሳ ስሳ ሰብዓ ሰማንያ ቴስዓ', 10),
  ]),
}
/** Joins tens and units in Tigrinya. */
const and = /ን$/

/** 23 for *ዕስራን ሰለስተን*; what is no number stays as it is. */
export function numeral(text: string, language: Spoken): string {
  const known = values[language]
  const words = text.split(' ').map((word) => known?.get(word) ?? known?.get(word.replace(and, '')))
  return words.every((value) => value !== undefined) ? String(words.reduce((sum, value) => sum + value, 0)) : text
}
