import { expect, it } from 'vitest'
import { createActor } from 'xstate'
import { furnish } from '../house.ts'
import { setupKeys, taught, wanted } from './keys.ts'
import { type Answer, pretendHouse, settle } from './pretend-house.ts'

/** A caretaker with a keypad. `answers`: what the house says when she saves, one after the other. */
function caretaker(...answers: Answer[]) {
  const { house, keys: saved } = pretendHouse(...answers)
  const flow = furnish(createActor(setupKeys), house)
  flow.start()
  const press = (...codes: string[]) => {
    for (const code of codes) flow.send({ type: 'key.pressed', code })
  }
  return {
    flow,
    saved,
    press,
    at: () => flow.getSnapshot().value,
    context: () => flow.getSnapshot().context,
    asksFor: () => wanted(flow.getSnapshot().context),
    /** The same key twice for each meaning. */
    teachAll: () => {
      for (const [i] of taught.entries()) press(`F${i + 13}`, `F${i + 13}`)
    },
  }
}

it('with nothing but her keys a caretaker teaches them all, and saves', async () => {
  const { teachAll, press, at, saved } = caretaker('ok')
  teachAll()
  expect(at()).toBe('learnt')
  press('F15') // what now means: choose
  await settle()
  expect(at()).toBe('saved')
  expect(saved).toEqual([Object.fromEntries(taught.map((intent, i) => [`F${i + 13}`, intent]))])
})
it('another key in place of the first is what she meant', () => {
  const { press, context, asksFor } = caretaker()
  press('F13', 'F14')
  expect(asksFor()).toBe('next')
  press('F14')
  expect([asksFor(), context().keys]).toEqual(['previous', { F14: 'next' }])
})
it('a key that means something already is told, and nothing is lost', () => {
  const { press, context, asksFor } = caretaker()
  press('F13', 'F13', 'F13')
  expect([asksFor(), context()]).toMatchObject(['previous', { keys: { F13: 'next' }, last: 'F13' }])
  press('F14')
  expect(context().keys).toEqual({ F13: 'next', F14: 'previous' })
})
it('and pressed twice it goes on, so that a meaning can be left out without touching', () => {
  const { press, context, asksFor } = caretaker()
  press('F13', 'F13', 'F13', 'F13')
  expect([asksFor(), context().keys]).toEqual(['select', { F13: 'next' }])
})
it('she goes back one by one, and nothing is left of what she took back', () => {
  const { press, flow, context, asksFor } = caretaker()
  press('F13', 'F13', 'F14')
  flow.send({ type: 'UNDO' })
  expect([asksFor(), context().keys]).toEqual(['previous', { F13: 'next' }])
  flow.send({ type: 'UNDO' })
  flow.send({ type: 'UNDO' })
  expect([asksFor(), context().keys]).toEqual(['next', {}])
})
it('she can leave out what she has no key for', () => {
  const { flow, at, context } = caretaker()
  for (const _ of taught) flow.send({ type: 'ON' })
  expect([at(), context().keys]).toEqual(['learnt', {}])
})
it('on the summary her own key for back takes the last one back', () => {
  const { teachAll, press, at, asksFor } = caretaker()
  teachAll()
  press('F16')
  expect([at(), asksFor()]).toEqual(['asking', 'switch'])
})
it('a usual key saves too, if she taught none for it', async () => {
  const { flow, at, saved } = caretaker('ok')
  for (const _ of taught) flow.send({ type: 'ON' })
  flow.send({ type: 'key.pressed', code: 'Enter', intent: 'select' })
  await settle()
  expect([at(), saved]).toEqual(['saved', [{}]])
})
it('when it cannot be saved she is told, and tries again without having to teach again', async () => {
  const { flow, teachAll, at, saved } = caretaker('notWritable', 'broken', 'ok')
  teachAll()
  for (const expected of ['notSaved', 'notSaved', 'saved']) {
    flow.send({ type: 'SAVE' })
    await settle()
    expect(at()).toBe(expected)
  }
  expect(saved[2]).toEqual(saved[0])
})
