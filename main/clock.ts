/** What time it is, and what happens later. Injected, so that tests need no waiting. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Once, after that many milliseconds. Returns the way to call it off. */
  after(ms: number, then: () => void): () => void
}

export const systemClock: Clock = {
  now: Date.now,
  after: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}

/** A clock that only moves when told to, for tests. */
export const clockByHand = (start = Date.parse('2026-11-23T08:00:00Z')): Clock & { forward(ms: number): void } => {
  let now = start
  const due = new Set<{ at: number; then: () => void }>()
  return {
    now: () => now,
    after: (ms, then) => {
      const timer = { at: now + ms, then }
      due.add(timer)
      return () => void due.delete(timer)
    },
    forward: (ms) => {
      const until = now + ms
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (!next) break
        due.delete(next)
        now = next.at
        next.then()
      }
      now = until
    },
  }
}
