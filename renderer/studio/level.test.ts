import { expect, it } from 'vitest'
import { decibels, level, loudnessOf } from './level.ts'
import { joined, noise, silence, sine, voice } from './signals.ts'
import { truePeak } from './true-peak.ts'

/** EBU Tech 3341, its minimum requirements: each may be 0.1 LU off. */
const both = (samples: Float32Array) => loudnessOf([samples, samples])
const tone = (...parts: readonly (readonly [db: number, seconds: number])[]) =>
  joined(...parts.map(([db, s]) => sine(1_000, db, s)))
it.each([
  ['1: a tone at −23 dBFS', tone([-23, 20]), -23],
  ['2: a tone at −33 dBFS', tone([-33, 20]), -33],
  ['3: softer parts before and after it do not count', tone([-36, 10], [-23, 60], [-36, 10]), -23],
  ['4: nor what is hardly heard at all', tone([-72, 10], [-36, 10], [-23, 60], [-36, 10], [-72, 10]), -23],
  ['5: what is a little softer counts', tone([-26, 20], [-20, 20.1], [-26, 20]), -23],
] as const)('measures as EBU Tech 3341 asks, in two channels: %s', (_, samples, lufs) => {
  expect(Math.abs(both(samples) - lufs)).toBeLessThan(0.1)
})
it('one channel is measured as one: the same tone has 3 LU less', () => {
  expect(loudnessOf([sine(1_000, -20, 5)])).toBeCloseTo(-23, 1)
})
it('a tone is as loud at any length, also one shorter than the standard’s block', () => {
  for (const s of [3, 0.41, 0.39, 0.2, 0.1, 0.05]) expect(loudnessOf([sine(1_000, -20, s)])).toBeCloseTo(-23, 0)
})
it('the rests at the ends of a single word hardly make it softer', () => {
  expect(loudnessOf([joined(silence(0.08), sine(1_000, -20, 0.2), silence(0.08))])).toBeGreaterThan(-24.5)
})
it('low tones sound softer, high ones louder, as BS.1770 has it', () => {
  const at = (hz: number) => loudnessOf([sine(hz, -20, 3)])
  expect(at(50) - at(1_000)).toBeLessThan(-2)
  expect(at(6_000) - at(1_000)).toBeGreaterThan(2.5)
})
it('silence has no loudness, and is not made any', () => {
  expect(loudnessOf([silence(1)])).toBe(Number.NEGATIVE_INFINITY)
  expect(loudnessOf([new Float32Array()])).toBe(Number.NEGATIVE_INFINITY)
  expect(level(silence(1)).samples).toEqual(silence(1))
})
it('a peak between two samples is found: EBU Tech 3341, cases 15 to 19', () => {
  // it swells: a wave that begins at once has other peaks of its own
  const swelling = (phase: number) =>
    sine(12_000, -6.02, 0.5, (phase * Math.PI) / 180).map((it, n, { length }) => it * Math.sin((Math.PI * n) / length))
  const quarter = (phase: number) => decibels(truePeak(swelling(phase)))
  for (const phase of [0, 45, 60, 67.5]) {
    expect(quarter(phase)).toBeGreaterThan(-6.4)
    expect(quarter(phase)).toBeLessThan(-5.8)
  }
})
it('a soft voice and a loud one end as loud as each other', () => {
  for (const db of [-50, -40, -30, -15]) {
    const { samples, lufs } = level(voice(db, 3))
    expect(lufs).toBeCloseTo(-23, 5)
    expect(loudnessOf([samples])).toBeCloseTo(-23, 2)
  }
})
it('where a clap leaves no room it stays softer: no peak comes over −1 dBTP', () => {
  const clap = joined(voice(-40, 1), noise(-6, 0.004), voice(-40, 1))
  const { samples, lufs } = level(clap)
  expect(decibels(truePeak(samples))).toBeCloseTo(-1, 1)
  expect(lufs).toBeLessThan(-23)
  expect(loudnessOf([samples])).toBeCloseTo(lufs, 2)
})
