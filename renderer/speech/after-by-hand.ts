/** Time that only moves when told to, for tests. */
import type { After } from './after.ts'

export interface ByHand {
  after: After
  now(): number
  /** Lets so many milliseconds pass, and whatever waits for them, and what that leads to. */
  forward(ms: number): Promise<void>
}
const settle = async () => {
  for (let n = 0; n < 40; n++) await Promise.resolve()
}
export function afterByHand(): ByHand {
  let now = 0
  const due = new Set<{ at: number; then: () => void }>()
  return {
    now: () => now,
    after: (ms, then) => {
      const timer = { at: now + ms, then }
      due.add(timer)
      return () => void due.delete(timer)
    },
    forward: async (ms) => {
      const until = now + ms
      await settle()
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (!next) break
        due.delete(next)
        now = next.at
        next.then()
        await settle()
      }
      now = until
    },
  }
}
