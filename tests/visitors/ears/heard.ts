/** What ears get of the terminal: one recording or breath after the other, as it left. */
import type { Token } from '../../../flows/wording/spoken.ts'

/** A place on the glass: CSS pixels, whole. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}
export interface Heard {
  /** What it was to say; none: a signal without words. */
  token?: Token
  earcon?: string
  /** Where it left. */
  by: 'speaker' | 'headset'
  /** Milliseconds of sound, and of silence after it. */
  ms: number
  restMs: number
  /** How loud, 0–1: root of the mean of the squares, at the volume that was set. */
  rms: number
  /** How often it swung in a second. */
  hz: number
  /** Cut off before its end. */
  cut: boolean
  /** It went on although she had done something. */
  late: boolean
  /** What stood outlined on the glass when it began. */
  marked?: Box
  /** The words that changed places with their ground on the glass, one after the other, while it was said. */
  inked: string[]
  /** How often she had done something before it. */
  step: number
}

/** Quieter than this, nobody hears it in a lobby. */
const AUDIBLE = 0.003
export const isAudible = ({ rms }: Heard): boolean => rms > AUDIBLE

/** What the page has of her ears. */
export interface PageEars {
  heard: readonly Heard[]
  /** What came since she last did something. */
  since(): Heard[]
  /** She is about to do something. Afterwards she listens to no more than so many milliseconds of words, if it says how many. */
  act(patienceMs?: number): void
  /** True: what there was to hear is over, or as much as she had patience for. False: nothing came for so many milliseconds. */
  rest(ms: number): Promise<boolean>
  /** The same, of what she has not been told of by `since`. */
  more(ms: number): Promise<boolean>
}
declare global {
  interface Window {
    ears: PageEars
  }
}
export interface Hardware {
  /** A headset is plugged in. */
  headset: boolean
}
