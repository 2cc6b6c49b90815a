/** The short sounds themselves: soft, below 0.3 s, and unlike each other in pitch, direction and number, not in loudness alone. */
import type { Earcon } from './earcon.ts'

/** One after the other: pitch in Hz and how long in ms; 0 Hz is a rest. */
const tones: Readonly<Record<Earcon, readonly (readonly [hz: number, ms: number])[]>> = {
  focus: [[880, 45]],
  select: [
    [587, 60],
    [880, 80],
  ],
  commit: [
    [523, 70],
    [659, 70],
    [784, 130],
  ],
  error: [
    [330, 110],
    [0, 30],
    [247, 140],
  ],
  print: [
    [392, 35],
    [0, 45],
    [392, 35],
    [0, 45],
    [392, 60],
  ],
}
const LOUD = 0.12
/** In and out within milliseconds, never at once: that would click. */
const SOFT_MS = 8

export function earconSamples(earcon: Earcon, rate: number): Float32Array {
  const parts = tones[earcon].map(([hz, ms]) => tone(hz, Math.round((ms / 1000) * rate), rate))
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
function tone(hz: number, length: number, rate: number): Float32Array {
  const soft = (SOFT_MS / 1000) * rate
  return Float32Array.from({ length }, (_, n) => {
    const swell = Math.min(1, n / soft, (length - 1 - n) / soft)
    const wave = Math.sin((2 * Math.PI * hz * n) / rate) + 0.2 * Math.sin((4 * Math.PI * hz * n) / rate)
    return LOUD * wave * Math.sin((Math.PI / 2) * swell) ** 2
  })
}
