/** Recordings by a tone generator: each clip is a tone of its own pitch, so that ears can tell which one it was. */

import { wav } from '../sound/wav.ts'

/** Samples a second: the rate at which the page joins sounds, so that nothing is changed on the way. */
const RATE = 22_050
export const TONE_MS = 250
const LOW = 200
/** Two neighbours differ by so many swings a second; an ear for a quarter of a second tells half of that. */
const STEP = 12

export const pitchOf = (n: number): number => LOW + STEP * n
/** The number of the tone that swings so often; undefined: it is none. */
export const toneAt = (hz: number): number | undefined => {
  const n = Math.round((hz - LOW) / STEP)
  return n >= 0 && Math.abs(pitchOf(n) - hz) < STEP / 3 ? n : undefined
}

/** A WAV file of it. */
export function tone(n: number): Buffer {
  const hz = pitchOf(n)
  if (hz > RATE / 2.2) throw new Error('so many pitches do not fit below half of the rate')
  return wav(hz, TONE_MS / 1000, RATE)
}
