/** Recordings by a tone generator: each clip is a tone of its own pitch, so that ears can tell which one it was. */

/** Samples a second: the rate at which the page joins sounds, so that nothing is changed on the way. */
const RATE = 22_050
export const TONE_MS = 250
const LOW = 200
/** Two neighbours differ by so many swings a second; an ear for a quarter of a second tells half of that. */
const STEP = 12
const LOUD = 0.5

export const pitchOf = (n: number): number => LOW + STEP * n
/** The number of the tone that swings so often; undefined: it is none. */
export const toneAt = (hz: number): number | undefined => {
  const n = Math.round((hz - LOW) / STEP)
  return n >= 0 && Math.abs(pitchOf(n) - hz) < STEP / 3 ? n : undefined
}

/** A WAV file: PCM, 16 bits, mono. */
export function tone(n: number): Buffer {
  const hz = pitchOf(n)
  if (hz > RATE / 2.2) throw new Error('so many pitches do not fit below half of the rate')
  const samples = Math.round((RATE * TONE_MS) / 1000)
  const HEAD = 44
  const file = Buffer.alloc(HEAD + samples * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(samples * 2, 40)
  for (let at = 0; at < samples; at++) {
    const sample = Math.sin((2 * Math.PI * hz * at) / RATE) * LOUD
    file.writeInt16LE(Math.round(sample * 32_767), HEAD + at * 2)
  }
  return file
}
