/** From one rate to another, between neighbours along a line: for the rare sound that did not come at ours. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples
  return Float32Array.from({ length: Math.round((samples.length * to) / from) }, (_, n) => {
    const at = (n * from) / to
    const before = Math.floor(at)
    const a = samples[before] ?? 0
    return a + ((samples[before + 1] ?? a) - a) * (at - before)
  })
}
