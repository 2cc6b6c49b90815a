/** How long to wait before a message is sent again. Pure. */
const SECOND = 1_000
const MINUTE = 60 * SECOND
const waits = [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE]
const LONGEST = 10 * MINUTE
/** Up to a fifth sooner, so that twenty terminals do not all come back at once. */
const SOONER = 0.2

/**
 * Answers milliseconds: longer after each failure, ten minutes at most. `tries`: how often the message has failed so far, 1 or
 * more. `share`: a random number from 0 (the whole wait) to 1 (a fifth less), which spreads many terminals over time.
 */
export const waitAfter = (tries: number, share: number): number =>
  Math.round((waits[tries - 1] ?? LONGEST) * (1 - SOONER * share))
