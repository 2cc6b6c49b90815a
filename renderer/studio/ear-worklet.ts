/**
 * Runs beside the sound card and hands on what the microphone hears, a few milliseconds at a time. Told to end, it hands on
 * what it still holds, then nothing.
 */
interface Scope {
  AudioWorkletProcessor: new () => { readonly port: MessagePort }
  registerProcessor(name: string, processor: new () => { process(inputs: readonly Float32Array[][]): boolean }): void
}
const { AudioWorkletProcessor, registerProcessor } = globalThis as typeof globalThis & Scope
/** Samples in each message: 43 ms. */
const BATCH = 2_048

class Ear extends AudioWorkletProcessor {
  batch = new Float32Array(BATCH)
  held = 0
  ended = false
  constructor() {
    super()
    this.port.onmessage = () => {
      this.port.postMessage(this.batch.slice(0, this.held))
      this.port.postMessage('end')
      this.ended = true
    }
  }
  process([microphone]: readonly Float32Array[][]): boolean {
    for (const sample of microphone?.[0] ?? []) {
      this.batch[this.held++] = sample
      if (this.held < BATCH) continue
      this.port.postMessage(this.batch.slice())
      this.held = 0
    }
    return !this.ended
  }
}
registerProcessor('ear', Ear)
