/** Everything one would record for a language: what a studio reads aloud, and what the tests count. */
import type { Language } from '../../screen.ts'
import { type Compiled, compile } from '../compiled.ts'
import { parseMessage } from '../message.ts'
import { plus } from '../spoken.ts'
import { type Said, sayDay } from './calendar.ts'
import { letterClips } from './letters.ts'
import { forEars } from './marks.ts'
import { countClips } from './numbers.ts'
import { commonTongues, tongue } from './tongues.ts'

const edges = /^[^\p{L}\p{N}]+|[\s,:;،፣–—-]+$/gu
function texts(parts: readonly Compiled[]): Said[] {
  return parts.flatMap((part) => {
    if ('eyes' in part) {
      const text = part.ears.replace(edges, '')
      return text ? [{ clip: part.clip, text }] : []
    }
    return 'plural' in part ? Object.values(part.plural).flatMap(texts) : []
  })
}
const days = (language: Language): Said[] => {
  // 2024 begins on a Monday, and January has all the days that there are
  const january = Array.from({ length: 31 }, (_, i) => sayDay(`2024-01-${String(i + 1).padStart(2, '0')}`, language))
  const months = Array.from({ length: 12 }, (_, i) => sayDay(`2024-${String(i + 1).padStart(2, '0')}-01`, language))
  const begins = (what: string) => (it: Said) => it.clip.startsWith(what)
  return [
    ...january.slice(0, 7).flatMap((it) => it.filter(begins('weekday.'))),
    ...january.flatMap((it) => it.filter(begins('ordinal.'))),
    ...months.flatMap((it) => it.filter(begins('month.'))),
  ]
}

/**
 * The recordings of a language by name, each with its text, in the order of the catalogue; numbers, days and languages last.
 * The office's own words are not among them: `clipOfWords` names theirs.
 */
export function clipsOf(catalogue: Readonly<Record<string, string>>, language: Language): readonly Said[] {
  const said = [
    ...Object.entries(catalogue).flatMap(([key, text]) => texts(compile(parseMessage(text), key, language))),
    ...countClips(language),
    ...days(language),
    { clip: 'phone.plus', text: plus(language).text },
    ...letterClips(language).map(({ clip, text }) => ({ clip, text })),
    ...commonTongues
      .map((code) => ({ code, name: tongue(code, language) }))
      .filter(({ name }) => name.language === language)
      .map(({ code, name }) => ({ clip: `tongue.${code}`, text: name.text })),
  ]
  return said.map(({ clip, text }) => ({ clip, text: forEars(text, language) }))
}
