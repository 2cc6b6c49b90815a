/** A house that answers nothing by itself: what it answers, and when, the walker chooses. */
import type { Ask, House, Keep, OfficeFacts, StopSignal } from '../../flows/services.ts'
import type { StaffAsk, StaffHouse, StaffKeep } from '../../flows/staff/services.ts'
import type { Outcomes } from './outcomes.ts'
import { staffOutcomes } from './staff-outcomes.ts'

export interface Asked {
  name: keyof Ask | keyof StaffAsk
  /** How many answers there are to choose from. */
  outcomes: number
  answer: (outcome: number) => void
  crash: () => void
}
export interface Kept {
  name: keyof Keep | keyof StaffKeep
  outcomes: number
  say: (outcome: number) => void
}
export interface ChosenHouse extends House {
  asked: Asked[]
  kept: Kept[]
  /** Whoever works here is answered the same way. */
  staff: StaffHouse
}

export function chosenHouse(office: () => OfficeFacts, outcomes: Outcomes): ChosenHouse {
  const asked: Asked[] = []
  const kept: Kept[] = []
  const without = <T>(list: T[], it: T) => {
    const at = list.indexOf(it)
    if (at >= 0) list.splice(at, 1)
  }
  const asking = <T>(name: Asked['name'], of: readonly T[], stop?: StopSignal) =>
    new Promise<T>((done, fail) => {
      const it: Asked = {
        name,
        outcomes: of.length,
        answer: (outcome) => {
          without(asked, it)
          const answer = of[outcome]
          if (answer !== undefined) done(answer)
        },
        crash: () => {
          without(asked, it)
          fail(new Error('the house is on fire'))
        },
      }
      asked.push(it)
      stop?.addEventListener('abort', () => without(asked, it))
    })
  const keeping = <T>(name: Kept['name'], of: readonly T[], say: (event: T) => void) => {
    const it: Kept = {
      name,
      outcomes: of.length,
      say: (outcome) => {
        const event = of[outcome]
        if (event !== undefined) say(event)
      },
    }
    kept.push(it)
    return () => without(kept, it)
  }
  return {
    asked,
    kept,
    office,
    ask: (name, _q, _who, stop) => asking(name, outcomes.ask[name], stop),
    keep: (name, _q, _who, say) => keeping(name, outcomes.keep[name], say),
    staff: {
      ask: (name) => asking(name, staffOutcomes.ask[name]),
      keep: (name, _q, say) => keeping(name, staffOutcomes.keep[name], say),
    },
  }
}
