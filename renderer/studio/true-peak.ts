/** The highest that the sound itself gets between its samples: ITU-R BS.1770-4, annex 2, at four times the rate. */

/** Its filter of 48 taps, in four phases; the last two are the first two turned around. */
const first = [
  0.001708984375, 0.010986328125, -0.0196533203125, 0.033203125, -0.0594482421875, 0.1373291015625, 0.97216796875,
  -0.102294921875, 0.047607421875, -0.026611328125, 0.014892578125, -0.00830078125,
]
const second = [
  -0.0291748046875, 0.029296875, -0.0517578125, 0.089111328125, -0.16650390625, 0.465087890625, 0.77978515625, -0.2003173828125,
  0.1015625, -0.0582275390625, 0.0330810546875, -0.0189208984375,
]
const phases = [first, second, second.toReversed(), first.toReversed()].map((taps) => Float64Array.from(taps))
const TAPS = 12

/** As a factor of full scale: 1 is 0 dBTP. Right to a few tenths of a decibel, as the standard is. */
export function truePeak(samples: Float32Array): number {
  // silence around it, so that the loop below never reads outside: that would make it ten times as slow
  const around = new Float64Array(samples.length + 2 * TAPS)
  around.set(samples, TAPS)
  let peak = samples.reduce((highest, it) => Math.max(highest, Math.abs(it)), 0)
  for (const taps of phases) {
    for (let n = TAPS; n < around.length; n++) {
      let sum = 0
      for (let tap = 0; tap < TAPS; tap++) sum += (taps[tap] ?? 0) * (around[n - tap] ?? 0)
      const high = sum < 0 ? -sum : sum
      if (high > peak) peak = high
    }
  }
  return peak
}
