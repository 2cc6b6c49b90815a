/** A Line and its values become words: for eyes, ears and paper alike, so that none can disagree with another. */
import type { Language, Line, Value } from '../screen.ts'
import { type Compiled, compile } from './compiled.ts'
import { createLexicon, type Pronunciation } from './lexicon.ts'
import { parseMessage } from './message.ts'
import { type Said, sayText, sayValue, type Token } from './spoken.ts'
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
  /** The line as it is said, in tokens for one breath or one recording each; their `piece` counts those of `pieces`. */
  spoken(line: Line, language: Language): readonly Token[]
}
type Values = Readonly<Record<string, Value>>
/** A text of the catalogue, or a value that stands between. */
type Stretch = { eyes: string; ears: string; clip: string } | { value: Value }
interface Message {
  parts: readonly Compiled[]
  /** What it is written in: Swedish, where a language lacks a text. */
  language: Language
}
const lineRestMs = 400

/** `own`: how the office wants its names and abbreviations said. */
export function createWording(catalogues: Catalogues, own: readonly Pronunciation[] = []): Wording {
  const lexicon = createLexicon(own)
  const messages = new Map<string, Message>()
  const messageOf = (key: string, language: Language): Message => {
    const id = `${language} ${key}`
    const known = messages.get(id)
    if (known) return known
    const text = catalogues[language]?.[key]
    const written = text === undefined ? 'sv' : language
    const made = { parts: compile(parseMessage(text ?? catalogues.sv?.[key] ?? key), key, written), language: written } as const
    messages.set(id, made)
    return made
  }
  const plain = (key: string, language: Language) =>
    messageOf(key, language)
      .parts.map((part) => ('eyes' in part ? part.eyes : ''))
      .join('')

  const fill = (parts: readonly Compiled[], values: Values, language: Language): Stretch[] =>
    parts.flatMap((part): Stretch[] => {
      if ('eyes' in part) return [part]
      const value = values[part.name]
      if (!value) return []
      if ('kind' in part) return [{ value }]
      if (value.kind !== 'count') return []
      const form = part.plural[`=${value.n}`] ?? part.plural[pluralForm(value.n, language)] ?? part.plural.other
      return fill(form ?? [], values, language)
    })
  const stretches = (key: string, values: Values, language: Language) => {
    const { parts, language: written } = messageOf(key, language)
    return { written, found: fill(parts, values, written) }
  }

  const pieces = (line: Line, language: Language): Piece[] => {
    const own = line.in ?? language
    const { written, found } = stretches(line.key, line.values as Values, own)
    return found.map((it) => {
      if ('eyes' in it) return { text: it.eyes, language: written }
      const { value } = it
      const text = writeValue(value, own, (key) => plain(key, own))
      return { text, value, language: value.kind === 'words' ? bestWords(value.in, own).language : own }
    })
  }

  /** A message's words and values, each with the stretch it came from. */
  const say = (key: string, values: Values, language: Language): (Said & { stretch: number })[] => {
    const { written, found } = stretches(key, values, language)
    return found.flatMap((it, stretch) => {
      const said =
        'ears' in it
          ? sayText(it.ears, it.clip, written, lexicon)
          : sayValue(it.value, language, { lexicon, message: (name, inner) => say(name, inner, language) })
      return said.map((token) => ({ ...token, stretch }))
    })
  }
  return {
    pieces,
    write: (line, language) =>
      pieces(line, language)
        .map((piece) => piece.text)
        .join(''),
    spoken(line, language) {
      const tokens: Token[] = []
      for (const { stretch, text, ...said } of say(line.key, line.values as Values, line.in ?? language)) {
        const before = tokens.at(-1)
        // a comma or a full stop between two values is no word, only a rest
        if (text !== '') tokens.push({ ...said, text, piece: stretch })
        else if (before) before.restMs = Math.max(before.restMs ?? 0, said.restMs ?? 0)
      }
      const last = tokens.at(-1)
      if (last) last.restMs = Math.max(last.restMs ?? 0, lineRestMs)
      return tokens
    },
  }
}
