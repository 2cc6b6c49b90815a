import { expect, it } from 'vitest'
import { calledBy, calledFacts, emblemPicture, emblems } from './called.ts'

it.each([
  ['Anna', { name: 'Anna' }],
  ['Anna-', { name: 'Anna' }],
  ['Anna Lisa ’', { name: 'Anna Lisa' }],
  ['سارا', { name: 'سارا' }],
  ['Å', { name: 'Å' }],
  ['-', undefined],
  ['', undefined],
])('“%s” is written: she is called %o', (entered, called) => {
  expect(calledBy(entered)).toEqual(called)
})
it('there are twelve pictures, each with a name that can be called out', () => {
  expect(new Set(emblems).size).toBe(12)
  for (const emblem of emblems)
    expect(calledFacts({ picture: emblemPicture(emblem) })).toContainEqual({
      line: { key: `emblem.${emblem}`, values: {} },
      picture: `emblem-${emblem}`,
      private: true,
    })
})
it('a name and a picture are hers: neither is said to the lobby', () => {
  const [told] = calledFacts({ name: 'Anna' })
  expect(told?.private).toBe(true)
  expect(calledFacts({ picture: 'emblem-sun' }).every((fact) => fact.private)).toBe(true)
})
it('a picture that is no longer among them is left out', () => {
  expect(calledFacts({ picture: 'emblem-whale' })).toEqual([])
})
