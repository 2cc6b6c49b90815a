/**
 * The body of whose hands tremble: her finger comes down some millimetres beside where she looks, slips, stays long, and comes
 * down again by itself (VVSG 2.0; tremor).
 */
import type { Stand } from '../body.ts'
import type { Seen } from '../look.ts'
import { type Reader, readsWith } from './reads.ts'

/** Millimetres from where she looks. */
const BESIDE = 4
/** Millimetres that her finger slips before she gets it off. */
const SLIPS = 9
/** So often it rests longer than browsers call a press; milliseconds. */
const LONG = { often: 0.2, ms: 620 }
/** So often it comes down twice, within a moment. */
const TWICE = 0.4

const clamp = (it: number, least: number, most: number) => Math.min(Math.max(it, least), most)

/** What she aims at she meets: a finger is broader than its middle, and she rests it before she presses. */
export const shakyTap = async (seen: Seen, { page, time, mm, random }: Stand): Promise<undefined> => {
  const finger = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined || y === undefined ? [] : [{ x, y }] })
  const beside = () => random.between(-BESIDE, BESIDE) * mm
  const once = async () => {
    const x = clamp((seen.left + seen.right) / 2 + beside(), seen.left + 1, seen.right - 1)
    const y = clamp((seen.top + seen.bottom) / 2 + beside(), seen.top + 1, seen.bottom - 1)
    const angle = random.between(0, 2 * Math.PI)
    const slip = random.between(0, SLIPS) * mm
    await send('touchStart', x, y)
    for (const part of [0.3, 0.7, 1])
      await send('touchMove', x + Math.cos(angle) * slip * part, y + Math.sin(angle) * slip * part)
    await time.pass(random.between(60, 200))
    if (random.happens(LONG.often)) {
      await time.pass(LONG.ms)
      await page.waitForTimeout(LONG.ms) // browsers have a clock of their own for it
    }
    await send('touchEnd')
  }
  await once()
  if (random.happens(TWICE)) {
    await time.pass(random.between(30, 150))
    await once()
  }
  await finger.detach()
  return undefined
}
export const shakes = (stand: Stand): Promise<Reader> => readsWith(stand, shakyTap)
