/**
 * A worker that speaks, as the page sees it. It may crash, hang or never start: then it is ended, whoever waits for it is told,
 * and the next question opens another.
 */
import type { After } from './after.ts'
import { createStream, type Stream } from './stream.ts'
import type { Ask, Told } from './synthesis-message.ts'
import type { Sound } from './voice.ts'

/** What a Worker is to us. */
export interface EngineWorker {
  postMessage(ask: Ask): void
  addEventListener(type: 'message', heard: (event: { data: Told }) => void): void
  addEventListener(type: 'error', broke: () => void): void
  terminate(): void
}
export interface EngineNeeds {
  open(): EngineWorker
  after: After
  /** It had to be ended. */
  broke(): void
}
export class NoVoice extends Error {}
export class Broken extends Error {}

/** Its first answer takes as long as 24 MB take to load on a slow machine; then it is quick. Milliseconds. */
export const START_MS = 15_000
export const ANSWER_MS = 3_000
/** When it did not even start: so long nobody asks it again, and speech goes on without. */
export const REST_MS = 30_000

export interface Engine {
  /** Throws NoVoice, or Broken. */
  say(asked: { voice: string; text: string; wpm: number }, stop: AbortSignal): AsyncIterable<Sound>
  /** It cannot be started just now. */
  rests(): boolean
}

export function createEngine({ open, after, broke }: EngineNeeds): Engine {
  const waiting = new Map<number, Stream<Sound>>()
  let worker: EngineWorker | undefined
  let answered = false
  let resting = false
  let next = 0
  let callOff = () => {}

  const end = () => {
    callOff()
    worker?.terminate()
    worker = undefined
    if (!answered) {
      resting = true
      after(REST_MS, () => {
        resting = false
      })
    }
    broke()
    for (const stream of waiting.values()) stream.fail(new Broken())
    waiting.clear()
  }
  /** Somebody waits: it must say something soon. */
  const watch = () => {
    callOff()
    if (waiting.size > 0) callOff = after(answered ? ANSWER_MS : START_MS, end)
  }
  const hear = (told: Told) => {
    answered = true
    if (told.is === 'broken') return end()
    const stream = waiting.get(told.id)
    if (told.is === 'sound') stream?.push(told)
    else {
      if (told.is === 'no voice') stream?.fail(new NoVoice())
      stream?.end()
      waiting.delete(told.id)
    }
    watch()
  }
  const opened = (): EngineWorker => {
    if (worker) return worker
    answered = false
    const made = open()
    made.addEventListener('message', ({ data }) => {
      if (made === worker) hear(data)
    })
    made.addEventListener('error', () => {
      if (made === worker) end()
    })
    worker = made
    return made
  }
  return {
    rests: () => resting,
    async *say(asked, stop) {
      if (stop.aborted) return
      if (resting) throw new Broken()
      const id = ++next
      const stream = createStream<Sound>()
      const to = opened()
      const cancel = () => {
        stream.end()
        if (waiting.delete(id) && to === worker) to.postMessage({ is: 'stop', id })
      }
      waiting.set(id, stream)
      if (waiting.size === 1) watch()
      stop.addEventListener('abort', cancel, { once: true })
      to.postMessage({ is: 'say', id, ...asked })
      try {
        for await (const sound of stream) {
          if (stop.aborted) return
          yield sound
        }
      } finally {
        stop.removeEventListener('abort', cancel)
        cancel()
      }
    },
  }
}
