import { expect, it } from 'vitest'
import { line } from '../../flows/screen.ts'
import type { Token } from '../../flows/wording/spoken.ts'
import { afterByHand } from './after-by-hand.ts'
import { BETWEEN_MS, createSpeech } from './create-speech.ts'
import type { Sink } from './sink.ts'
import type { Sound, Voice } from './voice.ts'

const RATE = 1_000 // a sample is a millisecond
const token = (text: string, more: Partial<Token> = {}): Token => ({ clip: text, text, language: 'sv', piece: 0, ...more })
/** 300 ms for each word, at 120 words a minute; in two parts, as they are ready. */
async function* sounds(text: string, wpm: number): AsyncGenerator<Sound> {
  for (const word of text.split(' ').keys()) {
    const length = Math.round((300 * 120) / wpm)
    yield { samples: new Float32Array(length - 50).fill(0.5), rate: RATE, words: [{ word, at: 0 }] }
    yield { samples: new Float32Array(50).fill(0.5), rate: RATE, words: [] }
  }
}
const begin = (tokens: readonly (readonly Token[])[], voices?: readonly Voice[]) => {
  const time = afterByHand()
  const asked: string[] = []
  const plain: Voice = {
    refuses: () => undefined,
    say: (said, wpm) => {
      asked.push(`${time.now()} ${said.text} ${wpm}`)
      return sounds(said.text, wpm)
    },
    warm: async () => {},
  }
  const heard: string[] = []
  let end = 0
  let playing = new Set<(how: 'whole' | 'cut') => void>()
  const timers = new Set<() => void>()
  const sink: Sink = {
    play: (sound, said, began) => {
      const ms = typeof sound === 'string' ? 50 : (sound.samples.length / sound.rate) * 1000
      const at = Math.max(end, time.now())
      end = at + ms
      const name = typeof sound === 'string' ? sound : (said?.text ?? 'rest')
      let over: (how: 'whole' | 'cut') => void = () => {}
      const promise = new Promise<'whole' | 'cut'>((done) => {
        over = done
      })
      playing.add(over)
      timers.add(
        time.after(at - time.now(), () => {
          heard.push(`${time.now()} ${name}`)
          began()
        }),
      )
      timers.add(time.after(end - time.now(), () => over('whole')))
      return { heard: promise }
    },
    stop: () => {
      for (const callOff of timers) callOff()
      timers.clear()
      for (const over of playing) over('cut')
      playing = new Set()
      end = 0
    },
    volume: (step) => heard.push(`volume ${step}`),
    to: async () => ({ ok: true }),
  }
  let next = 0
  const speech = createSpeech({ spoken: () => tokens[next++] ?? [], voices: voices ?? [plain], sink, after: time.after })
  const marks: string[] = []
  speech.onMark((mark) =>
    marks.push(mark ? `${time.now()} ${mark.piece}${mark.word === undefined ? '' : `.${mark.word}`}` : `${time.now()} -`),
  )
  const speaking: string[] = []
  speech.onSpeaking((is) => speaking.push(`${time.now()} ${is}`))
  const utterance = { line: line('access.lift'), language: 'sv', where: { part: 'title' } } as const
  const read = (more: { afterMs?: number; earcon?: 'select' } = {}) =>
    speech.read({ say: tokens.map(() => utterance), afterMs: 0, ...more })
  return { time, asked, plain, heard, marks, speaking, speech, sink, read }
}

