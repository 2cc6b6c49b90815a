/**
 * How the terminal is: each part that this side can see, looked at when somebody asks, and once a minute. A look is short, it
 * bears a part that hangs or fails, and it says what to do. What visitors cannot have because it is broken is not offered to them.
 */
import type { Words } from '../../flows/screen.ts'
import { parts as allParts, type Health, type Part } from '../../flows/staff/services.ts'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import { counted, none, type Outage, outIn } from './outage.ts'
import { pageOf } from './page.ts'
import type { Found, Probes } from './probe.ts'

export interface ReadinessParts {
  clock: Clock
  log: Log
  /** A part without one is `unknown`: the page answers for those that only it can see. */
  probes: Probes
  /** Of the office, for the report: `Europe/Stockholm`. Absent: the machine's. */
  zone?: () => string
  /** What the office calls itself, for the report. */
  office?: () => Words
}
export interface Readiness {
  /** Each part, in the order of `parts`. What was found within the last five seconds is not looked for again. Never rejects. */
  look(): Promise<readonly Health[]>
  /** What is broken, so that visitors are not offered it. */
  without(): readonly Outage[]
  /** Told when `without` has changed. Returns the way to hear no more. */
  onChange(then: () => void): () => void
  /** A4, as HTML that fetches nothing: Swedish, with English. */
  page(found: readonly Health[]): string
  close(): void
}
export const LOOK_MS = 3_000
const FRESH_MS = 5_000
const ROUND_MS = 60_000

const noAnswer: Found = {
  is: 'unsure',
  says: {
    sv: 'Det gick inte att se efter: inget svar. Se om igen. Står det kvar: starta om datorn.',
    en: 'It could not be looked at: no answer. Look again. If it stays so: restart the machine.',
  },
}
/** `hasAnswered`: the part told it itself. One that was too slow, or whose look failed, does not count as broken. */
interface Seen extends Health {
  hasAnswered: boolean
}

/** Looks for the first time at once. */
export function createReadiness({ clock, log, probes, zone, office }: ReadinessParts): Readiness {
  /** Those that have not ended: a part that hangs is not asked again until it has answered. */
  const underWay = new Map<Part, Promise<Found>>()
  const listeners = new Set<() => void>()
  let fresh: Promise<readonly Health[]> | undefined
  let looks = none
  let isClosed = false
  let callOff = () => {}
  let forget = () => {}

  const begin = (part: Part, probe: () => Found | Promise<Found>): Promise<Found> => {
    const already = underWay.get(part)
    if (already) return already
    const begun = Promise.resolve()
      .then(probe)
      .finally(() => underWay.delete(part))
    underWay.set(part, begun)
    return begun
  }
  const lookAt = (part: Part): Promise<Seen> => {
    const probe = probes[part]
    if (!probe) return Promise.resolve({ part, is: 'unknown', hasAnswered: false })
    return new Promise((resolve) => {
      const callOff = clock.after(LOOK_MS, () => {
        log('a part of the terminal did not answer', { part })
        resolve({ part, ...noAnswer, hasAnswered: false })
      })
      begin(part, probe)
        .then((found) => resolve({ part, ...found, hasAnswered: true }))
        .catch((thrown) => {
          log('a part of the terminal could not be looked at', { part, ...traceOf(thrown) })
          resolve({ part, ...noAnswer, hasAnswered: false })
        })
        .finally(callOff)
    })
  }
  const count = (seen: readonly Seen[], isRound: boolean) => {
    const before = outIn(looks)
    const found = seen.filter(({ hasAnswered }) => hasAnswered)
    looks = counted(looks, found, isRound)
    const after = outIn(looks)
    if (isClosed || String(before) === String(after)) return
    log('what visitors are offered has changed', { without: String(after) })
    for (const then of listeners) then()
  }
  const lookAnew = async (isRound: boolean): Promise<readonly Health[]> => {
    const seen = await Promise.all(allParts.map(lookAt))
    count(seen, isRound)
    return seen.map(({ hasAnswered: _, ...health }) => health)
  }
  const look = (isRound: boolean): Promise<readonly Health[]> => {
    if (fresh && !isRound) return fresh
    const begun = lookAnew(isRound)
    fresh = begun
    void begun.then(() => {
      forget()
      forget = clock.after(isClosed ? 0 : FRESH_MS, () => {
        fresh = undefined
      })
    })
    return begun
  }
  const round = (ms: number) => {
    callOff = clock.after(ms, () => {
      void look(true)
      round(ROUND_MS)
    })
  }
  round(0)

  return {
    look: () => look(false),
    without: () => outIn(looks),
    onChange: (then) => {
      listeners.add(then)
      return () => void listeners.delete(then)
    },
    page: (found) => pageOf(found, { now: clock.now(), zone: zone?.(), office: office?.() }),
    close: () => {
      isClosed = true
      callOff()
      forget()
    },
  }
}
