/**
 * How the words of free text are said, where letters mislead a voice: abbreviations, names, and in Swedish and English the
 * times, dates and prices that people write. An office adds its own.
 */
import type { Language } from '../screen.ts'
import { abbreviations } from './spoken/abbreviations.ts'
import { figures } from './spoken/figures.ts'
import { once } from './spoken/once.ts'

export interface Pronunciation {
  /** As it stands in a text: *Cabdi*, *t.ex.*, *BVC*. Lower case also begins a sentence. */
  written: string
  /** As the voice of that language should read it: *abdi*, *till exempel*. */
  spoken: string
  language: Language
}
export type Lexicon = (text: string, language: Language) => string

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
/** *t.ex.* is also written *t. ex.* and *t ex*; what is not lower case is a name or letters, and stands as it is. */
function pattern(written: string): string {
  if (written !== written.toLowerCase() || !/^\p{L}/u.test(written)) return escaped(written)
  const first = `[${written.slice(0, 1)}${written.slice(0, 1).toUpperCase()}]`
  const rest = escaped(written.slice(1))
  return first + (/\..*\./.test(written) ? rest.replace(/\\\.(?=.)/g, '\\.?\\s?').replace(/\\\.$/, '\\.?') : rest)
}

/** `own`: the office's entries, which come before those that are always there. */
export function createLexicon(own: readonly Pronunciation[] = []): Lexicon {
  const wordsOf = once((language) => {
    const entries = [...own, ...abbreviations].filter((it) => it.language === language)
    if (entries.length === 0) return undefined
    const longestFirst = [...entries].sort((a, b) => b.written.length - a.written.length)
    const any = new RegExp(
      `(?<![\\p{L}\\d.])(?:${longestFirst.map((it) => `(${pattern(it.written)})`).join('|')})(?![\\p{L}\\d])`,
      'gu',
    )
    return (text: string) =>
      text.replace(any, (found, ...groups) => longestFirst[groups.findIndex((group) => group !== undefined)]?.spoken ?? found)
  })
  return (text, language) => {
    const told = figures(text, language)
    return wordsOf(language)?.(told) ?? told
  }
}
