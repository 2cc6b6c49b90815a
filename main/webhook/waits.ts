/** How long to wait before a message is sent again. Pure. */
const SECOND = 1_000
const MINUTE = 60 * SECOND
const waits = [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE]
const LONGEST = 10 * MINUTE
/** Up to a fifth sooner, so that twenty terminals do not all come back at once. */
const SOONER = 0.2

/** Milliseconds. `tries`: how often it was sent in vain, 1 or more. `share`: any number from 0 to 1. */
export const waitAfter = (tries: number, share: number): number =>
  Math.round((waits[tries - 1] ?? LONGEST) * (1 - SOONER * share))
