import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSeal } from './seal.ts'

const seal = createSeal(new Uint8Array(32).fill(1), randomBytes)

test('what is sealed opens again, in its own row only', () => {
  const sealed = seal.close('women’s shelter', 'row-1')
  expect(seal.open(sealed, 'row-1')).toBe('women’s shelter')
  expect(seal.open(sealed, 'row-2')).toBeUndefined()
})

test('another key opens nothing', () => {
  expect(createSeal(new Uint8Array(32).fill(2), randomBytes).open(seal.close('shelter', 'row'), 'row')).toBeUndefined()
})

test('a changed bit, or a cut end, opens nothing', () => {
  const sealed = Buffer.from(seal.close('shelter', 'row'))
  for (const at of [0, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(seal.open(changed, 'row')).toBeUndefined()
  }
  expect(seal.open(sealed.subarray(0, 10), 'row')).toBeUndefined()
})

test('neither the bytes nor their number tell two texts apart', () => {
  const [once, again, other] = [
    seal.close('shelter', 'row'),
    seal.close('shelter', 'row'),
    seal.close('a much longer name', 'row'),
  ]
  expect(once).not.toEqual(again)
  expect(once.length).toBe(other.length)
  expect(Buffer.from(once).includes('shelter')).toBe(false)
})

test('a mark is the same each time, and another with another key', () => {
  expect(seal.mark('anna')).toEqual(seal.mark('anna'))
  expect(seal.mark('anna')).not.toEqual(seal.mark('bo'))
  expect(createSeal(new Uint8Array(32).fill(2), randomBytes).mark('anna')).not.toEqual(seal.mark('anna'))
})
