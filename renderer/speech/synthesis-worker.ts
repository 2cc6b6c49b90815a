/** espeak-ng in a worker of its own: the page stays quick while it speaks. It answers `Ask` with `Told`. */

import data from 'virtual:voices'
import load from '@echogarden/espeak-ng-emscripten'
import { breaths, wordAt } from './breaths.ts'
import { stretch } from './stretch.ts'
import type { Ask, Told } from './synthesis-message.ts'

/** What the engine itself can; slower than that is stretched. */
const SLOWEST = 80
const FASTEST = 450

const tell = (told: Told, transfer: Transferable[] = []) => self.postMessage(told, { transfer })
const start = async () => {
  const answer = await fetch(data)
  if (!answer.ok) throw new Error('no voices')
  const voices = await answer.arrayBuffer()
  return new (await load({ getPreloadedPackage: () => voices })).eSpeakNGWorker()
}
const engine = start()
const stopped = new Set<number>()
/** Lets messages in that came meanwhile. */
const turn = () => new Promise<void>((done) => setTimeout(done))

async function say({ id, voice, text, wpm }: Extract<Ask, { is: 'say' }>): Promise<void> {
  const it = await engine
  let before = ''
  for (const breath of breaths(text)) {
    if (stopped.has(id)) break
    if (it.set_voice(voice) !== 0) return tell({ is: 'no voice', id })
    it.rate = Math.min(FASTEST, Math.max(SLOWEST, wpm))
    breathe(id, before, breath, wpm)
    before += breath
    await turn()
  }
  stopped.delete(id)
  tell({ is: 'said', id })

  function breathe(id: number, before: string, breath: string, wpm: number): void {
    const rate = it.samplerate
    const whole = before + breath
    const isSlow = wpm < SLOWEST
    const kept: Float32Array[] = []
    let gone = 0
    let waiting: { word: number; at: number }[] = []
    let last = -1
    const give = (samples: Float32Array) => {
      const until = gone + samples.length
      const words = waiting.filter(({ at }) => at < until).map(({ word, at }) => ({ word, at: Math.max(0, at - gone) }))
      waiting = waiting.filter(({ at }) => at >= until)
      gone = until
      tell({ is: 'sound', id, samples, rate, words }, [samples.buffer])
    }
    it.synthesize(breath, (samples, events) => {
      for (const { type, text_position, audio_position } of events) {
        const word = type === 'word' ? wordAt(whole, before.length + text_position - 1) : -1
        if (word <= last) continue
        last = word
        const at = (audio_position / 1000) * rate
        waiting.push({ word, at: Math.round(isSlow ? (at * SLOWEST) / wpm : at) })
      }
      if (samples.length === 0) return false
      const floats = Float32Array.from(samples, (sample) => sample / 32_768)
      if (isSlow) kept.push(floats)
      else give(floats)
      return false
    })
    if (isSlow) give(stretch(joined(kept), rate, wpm / SLOWEST))
  }
}
function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

let queue = Promise.resolve()
self.addEventListener('message', ({ data: ask }: MessageEvent<Ask>) => {
  if (ask.is === 'stop') stopped.add(ask.id)
  else queue = queue.then(() => say(ask)).catch(() => tell({ is: 'broken' }))
})
