/**
 * No two keys at once: while one is down, no other acts (EN 301 549 V3.2.1, 5.9; a hand that rests on a keypad). A key whose
 * letting go was lost is forgotten after two seconds, so that nothing ever sticks; and so is one that is really down and does
 * not repeat, as many a switch, for nothing tells the two apart.
 */
export interface Chord {
  /** Whether it may act: no other key is down. `at`: milliseconds. */
  pressed(code: string, at: number): boolean
  /** It is still down. */
  repeated(code: string, at: number): void
  lifted(code: string): void
  /** The page lost the keyboard: who lets go of what is not told any more. */
  forget(): void
}
/** Longer than the wait before a held key repeats. */
export const STUCK_MS = 2_000

export function createChord(): Chord {
  /** Which are down, and when that was last told. */
  const down = new Map<string, number>()
  return {
    pressed: (code, at) => {
      for (const [other, told] of down) if (at - told >= STUCK_MS) down.delete(other)
      const isAlone = [...down.keys()].every((other) => other === code)
      down.set(code, at)
      return isAlone
    },
    repeated: (code, at) => {
      if (down.has(code)) down.set(code, at)
    },
    lifted: (code) => void down.delete(code),
    forget: () => down.clear(),
  }
}
