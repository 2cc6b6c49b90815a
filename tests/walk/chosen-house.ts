/** A house that answers nothing by itself: what it answers, and when, the walker chooses. */
import type { Ask, House, Keep, OfficeFacts } from '../../flows/services.ts'
import type { Outcomes } from './outcomes.ts'

export interface Asked {
  name: keyof Ask
  answer: (outcome: number) => void
  crash: () => void
}
export interface Kept {
  name: keyof Keep
  say: (outcome: number) => void
}
export interface ChosenHouse extends House {
  asked: Asked[]
  kept: Kept[]
}

export function chosenHouse(office: () => OfficeFacts, outcomes: Outcomes): ChosenHouse {
  const asked: Asked[] = []
  const kept: Kept[] = []
  const without = <T>(list: T[], it: T) => {
    const at = list.indexOf(it)
    if (at >= 0) list.splice(at, 1)
  }
  return {
    asked,
    kept,
    office,
    ask: (name, _q, _who, stop) =>
      new Promise((done, fail) => {
        const it: Asked = {
          name,
          answer: (outcome) => {
            without(asked, it)
            const answer = outcomes.ask[name][outcome]
            if (answer !== undefined) done(answer)
          },
          crash: () => {
            without(asked, it)
            fail(new Error('the house is on fire'))
          },
        }
        asked.push(it)
        stop.addEventListener('abort', () => without(asked, it))
      }),
    keep: (name, _q, _who, say) => {
      const it: Kept = {
        name,
        say: (outcome) => {
          const event = outcomes.keep[name][outcome]
          if (event !== undefined) say(event)
        },
      }
      kept.push(it)
      return () => without(kept, it)
    },
  }
}
