/**
 * A line as it is said: tokens, each for one recording or one breath of a voice. Values become words that no voice can read
 * wrongly: never "kå-el nio punkt femton".
 */
import type { Language, Value } from '../screen.ts'
import type { Lexicon } from './lexicon.ts'
import { sayDay } from './spoken/calendar.ts'
import { sayLetter } from './spoken/letters.ts'
import { forEars } from './spoken/marks.ts'
import { sayCount } from './spoken/numbers.ts'
import { byScript, isInAnotherScript } from './spoken/script.ts'
import { tongue } from './spoken/tongues.ts'
import { bestWords, partOfDay } from './written.ts'

export interface Token {
  /** Which recording says it: a key and the way to its part (`book.code/0`), or a value's name (`number.15`, `weekday.thursday`). */
  clip: string
  /** For a voice, and for the transcript; with the vowel marks that a voice needs. */
  text: string
  language: Language
  /** Which piece of the line as it is shown, so that eyes find what ears hear. */
  piece: number
  /** The number of this token's first word among the words of that piece; none: the piece is marked whole. */
  word?: number
  /** Milliseconds of silence after it: between the pairs of a code, after a sentence. */
  restMs?: number
}
/** A token that does not know its piece yet. An empty text is only a rest. */
export type Said = Omit<Token, 'piece'>
/** What a value is said with. */
export interface Sayer {
  lexicon: Lexicon
  message(key: string, values: Readonly<Record<string, Value>>): readonly Said[]
}

const rests = { sentence: 400, comma: 200, pair: 350, item: 250, letter: 150 } as const
const endsSentence = /[.!?؟።…]["”»’)\s]*$/
const endsPart = /[,;:،؛፣፡–—-]\s*$/
const restAfter = (text: string): { restMs?: number } => {
  if (endsSentence.test(text)) return { restMs: rests.sentence }
  return endsPart.test(text) ? { restMs: rests.comma } : {}
}
/** Words as eyes count them: what stands between spaces, and holds a letter or a digit. */
export const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((it) => /[\p{L}\p{N}]/u.test(it))

const leading = /^[^\p{L}\p{N}+]+/u
/** Plain text. What stands before its first word (". När på dagen?") is the rest after what was said before. */
export function sayText(text: string, clip: string, language: Language, lexicon: Lexicon): Said[] {
  const before = leading.exec(text)?.[0] ?? ''
  const rest: Said[] = before.trim() ? [{ clip: '', text: '', language, ...restAfter(before) }] : []
  const words = text.slice(before.length).trim()
  if (!words) return rest
  const spoken = lexicon(words, language)
  const same = wordsIn(spoken).length === wordsIn(words).length
  return [...rest, { clip, text: spoken.replace(/[,:;،፣]$/, ''), language, ...(same ? { word: 0 } : {}), ...restAfter(words) }]
}

/** The recording of an office's own text, named by the text itself (FNV-1a), so that a changed text is never said as it was. */
export function clipOfWords(text: string): string {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return `words.${hash.toString(36)}`
}
const sayWords = (text: string, language: Language, lexicon: Lexicon): Said[] => {
  let words = 0
  // what the lexicon writes in her letters needs no other voice
  const runs = isInAnotherScript(lexicon(text, language), language) ? byScript(text, language) : [{ text, language }]
  return runs.flatMap((run) => {
    const first = words
    words += wordsIn(run.text).length
    const whole = run.text.trim()
    return sayText(forEars(whole, run.language), clipOfWords(whole), run.language, lexicon).map((said) =>
      said.word === undefined ? said : { ...said, word: first },
    )
  })
}

const count = (n: number) => ({ kind: 'count', n }) as const
const withRest = (said: readonly Said[], restMs: number): Said[] =>
  said.map((it, i) => (i === said.length - 1 ? { ...it, restMs: Math.max(it.restMs ?? 0, restMs) } : it))
const whole = ({ clip, text, language, restMs }: Said): Said => ({ clip, text, language, ...(restMs ? { restMs } : {}) })

/** One kind after another, as in `writeValue`. */
export function sayValue(value: Value, language: Language, { lexicon, message }: Sayer): Said[] {
  const own = (it: { clip: string; text: string }): Said => ({ ...it, text: forEars(it.text, language), language })
  const number = (n: number) => sayCount(n, language).map(own)
  const digits = (text: string) => [...text].flatMap((digit) => (digit === '+' ? [plus(language)] : number(Number(digit))))
  const letters = (it: string): Said[] => {
    if (/\d/.test(it)) return number(Number(it))
    return /\p{L}/u.test(it) ? [sayLetter(it, language)] : [{ clip: '', text: '', language }]
  }
  switch (value.kind) {
    case 'count':
      return number(value.n)
    case 'place':
      return message('value.place', { n: count(value.n), of: count(value.of) }).map(whole)
    case 'day':
      return sayDay(value.date, language).map((it, i, all) => ({
        ...own(it),
        ...(pauses(it, i, all) ? { restMs: rests.comma } : {}),
      }))
    case 'time': {
      const [hour = 0, minute = 0] = value.at.split(':').map(Number)
      const key = minute === 0 ? 'value.time-whole' : 'value.time'
      const at = message(key, { hour: count(hour), minute: count(minute) }).map(whole)
      return [...withRest(at, rests.comma), ...message(partOfDay(value.at), {}).map(whole)]
    }
    case 'digits':
      return (value.digits.match(/..?/g) ?? []).flatMap((pair) => withRest(digits(pair), rests.pair))
    case 'phone':
      return value.number.split(/[ -]+/).flatMap((group) => withRest(digits(group), rests.pair))
    case 'letters':
      return [...value.letters].flatMap((letter) => withRest(letters(letter), rests.letter))
    case 'name':
      // hers, and in no recording: nothing may be named by it
      return sayWords(value.name, language, lexicon).map((said) => ({ ...said, clip: 'name' }))
    case 'address':
      return value.address.split(/(\d+)/).flatMap((it) => (/^\d/.test(it) ? number(Number(it)) : street(it, lexicon)))
    case 'tongues':
      return value.codes.flatMap((code, i) => {
        const name = tongue(code, language)
        const rest = i < value.codes.length - 1 ? { restMs: rests.item } : {}
        return [{ clip: `tongue.${code}`, text: forEars(name.text, name.language), language: name.language, ...rest }]
      })
    case 'words': {
      const best = bestWords(value.in, language)
      return sayWords(best.text, best.language, lexicon)
    }
  }
}
/** A breath between the weekday and the date. */
const pauses = ({ clip }: { clip: string }, i: number, all: readonly unknown[]) =>
  clip.startsWith('weekday.') && i < all.length - 1
/** A street is Swedish whoever reads it; its number is hers. */
const street = (text: string, lexicon: Lexicon) =>
  sayText(forEars(text, 'sv'), clipOfWords(text.trim()), 'sv', lexicon).map(whole)

const pluses: { readonly [L in Language]?: string } = {
  ar: 'زائِد',
  so: 'plas',
  ti: 'ፕላስ',
  fa: 'به‌علاوه',
  uk: 'плюс',
  ru: 'плюс',
  ckb: 'زائید',
  es: 'más',
  fr: 'plusse',
  tr: 'artı',
}
/** The sign before a country's number. */
export const plus = (language: Language): Said => ({ clip: 'phone.plus', text: pluses[language] ?? 'plus', language })
