/** Things that must all be tried, such as letting go of everything: one that fails must not spare the others. */

/** One after the other. Rejects with the first failure when all are done. */
export async function eachByItself(works: readonly (() => unknown)[]): Promise<void> {
  const failures: unknown[] = []
  for (const work of works) {
    try {
      await work()
    } catch (thrown) {
      failures.push(thrown)
    }
  }
  if (failures.length > 0) throw failures[0]
}
