/** Fingers as a real Chromium tells of them: what the hands then say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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

const money = { x: 50, y: 40 }
const home = { x: 50, y: 90 }
const hide = { x: 20, y: 290 }
const beside = { x: 150, y: 150 }
const chosen = (key: string, n = 's1') => ({ type: 'hand.touch', n, key })
const felt = (key: string) => ({ type: 'hand.feel', n: 's1', key })
const select = { type: 'hand.select' }
const somebody = chosen('')
const tap = async (at: number, point: typeof money, ms = 80) => {
  await glass.fingers(at, point)
  await glass.fingers(at + ms)
}
const be = (who: Parameters<Window['hands']['be']>[0]) => glass.page.evaluate((it) => window.hands.be(it), who)
const pass = (ms: number) => glass.page.evaluate((it) => window.hands.pass(it), ms)
/** Whether it shows as pressed, and for how long it must be held. */
const marks = (key: string) =>
  glass.page.evaluate((it) => {
    const stop = document.querySelector<HTMLElement>(`[data-stop="${it}"]`)
    return [stop?.hasAttribute('data-pressed'), stop?.dataset.holding, stop?.style.getPropertyValue('--hold-ms')]
  }, key)
const plain = [false, undefined, '']

describe('a finger', () => {
  it('that is put down shows at once; lifted, it chooses', async () => {
    await glass.fingers(0, money)
    expect(await marks('money')).toEqual([true, undefined, ''])
    await glass.fingers(80)
    expect(await marks('money')).toEqual(plain)
    expect(await glass.told()).toEqual([chosen('money')])
  })
  it('may press for long, and hard, and slip by 10 mm', async () => {
    await glass.fingers(0, { ...money, broad: 20 })
    await glass.fingers(4_000, { x: 98, y: 40, broad: 24 })
    await glass.fingers(5_000)
    expect(await glass.told()).toEqual([chosen('money')])
  })
  it('that swipes away chooses nothing', async () => {
    await glass.fingers(0, money)
    await glass.fingers(60, { x: 120, y: 40 })
    await glass.fingers(120)
    expect(await glass.told()).toEqual([somebody])
  })
  it('whose second tap meets a new screen does not choose there', async () => {
    await tap(0, money)
    await glass.page.evaluate(() => window.hands.show('s2'))
    await tap(200, money)
    await tap(900, money)
    expect(await glass.told()).toEqual([chosen('money'), chosen('money', 's2')])
  })
  it('that the system takes away chooses nothing', async () => {
    await glass.fingers(0, money)
    await glass.lost()
    expect([await glass.told(), await marks('money')]).toEqual([[], plain])
  })
})

describe('two fingers', () => {
  it('while one presses, the other does not', async () => {
    await glass.fingers(0, money)
    await glass.fingers(100, money, { id: 2, ...home })
    await glass.fingers(200, money)
    await glass.fingers(300)
    expect(await glass.told()).toEqual([chosen('money')])
  })
  it('one that rests beside everything, and was first, does not keep the other from choosing', async () => {
    await glass.fingers(0, beside)
    await glass.fingers(3_000, beside, { id: 2, ...money })
    await glass.fingers(3_100, beside)
    expect(await glass.told()).toEqual([chosen('money')])
  })
  it('a palm neither chooses nor keeps a finger from it', async () => {
    await glass.fingers(0, { ...home, broad: 45 })
    await glass.fingers(500, { ...home, broad: 45 }, { id: 2, ...money })
    await glass.fingers(600, { ...home, broad: 45 })
    expect(await glass.told()).toEqual([chosen('money')])
  })
})

it('who strikes twice chooses once', async () => {
  await be({ rest: 1_000 })
  await tap(0, money)
  await tap(400, money)
  await tap(1_500, money)
  expect(await glass.told()).toEqual([chosen('money'), chosen('money')])
})

describe('who chooses by holding', () => {
  it('sees for how long, and chooses when the time has come', async () => {
    await be({ hold: 1_000 })
    await glass.fingers(0, money)
    expect(await marks('money')).toEqual([true, '1000', '1000ms'])
    await pass(999)
    expect(await glass.told()).toEqual([])
    await pass(1)
    expect([await glass.told(), await marks('money')]).toEqual([[chosen('money')], plain])
    await glass.fingers(2_000)
    expect(await glass.told()).toEqual([])
  })
  it('chooses nothing by letting go too early', async () => {
    await be({ hold: 1_000 })
    await tap(0, money, 900)
    await pass(5_000)
    expect(await glass.told()).toEqual([somebody])
  })
})

describe('who searches by touch', () => {
  it('slides over what there is, lifts, and taps anywhere', async () => {
    await be({ feel: true })
    await glass.fingers(0, { x: 50, y: 10 })
    for (const [i, y] of [30, 50, 65, 80, 100].entries()) await glass.fingers(100 + i * 100, { x: 50, y })
    await glass.fingers(900)
    expect(await glass.told()).toEqual([felt('money'), felt('home')])
    await tap(2_000, beside)
    expect(await glass.told()).toEqual([select])
  })
  it('slides, lifts, and may wait instead, if she asked for it', async () => {
    await be({ feel: true, wait: 2_000 })
    await glass.fingers(0, money)
    await glass.fingers(500)
    expect(await glass.told()).toEqual([felt('money'), { type: 'hand.lift', n: 's1', key: 'money' }])
  })
  it('a tap on a fixed place of the edge acts by itself', async () => {
    await be({ feel: true })
    await tap(0, hide)
    expect(await glass.told()).toEqual([chosen('hide')])
  })
  it('what *next* told is chosen by a tap anywhere', async () => {
    await be({ feel: true })
    await tap(0, hide)
    await glass.page.evaluate(() => window.hands.rings('home'))
    await tap(600, beside)
    expect(await glass.told()).toEqual([chosen('hide'), select])
  })
  it('finds the way there by the marked edge', async () => {
    await glass.fingers(0, { x: 150, y: 292 })
    await pass(1_500)
    expect(await glass.told()).toEqual([{ type: 'hand.edge' }])
    await glass.fingers(2_000)
    expect(await glass.told()).toEqual([])
  })
})

it('a held finger sees the bar full when it is chosen, not before', async () => {
  const style = readFileSync(join(import.meta.dirname, '../../renderer/screen/stop.css'), 'utf8')
  const held = await glass.page.evaluate((css) => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: css }))
    const stop = document.querySelector<HTMLElement>('[data-stop="money"]')
    stop?.classList.add('stop')
    stop?.setAttribute('data-holding', '1000')
    const [bar] = document.getAnimations()
    bar?.pause()
    return [0, 490, 990, 1_000].map((at) => {
      if (bar) bar.currentTime = at
      return new DOMMatrix(stop ? getComputedStyle(stop, '::after').transform : '').a
    })
  }, style)
  expect(held).toEqual([0, 0.25, 0.75, 1])
})
it('a touch on a dark glass only says that somebody is there', async () => {
  await be({ dark: true })
  await tap(0, money)
  expect([await glass.told(), await marks('money')]).toEqual([[somebody], plain])
})
it('a click without a pointer, as devices of hers make them, chooses', async () => {
  await glass.page.evaluate(() => document.querySelector<HTMLElement>('[data-stop="home"]')?.click())
  expect(await glass.told()).toEqual([chosen('home')])
})
