/**
 * A house that fails, delays and lies, by a seed: it rejects, answers late or never, answers after it was told to stop, says
 * a thing twice, or takes back what it said. It counts what is held, so that nothing is ever kept for nobody.
 */
import type { Ask, House, Keep, OfficeFacts } from '../../flows/services.ts'
import type { Outcomes } from '../walk/outcomes.ts'

/** Whole numbers below `n`, the same for the same seed (a linear congruential generator; nothing secret). */
export type Chance = (n: number) => number
export function chance(seed: number): Chance {
  let state = seed
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >>> 12) % n
  }
}

export interface BadHouse extends House {
  /** What is kept now, by name. */
  kept: Map<keyof Keep, number>
  /** Confirmed bookings: a hold that was confirmed twice is there once. */
  confirmed: Set<string>
  counted: { kept: number; letGo: number }
}

export function badHouse(
  office: OfficeFacts,
  outcomes: Outcomes,
  below: Chance,
  later: (turns: number, then: () => void) => void,
): BadHouse {
  const kept = new Map<keyof Keep, number>()
  const confirmed = new Set<string>()
  const counted = { kept: 0, letGo: 0 }
  let holds = 0
  const one = <T>(of: readonly T[]): T | undefined => of[below(of.length || 1)]
  return {
    kept,
    confirmed,
    counted,
    office: () => office,
    ask: (name, q) =>
      new Promise((done, fail) => {
        if (below(12) === 0) return fail(new Error('the disk is gone'))
        if (below(20) === 0) return // never
        const answer = one<ReturnType<Ask[typeof name]>>(outcomes.ask[name])
        if (name === 'confirm' && 'hold' in q) confirmed.add(q.hold)
        if (answer !== undefined) later(below(60), () => done(answer))
      }),
    keep: (name, _q, _who, say) => {
      kept.set(name, (kept.get(name) ?? 0) + 1)
      counted.kept++
      let isKept = true
      for (let times = below(3); times > 0; times--) {
        const event = one<Keep[typeof name]['says']>(outcomes.keep[name])
        if (event === undefined) continue
        later(below(80), () => say(event.type === 'hold.held' ? { ...event, hold: `hold-${++holds}` } : event))
      }
      return () => {
        if (!isKept) throw new Error(`${name} was let go twice`)
        isKept = false
        counted.letGo++
        kept.set(name, (kept.get(name) ?? 0) - 1)
      }
    },
  }
}
