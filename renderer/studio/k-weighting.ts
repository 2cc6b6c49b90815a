/** How an ear weighs what a microphone hears: the two filters of ITU-R BS.1770-4, annex 1, whose numbers are for 48 000 samples a second. */

/** A filter of the second order: what it takes of the last three samples in, and of the last two out. */
interface Biquad {
  b: readonly [number, number, number]
  a: readonly [number, number]
}
/** The head, as a sphere: what is high sounds louder. */
const shelf: Biquad = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
}
/** What is very low is hardly heard. */
const highPass: Biquad = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] }

/** In double precision: in single, the high-pass's poles are too near to one another. */
function filter(samples: Float64Array | Float32Array, { b, a }: Biquad): Float64Array {
  const out = new Float64Array(samples.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let n = 0; n < samples.length; n++) {
    const x = samples[n] ?? 0
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
    out[n] = y
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
  }
  return out
}
/** One channel at 48 000 samples a second, weighted. As long as what was given. */
export const kWeighted = (samples: Float32Array): Float64Array => filter(filter(samples, shelf), highPass)
