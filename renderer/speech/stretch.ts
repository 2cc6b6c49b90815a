/**
 * Faster or slower at the same pitch: overlapping pieces are taken from where the wave fits best what is already there (WSOLA:
 * Verhelst and Roelands, ICASSP 1993).
 */

/** Half a piece, and how far from its place the best fit is looked for: seconds. Long enough for the deepest voice. */
const HALF = 0.012
const REACH = 0.008
/** Every so many-th sample is compared: pitch is far below what that misses. */
const STRIDE = 3

/** How alike two stretches of sound are. */
function likeness(samples: Float32Array, a: number, b: number, length: number): number {
  let sum = 0
  for (let n = 0; n < length; n += STRIDE) sum += (samples[a + n] ?? 0) * (samples[b + n] ?? 0)
  return sum
}
/** Where near `wanted` the wave goes on as it would have from `natural`. */
function bestFit(samples: Float32Array, natural: number, wanted: number, reach: number, half: number): number {
  let best = wanted
  let most = Number.NEGATIVE_INFINITY
  for (let at = Math.max(0, wanted - reach); at <= wanted + reach; at += STRIDE) {
    const alike = likeness(samples, natural, at, half)
    if (alike > most) {
      most = alike
      best = at
    }
  }
  return best
}

/** `speed`: 2 is twice as fast. Lasts exactly that much less. */
export function stretch(samples: Float32Array, rate: number, speed: number): Float32Array {
  if (speed === 1) return samples
  const half = Math.round(rate * HALF)
  const reach = Math.round(rate * REACH)
  const length = Math.round(samples.length / speed)
  const out = new Float32Array(length + 2 * half)
  // raised cosine, one half rising: two that overlap make one
  const rise = Float32Array.from({ length: half }, (_, n) => 0.5 - 0.5 * Math.cos((Math.PI * n) / half))
  let from = 0
  for (let to = 0; to < length; to += half) {
    if (to > 0) from = bestFit(samples, from + half, Math.round(to * speed), reach, half)
    for (let n = 0; n < half; n++) {
      const weight = to === 0 ? 1 : (rise[n] ?? 0)
      out[to + n] = (out[to + n] ?? 0) + weight * (samples[from + n] ?? 0)
      out[to + half + n] = (1 - (rise[n] ?? 0)) * (samples[from + half + n] ?? 0)
    }
  }
  return out.slice(0, length)
}
