/** The port for voices: whoever can turn a token into sound. Recordings are asked first, then a synthesiser. */
import type { Token } from '../../flows/wording/spoken.ts'

/** A stretch of sound as it comes. */
export interface Sound {
  /** Mono. */
  samples: Float32Array
  /** Samples a second. */
  rate: number
  /** Which word of the token (0 the first) begins at which of these samples. */
  words: readonly { word: number; at: number }[]
}
export interface Voice {
  /** Why it cannot say this, or nothing: it can. */
  refuses(token: Token): 'no voice' | 'no recording' | 'another script' | undefined
  /**
   * Says one token, in parts as they are ready. Ends early when `stop` is aborted. Throws when it cannot: the next voice is asked.
   * @param wpm words a minute, 60–400; 120 is a recording as it is. Pitch is kept.
   */
  say(token: Token, wpm: number, stop: AbortSignal): AsyncIterable<Sound>
  /** Gets ready, so that the first word does not wait: called while nobody is there. */
  warm(): Promise<void>
}
