/**
 * What to do when something crashed or hangs: a pure function of what happened. Rows 22, 23. Whoever is starting the
 * terminal (systemd, Shell Launcher) starts it anew when it exits: row 24.
 */
export type Happened =
  | { what: 'page gone' } // its process crashed, or was ended by us
  | { what: 'page not loaded' }
  | { what: 'page hangs' }
  | { what: 'graphics gone' }
  | { what: 'awake' } // the machine woke from sleep
export type Remedy =
  | 'nothing'
  | 'recreate' // a new window, at welcome
  | 'crash the page' // a page that hangs cannot be asked to reload
  | 'exit'

/** When the last faults were, and when the machine woke: milliseconds. */
export interface Recovery {
  faults: readonly number[]
  awakeAt: number
}
export const wellSoFar: Recovery = { faults: [], awakeAt: Number.NEGATIVE_INFINITY }

const MINUTE = 60_000
/** So many faults within a minute, and a fresh process is the better answer. */
const TOO_MANY = 3
/** Just after sleep everything seems to hang. */
const DROWSY = 30_000

export const recover = (sofar: Recovery, { what }: Happened, now: number): { next: Recovery; remedy: Remedy } => {
  if (what === 'awake') return { next: { ...sofar, awakeAt: now }, remedy: 'nothing' }
  // The crash that follows is the fault that counts.
  if (what === 'page hangs') return { next: sofar, remedy: now - sofar.awakeAt < DROWSY ? 'nothing' : 'crash the page' }
  const faults = [...sofar.faults.filter((at) => now - at < MINUTE), now]
  const next = { ...sofar, faults }
  if (faults.length >= TOO_MANY) return { next, remedy: 'exit' }
  return { next, remedy: what === 'graphics gone' ? 'nothing' : 'recreate' } // Chromium restarts its graphics by itself
}
