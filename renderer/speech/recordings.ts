/** The Voice for what somebody recorded. A recording that does not come, or not whole, is told of once and never asked for again. */
import type { Language } from '../../flows/screen.ts'
import type { Token } from '../../flows/wording/spoken.ts'
import { stretch } from './stretch.ts'
import type { Voice } from './voice.ts'
import { isWholeClip } from './whole-clip.ts'

/** A recording as it is lasts as somebody who says so many words a minute. */
export const RECORDED_WPM = 120
/** What is kept decoded: samples in all. Two minutes. */
const KEPT = 120 * 22_050
/** Shorter is a click, not a word; longer for so few letters is another file, or one at a wrong rate. Seconds. */
const SHORTEST = 0.06
const longestFor = (text: string) => 2 + 0.5 * text.length

export type Index = { readonly [L in Language]?: readonly string[] }
export interface RecordingsNeeds {
  index(): Promise<Index>
  /** The file's bytes; rejects when there are none. */
  load(language: Language, clip: string): Promise<ArrayBuffer>
  /** At this many samples a second. Rejects for what is no sound. */
  decode(bytes: ArrayBuffer, rate: number): Promise<Float32Array>
  /** Samples a second of what comes out. */
  rate: number
  trouble(language: Language, clip: string): void
}

export function createRecordings({ index, load, decode, rate, trouble }: RecordingsNeeds): Voice {
  const there = new Set<string>()
  const decoded = new Map<string, Float32Array>()
  const idOf = ({ language, clip }: Token) => `${language} ${clip}`
  let known: Promise<void> | undefined

  const learn = async () => {
    const found = await index()
    for (const [language, clips] of Object.entries(found)) for (const clip of clips) there.add(`${language} ${clip}`)
  }
  const keep = (id: string, samples: Float32Array) => {
    decoded.delete(id)
    decoded.set(id, samples) // the newest last
    let sum = [...decoded.values()].reduce((all, { length }) => all + length, 0)
    for (const [oldest, { length }] of decoded) {
      if (sum <= KEPT) break
      decoded.delete(oldest)
      sum -= length
    }
  }
  const samplesOf = async (token: Token): Promise<Float32Array> => {
    const id = idOf(token)
    const samples = decoded.get(id) ?? (await fetched(token))
    keep(id, samples)
    return samples
  }
  const fetched = async (token: Token): Promise<Float32Array> => {
    try {
      const bytes = await load(token.language, token.clip)
      if (!isWholeClip(new Uint8Array(bytes))) throw new Error('not whole')
      const samples = await decode(bytes, rate)
      const seconds = samples.length / rate
      if (seconds < SHORTEST || seconds > longestFor(token.text)) throw new Error('not what is said')
      return samples
    } catch (thrown) {
      if (there.delete(idOf(token))) trouble(token.language, token.clip)
      throw thrown
    }
  }
  return {
    refuses: (token) => (there.has(idOf(token)) ? undefined : 'no recording'),
    async *say(token, wpm, stop) {
      const samples = await samplesOf(token)
      if (stop.aborted) return
      // where words begin in a recording nobody wrote down; of one word it is known
      const words = /\S\s+\S/.test(token.text) ? [] : [{ word: 0, at: 0 }]
      yield { samples: stretch(samples, rate, wpm / RECORDED_WPM), rate, words }
    },
    warm: () => {
      known ??= learn().catch(() => {
        known = undefined
      })
      return known
    },
  }
}
