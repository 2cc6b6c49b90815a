/**
 * This machine's sound. All is at one rate, so that what is joined is joined sample on sample; only where something is cut off
 * does it fade, within milliseconds. When there is no sound card, or it stands still, speech goes on silently and in time.
 */
import type { After } from './after.ts'
import type { Earcon } from './earcon.ts'
import { earconSamples } from './earcon-sounds.ts'
import type { Output, Outputs } from './outputs.ts'
import { resample } from './resample.ts'
import type { Sink } from './sink.ts'
import { createTimeline } from './timeline.ts'

/** espeak-ng's own: nothing is lost of it, and speech has little above its half. */
export const RATE = 22_050
/** A cut fades for so long: seconds. */
const FADE = 0.004
/** Seconds of sound that go out before it stands. */
const FILLED = 0.08
/** So long a sound card that was just chosen may take to begin, and how often that is looked at: milliseconds. */
const PATIENCE_MS = 2_500
const PAUSE_MS = 20
/** Each step below the loudest: decibels. An ear hears each as the same distance. */
const STEP_DB = 3.5
/** What a step is as a factor: 0 is silence. */
export const loudness = (step: number): number => (step <= 0 ? 0 : 10 ** (((Math.min(step, 10) - 10) * STEP_DB) / 20))

export interface WebAudioNeeds {
  outputs: Pick<Outputs, 'find' | 'onChange'>
  after: After
  /** Undefined where there is no sound at all. */
  open(): AudioContext | undefined
  /** Told once of each: nothing is heard, or the output that was chosen went away. */
  trouble(what: 'sound' | 'output'): void
}

/** Each is made once: what is heard of a touch comes before the frame that answers it. */
const signals = new Map<Earcon, Float32Array>()
const signal = (earcon: Earcon): Float32Array => {
  const samples = signals.get(earcon) ?? earconSamples(earcon, RATE)
  signals.set(earcon, samples)
  return samples
}

export function createWebAudioSink({ outputs, after, open, trouble }: WebAudioNeeds): Sink {
  const context = open()
  const master = context?.createGain()
  if (context) master?.connect(context.destination)
  let group: GainNode | undefined
  let sources: AudioBufferSourceNode[] = []
  let chosen: { output: Output; id: string } = { output: 'speaker', id: '' }
  /** What was chosen is gone: nothing sounds until another is, since what is private must not go elsewhere. */
  let gone = false
  const told = new Set<string>()
  const tellOnce = (what: 'sound' | 'output') => {
    if (!told.has(what)) trouble(what)
    told.add(what)
  }
  /** Fades what plays, and forgets what waits. */
  const hush = () => {
    const fading = group
    const now = context?.currentTime ?? 0
    fading?.gain.setValueAtTime(1, now)
    fading?.gain.linearRampToValueAtTime(0, now + FADE)
    for (const source of sources) source.stop(now + FADE)
    sources = []
    group = undefined
  }
  const timeline = createTimeline({
    rate: RATE,
    played: () => context?.currentTime,
    delay: () => context?.outputLatency ?? 0,
    now: () => performance.now(),
    after,
    stuck: () => {
      hush()
      tellOnce('sound')
    },
  })
  const resume = () => {
    if (context && context.state !== 'running') context.resume().catch(() => {})
  }
  // Where a browser lets nothing sound before a hand has done something, this is that hand.
  for (const hand of ['pointerdown', 'keydown']) globalThis.addEventListener?.(hand, resume, { capture: true, passive: true })

  const start = (samples: Float32Array, from: number) => {
    if (!context || !master || gone || timeline.isSilent() || samples.length === 0) return
    if (!group) {
      group = context.createGain()
      group.connect(master)
    }
    const buffer = context.createBuffer(1, samples.length, RATE)
    buffer.getChannelData(0).set(samples)
    const source = context.createBufferSource()
    source.buffer = buffer
    source.connect(group)
    source.start(from / RATE)
    source.addEventListener('ended', () => {
      source.disconnect()
      sources = sources.filter((it) => it !== source)
    })
    sources.push(source)
  }
  /** A sound card that was just chosen takes its time to begin: it fills its store, then stands for a while. */
  const moving = () =>
    new Promise<void>((done) => {
      const enough = (context?.currentTime ?? 0) + FILLED
      const look = (left: number) => {
        if (!context || context.currentTime > enough || left <= 0) return done()
        after(PAUSE_MS, () => look(left - PAUSE_MS))
      }
      look(PATIENCE_MS)
    })
  const route = async (id: string): Promise<boolean> => {
    try {
      if (context && 'setSinkId' in context) await (context as AudioContext & Routed).setSinkId(id)
      await moving()
      return id === '' || (context !== undefined && 'setSinkId' in context)
    } catch {
      return false
    }
  }
  const stop = () => {
    hush()
    timeline.cut()
  }
  outputs.onChange(() => {
    const now = outputs.find(chosen.output)
    if (gone || now === chosen.id || (chosen.output === 'speaker' && chosen.id === '')) return
    gone = true
    stop()
    tellOnce('output')
  })
  return {
    play: (sound, _token, began) => {
      resume()
      const samples = typeof sound === 'string' ? signal(sound) : resample(sound.samples, sound.rate, RATE)
      let ended: (how: 'whole' | 'cut') => void = () => {}
      const heard = new Promise<'whole' | 'cut'>((done) => {
        ended = done
      })
      const moved = (from: number) => start(samples, from)
      moved(timeline.add({ length: samples.length, began, ended, moved }))
      return { heard }
    },
    stop,
    volume: (step) => {
      if (context) master?.gain.setTargetAtTime(loudness(step), context.currentTime, 0.006)
    },
    to: async (output) => {
      if (output !== chosen.output) stop()
      const id = outputs.find(output)
      const isThere = id !== undefined && (await route(id))
      chosen = { output, id: id ?? '' }
      gone = !isThere
      if (gone) tellOnce('output')
      return isThere ? { ok: true } : { ok: false, reason: 'gone' }
    },
  }
}
interface Routed {
  setSinkId(id: string): Promise<void>
}
