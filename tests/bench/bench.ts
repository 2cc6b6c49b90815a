/** A benchmark: what it measures, what is asked of it, and the numbers for whoever compares. */
export interface Row {
  what: string
  value: number
  unit: string
  /** No more than this. Absent: told for what it is worth. */
  limit?: number
}
export interface Measured {
  rows: readonly Row[]
  /** As it stands on the last line, with `--json`. */
  result: object
}
/** `say` is told how far it is. */
export type Bench = (say: (line: string) => void) => Promise<Measured>

export const isReached = ({ value, limit }: Row): boolean => limit === undefined || value <= limit

/** The smallest value that this share (0 to 1) of all values does not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN
