import { expect, it } from 'vitest'
import type { Token } from '../../flows/wording/spoken.ts'
import { afterByHand } from './after-by-hand.ts'
import { ANSWER_MS, type EngineWorker, REST_MS, START_MS } from './engine.ts'
import { createSynthesis } from './synthesis.ts'
import type { Ask, Told } from './synthesis-message.ts'

const token = (text: string, language: Token['language'] = 'sv'): Token => ({ clip: 'x', text, language, piece: 0 })

/** A worker of which the test decides what it says. */
class Pretend implements EngineWorker {
  asked: Ask[] = []
  ended = false
  private hear: (event: { data: Told }) => void = () => {}
  private fail: () => void = () => {}
  postMessage(ask: Ask) {
    this.asked.push(ask)
  }
  addEventListener(type: 'message' | 'error', heard: ((event: { data: Told }) => void) & (() => void)) {
    if (type === 'message') this.hear = heard
    else this.fail = heard
  }
  terminate() {
    this.ended = true
  }
  says(...told: Told[]) {
    for (const data of told) this.hear({ data })
  }
  crashes() {
    this.fail()
  }
}
const sound = (id: number, ...samples: number[]): Told => ({
  is: 'sound',
  id,
  samples: Float32Array.from(samples),
  rate: 22_050,
  words: [{ word: samples[0] ?? 0, at: 0 }],
})
const begin = () => {
  const time = afterByHand()
  const workers: Pretend[] = []
  const trouble = { count: 0 }
  const voice = createSynthesis({
    languages: ['sv', 'so', 'ar'],
    after: time.after,
    broke: () => trouble.count++,
    open: () => {
      const made = new Pretend()
      workers.push(made)
      return made
    },
  })
  const say = (said: Token, stop = new AbortController().signal) => {
    const heard: number[] = []
    const done = (async () => {
      for await (const { samples } of voice.say(said, 120, stop)) heard.push(...samples)
    })().then(
      () => 'said',
      (why: Error) => why.constructor.name,
    )
    return { heard, done }
  }
  const worker = (n: number) => workers[n] ?? new Pretend()
  return { time, workers, worker, trouble, voice, say }
}

it('says what it is asked, part by part', async () => {
  const { worker, say, time } = begin()
  const { heard, done } = say(token('Boka'))
  await time.forward(0)
  expect(worker(0).asked).toEqual([{ is: 'say', id: 1, voice: 'sv', text: 'Boka', wpm: 120 }])
  worker(0).says(sound(1, 1, 2), sound(1, 3), { is: 'said', id: 1 })
  expect(await done).toBe('said')
  expect(heard).toEqual([1, 2, 3])
})
it('no voice, or a text in another script, is refused before anything is asked', () => {
  const { voice, workers } = begin()
  expect(voice.refuses(token('Ballan', 'so'))).toBe('no voice')
  expect(voice.refuses(token('کات', 'ckb'))).toBe('no voice')
  expect(voice.refuses(token('احجز'))).toBe('another script')
  expect(voice.refuses(token('Boka'))).toBeUndefined()
  expect(workers).toEqual([])
})
it('a voice that the engine does not have is never read by the one before', async () => {
  const { worker, say, time } = begin()
  const { heard, done } = say(token('Boka'))
  await time.forward(0)
  worker(0).says({ is: 'no voice', id: 1 })
  expect(await done).toBe('NoVoice')
  expect(heard).toEqual([])
})
it.each(['crashes', 'breaks', 'hangs'] as const)(
  'an engine that %s is started again, and says the rest: nothing is heard twice',
  async (how) => {
    const { workers, worker, say, time, trouble } = begin()
    const { heard, done } = say(token('Boka'))
    await time.forward(0)
    worker(0).says(sound(1, 1, 2))
    if (how === 'crashes') worker(0).crashes()
    if (how === 'breaks') worker(0).says({ is: 'broken' })
    await time.forward(ANSWER_MS)
    expect(worker(0).ended).toBe(true)
    expect(workers).toHaveLength(2)
    worker(0).says(sound(1, 9)) // it is not heard any more
    worker(1).says(sound(2, 1), sound(2, 2, 3), sound(2, 4), { is: 'said', id: 2 })
    expect(await done).toBe('said')
    expect(heard).toEqual([1, 2, 3, 4])
    expect(trouble.count).toBe(1)
  },
)
it('what breaks it twice is given up, and the next is said', async () => {
  const { worker, say, time } = begin()
  const first = say(token('Boka'))
  await time.forward(0)
  worker(0).says(sound(1, 1))
  worker(0).crashes()
  await time.forward(0)
  worker(1).says(sound(2, 1))
  worker(1).crashes()
  expect(await first.done).toBe('Broken')
  const next = say(token('en tid'))
  await time.forward(0)
  worker(2).says(sound(3, 5), { is: 'said', id: 3 })
  expect(await next.done).toBe('said')
})
it('an engine that never starts keeps nobody waiting, and is asked again later', async () => {
  const { worker, workers, say, time, voice } = begin()
  const { done } = say(token('Boka'))
  await time.forward(START_MS)
  expect(await done).toBe('Broken')
  expect(worker(0).ended).toBe(true)
  expect(voice.refuses(token('Boka'))).toBe('no voice')
  await time.forward(REST_MS)
  expect(voice.refuses(token('Boka'))).toBeUndefined()
  expect(workers).toHaveLength(1)
})
it('who is called off hears no more, and the engine is told', async () => {
  const { worker, say, time } = begin()
  const stop = new AbortController()
  const { heard, done } = say(token('Boka'), stop.signal)
  await time.forward(0)
  worker(0).says(sound(1, 1))
  await time.forward(0)
  stop.abort()
  worker(0).says(sound(1, 2))
  expect(await done).toBe('said')
  expect(heard).toEqual([1])
  expect(worker(0).asked.at(-1)).toEqual({ is: 'stop', id: 1 })
})
it('is warmed in each language that has a voice', async () => {
  const { worker, voice, time } = begin()
  const warm = voice.warm()
  await time.forward(0)
  worker(0).says({ is: 'said', id: 1 })
  await time.forward(0)
  worker(0).says({ is: 'said', id: 2 })
  await warm
  expect(worker(0).asked.map((ask) => ask.is === 'say' && ask.voice)).toEqual(['sv', 'ar'])
})
