/** Keys as a real Chromium tells of them. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Glass, openGlasses } from './glass.ts'

let glasses: Awaited<ReturnType<typeof openGlasses>>
let glass: Glass
beforeAll(async () => {
  glasses = await openGlasses()
})
afterAll(() => glasses.close())
beforeEach(async () => {
  glass = await glasses.glass()
})
afterEach(() => glass.close())

const CTRL = 2
const SHIFT = 8
const be = (who: Parameters<Window['hands']['be']>[0]) => glass.page.evaluate((it) => window.hands.be(it), who)
const press = async (code: string, at: number, modifiers = 0) => {
  await glass.key('down', code, at, { modifiers })
  await glass.key('up', code, at + 50, { modifiers })
}
const types = async () => (await glass.told()).map((it) => (it as { type: string }).type)

it('a keypad’s key means what the table says, and its code goes with it', async () => {
  await press('F19', 0)
  await press('KeyQ', 500)
  expect(await glass.told()).toEqual([
    { type: 'hand.previous', code: 'F19' },
    { type: 'hand.other', code: 'KeyQ' },
  ])
})
it('the keys that she brought go before the office’s', async () => {
  await be({ keys: { F19: 'select' } })
  await press('F19', 0)
  expect(await types()).toEqual(['hand.select'])
})
it('a key that is held down counts once', async () => {
  await glass.key('down', 'ArrowDown', 0)
  for (let at = 500; at < 2_000; at += 100) await glass.key('down', 'ArrowDown', at, { autoRepeat: true })
  await glass.key('up', 'ArrowDown', 2_000)
  expect(await types()).toEqual(['hand.next'])
})
it('while a key is down another one does nothing', async () => {
  await glass.key('down', 'ArrowDown', 0)
  await press('Enter', 100)
  await glass.key('up', 'ArrowDown', 200)
  await press('Enter', 300)
  expect(await types()).toEqual(['hand.next', 'hand.select'])
})
it('a key whose letting go got lost locks nobody out', async () => {
  await glass.key('down', 'ArrowDown', 0)
  await press('Enter', 2_500)
  await glass.key('down', 'ArrowDown', 3_000)
  await glass.page.evaluate(() => dispatchEvent(new Event('blur')))
  await press('Enter', 3_100)
  expect(await types()).toEqual(['hand.next', 'hand.select', 'hand.next', 'hand.select'])
})
it('who strikes twice presses once', async () => {
  await be({ rest: 500 })
  for (const at of [0, 200, 900]) await press('Enter', at)
  expect(await types()).toEqual(['hand.select', 'hand.select'])
})
it('shift and tab step back; shift alone, and what is held with Ctrl, is nothing', async () => {
  await press('Tab', 0, SHIFT)
  await press('ShiftLeft', 500, SHIFT)
  await press('KeyP', 1_000, CTRL)
  expect(await types()).toEqual(['hand.previous'])
})
