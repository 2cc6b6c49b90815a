/** How many letters must be typed, dropped, changed or swapped to turn one word into the other. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** The word that was probably meant, if one is near enough: a third of the letters wrong at most. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; steps: number } | undefined
  for (const other of known) {
    const steps = distance(word.toLowerCase(), other.toLowerCase())
    if (steps <= Math.max(1, Math.ceil(word.length / 3)) && (!best || steps < best.steps)) best = { word: other, steps }
  }
  return best?.word
}

/** A cure that names the word that was probably meant, and otherwise all there are, if they are few. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  if (meant) return `Did you mean “${meant}”?`
  return known.length > 0 && known.length <= 60 ? `There are: ${known.join(', ')}.` : 'Look the name up in the directory.'
}
