/** Later, once: milliseconds from now. Returns the way to call it off. Given, so that tests need no waiting. */
export type After = (ms: number, then: () => void) => () => void

export const after: After = (ms, then) => {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}
