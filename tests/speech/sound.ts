/** Tokens become one recording, as they leave the terminal: each by itself, with its rest after it. */
import type { Token } from '../../flows/wording/spoken.ts'
import { joined, type Voice } from './voice.ts'

const rateHeard = 16_000
/** Half the width of the filter, in samples of the slower rate. */
const reach = 8

/** To 16 kHz, by a windowed sinc: what lies above 8 kHz would fold into the voice. */
export function resample(samples: Int16Array, rate: number): Int16Array {
  const step = rate / rateHeard
  const out = new Int16Array(Math.floor(samples.length / step))
  for (let i = 0; i < out.length; i++) {
    const centre = i * step
    let sum = 0
    let weight = 0
    for (let j = Math.ceil(centre - reach * step); j <= centre + reach * step; j++) {
      const x = (j - centre) / step
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
      const w = sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / reach))
      weight += w
      sum += w * (samples[j] ?? 0)
    }
    out[i] = Math.max(-32768, Math.min(32767, Math.round(sum / weight)))
  }
  return out
}

/** One recording of a line, at 16 kHz. */
export function recorded(tokens: readonly Token[], say: (text: string) => Int16Array): Int16Array {
  const silence = (ms: number) => new Int16Array(Math.round((rateHeard * ms) / 1000))
  return joined([silence(300), ...tokens.flatMap((it) => [say(it.text), silence(it.restMs ?? 0)]), silence(300)])
}
/** A voice at 16 kHz that speaks each text once. */
export function remembering(voice: Voice, name: string, wordsAMinute: number): (text: string) => Int16Array {
  const known = new Map<string, Int16Array>()
  return (text) => {
    const samples = known.get(text) ?? resample(voice.samples(text, name, wordsAMinute), voice.rate)
    known.set(text, samples)
    return samples
  }
}
