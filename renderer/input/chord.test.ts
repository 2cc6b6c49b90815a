import { expect, it } from 'vitest'
import { createChord, STUCK_MS } from './chord.ts'

it('a hand that lies on one key does not press another', () => {
  const chord = createChord()
  expect([chord.pressed('F13', 0), chord.pressed('F14', 100)]).toEqual([true, false])
  chord.lifted('F13')
  expect(chord.pressed('F15', 200)).toBe(false) // F14 is still down
  chord.lifted('F14')
  chord.lifted('F15')
  expect(chord.pressed('F15', 300)).toBe(true)
})
it('a key that is held for long still holds the others off', () => {
  const chord = createChord()
  chord.pressed('F13', 0)
  for (let at = 500; at < 10_000; at += 30) chord.repeated('F13', at)
  expect(chord.pressed('F14', 10_000)).toBe(false)
})
it('a key whose letting go was never told does not lock the others out', () => {
  const chord = createChord()
  chord.pressed('F13', 0)
  expect(chord.pressed('F14', STUCK_MS - 1)).toBe(false)
  chord.lifted('F14')
  expect(chord.pressed('F14', STUCK_MS)).toBe(true)
})
it('nor does one that was down when the page lost the keyboard', () => {
  const chord = createChord()
  chord.pressed('F13', 0)
  chord.forget()
  expect(chord.pressed('F14', 10)).toBe(true)
})
it('the same key always acts again', () => {
  const chord = createChord()
  expect([chord.pressed('F13', 0), chord.pressed('F13', 10)]).toEqual([true, true])
})
