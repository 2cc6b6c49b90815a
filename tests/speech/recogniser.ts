/**
 * Is the English understood? By a listener that knows what could be said, and no more: not proof that people understand, but
 * proof that no time is said so that it could be another. American English is the only speech that a packaged model hears.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Line, line } from '../../flows/screen.ts'
import { languageFacts } from '../../flows/wording/language.ts'
import type { Token } from '../../flows/wording/spoken.ts'
import { strings } from '../../flows/wording/strings.ts'
import { createWording } from '../../flows/wording/wording.ts'
import { heardWords } from './english.ts'
import { grammarOf, haveRecogniser, knownWords, recognise } from './pocketsphinx.ts'
import { recorded, remembering } from './sound.ts'
import { startVoice } from './voice.ts'

export interface Understood {
  /** Wrong, missing and added words for each word said, in the terminal's own English prompts. */
  wordErrorRateEn: number
  /** Of the 288 five-minute times of a day, those heard as another or not at all: what was said, and what was heard. */
  timesMisheard: readonly { said: string; heard: string }[]
  /** The prompts that were not heard as they were said. */
  promptsMisheard: readonly { said: string; heard: string }[]
  /** How many prompts were heard, and how many were left out for a word that the recogniser does not know. */
  prompts: number
  leftOut: number
}
const voiceName = languageFacts.en.voice ?? ''
const wordsAMinute = 120
const times = Array.from({ length: 288 }, (_, i) => i * 5).map(
  (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
)
/** All texts without values, and those with values that one hears most. */
function promptsOf(): Line[] {
  const plain = Object.entries(strings)
    .filter(([key, values]) => Object.keys(values).length === 0 && !key.startsWith('part.'))
    .map(([key]) => ({ key, values: {} }) as Line)
  const when = { day: { kind: 'day', date: '2026-11-26' }, time: { kind: 'time', at: '09:15' } } as const
  const count = (n: number) => ({ kind: 'count', n }) as const
  return [
    ...plain,
    line('book.code', { code: { kind: 'digits', digits: '4711' } }),
    line('book.when', when),
    line('book.soon', { ...when, nights: count(3) }),
    line('book.minutes', { minutes: count(45) }),
    line('call.coming', { minutes: count(5) }),
    line('cost.kronor', { kronor: count(250) }),
    line('find.tongues', { tongues: { kind: 'tongues', codes: ['en', 'ar', 'fi'] } }),
    line('find.phone', { phone: { kind: 'phone', number: '010-123 45 67' } }),
    line('open.now', { until: { kind: 'time', at: '16:30' } }),
    line('open.later', { at: { kind: 'time', at: '10:00' }, until: { kind: 'time', at: '15:45' } }),
    line('open.another-day', { nights: count(2), day: when.day, at: { kind: 'time', at: '13:00' } }),
    line('book.day', { day: { kind: 'day', date: '2026-12-01' }, nights: count(1) }),
    line('terminal.page', { page: { kind: 'place', n: 2, of: 5 } }),
  ]
}
function errors(said: readonly string[], heard: readonly string[]): number {
  let row = Array.from({ length: heard.length + 1 }, (_, i) => i)
  for (const [i, word] of said.entries()) {
    const next = [i + 1]
    for (const [j, other] of heard.entries()) {
      next.push(Math.min((row[j] ?? 0) + (word === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[heard.length] ?? 0
}

/** Half a minute to two; nothing (and a loud word) where nothing here recognises speech. */
export async function understood(): Promise<Understood | null> {
  if (!haveRecogniser()) return null
  const en = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/locales/en.json'), 'utf8')).texts
  const wording = createWording({ en })
  const say = remembering(await startVoice(), voiceName, wordsAMinute)
  const hear = async (all: readonly (readonly Token[])[], wide = false) => {
    const lines = all.map((tokens, i) => ({ name: `line-${i}`, tokens, said: heardWords(tokens.map((it) => it.text).join(' ')) }))
    const heard = await recognise(
      lines.map(({ name, tokens }) => ({ name, samples: recorded(tokens, say) })),
      grammarOf(lines.map((it) => it.said)),
      wide,
    )
    return lines.map(({ name, said }) => ({ said, heard: heard.get(name) ?? '' }))
  }
  const timesHeard = await hear(times.map((at) => wording.spoken(line('book.time', { time: { kind: 'time', at } }), 'en')))

  const known = knownWords()
  const all = promptsOf().map((it) => wording.spoken(it, 'en'))
  const knows = (tokens: readonly Token[]) =>
    heardWords(tokens.map((it) => it.text).join(' '))
      .split(' ')
      .every((it) => known.has(it))
  const prompts = all.filter((tokens) => tokens.length > 0 && knows(tokens))
  const promptsHeard = await hear(prompts, true)
  const words = promptsHeard.map(({ said, heard }) => ({ said: said.split(' '), heard: heard.split(' ').filter(Boolean) }))
  const wrong = words.reduce((sum, it) => sum + errors(it.said, it.heard), 0)
  return {
    wordErrorRateEn: wrong / words.reduce((sum, it) => sum + it.said.length, 0),
    timesMisheard: timesHeard.filter(({ said, heard }) => said !== heard),
    promptsMisheard: promptsHeard.filter(({ said, heard }) => said !== heard),
    prompts: prompts.length,
    leftOut: all.length - prompts.length,
  }
}
