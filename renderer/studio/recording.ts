/** From what the microphone heard to the file that is kept: trimmed, levelled, encoded. */
import { level } from './level.ts'
import { encode as byBrowser, type Encoded } from './opus.ts'
import { MOST_SECONDS, STUDIO_RATE } from './rate.ts'
import { type Trouble, trim } from './trim.ts'

export type Finished =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; lufs: number; seconds: number; samples: Float32Array }
  | { ok: false; reason: Trouble | 'tooLong' | 'noEncoder' | 'broken' }

export interface FinishOptions {
  /** Seconds that it may last at most: a reader of recordings takes a longer one for another text's. */
  longest?: number
  encode?(samples: Float32Array): Promise<Encoded>
}
/**
 * `pcm`: one channel, 48 000 samples a second. `samples` is what was encoded, for whoever wants to hear it at once; `lufs` is how
 * loud that is: −23, or less where its peaks leave no room. Never rejects.
 */
export async function finish(
  pcm: Float32Array,
  { longest = MOST_SECONDS, encode = byBrowser }: FinishOptions = {},
): Promise<Finished> {
  const trimmed = trim(pcm)
  if (!trimmed.ok) return trimmed
  const seconds = trimmed.samples.length / STUDIO_RATE
  if (seconds > Math.min(longest, MOST_SECONDS)) return { ok: false, reason: 'tooLong' }
  const { samples, lufs } = level(trimmed.samples)
  const encoded = await encode(samples)
  return encoded.ok ? { ok: true, bytes: encoded.bytes, lufs, seconds, samples } : encoded
}
