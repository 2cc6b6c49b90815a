/**
 * Every recording as loud as the next: integrated loudness by ITU-R BS.1770-4 and EBU R 128. A recording is one channel and is
 * measured as one: a sine of 1 kHz at −20 dBFS has −23 LUFS.
 */
import { kWeighted } from './k-weighting.ts'
import { STUDIO_RATE } from './rate.ts'
import { truePeak } from './true-peak.ts'

export const TARGET_LUFS = -23
/** The highest true peak, in dBTP: what Opus adds must still find room. */
export const LIMIT_DBTP = -1

/** Seconds: a block of the standard, and one for what is shorter than that, such as a single word. */
const BLOCK = 0.4
const SHORT_BLOCK = 0.1
/** Each block begins after a quarter of the one before. */
const STEPS = 4
const SILENCE_LUFS = -70
/** What is so much softer than the rest are the pauses: they do not count. */
const PAUSE_LU = 10

const lufs = (power: number) => -0.691 + 10 * Math.log10(power)
const mean = (all: readonly number[]) => all.reduce((sum, it) => sum + it, 0) / all.length
export const decibels = (factor: number) => 20 * Math.log10(factor)
export const factorOf = (db: number) => 10 ** (db / 20)

/**
 * In LUFS; −Infinity for silence. `channels`: each at 48 000 samples a second, all as long. What is shorter than 400 ms, where the
 * standard says nothing, is measured in blocks of 100 ms with the same gates, so that the rests at its ends do not count.
 */
export function loudnessOf(channels: readonly Float32Array[]): number {
  const weighted = channels.map(kWeighted)
  const length = weighted[0]?.length ?? 0
  const whole = length / STUDIO_RATE >= BLOCK ? BLOCK : SHORT_BLOCK
  const block = Math.min(length, Math.round(whole * STUDIO_RATE))
  const step = Math.max(1, Math.round(block / STEPS))
  const powers: number[] = []
  for (let from = 0; block > 0 && from + block <= length; from += step) {
    let sum = 0
    for (const samples of weighted) for (const sample of samples.subarray(from, from + block)) sum += sample * sample
    powers.push(sum / block)
  }
  const sounding = powers.filter((power) => lufs(power) > SILENCE_LUFS)
  const gate = lufs(mean(sounding)) - PAUSE_LU
  const counted = sounding.filter((power) => lufs(power) > gate)
  return counted.length > 0 ? lufs(mean(counted)) : Number.NEGATIVE_INFINITY
}

export interface Levelled {
  samples: Float32Array
  /** As loud as it is now: −23, or less where its peaks leave no room. */
  lufs: number
  /** By how much it was made louder, or softer. */
  gainDb: number
}
/** To −23 LUFS, and no peak over −1 dBTP: by one factor for all of it, so nothing is pressed flat. Silence stays as it is. */
export function level(samples: Float32Array): Levelled {
  const before = loudnessOf([samples])
  if (before === Number.NEGATIVE_INFINITY) return { samples, lufs: before, gainDb: 0 }
  const gainDb = Math.min(TARGET_LUFS - before, LIMIT_DBTP - decibels(truePeak(samples)))
  const factor = factorOf(gainDb)
  return { samples: samples.map((it) => it * factor), lufs: before + gainDb, gainDb }
}
