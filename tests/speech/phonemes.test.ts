/** What is said, by ear: espeak-ng's phonemes for the terminal's tokens are those of words written out by hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { lettersOf } from '../../flows/entry/alphabets.ts'
import { type Language, type Line, languages, line } from '../../flows/screen.ts'
import { languageFacts } from '../../flows/wording/language.ts'
import { clipsOf } from '../../flows/wording/spoken/clips.ts'
import { isInAnotherScript } from '../../flows/wording/spoken/script.ts'
import type { Token } from '../../flows/wording/spoken.ts'
import { createWording } from '../../flows/wording/wording.ts'
import { numbersSaid, said } from './said.ts'
import { startVoice, type Voice } from './voice.ts'

const textsOf = (language: Language): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/locales', `${language}.json`), 'utf8')).texts
const catalogues = Object.fromEntries(languages.map((language) => [language, textsOf(language)]))
const wording = createWording(catalogues)
const speaking = languages.filter((language): language is keyof typeof said => languageFacts[language].voice !== undefined)

let voice: Voice
beforeAll(async () => {
  voice = await startVoice()
})
const known = new Map<string, string>()
const phonemes = (text: string, language: Language): string => {
  const id = `${language} ${text}`
  const heard = known.get(id) ?? voice.phonemes(text, languageFacts[language].voice ?? '')
  known.set(id, heard)
  return heard
}
/** Sounds alone: where the stress lies and how long a vowel is differs between a word and its parts. */
const sounds = (text: string, language: Language) =>
  phonemes(text, language)
    .replace(/[ˈˌː\s.\-"]|\u032A/g, '')
    .replaceAll('β', 'v')
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const swap = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
const count = (n: number) => ({ kind: 'count', n }) as const
const told = (it: Line, language: Language) => wording.spoken(it, language)
const clip = (tokens: readonly Token[], begins: string) => tokens.find((it) => it.clip.startsWith(begins))?.text ?? ''
const dayOf = (date: string, language: Language) => told(line('book.parts', { day: { kind: 'day', date } }), language)
const times = Array.from({ length: 288 }, (_, i) => i * 5).map(
  (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
)
const timeOf = (at: string, language: Language) => told(line('book.time', { time: { kind: 'time', at } }), language)

describe.each(speaking)('the voice of %s', (language) => {
  const words = said[language]
  it('says each number as its words, and like no other number', () => {
    const byHand = words.numbers.map((it) => sounds(it, language))
    const wrong = numbersSaid.filter((n, i) => {
      const heard = sounds(clip(told(line('cost.kronor', { kronor: count(n) }), language), 'number.') || String(n), language)
      const away = byHand.map((it) => distance(heard, it))
      const own = away[i] ?? 99
      // a voice knows its numbers better than its spelling: what is spelt alike may differ by a vowel
      return own > Math.max(2, heard.length * 0.55) || away.some((it, j) => j !== i && it <= own && byHand[j] !== byHand[i])
    })
    expect(wrong).toEqual([])
  })
  it('says each day of the month as its words', () => {
    const heard = Array.from({ length: 31 }, (_, i) => {
      const tokens = dayOf(`2024-01-${String(i + 1).padStart(2, '0')}`, language)
      return clip(tokens, 'ordinal.') || clip(tokens, 'number.')
    })
    const wanted = words.ordinals ?? heard.map((_, i) => (language === 'fr' && i === 0 ? 'premier' : undefined))
    const wrong = heard.filter((it, i) => {
      const byHand = wanted[i]
      if (byHand === undefined)
        return (
          it !== clip(told(line('say.choices', { n: count(i + 1) }), language), 'number.') &&
          it !== words.numbers[i + 1] &&
          it !== String(i + 1)
        )
      return sounds(it, language) !== sounds(byHand, language)
    })
    expect(wrong).toEqual([])
  })
  it('says each weekday and each month as its words', () => {
    const weekdays = Array.from({ length: 7 }, (_, i) => clip(dayOf(`2024-01-0${i + 1}`, language), 'weekday.'))
    const months = Array.from({ length: 12 }, (_, i) =>
      clip(dayOf(`2024-${String(i + 1).padStart(2, '0')}-05`, language), 'month.'),
    )
    expect(weekdays.map((it) => sounds(it, language))).toEqual(words.weekdays.map((it) => sounds(it, language)))
    expect(months.map((it) => sounds(it, language))).toEqual(words.months.map((it) => sounds(it, language)))
  })
  it('says every time of day like no other time, and always with its part of the day', () => {
    const heard = times.map((at) => timeOf(at, language))
    expect(heard.filter((tokens) => !tokens.at(-1)?.clip.startsWith('part.'))).toEqual([])
    const asSounds = heard.map((tokens) => tokens.map((it) => sounds(it.text, language)).join(''))
    expect(asSounds.filter((it, i) => asSounds.indexOf(it) !== i)).toEqual([])
  })
  it('says each letter of its alphabet by a name that one hears, and like no other', () => {
    const heard = lettersOf(language).map((letter) =>
      sounds(told(line('entry.letter', { letter: { kind: 'letters', letters: letter } }), language)[0]?.text ?? '', language),
    )
    // a consonant alone is no name; letters that are said alike where they are learnt (ሰ and ሠ, س and ص) are told by eyes
    expect(heard.filter((it) => !/[aeiouyɑæœøɔɛəɨɪɯʉʊuɐɵ]/u.test(it))).toEqual([])
    expect(new Set(heard).size).toBeGreaterThan(heard.length * 0.7)
  })
  it('says every text of the catalogue by itself, with no other voice called in', () => {
    const spoken = clipsOf(catalogues[language] ?? {}, language)
      .filter(({ clip }) => !/^(number|ordinal|weekday|month|tongue|phone)\./.test(clip))
      .flatMap(({ text }) => wording.spoken(line('own', { words: { kind: 'words', in: { [language]: text } } }), language))
    const wrong = spoken.filter(
      (it) => it.language !== language || isInAnotherScript(it.text, language) || /\([a-z-]+\)/.test(phonemes(it.text, language)),
    )
    expect(wrong.map((it) => it.text)).toEqual([])
  })
})

it('says a time, a day, a code and an address in Swedish as one does', () => {
  const heard = (it: Line) =>
    told(it, 'sv')
      .map((token) => sounds(token.text, 'sv'))
      .join('')
  const byHand = (text: string) => sounds(text, 'sv')
  expect(heard(line('book.time', { time: { kind: 'time', at: '09:15' } }))).toBe(
    ['klockan', 'nio', '15', 'före lunch'].map(byHand).join(''),
  )
  expect(heard(line('book.parts', { day: { kind: 'day', date: '2026-11-26' } }))).toBe(
    ['torsdag', 'tjugosjätte', 'november', 'När på dagen?'].map(byHand).join(''),
  )
})

/** For the languages that only people say: which recordings, in which order. */
describe.each([
  ['so', 'weekday.thursday number.26 month.november', 'number.200 number.and number.50'],
  ['ckb', 'weekday.thursday ordinal.26 month.november', 'number.200 number.and number.50'],
] as const)('the recordings of %s', (language, day, kronor) => {
  const clips = (it: Line) =>
    told(it, language)
      .map(({ clip }) => clip)
      .filter((it) => /^(number|ordinal|weekday|month|part|tongue)\./.test(it))
      .join(' ')
  it('stand in the order in which they are said', () => {
    expect(clips(line('book.parts', { day: { kind: 'day', date: '2026-11-26' } }))).toBe(day)
    expect(clips(line('cost.kronor', { kronor: count(250) }))).toBe(kronor)
    expect(clips(line('cost.kronor', { kronor: count(12_500) }))).toBe('number.12 number.1000 number.and number.500')
    expect(clips(line('book.time', { time: { kind: 'time', at: '09:15' } }))).toBe('number.9 number.15 part.before-lunch')
    expect(clips(line('book.code', { code: { kind: 'digits', digits: '4711' } }))).toBe('number.4 number.7 number.1 number.1')
    expect(clips(line('find.tongues', { tongues: { kind: 'tongues', codes: ['ar', 'so'] } }))).toBe('tongue.ar tongue.so')
  })
  it('are all in the list that a studio gets', () => {
    const listed = new Set(clipsOf(catalogues[language] ?? {}, language).map(({ clip }) => clip))
    const needed = [
      ...times.flatMap((at) => timeOf(at, language)),
      ...Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(2024, 0, i + 1)).toISOString().slice(0, 10)).flatMap((date) =>
        dayOf(date, language),
      ),
      ...[0, 1, 2, 11, 21, 22, 100, 250, 999, 1000, 2021, 999_999].flatMap((n) =>
        told(line('cost.kronor', { kronor: count(n) }), language),
      ),
      ...told(line('find.phone', { phone: { kind: 'phone', number: '+46 10-123 45 67' } }), language),
    ]
    expect([...new Set(needed.map(({ clip }) => clip))].filter((it) => !listed.has(it))).toEqual([])
  })
})
