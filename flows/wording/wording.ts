/** A Line and its values become words: for eyes, ears and paper alike, so that none can disagree with another. */
import type { Language, Line, Value } from '../screen.ts'
import { createHeard } from './heard.ts'
import type { Pronunciation } from './lexicon.ts'
import { createShown } from './shown.ts'
import type { Token } from './spoken.ts'

/** One language's texts by key. */
export type Catalogue = Readonly<Record<string, string>>
export type Catalogues = { readonly [L in Language]?: Catalogue }

/** A stretch of a line: plain text, or a value with its text. `language` is what it is written in, which may not be hers. */
export interface Piece {
  text: string
  language: Language
  value?: Value
}
export type Values = Readonly<Record<string, Value>>
/** A text of the catalogue, or a value that stands between. */
export type Stretch = { eyes: string; ears: string; clip: string } | { value: Value }
/** For eyes. */
export interface Shown {
  pieces(line: Line, language: Language): readonly Piece[]
  /** The line as one text. */
  write(line: Line, language: Language): string
  /** What a message is made of; `written`: in which language: Swedish, where hers lacks it. */
  stretches(key: string, values: Values, language: Language): { written: Language; found: readonly Stretch[] }
}
/** For ears: the line in tokens for one breath or one recording each; their `piece` counts those of `pieces`. */
export type Heard = (line: Line, language: Language) => readonly Token[]
export interface Wording extends Shown {
  spoken: Heard
}

/** `own`: how the office wants its names and abbreviations said. */
export function createWording(catalogues: Catalogues, own: readonly Pronunciation[] = []): Wording {
  const shown = createShown(catalogues)
  return { ...shown, spoken: createHeard(shown, own) }
}
