/** Chance that comes out the same for the same seed (mulberry32). */
export interface Random {
  /** 0 ≤ it < 1 */
  next(): number
  /** Evenly from one to the other. */
  between(least: number, most: number): number
  /** True so often: 0–1. */
  happens(chance: number): boolean
  pick<T>(list: readonly T[]): T | undefined
}
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    happens: (chance) => next() < chance,
    pick: (list) => list[Math.floor(next() * list.length)],
  }
}
/** A seed for each name: the same for the same name. */
export const seedOf = (name: string): number =>
  [...name].reduce((hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)
