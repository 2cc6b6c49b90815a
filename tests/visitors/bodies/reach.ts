/** The body of who does not reach high: from when the terminal has come down to her, she touches its lower part only. */
import type { Stand } from '../body.ts'
import type { Seen } from '../look.ts'
import { type Reader, readsWith, tap } from './reads.ts'

/** The lower part of the glass: ours, where nobody has measured how it hangs. (EN 301 549 V4 8.3 asks for 800 to 1100 mm.) */
const LOWER = 0.6
/** Enough of a thing to put a finger on: millimetres. */
const FINGER = 10

export const reaches = async (stand: Stand): Promise<{ body: Reader; settled(): void }> => {
  let isDown = false
  const touch = async (seen: Seen, at: Stand) => {
    if (!isDown) return tap(seen, at)
    const { height = 0 } = at.page.viewportSize() ?? {}
    const top = height * (1 - LOWER)
    if (seen.bottom - Math.max(top, seen.top) < FINGER * at.mm) return `she does not reach "${seen.words}"`
    const y = (Math.max(top, seen.top) + seen.bottom) / 2
    return tap({ ...seen, y }, at)
  }
  const body = await readsWith(stand, touch)
  return {
    body,
    settled: () => {
      isDown = true
    },
  }
}
