import { expect, it } from 'vitest'
import { eachByItself } from './each-by-itself.ts'

it('each is done, in order, also after one that fails; the first failure is told when all are done', async () => {
  const done: number[] = []
  const all = eachByItself([
    () => done.push(1),
    () => {
      throw new Error('the first')
    },
    async () => done.push(3),
    () => Promise.reject(new Error('the second')),
    () => done.push(5),
  ])
  await expect(all).rejects.toThrow('the first')
  expect(done).toEqual([1, 3, 5])
})
it('where nothing fails nothing is told', async () => {
  await expect(eachByItself([() => {}, async () => {}])).resolves.toBeUndefined()
})
