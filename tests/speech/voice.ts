/** espeak-ng as the terminal has it, in Node: what it would say, in phonemes and in samples. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

export interface Voice {
  /** Phonemes of a text (IPA with stress marks), as that voice says it. Throws when there is no such voice. */
  phonemes(text: string, voice: string): string
  /** 16-bit samples at `rate`. */
  samples(text: string, voice: string, wordsAMinute?: number): Int16Array
  rate: number
}
interface Worker {
  samplerate: number
  set_voice(name: string): number
  set_rate(wordsAMinute: number): void
  synthesize_ipa(text: string): { code: number; ipa: string }
  synthesize(text: string, heard: (samples: Int16Array | null, events: unknown) => boolean): void
}
type Start = () => Promise<{ eSpeakNGWorker: new () => Worker }>

/** Starts the engine; about a second. */
export async function startVoice(): Promise<Voice> {
  const file = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten')
  const { default: start } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: Start }
  const worker = new (await start()).eSpeakNGWorker()
  /** An unknown name keeps the voice before without a word (docs of the engine say nothing of it). */
  const use = (voice: string) => {
    if (worker.set_voice(voice) !== 0) throw new Error(`espeak-ng has no voice "${voice}"`)
  }
  return {
    rate: worker.samplerate,
    phonemes(text, voice) {
      use(voice)
      return worker.synthesize_ipa(text).ipa.replace(/_/g, '').replace(/\s+/g, ' ').trim()
    },
    samples(text, voice, wordsAMinute = 150) {
      use(voice)
      worker.set_rate(wordsAMinute)
      const parts: Int16Array[] = []
      worker.synthesize(text, (samples) => {
        if (samples) parts.push(samples.slice())
        return false
      })
      return joined(parts)
    },
  }
}
/** One after the other. */
export function joined(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
