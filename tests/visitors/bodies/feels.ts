/**
 * The body of who sees nothing and has no keys: one finger on the glass, and the loudspeaker. A strip that can be felt tells her
 * where the lower edge is, and four marks on it what is there (docs/devices.md). She slides down the glass, hears what is under
 * her finger, lifts it there, and taps.
 */
import { directionOf } from '../../../flows/wording/language.ts'
import type { Body, Stand, Thing } from '../body.ts'
import { noted } from '../ears/noted.ts'
import { heardOf } from '../ears/overheard.ts'
import { growMouth, type Left } from '../time/mouth.ts'
import { isAloud, isSpoken } from '../wish.ts'

/** Reaching out takes so long: milliseconds. */
const REACH_MS = 800
/** An answer that comes at once is met at once. */
const SETTLES_MS = 400
/** She keeps her finger on the strip until the terminal says that it noticed. */
const HOLDS_MS = 1_600
/** Longer than a tap: then it is told again what is there. */
const RESTS_MS = 450
/** A word takes so long to hear, at 120 a minute. */
const WORD_MS = 500
/** Her finger is nowhere further from where it told something: millimetres. Nothing that can be touched is lower. */
const STEP_MM = 12
/** Down the glass at these parts of its width: no column of it is missed. Where her writing begins, she begins. */
const DOWN = [0.2, 0.45, 0.8] as const
/** The middles of the four places, and how high above the lower edge. */
const PLACES = { back: 1 / 8, person: 3 / 8, hear: 5 / 8, next: 7 / 8 } as const
const PLACE_MM = 10
/** The strip lies so high, the four places reach so high. */
const STRIP_MM = 5
const PLACES_MM = 24
/** Where a tap is sure to be on none of the four places. */
const TAP = { x: 0.5, y: 0.3 } as const

interface Spot {
  x: number
  y: number
}
type Kind = 'touchStart' | 'touchMove' | 'touchEnd'

export const feels = async ({ page, time, mm, language }: Stand): Promise<{ body: Body; first: () => Promise<undefined> }> => {
  if (!isSpoken(language)) throw new Error('nothing speaks her language')
  await page.addInitScript(growMouth, true)
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  const wire = await page.context().newCDPSession(page)
  let touches = 0
  let words = 0
  let spots = new Map<Thing, Spot & { isPlace: boolean }>()
  /** How much had been said when she last did something, and when she last listened. */
  let from = 0
  let told = 0
  /** What she asked to be said aloud, though others hear it. */
  const aloud: { from: number; to: number }[] = []

  const send = (type: Kind, at?: Spot) => wire.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  const left = (since: number): Promise<Left[]> => page.evaluate((n) => window.mouth.left.slice(n), since)
  const count = () => page.evaluate(() => window.mouth.left.length)
  const heard = (those: readonly Left[]) => noted(heardOf(those), language)
  const touch = async (at: Spot, ms: number) => {
    touches++
    await time.pass(REACH_MS)
    await send('touchStart', at)
    if (ms > 0) await time.pass(ms)
    await send('touchEnd')
  }
  const place = (which: keyof typeof PLACES): Spot => ({ x: width * PLACES[which], y: height - PLACE_MM * mm })

  /** Along a line, as far as it goes: what was told, and where. */
  const slide = async (line: readonly Spot[], met: Map<string, Spot>) => {
    touches++
    let last = ''
    let before = await count()
    for (const [n, at] of line.entries()) {
      await send(n === 0 ? 'touchStart' : 'touchMove', at)
      const isStirred = n === 0 || (await page.evaluate(() => window.time.stirs()))
      if (!isStirred) continue // over most of the glass there is nothing
      await time.rest()
      const said = await left(before)
      before += said.length
      const name = heard(said)
      if (name !== '' && name !== last && !met.has(name)) met.set(name, at)
      last = name || last
    }
    await send('touchEnd')
  }
  const across = directionOf(language) === 'rtl' ? [...DOWN].reverse() : DOWN
  const columns = across.map((part) => {
    const down = height / mm - PLACES_MM
    const steps = Math.ceil(down / STEP_MM)
    return Array.from({ length: steps }, (_, n): Spot => ({ x: width * part, y: ((n + 0.5) / steps) * down * mm }))
  })
  /** *Next* she knows, and it would only move what was felt. */
  const places = (['back', 'person', 'hear'] as const).map(place)

  const listen = async (): Promise<string> => {
    await time.rest()
    await time.pass(SETTLES_MS)
    const said = await left(from)
    told = from + said.length
    words += said.reduce((sum, { token }) => sum + token.text.split(' ').length, 0)
    return heard(said)
  }
  const perceives = async (): Promise<readonly Thing[]> => {
    let said = await listen()
    if (isAloud(said, language)) {
      from = await count()
      await touch(place('hear'), 0)
      said = await listen()
      aloud.push({ from, to: told })
    }
    const met = new Map<string, Spot>()
    for (const column of columns) await slide(column, met)
    const above = new Set(met.keys())
    await slide(places, met)
    spots = new Map(
      [...met].map(([name, at]) => [
        { words: name, choosable: true },
        { ...at, isPlace: !above.has(name) },
      ]),
    )
    return [{ words: said, choosable: false }, ...spots.keys()]
  }
  const body: Body = {
    perceives,
    acts: {
      choose: async (thing) => {
        const at = spots.get(thing)
        if (!at) throw new Error('she cannot touch what she did not feel')
        if (!at.isPlace) await touch(at, RESTS_MS)
        from = await count()
        await touch(at.isPlace ? at : { x: width * TAP.x, y: height * TAP.y }, 0)
        await time.rest()
        return undefined
      },
      wait: async (ms) => {
        from = told
        for (const end = time.now() + ms; time.now() < end; ) {
          if ((await count()) > told) return true
          await time.passUntilChange(SETTLES_MS)
        }
        return (await count()) > told
      },
    },
    device: {},
    touches: () => touches,
    seconds: () => (time.now() + words * WORD_MS) / 1_000,
    hearing: async () => {
      const all = await left(0)
      const toAll = all.filter((_, n) => !aloud.some(({ from: first, to }) => n >= first && n < to))
      return { overheard: [heard(toAll)] }
    },
  }
  /** She comes, and finds the strip. */
  const first = async () => {
    await time.rest()
    await touch({ x: width / 2, y: height - STRIP_MM * mm }, HOLDS_MS)
    return undefined
  }
  return { body, first }
}
