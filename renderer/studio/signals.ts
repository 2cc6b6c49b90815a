/** For tests only, and part of no page: sounds of which is known how loud and how long they are. Beside what its tests hold. */
import { STUDIO_RATE } from './rate.ts'

export const seconds = (s: number) => Math.round(s * STUDIO_RATE)
/** Its peak in dBFS. */
export const sine = (hz: number, db: number, s: number, phase = 0): Float32Array =>
  Float32Array.from({ length: seconds(s) }, (_, n) => 10 ** (db / 20) * Math.sin((2 * Math.PI * hz * n) / STUDIO_RATE + phase))
/** A room that is never quite still: the same each time. Its mean in dBFS. */
export function noise(db: number, s: number): Float32Array {
  let seed = 1
  return Float32Array.from({ length: seconds(s) }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return 10 ** (db / 20) * Math.sqrt(3) * (seed / 2 ** 31 - 1)
  })
}
/** Syllables: a tone with overtones that swells and falls four times a second. */
export const voice = (db: number, s: number): Float32Array =>
  Float32Array.from({ length: seconds(s) }, (_, n) => {
    const t = n / STUDIO_RATE
    const tone = [1, 2, 3, 4, 6].reduce((sum, k) => sum + Math.sin(2 * Math.PI * 140 * k * t) / k, 0)
    return 10 ** (db / 20) * tone * Math.sin(2 * Math.PI * 2 * t + 0.4) ** 2
  })
export function joined(...parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
export const mixed = (a: Float32Array, b: Float32Array): Float32Array => a.map((it, n) => it + (b[n] ?? 0))
export const silence = (s: number) => new Float32Array(seconds(s))
