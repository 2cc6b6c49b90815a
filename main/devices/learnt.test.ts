import * as v from 'valibot'
import { expect, it, test } from 'vitest'
import type { KeyTable } from '../../flows/hands.ts'
import type { OfficeFacts } from '../../flows/services.ts'
import { verbs } from '../contract.ts'
import { keyTableOf } from '../office/keys.ts'
import { reachOf } from '../office/reach.ts'
import { MOST_KEYS, onThisMachine } from './learnt.ts'

const plain: Omit<OfficeFacts, 'keys' | 'display'> = {
  name: { sv: 'Huset' },
  languages: ['sv'],
  unspoken: [],
  size: 1,
  contrast: 'paper',
  volume: 5,
  topics: [],
  now: [],
  idle: { askAfterMs: 120_000, answerWithinMs: 45_000 },
  signs: [],
}
const office = {
  keys: { F13: 'switch', Enter: 'select' },
  display: { form: 'portrait', pixelsPerMm: 4.03, reach: { from: 0, to: 300 } },
} as const satisfies Partial<OfficeFacts>
const facts = (learnt: Parameters<typeof onThisMachine>[1]) => {
  const { keys, display } = onThisMachine({ ...plain, ...office }, learnt)
  return { keys, display }
}

it('a machine that has learnt nothing is as the office says', () => expect(facts({})).toEqual(office))
it('what this machine learnt goes before what the office says of all its machines', () =>
  expect(facts({ keys: { F13: 'next', F14: 'back' } }).keys).toEqual({ F13: 'next', F14: 'back', Enter: 'select' }))
it('a glass that was measured here is as it was measured, and its height too', () => {
  expect(facts({ display: { pixelsPerMm: 3.9, bottomMm: 650 } }).display).toEqual({
    form: 'portrait',
    pixelsPerMm: 3.9,
    reach: { from: 150, to: 450 },
  })
})
it('a machine whose height nobody knows does not borrow another’s', () =>
  expect(facts({ display: { pixelsPerMm: 3.9 } }).display).toEqual({ form: 'portrait', pixelsPerMm: 3.9 }))

it('an office with as many keys as it may name, on a machine with as many as it may learn, still opens', () => {
  const many = (name: string): KeyTable =>
    Object.fromEntries(Array.from({ length: MOST_KEYS }, (_, n) => [`${name}${n}`, 'next' as const]))
  const told = onThisMachine({ ...plain, ...office, keys: keyTableOf(many('A')) }, { keys: many('B') })
  expect(Object.keys(told.keys).length).toBeGreaterThan(2 * MOST_KEYS)
  expect(v.is(verbs['terminal.office'].out, told)).toBe(true)
  expect(v.is(verbs['setup.keys'].in, { keys: { ...many('B'), C1: 'next' } })).toBe(false)
})

test.each([
  [undefined, {}],
  [0, { reach: { from: 800, to: 1_100 } }],
  [650, { reach: { from: 150, to: 450 } }],
  [800, { reach: { from: 0, to: 300 } }],
  [900, { reach: { from: 0, to: 200 } }],
  [1_100, {}],
  [1_400, {}],
])('with the lower edge %s mm above the floor a seated hand reaches %j', (bottomMm, reach) =>
  expect(reachOf(bottomMm)).toEqual(reach),
)
