/** Eyes that read: what is on the glass once it stands still, row by row, and as quick as people read. */
import { directionOf } from '../../../flows/wording/language.ts'
import type { Stand, Thing } from '../body.ts'
import { look, type Seen, type Sight } from '../look.ts'

/** A slow reader's: milliseconds for a word. What has not changed is not read again. */
const WORD_MS = 300
/** An answer that comes at once is met at once: before that, the screen before may still stand. Milliseconds. */
const SETTLES_MS = 400
/** Two cards whose tops differ by less stand side by side. */
const ROW_PX = 12

/** Row by row, from where her writing begins. */
const inReadingOrder = (seen: readonly Seen[], rtl: boolean): Seen[] =>
  [...seen].sort((a, b) => {
    if (Math.abs(a.top - b.top) > ROW_PX) return a.top - b.top
    return rtl ? b.right - a.right : a.left - b.left
  })

const thingOf = ({ words, boxed, ringed, left, top }: Seen): Thing => ({
  words,
  choosable: boxed,
  at: { left: Math.round(left), top: Math.round(top) },
  ...(ringed && { ringed }),
})

export interface Eyes {
  /** Reads what there is. `glance`: sees it, but takes no time to read it. */
  read(how?: 'glance'): Promise<readonly Thing[]>
  /** Where that thing stood, when she looked last. */
  where(thing: Thing): Seen | undefined
  /** Where the ring is now, and whether what she wanted still stands where it stood. */
  ring(wanted: Seen): Promise<{ at: Seen | undefined; isOn: boolean; isThere: boolean }>
  /** From now on, this is what they need. */
  become(sight: Sight): Promise<void>
}
export const eyesOf = ({ page, time, language }: Stand): Eyes => {
  let where = new Map<Thing, Seen>()
  const known = new Set<string>()
  const glance = async () => inReadingOrder(await page.evaluate(look), directionOf(language) === 'rtl')
  const wordsIn = (seen: readonly Seen[]) => {
    const fresh = seen.filter(({ words }) => !known.has(words))
    for (const { words } of fresh) known.add(words)
    return fresh.reduce((sum, { words }) => sum + words.split(' ').length, 0)
  }
  return {
    read: async (how) => {
      await time.rest()
      await time.pass(SETTLES_MS)
      let seen = await glance()
      if (how !== 'glance') {
        await time.pass(wordsIn(seen) * WORD_MS)
        seen = await glance()
      }
      where = new Map(seen.map((it) => [thingOf(it), it]))
      return [...where.keys()]
    },
    where: (thing) => where.get(thing),
    ring: async (wanted) => {
      const seen = await glance()
      const at = seen.find(({ ringed }) => ringed)
      const isIt = (it: Seen | undefined) => it?.left === wanted.left && it.top === wanted.top && it.words === wanted.words
      return { at, isOn: isIt(at), isThere: seen.some(isIt) }
    },
    become: (sight) =>
      page.evaluate((so) => {
        window.sight = so
      }, sight),
  }
}
