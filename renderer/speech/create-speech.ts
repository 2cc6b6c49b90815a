/** Speech: utterances become tokens, tokens are asked of each voice in turn, and what a voice gives leaves by the sink. */
import type { Language, Line } from '../../flows/screen.ts'
import type { Token } from '../../flows/wording/spoken.ts'
import type { After } from './after.ts'
import type { Playing, Sink } from './sink.ts'
import type { Marked, Speech } from './speech.ts'
import { splitAtWords } from './split.ts'
import type { Reading, Where } from './utterance.ts'
import type { Sound, Voice } from './voice.ts'
import { type Made, make } from './voiced.ts'

/** Silence between two utterances: milliseconds. */
export const BETWEEN_MS = 360
/** What comes next is handed over so long before it is heard, at the latest: milliseconds. */
const RUNWAY_MS = 250
/** Words a minute until somebody says otherwise. */
const USUAL_WPM = 120
/** Silence has no rate of its own: samples a second. */
const SILENCE_RATE = 22_050

export interface SpeechNeeds {
  spoken(line: Line, language: Language): readonly Token[]
  /** Asked in this order. */
  voices: readonly Voice[]
  sink: Sink
  after: After
}
interface Said {
  token: Token
  where: Where
  /** Of the line, which may stand beside itself in another. */
  language: Language
  restMs: number
}
const silence = (ms: number): Sound => ({
  samples: new Float32Array(Math.round((ms / 1000) * SILENCE_RATE)),
  rate: SILENCE_RATE,
  words: [],
})

export function createSpeech({ spoken, voices, sink, after }: SpeechNeeds): Speech {
  const marks = new Set<(mark: Marked | undefined) => void>()
  const speakings = new Set<(speaking: boolean) => void>()
  let wpm = USUAL_WPM
  let stopping = new AbortController()
  let speaking = false
  /** What is being read, and how far it has come: for who pauses. */
  let reading: { say: readonly Said[]; at: number } | undefined
  let isPaused = false
  /** Nothing is said while it is being decided where it is heard. */
  let routed: Promise<unknown> = Promise.resolve()

  const mark = (to: Marked | undefined) => {
    for (const marked of marks) marked(to)
  }
  const speak = (now: boolean) => {
    if (speaking === now) return
    speaking = now
    for (const told of speakings) told(now)
  }
  const tokensOf = ({ say }: Reading): Said[] =>
    say.flatMap(({ line, language, where }) => {
      const tokens = spoken(line, language)
      return tokens.map((token, n) => ({
        token,
        where,
        language: line.in ?? language,
        restMs: Math.max(token.restMs ?? 0, n === tokens.length - 1 ? BETWEEN_MS : 0),
      }))
    })

  /** Begins with the token at `reading.at`. */
  const run = async (say: readonly Said[], stop: AbortSignal) => {
    const now = { say, at: reading?.at ?? 0 }
    reading = now
    let next: Made | undefined
    let last: Playing | undefined
    stop.addEventListener('abort', () => next?.drop(), { once: true })
    /** Plays it, and says when it is heard, or cut off. */
    const play = (sound: Sound, token: Token | undefined, began: () => void): Promise<void> =>
      new Promise((done) => {
        const playing = sink.play(sound, token, () => {
          if (!stop.aborted) began()
          done()
        })
        last = playing
        void playing.heard.then((how) => {
          if (how === 'cut' && !stop.aborted) end() // not by us: the output went away
          done()
        })
      })
    for (const [n, { token, where, language, restMs }] of [...say.entries()].slice(now.at)) {
      if (next && next.wpm !== wpm) {
        next.drop()
        next = undefined
      }
      const made = next ?? make(voices, token, wpm)
      next = undefined
      stop.addEventListener('abort', made.drop, { once: true })
      const parts: { began: Promise<void>; ms: number }[] = []
      for await (const sound of made.sounds) {
        for (const { word, ...part } of splitAtWords(sound)) {
          if (stop.aborted) return
          const isFirst = parts.length === 0
          const began = () => {
            now.at = n
            const at = word !== undefined && token.word !== undefined ? { word: token.word + word } : {}
            if (isFirst || word !== undefined) mark({ where, language, piece: token.piece, ...at })
          }
          const words = word === undefined ? [] : [{ word, at: 0 }]
          parts.push({ began: play({ ...part, words }, token, began), ms: (part.samples.length / part.rate) * 1000 })
        }
        const following = say[n + 1]
        if (following) next ??= make(voices, following.token, wpm)
      }
      if (stop.aborted) return
      if (parts.length > 0 && restMs > 0 && n < say.length - 1)
        parts.push({ began: play(silence(restMs), undefined, () => {}), ms: restMs })
      await runway(parts)
      if (stop.aborted) return
    }
    await last?.heard
    if (!stop.aborted) end()
  }
  /** Waits until no more than the runway is still to be heard. */
  const runway = async (parts: readonly { began: Promise<void>; ms: number }[]) => {
    let left = 0
    for (const { began, ms } of parts.toReversed()) {
      left += ms
      if (left >= RUNWAY_MS) return began
    }
  }
  const halt = () => {
    stopping.abort()
    stopping = new AbortController()
    sink.stop()
    mark(undefined)
  }
  const end = () => {
    halt()
    reading = undefined
    isPaused = false
    speak(false)
  }
  return {
    read: (given) => {
      halt()
      isPaused = false
      reading = { say: tokensOf(given), at: 0 }
      const { say } = reading
      const { signal } = stopping
      const begin = async () => {
        speak(say.length > 0)
        await routed
        if (signal.aborted) return
        if (given.earcon) sink.play(given.earcon, undefined, () => {})
        if (say.length > 0) await run(say, signal)
      }
      if (given.afterMs <= 0) return void begin()
      speak(false)
      signal.addEventListener(
        'abort',
        after(given.afterMs, () => void begin()),
        { once: true },
      )
    },
    stop: end,
    pause: () => {
      if (!reading || isPaused) return
      isPaused = true
      halt()
      speak(false)
    },
    goOn: () => {
      if (!reading || !isPaused) return
      isPaused = false
      speak(true)
      void run(reading.say, stopping.signal)
    },
    volume: (step) => sink.volume(step),
    speed: (words) => {
      wpm = words
    },
    to: (output) => {
      const going = sink.to(output)
      routed = going.catch(() => {})
      return going
    },
    warm: async () => {
      await Promise.all(voices.map((voice) => voice.warm()))
    },
    onMark: (marked) => {
      marks.add(marked)
      return () => void marks.delete(marked)
    },
    onSpeaking: (told) => {
      speakings.add(told)
      return () => void speakings.delete(told)
    },
  }
}
