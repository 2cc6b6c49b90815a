/**
 * Double strikes: the same key again, sooner than a hand that trembles can mean it (EN 301 549 V3.2.1, 5.8). Counted from
 * when it was pressed and from when it was let go; a strike that does not count does not make the next one wait longer.
 */
export interface Strikes {
  /** Whether this press counts. `at`, `restMs`: milliseconds; 0: all count. */
  counts(code: string, at: number, restMs: number): boolean
  lifted(code: string, at: number): void
}
export function createStrikes(): Strikes {
  const last = new Map<string, number>()
  /** Pressed without counting: letting it go is no news either. */
  const echoes = new Set<string>()
  return {
    counts: (code, at, restMs) => {
      const before = last.get(code)
      const isEcho = before !== undefined && at - before < restMs
      if (isEcho) {
        echoes.add(code)
        return false
      }
      echoes.delete(code)
      last.set(code, at)
      return true
    },
    lifted: (code, at) => {
      if (!echoes.delete(code) && last.has(code)) last.set(code, at)
    },
  }
}
