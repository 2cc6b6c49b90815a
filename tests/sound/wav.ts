/** Recordings for tests: a tone that begins and ends softly, as WAV. */

/** Mono, 16 bits. `says`: the rate that its header names, if that is to be wrong. */
export const wav = (hz: number, seconds: number, rate = 22_050, says = rate): Buffer => {
  const length = Math.round(seconds * rate)
  const bytes = Buffer.alloc(44 + length * 2)
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
  bytes.writeUInt32LE(length * 2, 40)
  for (let n = 0; n < length; n++) {
    const swell = Math.sin((Math.PI * n) / length)
    bytes.writeInt16LE(Math.round(8_000 * swell * Math.sin((2 * Math.PI * hz * n) / rate)), 44 + n * 2)
  }
  return bytes
}
