/** A sound cut where its words begin, so that each says when it is heard. Joined again they are the same sound. */
import type { Sound } from './voice.ts'

export interface Part {
  samples: Float32Array
  rate: number
  /** The word that begins here; none: what came before goes on. */
  word?: number
}
export function splitAtWords({ samples, rate, words }: Sound): Part[] {
  const parts: Part[] = []
  let from = 0
  let word: number | undefined
  const close = (until: number) => {
    if (until > from) parts.push({ samples: samples.subarray(from, until), rate, ...(word !== undefined && { word }) })
    from = Math.max(from, until)
  }
  for (const next of words) {
    close(Math.min(next.at, samples.length))
    word = next.word
  }
  close(samples.length)
  return parts
}
