/** Sound for utterances: one thing at a time, stopped at once, joined without a gap. */
import type { Language } from '../../flows/screen.ts'
import type { Reading, Where } from './utterance.ts'

export interface Marked {
  where: Where
  /** The piece of the line that is being said, and the word in it. */
  piece: number
  language: Language
  word?: number
}
export interface Speech {
  /** Says this instead of whatever is being said. */
  read(reading: Reading): void
  /** Silence at once. */
  stop(): void
  pause(): void
  /** From the beginning of what was being said, breath by breath. */
  goOn(): void
  volume(step: number): void
  /** Words a minute. */
  speed(wpm: number): void
  /** Where it is heard from now on. Refused when that is gone: nothing private is said then. */
  to(output: 'speaker' | 'headset'): Promise<{ ok: true } | { ok: false; reason: 'gone' }>
  /** While nobody is there: so that the first word does not wait. */
  warm(): Promise<void>
  /** Told what is being said right now; nothing: silence. */
  onMark(marked: (mark: Marked | undefined) => void): () => void
  /** Told when speaking begins and when it ends, so that idle time does not count meanwhile. */
  onSpeaking(told: (speaking: boolean) => void): () => void
}
