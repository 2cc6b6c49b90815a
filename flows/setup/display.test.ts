import { describe, expect, it, test } from 'vitest'
import { createActor } from 'xstate'
import { furnish } from '../house.ts'
import { setupDisplay } from './display.ts'
import { bottomOf, densityAfter, firstBottom, known, type Step, stepAfter, tooHighMm } from './glass.ts'
import { type Answer, pretendHouse, settle } from './pretend-house.ts'

const step = { to: 'larger', share: 0.1 } as const
function caretaker(...answers: Answer[]) {
  const { house, glasses: kept } = pretendHouse(...answers)
  const flow = furnish(createActor(setupDisplay), house)
  flow.start()
  return { flow, kept, at: () => flow.getSnapshot().value, context: () => flow.getSnapshot().context }
}

it('each step of the card is kept at once, so that the picture changes', async () => {
  const { flow, kept, at } = caretaker()
  flow.send({ type: 'TRY', glass: { pixelsPerMm: 4.1 }, step })
  expect(at()).toBe('trying')
  await settle()
  expect([at(), kept]).toEqual(['fitting', [{ pixelsPerMm: 4.1 }]])
})
it('a card that fits and a height that was measured are kept together', async () => {
  const { flow, kept, at } = caretaker()
  flow.send({ type: 'FITS', glass: { pixelsPerMm: 4.1 }, bottomMm: 800 })
  flow.send({ type: 'LOWER' })
  flow.send({ type: 'RIGHT' })
  await settle()
  expect([at(), kept]).toEqual(['saved', [{ pixelsPerMm: 4.1, bottomMm: 750 }]])
})
it('whoever does not know the height keeps none, not an old one either', async () => {
  const { flow, kept } = caretaker()
  flow.send({ type: 'FITS', glass: { pixelsPerMm: 4.1, bottomMm: 700 }, bottomMm: 700 })
  flow.send({ type: 'UNKNOWN' })
  await settle()
  expect(kept).toEqual([{ pixelsPerMm: 4.1 }])
})
it('the height stays between 60 and 110 centimetres', () => {
  const { flow, context } = caretaker()
  flow.send({ type: 'FITS', glass: { pixelsPerMm: 4 }, bottomMm: 1_050 })
  for (let i = 0; i < 3; i++) flow.send({ type: 'HIGHER' })
  expect(context().bottomMm).toBe(1_100)
  for (let i = 0; i < 20; i++) flow.send({ type: 'LOWER' })
  expect(context().bottomMm).toBe(600)
})
test.each(['notWritable', 'broken'] as const)(
  'what could not be kept (%s) is told, and tried again from there',
  async (fault) => {
    const { flow, at } = caretaker(fault, 'ok', fault, 'ok')
    flow.send({ type: 'TRY', glass: { pixelsPerMm: 4.1 }, step })
    await settle()
    expect(at()).toBe('notSaved')
    flow.send({ type: 'RETRY' })
    await settle()
    expect(at()).toBe('fitting')
    flow.send({ type: 'FITS', glass: { pixelsPerMm: 4.1 }, bottomMm: 800 })
    flow.send({ type: 'RIGHT' })
    await settle()
    expect(at()).toBe('notSaved')
    flow.send({ type: 'RETRY' })
    await settle()
    expect(at()).toBe('saved')
  },
)

describe('the glass', () => {
  test.each<[Step, number, number | undefined]>([
    [{ to: 'larger', share: 0.1 }, 4, 4.4],
    [{ to: 'smaller', share: 0.1 }, 4.4, 4],
    [{ to: 'larger', share: 0.1 }, 39, undefined],
    [{ to: 'smaller', share: 0.005 }, 1, undefined],
  ])('%j than %f is %s', (step, from, to) => expect(densityAfter(step, from)).toBe(to))
  test.each([3.2, 4.1, 5.88, 9.3])('a caretaker who only says larger or smaller finds %f pixels a millimetre', (real) => {
    let density = 4.03
    let last: Step | undefined
    let taps = 0
    // she sees half a millimetre of a card's 85.6
    for (; Math.abs(density / real - 1) * 85.6 > 0.5 && taps < 30; taps++) {
      last = stepAfter(last, density < real ? 'larger' : 'smaller')
      density = densityAfter(last, density) ?? density
    }
    expect(Math.abs(density / real - 1) * 85.6).toBeLessThan(0.5)
    expect(taps).toBeLessThan(16)
  })
  test('what was measured before is found again from what a seated hand reaches', () => {
    expect(bottomOf({ pixelsPerMm: 4, reach: { from: 150, to: 450 } })).toBe(650)
    expect(bottomOf({ pixelsPerMm: 4, reach: { from: 0, to: 200 } })).toBe(900)
    expect(known(4.1, { pixelsPerMm: 4, reach: { from: 150, to: 450 } })).toEqual({ pixelsPerMm: 4.1, bottomMm: 650 })
    expect(known(4.1, { pixelsPerMm: 4 })).toEqual({ pixelsPerMm: 4.1 })
  })
  test.each([
    ['portrait', (0.56 * 1_920) / 4.03],
    ['landscape', (0.56 * 1_080) / 3.64],
    ['compact', 800 / 5.88],
  ] as const)('hung any higher, buttons of a %s glass stand above 1100 mm, and the caretaker is told', (form, buttonsMm) => {
    expect(tooHighMm[form] + buttonsMm).toBeLessThanOrEqual(1_100)
    expect(tooHighMm[form] + 10 + buttonsMm).toBeGreaterThan(1_100)
  })
  test('a height to begin with is one that can be chosen', () => {
    expect(firstBottom({ pixelsPerMm: 4 })).toBe(800)
    expect(firstBottom({ pixelsPerMm: 4, reach: { from: 700, to: 1_000 } })).toBe(600)
  })
})
