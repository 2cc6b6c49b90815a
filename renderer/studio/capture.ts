/** The microphone, from when somebody begins to when she ends: as it hears, with nothing smoothed away. */
import { type After, after as later } from '../speech/after.ts'
import earAddress from './ear-worklet.ts?worker&url'
import { MOST_SECONDS, STUDIO_RATE } from './rate.ts'

export interface Capturing {
  ok: true
  /** What was heard: one channel, 48 000 samples a second, at most 20 s. The microphone is off after it. Never rejects. */
  stop(): Promise<Float32Array>
  /** How loud it is just now: the highest of the last moments, 0 to 1. */
  level(): number
  /** `full`: nothing more is kept. `gone`: the microphone was pulled out. */
  state(): 'hearing' | 'full' | 'gone'
}
export type Captured = Capturing | { ok: false; reason: 'noMicrophone' | 'notAllowed' | 'broken' }

/** Where sound is taken from a stream; given, so that rules can be tried without a sound card. */
export interface Ear {
  /** Tells of every stretch that is heard, and of its end once it was asked for. */
  listen(heard: (samples: Float32Array) => void, ended: () => void): void
  end(): void
  close(): void
}
export interface CaptureNeeds {
  open?(stream: MediaStream): Promise<Ear>
  after?: After
}
/** How long what was heard last may take to arrive: milliseconds. */
const LAST_MS = 500
/** What `level` looks back at: samples. */
const MOMENT = STUDIO_RATE / 10

/** Echo, noise and loudness are left as they are: what a telephone does to a voice is heard in a recording. */
const asItIs = { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1 } as const

/** Asks for the microphone. Never rejects. `media`: `navigator.mediaDevices`, which a page without a safe address has not. */
export async function startCapture(
  media: Pick<MediaDevices, 'getUserMedia'> | undefined,
  { open = openEar, after = later }: CaptureNeeds = {},
): Promise<Captured> {
  if (!media) return { ok: false, reason: 'broken' }
  let stream: MediaStream
  try {
    stream = await media.getUserMedia({ audio: asItIs })
  } catch (thrown) {
    return { ok: false, reason: whyNot(thrown) }
  }
  const off = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  try {
    return hear(await open(stream), stream, off, after)
  } catch {
    off()
    return { ok: false, reason: 'broken' }
  }
}
function whyNot(thrown: unknown): 'noMicrophone' | 'notAllowed' | 'broken' {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'noMicrophone'
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'notAllowed' : 'broken'
}

function hear(ear: Ear, stream: MediaStream, off: () => void, after: After): Capturing {
  const all = new Float32Array(MOST_SECONDS * STUDIO_RATE)
  let length = 0
  let isGone = false
  let isOver: () => void = () => {}
  const over = new Promise<void>((done) => {
    isOver = done
  })
  for (const track of stream.getTracks())
    track.addEventListener('ended', () => {
      isGone = true
    })
  ear.listen((samples) => {
    const room = samples.subarray(0, all.length - length)
    all.set(room, length)
    length += room.length
  }, isOver)
  let stopped: Promise<Float32Array> | undefined
  const stop = async () => {
    ear.end()
    const callOff = after(LAST_MS, isOver)
    await over
    callOff()
    off()
    ear.close()
    return all.slice(0, length)
  }
  return {
    ok: true,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
    level: () => all.subarray(Math.max(0, length - MOMENT), length).reduce((most, it) => Math.max(most, Math.abs(it)), 0),
    state: () => (isGone ? 'gone' : length === all.length ? 'full' : 'hearing'),
  }
}

/** At 48 000 samples a second whatever the microphone has: the browser makes one rate of the other. */
async function openEar(stream: MediaStream): Promise<Ear> {
  const context = new AudioContext({ sampleRate: STUDIO_RATE })
  try {
    await context.audioWorklet.addModule(earAddress)
    await context.resume()
    const source = context.createMediaStreamSource(stream)
    const one = { numberOfInputs: 1, numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' } as const
    const node = new AudioWorkletNode(context, 'ear', one)
    return {
      listen: (heard, ended) => {
        node.port.onmessage = ({ data }: MessageEvent<unknown>) => (data instanceof Float32Array ? heard(data) : ended())
        source.connect(node)
      },
      end: () => node.port.postMessage('end'),
      close: () => void context.close(),
    }
  } catch (thrown) {
    void context.close()
    throw thrown
  }
}
