/**
 * What was said, without the silence before and after it and the tap on the screen that ended it; or why it should be said once
 * more. Pure. It looks at frames of 10 ms: whatever stands well out of the room's own noise is somebody speaking.
 */
import { decibels, factorOf } from './level.ts'
import { STUDIO_RATE } from './rate.ts'

/** Of the rest at both ends this much stays, where there is so much: seconds. */
export const REST = 0.08
/** It swells and fades within that, so that the room's noise does not begin with a click: seconds. */
const FADE = 0.02
const FRAME = STUDIO_RATE / 100

/** Nothing under this is speech, however still the room: dBFS. */
const STILL_DB = -58
/** Speech is so far over the room's noise; or a little, where that is not much softer than its loudest: decibels. */
const OVER_NOISE_DB = 10
const UNDER_LOUDEST_DB = 22
/** The room's noise is the softest that it gets for so long: seconds. */
const MOMENT = 0.06
/** Softer, or nearer to the room's noise, it would be all noise when it is made louder: dBFS, decibels. */
const QUIET_DB = -46
const CLEAR_DB = 13
/** A consonant is softer than its vowel, and breathes in and out: decibels over the noise, and for so long. Seconds. */
const EDGE_DB = 4
const EDGE = 0.15
/** What is shorter than this and stands so far from the rest is a tap, a click or a cough: seconds. */
const TAP = 0.06
const APART = 0.2
/** Shorter is no word: seconds. */
const SHORTEST = 0.1
/** So many samples on end at full scale were cut off flat. */
const FLAT = 4
const FULL = 0.985

export type Trouble = 'nothing' | 'tooQuiet' | 'tooLoud' | 'tooShort'
export type Trimmed = { ok: true; samples: Float32Array } | { ok: false; reason: Trouble }
interface Stretch {
  /** Frames; `to` is not in it. */
  from: number
  to: number
}

/** `samples`: one channel at 48 000 a second. */
export function trim(samples: Float32Array): Trimmed {
  if (isFlattened(samples)) return { ok: false, reason: 'tooLoud' }
  const centred = withoutOffset(samples)
  const levels = levelsOf(centred)
  if (levels.length === 0) return { ok: false, reason: 'nothing' }
  const sorted = levels.toSorted((a, b) => a - b)
  const loudest = sorted.at(-1 - Math.floor(sorted.length / 100)) ?? STILL_DB
  if (loudest < STILL_DB) return { ok: false, reason: 'nothing' }
  const noise = noiseOf(levels)
  // nobody speaks without a moment between two sounds: what is as loud all the time is the room
  if (loudest - noise < CLEAR_DB) return { ok: false, reason: loudest < QUIET_DB ? 'nothing' : 'tooQuiet' }
  const over = Math.min(noise + OVER_NOISE_DB, Math.max(noise + EDGE_DB, loudest - UNDER_LOUDEST_DB))
  const threshold = Math.max(STILL_DB, over)
  const spoken = withoutTaps(stretches(levels, threshold))
  const [first, last] = [spoken[0], spoken.at(-1)]
  if (!first || !last) return { ok: false, reason: 'nothing' }
  const voiced = spoken.reduce((sum, { from, to }) => sum + to - from, 0)
  if (voiced * FRAME < SHORTEST * STUDIO_RATE) return { ok: false, reason: 'tooShort' }
  const inside = spoken.flatMap(({ from, to }) => levels.slice(from, to))
  const speech = inside.toSorted((a, b) => a - b)[Math.floor(inside.length * 0.7)] ?? STILL_DB
  if (speech < QUIET_DB) return { ok: false, reason: 'tooQuiet' }

  const soft = Math.max(STILL_DB - OVER_NOISE_DB, noise + EDGE_DB)
  const from = edge(levels, first.from, -1, soft) * FRAME
  const to = (edge(levels, last.to - 1, 1, soft) + 1) * FRAME
  const rest = REST * STUDIO_RATE
  return { ok: true, samples: faded(centred.slice(Math.max(0, from - rest), Math.min(centred.length, to + rest))) }
}

/** A wave that is cut off is flat at its top: some samples on end at full scale, more than once. */
function isFlattened(samples: Float32Array): boolean {
  let run = 0
  let times = 0
  for (const sample of samples) {
    run = Math.abs(sample) >= FULL ? run + 1 : 0
    if (run === FLAT) times++
  }
  return times > 1
}
/** Cheap sound cards add a constant, which is no sound, but looks like one. */
function withoutOffset(samples: Float32Array): Float32Array {
  const offset = samples.reduce((sum, it) => sum + it, 0) / Math.max(1, samples.length)
  return samples.map((it) => it - offset)
}
/** Of each frame, in dBFS; the last one only if it is whole. */
function levelsOf(samples: Float32Array): number[] {
  return Array.from({ length: Math.floor(samples.length / FRAME) }, (_, n) => {
    const power = samples.subarray(n * FRAME, (n + 1) * FRAME).reduce((sum, it) => sum + it * it, 0) / FRAME
    return decibels(Math.max(Math.sqrt(power), factorOf(-120)))
  })
}
/** The mean of the softest moment, in dBFS. */
function noiseOf(levels: readonly number[]): number {
  const moment = Math.min(framesIn(MOMENT), levels.length)
  const means = levels.slice(moment - 1).map((_, n) => levels.slice(n, n + moment).reduce((sum, it) => sum + it, 0) / moment)
  return Math.min(...means)
}
function stretches(levels: readonly number[], threshold: number): Stretch[] {
  const found: Stretch[] = []
  for (const [n, it] of levels.entries()) {
    if (it <= threshold) continue
    const last = found.at(-1)
    if (last?.to === n) last.to = n + 1
    else found.push({ from: n, to: n + 1 })
  }
  return found
}
const framesIn = (seconds: number) => Math.round((seconds * STUDIO_RATE) / FRAME)
/** Alone before the first word, or after the last. One tap is several sounds: the finger, and the glass. */
function withoutTaps(found: readonly Stretch[]): Stretch[] {
  const groups: Stretch[][] = []
  for (const it of found) {
    const last = groups.at(-1)
    if (last && it.from - (last.at(-1)?.to ?? 0) < framesIn(APART)) last.push(it)
    else groups.push([it])
  }
  const isTap = (group: readonly Stretch[] = []) => group.reduce((sum, { from, to }) => sum + to - from, 0) <= framesIn(TAP)
  // a single short word is no tap: something must be left that is longer
  if (groups.every(isTap)) return [...found]
  while (isTap(groups[0])) groups.shift()
  while (isTap(groups.at(-1))) groups.pop()
  return groups.flat()
}
/** How far a soft beginning or ending goes, from a frame that is speech. */
function edge(levels: readonly number[], at: number, step: 1 | -1, soft: number): number {
  let to = at
  for (let n = 0; n < framesIn(EDGE) && (levels[to + step] ?? Number.NEGATIVE_INFINITY) > soft; n++) to += step
  return to
}
function faded(samples: Float32Array): Float32Array {
  const length = Math.min(FADE * STUDIO_RATE, samples.length / 2)
  return samples.map((it, n) => it * Math.min(1, (Math.min(n, samples.length - 1 - n) + 1) / length))
}
