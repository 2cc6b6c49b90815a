import { expect, it } from 'vitest'
import { ahead, createStream } from './stream.ts'

const taken = async <T>(from: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const item of from) all.push(item)
  return all
}
it('gives all that came, before and after somebody took', async () => {
  const stream = createStream<number>()
  stream.push(1)
  const all = taken(stream)
  stream.push(2)
  await Promise.resolve()
  stream.push(3)
  stream.end()
  expect(await all).toEqual([1, 2, 3])
})
it('gives what came before it failed', async () => {
  const stream = createStream<number>()
  stream.push(1)
  stream.fail(new Error('broken'))
  const got: number[] = []
  await expect(
    (async () => {
      for await (const item of stream) got.push(item)
    })(),
  ).rejects.toThrow('broken')
  expect(got).toEqual([1])
})
it('looks ahead: it takes though nobody asks yet', async () => {
  const asked: number[] = []
  async function* source() {
    for (const n of [1, 2, 3]) {
      asked.push(n)
      yield n
    }
  }
  const later = ahead(source())
  await new Promise((done) => setTimeout(done))
  expect(asked).toEqual([1, 2, 3])
  expect(await taken(later)).toEqual([1, 2, 3])
})
