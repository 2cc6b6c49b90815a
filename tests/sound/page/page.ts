/**
 * A page that only speaks: the terminal's own speech, under the terminal's own policy, with nothing of the screens. What it
 * does is asked of it by the tests; what leaves it is written down before it goes to the sound card.
 */
import { line } from '../../../flows/screen.ts'
import type { Token } from '../../../flows/wording/spoken.ts'
import { connect } from '../../../renderer/api.ts'
import { after } from '../../../renderer/speech/after.ts'
import type { Earcon } from '../../../renderer/speech/earcon.ts'
import { openSpeech } from '../../../renderer/speech/open-speech.ts'
import { createOutputs } from '../../../renderer/speech/outputs.ts'
import type { Marked } from '../../../renderer/speech/speech.ts'
import { createSynthesis } from '../../../renderer/speech/synthesis.ts'
import { openSynthesisWorker } from '../../../renderer/speech/synthesis-address.ts'

/** A stretch of sound as it was given to the sound card. */
export interface Left {
  /** Seconds of the sound card's clock. */
  when: number
  /** When the first of it is to be heard: milliseconds of the page's clock. */
  heardAt: number
  samples: number[]
}
export interface Spoke {
  /** Milliseconds from when it was asked until it was over. */
  ms: number
  marks: { ms: number; mark: Marked | undefined }[]
  left: Left[]
}

export interface Made {
  seconds: number
  rms: number
  rate: number
  parts: number
  /** When each word begins: seconds. */
  words: number[]
  ms: number
}

const left: Left[] = []
const workers: Worker[] = []
const contexts: AudioContext[] = []
const start = AudioBufferSourceNode.prototype.start
AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0) {
  const context = this.context
  const delay = when - context.currentTime + (context instanceof AudioContext ? context.outputLatency : 0)
  const samples = Array.from(this.buffer?.getChannelData(0) ?? [])
  left.push({ when, heardAt: performance.now() + delay * 1000, samples })
  start.call(this, when)
}
const Real = { Worker, AudioContext }
window.Worker = class extends Real.Worker {
  constructor(...given: ConstructorParameters<typeof Worker>) {
    super(...given)
    workers.push(this)
  }
}
window.AudioContext = class extends Real.AudioContext {
  constructor(...given: ConstructorParameters<typeof AudioContext>) {
    super(...given)
    contexts.push(this)
  }
}

const api = connect()
const outputs = createOutputs({ api, devices: navigator.mediaDevices, names: {}, after })
/** A voice by itself, for what it makes rather than what is heard of it. */
const voice = createSynthesis({ open: openSynthesisWorker, after, broke: () => {}, languages: [] })
let tokens: readonly Token[] = []
const speech = openSpeech({ api, outputs, languages: ['sv', 'en', 'ar'], spoken: () => tokens })

const heads: boolean[] = []
outputs.watch((headset) => heads.push(headset))
let over = () => {}
speech.onSpeaking((speaking) => {
  if (!speaking) over()
})
let marks: Spoke['marks'] = []
let began = 0
speech.onMark((mark) => marks.push({ ms: performance.now() - began, mark }))

const sound = {
  speech,
  outputs,
  workers,
  contexts,
  left,
  heads,
  /** Asks for it, and does not wait. */
  begin(say: readonly Token[], earcon?: Earcon): void {
    tokens = say
    marks = []
    left.splice(0)
    began = performance.now()
    const reading = { say: [{ line: line('access.lift'), language: 'sv', where: { part: 'title' } }], afterMs: 0 } as const
    speech.read(earcon ? { ...reading, earcon } : reading)
  },
  /** What the synthesiser makes of it, at once. */
  async made(token: Token, wpm: number): Promise<Made> {
    const samples: number[] = []
    const words: number[] = []
    let parts = 0
    let rate = 0
    const began = performance.now()
    for await (const sound of voice.say(token, wpm, new AbortController().signal)) {
      for (const { at } of sound.words) words.push((samples.length + at) / sound.rate)
      for (const sample of sound.samples) samples.push(sample)
      rate = sound.rate
      parts++
    }
    const rms = Math.sqrt(samples.reduce((sum, it) => sum + it * it, 0) / samples.length)
    return { seconds: samples.length / rate, rms, rate, parts, words, ms: performance.now() - began }
  },
  refuses: (token: Token) => voice.refuses(token),
  /** All that left, rendered as the sound card would at the same times, beside the same samples one after the other. */
  async joined(parts: readonly Left[]): Promise<{ gaps: number; difference: number; steepest: number }> {
    const rate = 22_050
    const from = parts[0]?.when ?? 0
    const samples = parts.flatMap((part) => part.samples)
    const offline = new OfflineAudioContext(1, samples.length + 128, rate)
    let gaps = 0
    let due = 0
    for (const part of parts) {
      const at = Math.round((part.when - from) * rate)
      if (at !== due) gaps++
      due = at + part.samples.length
      const buffer = offline.createBuffer(1, part.samples.length, rate)
      buffer.getChannelData(0).set(part.samples)
      const source = new AudioBufferSourceNode(offline, { buffer })
      source.connect(offline.destination)
      start.call(source, at / rate)
    }
    const rendered = (await offline.startRendering()).getChannelData(0)
    let difference = 0
    let steepest = 0
    for (const [n, sample] of samples.entries()) {
      difference = Math.max(difference, Math.abs(sample - (rendered[n] ?? 0)))
      steepest = Math.max(steepest, Math.abs(sample - (samples[n - 1] ?? 0)))
    }
    return { gaps, difference, steepest }
  },
  /** Until speech is over. */
  async say(say: readonly Token[], earcon?: Earcon): Promise<Spoke> {
    const done = new Promise<void>((ended) => {
      over = ended
    })
    sound.begin(say, earcon)
    await done
    return { ms: performance.now() - began, marks, left: [...left] }
  },
  /** Milliseconds from when the next key met the browser until the first sample can be heard. What it interrupts goes on until then. */
  async first(say: readonly Token[]): Promise<number> {
    const pressed = await new Promise<number>((done) => {
      const begin = ({ timeStamp }: Event) => {
        sound.begin(say)
        done(timeStamp)
      }
      window.addEventListener('keydown', begin, { once: true })
    })
    while (left.length === 0) await new Promise((done) => setTimeout(done, 1))
    return (left[0]?.heardAt ?? 0) - pressed
  },
}
export type SoundPage = typeof sound
declare global {
  interface Window {
    sound: SoundPage
  }
}
window.sound = sound
