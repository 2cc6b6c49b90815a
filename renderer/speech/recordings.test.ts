import { expect, it } from 'vitest'
import type { Token } from '../../flows/wording/spoken.ts'
import { createRecordings, type RecordingsNeeds } from './recordings.ts'

const RATE = 22_050
const token = (clip: string, text = 'femton'): Token => ({ clip, text, language: 'sv', piece: 0 })
const whole = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3]).buffer

const begin = async (changed: Partial<RecordingsNeeds> = {}) => {
  const loaded: string[] = []
  const troubles: string[] = []
  const voice = createRecordings({
    index: async () => ({ sv: ['number.15', 'book.code/0'] }),
    load: async (language, clip) => {
      loaded.push(`${language} ${clip}`)
      return whole
    },
    decode: async () => new Float32Array(RATE),
    rate: RATE,
    trouble: (language, clip) => troubles.push(`${language} ${clip}`),
    ...changed,
  })
  await voice.warm()
  const say = async (said: Token, wpm = 120) => {
    for await (const sound of voice.say(said, wpm, new AbortController().signal)) return sound
    return undefined
  }
  return { voice, loaded, troubles, say }
}

it('a recording is said as it is, and fetched once', async () => {
  const { voice, loaded, say } = await begin()
  expect(voice.refuses(token('number.15'))).toBeUndefined()
  expect(voice.refuses(token('number.16'))).toBe('no recording')
  expect(await say(token('number.15'))).toMatchObject({ rate: RATE, words: [{ word: 0, at: 0 }] })
  await say(token('number.15'))
  expect(loaded).toEqual(['sv number.15'])
})
it('faster it lasts as much less', async () => {
  const { say } = await begin()
  expect((await say(token('number.15'), 240))?.samples).toHaveLength(RATE / 2)
})
it('where words begin in a longer recording is not made up', async () => {
  const { say } = await begin()
  expect((await say(token('book.code/0', 'Din kod är')))?.words).toEqual([])
})
it.each<[string, Partial<RecordingsNeeds>]>([
  ['is missing', { load: () => Promise.reject(new Error('404')) }],
  ['came as nothing', { load: async () => new ArrayBuffer() }],
  ['was cut off', { load: async () => Uint8Array.from([0x4f, 0x67, 0x67, 0x53, 0, 2]).buffer }],
  ['is no sound', { decode: () => Promise.reject(new Error('no sound')) }],
  ['is a click', { decode: async () => new Float32Array(300) }],
  ['lasts far too long for what it says', { decode: async () => new Float32Array(RATE * 20) }],
])('a recording that %s is told of once, and the next voice is asked', async (_, broken) => {
  const { voice, troubles, say } = await begin(broken)
  await expect(say(token('number.15'))).rejects.toThrow()
  expect(voice.refuses(token('number.15'))).toBe('no recording')
  expect(troubles).toEqual(['sv number.15'])
})
it('what was heard long ago makes room', async () => {
  const clips = Array.from({ length: 40 }, (_, n) => `clip.${n}`)
  const { loaded, say } = await begin({ index: async () => ({ sv: clips }), decode: async () => new Float32Array(RATE * 5) })
  const long = 'ett två tre fyra fem sex'
  for (const clip of clips) await say(token(clip, long))
  await say(token('clip.39', long))
  await say(token('clip.0', long))
  expect(loaded).toHaveLength(41)
})
it('without an index there are no recordings, and it is asked for again', async () => {
  let asked = 0
  const { voice } = await begin({
    index: async () => {
      if (asked++ === 0) throw new Error('main is away')
      return { sv: ['number.15'] }
    },
  })
  expect(voice.refuses(token('number.15'))).toBe('no recording')
  await voice.warm()
  expect(voice.refuses(token('number.15'))).toBeUndefined()
})
