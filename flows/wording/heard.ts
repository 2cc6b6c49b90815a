/** What ears hear: of the same messages as eyes read. Apart from those, so that a page that does not speak yet need not load it. */
import type { Language } from '../screen.ts'
import { createLexicon, type Pronunciation } from './lexicon.ts'
import { type Said, sayText, sayValue, type Token } from './spoken.ts'
import type { Heard, Shown, Values } from './wording.ts'

const lineRestMs = 400

/** `own`: how the office wants its names and abbreviations said. */
export function createHeard({ stretches }: Pick<Shown, 'stretches'>, own: readonly Pronunciation[] = []): Heard {
  const lexicon = createLexicon(own)
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
  return (line, language) => {
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
  }
}
