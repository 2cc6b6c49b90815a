import * as v from 'valibot'
import { expect, it, test } from 'vitest'
import { flows } from '../../flows/flows.ts'
import { call, lengthOf, screenId, seen, told, waitOf } from './summary.ts'

it('every screen there is can be told', () => {
  const ids = Object.entries(flows).flatMap(([flow, { states }]) => states.map((state) => `${flow}.${state}`))
  expect(ids.length).toBeGreaterThan(40)
  expect(ids.filter((id) => !v.is(screenId, id))).toEqual([])
})
test.each([
  '',
  'find',
  'find.',
  '.choosing',
  'find.Fadumo 0701234567',
  'find.a,b',
  '=cmd.x',
  `find.${'a'.repeat(90)}`,
  'find.1234',
])('“%s” is no screen, and is refused', (id) => expect(v.is(screenId, id)).toBe(false))
it('a summary has no room for anything else: no time, no name, no order', () => {
  const summary = { language: 'sv', ways: [], tasks: [], minutes: '1-2' }
  expect(v.is(seen, summary)).toBe(true)
  expect(v.is(seen, { ...summary, at: '2026-11-23T10:00:00Z' })).toBe(false)
  expect(v.is(seen, { ...summary, minutes: 4 })).toBe(false)
  expect(v.is(seen, { ...summary, ways: ['blind'] })).toBe(false)
  expect(v.is(told, { unmet: ['debt-advice', 'nobody-could-help'], face: 3 })).toBe(true)
  expect(v.is(told, { unmet: ['my landlord'], face: 3 })).toBe(false)
  expect(v.is(call, { answered: true, waited: 41 })).toBe(false)
})
test.each([
  [0, 'under-1', 'under-1'],
  [59, 'under-1', 'under-1'],
  [60, '1-2', '1-2'],
  [180, '3-5', '3-5'],
  [360, '6-10', '6-10'],
  [660, '11-20', 'over-10'],
  [1_260, 'over-20', 'over-10'],
] as const)('%i seconds are told as %s, and as a wait of %s', (seconds, length, wait) => {
  expect(lengthOf(seconds * 1_000)).toBe(length)
  expect(waitOf(seconds)).toBe(wait)
})
