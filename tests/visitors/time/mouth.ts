/** The terminal's mouth, where nobody needs its voice: it says in no time what it would have said, and it is written down. */
import type { Token } from '../../../flows/wording/spoken.ts'
import type { Sink } from '../../../renderer/speech/sink.ts'
import type { Ask, Told } from '../../../renderer/speech/synthesis-message.ts'

/** What left, and where. */
export interface Left {
  token: Token
  by: 'speaker' | 'headset'
}
declare global {
  interface Window {
    mouth: { left: readonly Left[]; plug(headset: boolean): void }
  }
}

/** Runs in the page before its own scripts, so it must bring everything with it. Without a card, this machine cannot sound at all. */
export function growMouth(hasCard: boolean): void {
  /** A voice that says everything at once. */
  const SAMPLES = 80
  const RATE = 8_000
  class QuickWorker extends EventTarget {
    postMessage(ask: Ask) {
      if (ask.is === 'stop') return
      const { id } = ask
      const told: Told[] = [
        { is: 'sound', id, samples: new Float32Array(SAMPLES), rate: RATE, words: [] },
        { is: 'said', id },
      ]
      for (const data of told) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
    }
    terminate() {}
  }
  Object.assign(window, { Worker: QuickWorker })

  const left: Left[] = []
  let by: Left['by'] = 'speaker'
  let hasHeadset = false
  const device = (deviceId: string, label: string) => ({
    ...{ deviceId, label, kind: 'audiooutput', groupId: '' },
    toJSON: () => ({}),
  })
  const devices = () => {
    if (!hasCard) return []
    const own = [device('default', 'Default'), device('built-in', 'Built-in speaker')]
    return hasHeadset ? [...own, device('hers', 'USB headset')] : own
  }
  if (navigator.mediaDevices) Object.assign(navigator.mediaDevices, { enumerateDevices: async () => devices() })
  window.mouth = {
    left,
    plug: (headset) => {
      hasHeadset = headset
      navigator.mediaDevices?.dispatchEvent(new Event('devicechange'))
    },
  }
  if (!hasCard) {
    Object.assign(window, { AudioContext: undefined })
    return
  }
  const sink: Sink = {
    play: (_, token, began) => {
      began()
      if (token && left.at(-1)?.token !== token) left.push({ token, by })
      return { heard: Promise.resolve('whole') }
    },
    stop: () => {},
    volume: () => {},
    to: async (output) => {
      if (output === 'headset' && !hasHeadset) return { ok: false, reason: 'gone' }
      by = output
      return { ok: true }
    },
  }
  window.sink = sink
}
