/**
 * The body of who sees pictures and hears, and reads nothing: of each box she knows its drawings, where it is, and what was said
 * while it was outlined.
 */
import type { Body, Stand, Thing } from '../body.ts'
import { earsOf } from '../ears/ears.ts'
import type { Box, Heard } from '../ears/heard.ts'
import { noted } from '../ears/noted.ts'
import { type Drawn, gaze } from '../gaze.ts'
import { isAloud, isSpoken } from '../wish.ts'

/** Silence for so long: nothing is said here. Speech comes far sooner, but many visitors may share one machine. */
const SILENT_MS = 1_500
/** Before anybody has touched it, a terminal says nothing. */
const ARRIVING_MS = 300
/** After a touch, what still says nothing did not answer. */
const ANSWER_MS = 5_000
const GLANCE_MS = 90
/** Reaching out takes so long: milliseconds of the terminal's time. */
const REACH_MS = 800
/** While she waits, she looks and listens so often: milliseconds of the terminal's time. */
const STEP_MS = 500
/** She knows an ear, and an ear among people. */
const AGAIN = 'hear-again'
const ALOUD = 'hear-aloud'

/** Outlines and edges are drawn to the pixel, or nearly. */
const NEAR_PX = 3
const isSame = (a: Box, b: Box) =>
  (['left', 'top', 'right', 'bottom'] as const).every((side) => Math.abs(a[side] - b[side]) <= NEAR_PX)

export const listens = async ({ page, time, language }: Stand): Promise<Body> => {
  if (!isSpoken(language)) throw new Error('nothing speaks her language')
  const ears = await earsOf(page, language, { headset: false })
  /** What she has learnt that a drawing is called. */
  const names = new Map<string, string>()
  /** What has no name yet, in the order in which she met it. */
  const nameless = new Map<string, number>()
  const unnamed = (picture: string): string => {
    const n = nameless.get(picture) ?? nameless.size + 1
    nameless.set(picture, n)
    return `a picture (${n})`
  }
  let where = new Map<Thing, Drawn>()
  let last = ''
  let touches = 0
  /** What she has wanted to hear the name of. */
  const askedFor = new Set<string>()

  const glance = () => page.evaluate(gaze)
  const tap = async ({ left, right, top, bottom }: Box) => {
    touches++
    await time.pass(REACH_MS)
    await page.touchscreen.tap((left + right) / 2, (top + bottom) / 2)
  }
  const drawnOf = (drawn: readonly Drawn[], picture: string) => drawn.find(({ pictures }) => pictures.includes(picture))
  const look = async () => ({ heard: await ears.listen(touches > 0 ? SILENT_MS : ARRIVING_MS), drawn: await glance() })
  /** Spoken to in her language, she has everything said whose name she does not know; and whatever is kept from her, each time. */
  const askForAll = async (seen: Awaited<ReturnType<typeof look>>) => {
    const again = drawnOf(seen.drawn, AGAIN)
    const isHers = seen.heard.find(({ token }) => token)?.token?.language === language
    let now = seen
    const unknown = seen.drawn.map(({ pictures }) => pictures.join(' ')).filter((it) => !names.has(it) && !askedFor.has(it))
    if (again && isHers && unknown.length > 0) {
      for (const it of unknown) askedFor.add(it)
      await ears.act(() => tap(again))
      now = await look()
    }
    const aloud = isAloud(noted(now.heard, language), language) ? drawnOf(now.drawn, ALOUD) : undefined
    if (!aloud) return now
    await ears.actAloud(() => tap(aloud))
    return look()
  }
  /** In the order in which they were heard; then what nobody said. */
  const thingsOf = (heard: readonly Heard[], drawn: readonly Drawn[]) => {
    const boxOf = ({ marked }: Heard) => marked && drawn.find((it) => isSame(it, marked))
    const said = Map.groupBy(heard, (one) => boxOf(one) ?? JSON.stringify(one.marked))
    const met = [...said].map(([box, entries]) => ({ box, words: noted(entries, language) }))
    for (const { box, words } of met) if (typeof box === 'object' && words) names.set(box.pictures.join(' '), words)
    const silent = drawn.filter((it) => !met.some(({ box, words }) => box === it && words !== ''))
    const things = new Map<Thing, Drawn>()
    const all: Thing[] = []
    for (const { box, words } of met) {
      if (words === '') continue
      const thing = { words, choosable: typeof box === 'object' }
      all.push(thing)
      if (typeof box === 'object') things.set(thing, box)
    }
    for (const box of silent) {
      const picture = box.pictures.join(' ')
      const name = names.get(picture)
      const thing = { words: name ?? unnamed(picture), choosable: name !== undefined || drawn.length === 1 }
      all.push(thing)
      things.set(thing, box)
    }
    return { all, things }
  }

  return {
    perceives: async () => {
      const { heard, drawn } = await askForAll(await look())
      const { all, things } = thingsOf(heard, drawn)
      where = things
      last = JSON.stringify(drawn)
      return all
    },
    acts: {
      choose: async (thing) => {
        const box = where.get(thing)
        if (!box) throw new Error('she cannot touch what she does not see')
        await ears.act(() => tap(box))
        // what takes long is neither shown nor said at once
        if ((await ears.listen(ANSWER_MS)).length === 0) await time.pass(STEP_MS)
        return undefined
      },
      wait: async (ms) => {
        for (const end = time.now() + ms; time.now() < end; ) {
          await time.pass(STEP_MS)
          if (await ears.wait(GLANCE_MS)) return true
          if (JSON.stringify(await glance()) !== last) return true
        }
        return false
      },
    },
    device: {},
    touches: () => touches,
    seconds: ears.seconds,
    hearing: ears.hearing,
  }
}
