/**
 * Milliseconds since some moment, which nobody can set: they only count up while the program runs. Waiting and lapsing are
 * measured by them, because the clock of a terminal is set from outside, forward and back.
 */
export type Steady = () => number

export const steadyTime: Steady = () => performance.now()
