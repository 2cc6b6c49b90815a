/** A Line and its values become words: for eyes, ears and paper alike, so that none can disagree with another. */
import type { Language, Line, Value } from '../screen.ts'
import { type Part, parseMessage } from './message.ts'
import { bestWords, pluralForm, writeValue } from './written.ts'

/** One language's texts by key. */
export type Catalogue = Readonly<Record<string, string>>
export type Catalogues = { readonly [L in Language]?: Catalogue }

/** A stretch of a line: plain text, or a value with its text. `language` is what it is written in, which may not be hers. */
export interface Piece {
  text: string
  language: Language
  value?: Value
}
export interface Wording {
  pieces(line: Line, language: Language): readonly Piece[]
  /** The line as one text. */
  write(line: Line, language: Language): string
}

export function createWording(catalogues: Catalogues): Wording {
  const parsed = new Map<string, readonly Part[]>()
  const message = (key: string, language: Language): readonly Part[] => {
    const id = `${language} ${key}`
    const known = parsed.get(id)
    if (known) return known
    const parts = parseMessage(catalogues[language]?.[key] ?? catalogues.sv?.[key] ?? key)
    parsed.set(id, parts)
    return parts
  }
  const plain = (key: string, language: Language) => message(key, language).join('')

  const fill = (parts: readonly Part[], values: Readonly<Record<string, Value>>, language: Language): Piece[] =>
    parts.flatMap((part): Piece[] => {
      if (typeof part === 'string') return [{ text: part, language }]
      const value = values[part.name]
      if (!value) return []
      if ('plural' in part) {
        if (value.kind !== 'count') return []
        const form = part.plural[`=${value.n}`] ?? part.plural[pluralForm(value.n, language)] ?? part.plural.other
        return fill(form ?? [], values, language)
      }
      const text = writeValue(value, language, (key) => plain(key, language))
      return [{ text, value, language: value.kind === 'words' ? bestWords(value.in, language).language : language }]
    })

  const pieces = (line: Line, language: Language) => {
    const own = line.in ?? language
    return fill(message(line.key, own), line.values as Readonly<Record<string, Value>>, own)
  }
  return {
    pieces,
    write: (line, language) =>
      pieces(line, language)
        .map((piece) => piece.text)
        .join(''),
  }
}
