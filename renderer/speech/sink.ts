/** Where sound leaves: the port that the speaker and the headset, and the ears of tests, stand behind. */

import type { Token } from '../../flows/wording/spoken.ts'
import type { Earcon } from './earcon.ts'
import type { Sound } from './voice.ts'

export interface Playing {
  /** Resolves when it has been heard, or was cut off. */
  heard: Promise<'whole' | 'cut'>
}
export interface Sink {
  /** Joins it to what plays, sample on sample: no gap, no click. `token` is what it says, for whoever listens in. */
  play(sound: Sound | Earcon, token: Token | undefined, began: () => void): Playing
  /** Silence at once: what plays is cut off, and what waits is forgotten. */
  stop(): void
  /** 0 silent … 10 as loud as the office allows. */
  volume(step: number): void
  /** To this output from now on; refused when it is gone. */
  to(output: 'speaker' | 'headset'): Promise<{ ok: true } | { ok: false; reason: 'gone' }>
}
declare global {
  interface Window {
    /** Another sink than this machine's, given before the page begins: there tests take what leaves. */
    sink?: Sink
  }
}
