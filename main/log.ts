/**
 * What the terminal writes about itself: which kind of thing happened, never what a visitor did, said or typed. Values are
 * names from our own code, file paths of our own, and numbers.
 */
export type Log = (happened: string, about?: Readonly<Record<string, string | number>>) => void

/** One line of JSON for each thing, on standard error: standard output is kept for the `ready` line. */
export const stderrLog: Log = (happened, about = {}) => {
  process.stderr.write(`${JSON.stringify({ happened, ...about })}\n`)
}

/**
 * What can be told of something thrown without telling its message, which may hold a visitor's words: the kind of error,
 * the code that the system gave it, and the place in our code.
 */
export const traceOf = (thrown: unknown): Record<string, string> => {
  if (!(thrown instanceof Error)) return { error: typeof thrown }
  const { code } = thrown as { code?: unknown }
  const frame = thrown.stack?.split('\n').find((row) => /^ {4}at .+:\d+:\d+\)?$/.test(row))
  return {
    error: thrown.constructor.name,
    ...(typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) && { code }),
    ...(frame && { at: frame.trim() }),
  }
}