it('says tokens one after the other without a gap, and marks each word when it is heard', async () => {
  const { time, read, marks, speaking } = begin([[token('Boka en', { word: 0 }), token('tid', { piece: 1 })]])
  read()
  await time.forward(5_000)
  expect(marks).toEqual(['0 -', '0 0.0', '300 0.1', '600 1', '900 -'])
  expect(speaking).toEqual(['0 true', '900 false'])
})
it('rests where it is told to, and between utterances', async () => {
  const { time, read, heard } = begin([[token('12', { restMs: 200 }), token('34')], [token('Ja')]])
  read()
  await time.forward(5_000)
  const begins = ['12', '34', 'Ja'].map((text) => heard.find((it) => it.endsWith(` ${text}`)))
  expect(begins).toEqual(['0 12', '500 34', `${800 + BETWEEN_MS} Ja`])
})
it('begins with its sound, then its words', async () => {
  const { time, read, heard } = begin([[token('Ja')]])
  read({ earcon: 'select' })
  await time.forward(1_000)
  expect(heard.slice(0, 2)).toEqual(['0 select', '50 Ja'])
})
it('what is said only if it lasts waits, and is not said if something else came', async () => {
  const { time, read, heard, speaking } = begin([[token('Vänta')]])
  read({ afterMs: 1_000 })
  await time.forward(900)
  expect(heard).toEqual([])
  read()
  await time.forward(5_000)
  expect(speaking).toEqual([])
})
it('is silent at once when stopped, and says nothing more', async () => {
  const { time, read, heard, marks, speaking, speech } = begin([[token('Boka en tid', { word: 0 })]])
  read()
  await time.forward(100)
  speech.stop()
  await time.forward(5_000)
  expect(heard).toEqual(['0 Boka en tid'])
  expect(marks.at(-1)).toBe('100 -')
  expect(speaking).toEqual(['0 true', '100 false'])
})
it('goes on from the breath in which it was paused', async () => {
  const { time, read, asked, speech, speaking } = begin([[token('ett'), token('två'), token('tre')]])
  read()
  await time.forward(400)
  speech.pause()
  await time.forward(5_000)
  expect(speaking.at(-1)).toBe('400 false')
  speech.goOn()
  await time.forward(5_000)
  expect(asked.filter((it) => it.startsWith('5400 '))).toEqual(['5400 två 120', '5400 tre 120'])
  expect(speaking.at(-1)).toBe('6000 false')
})
it('a new speed holds from the next breath on', async () => {
  const { time, read, marks, speech } = begin([[token('a b c', { word: 0 }), token('d e', { word: 3 })]])
  read()
  await time.forward(100)
  speech.speed(240)
  await time.forward(5_000)
  expect(marks).toEqual(['0 -', '0 0.0', '300 0.1', '600 0.2', '900 0.3', '1050 0.4', '1200 -'])
})
it('asks the voices in order; the next one when one fails before a sound', async () => {
  const failing: Voice = {
    refuses: () => undefined,
    say: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('truncated')) }) }),
    warm: async () => {},
  }
  const refusing: Voice = { ...failing, refuses: () => 'no recording' }
  const other = begin([[token('Ja'), token('Nej')]])
  const { time, read, heard } = begin([[token('Ja'), token('Nej')]], [refusing, failing, other.plain])
  read()
  await time.forward(2_000)
  expect(heard.map((it) => it.split(' ')[1])).toEqual(['Ja', 'Ja', 'Nej', 'Nej'])
})
it('what nobody can say is left out, and the next is said', async () => {
  const mute: Voice = {
    refuses: ({ text }) => (text === 'Ballan' ? 'no voice' : undefined),
    say: (said, wpm) => sounds(said.text, wpm),
    warm: async () => {},
  }
  const { time, read, heard, speaking } = begin([[token('Ballan'), token('Ja')]], [mute])
  read()
  await time.forward(2_000)
  expect(heard[0]).toBe('0 Ja')
  expect(speaking.at(-1)).toMatch(/false$/)
})
it('nothing that can be said is soon over', async () => {
  const { time, read, speaking } = begin([[token('Ja')]], [])
  read()
  await time.forward(100)
  expect(speaking).toEqual(['0 true', '0 false'])
})
it('when the output goes away in the middle, it is over', async () => {
  const { time, read, speaking, sink } = begin([[token('ett två tre'), token('fyra')]])
  read()
  await time.forward(400)
  sink.stop()
  await time.forward(5_000)
  expect(speaking).toEqual(['0 true', '400 false'])
})
it('nothing is heard until it is decided where', async () => {
  const { time, read, heard, speech, sink } = begin([[token('privat')]])
  sink.to = () => new Promise((done) => time.after(80, () => done({ ok: true })))
  void speech.to('headset')
  read()
  await time.forward(2_000)
  expect(heard[0]).toBe('80 privat')
})
it('volume holds at once', () => {
  const { speech, heard } = begin([])
  speech.volume(3)
  expect(heard).toEqual(['volume 3'])
})
