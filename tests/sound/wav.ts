/** WAV files for tests: what a loudspeaker plays or a microphone hears. */

/** Mono, 16 bits; samples from -1 to 1, what is beyond is cut off. `says`: the rate that its header names, if that is to be wrong. */
export const wavOf = (samples: Float32Array, rate: number, says = rate): Buffer => {
  const bytes = Buffer.alloc(44 + samples.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(says, 24)
  bytes.writeUInt32LE(says * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples.length * 2, 40)
  for (const [n, it] of samples.entries()) bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, it)) * 32_767), 44 + n * 2)
  return bytes
}

/** How loud a tone is at its loudest; 1 is as loud as a file can be. */
const LOUD = 8_000 / 32_767
/** A tone that begins and ends softly. */
export const wav = (hz: number, seconds: number, rate = 22_050, says = rate): Buffer => {
  const length = Math.round(seconds * rate)
  const swelling = (n: number) => LOUD * Math.sin((Math.PI * n) / length) * Math.sin((2 * Math.PI * hz * n) / rate)
  return wavOf(
    Float32Array.from({ length }, (_, n) => swelling(n)),
    rate,
    says,
  )
}
