/** A way through the terminal, as steps that can be taken again: what the visitor does, what the house answers, what time does. */
import { SimulatedClock } from 'xstate'
import type { OfficeFacts } from '../../flows/services.ts'
import * as panel from '../../flows/staff/load.ts'
import { createTerminal, type Terminal } from '../../renderer/terminal.ts'
import { type ChosenHouse, chosenHouse } from './chosen-house.ts'
import type { Outcomes } from './outcomes.ts'

export type Step =
  | { touch: string }
  | { back: true }
  | { key: string }
  | { enter: number; last?: true }
  | { answer: number }
  | { crash: true }
  | { says: number }
  | { waitMs: number }
  | { badge: string }
export interface Standing {
  terminal: Terminal
  house: ChosenHouse
  clock: SimulatedClock
}

/** Lets every promise that is due be settled: the machines' answers take several turns. */
export const settle = async () => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve()
}

export function standAtWelcome(office: () => OfficeFacts, outcomes: Outcomes): Standing {
  const house = chosenHouse(office, outcomes)
  const clock = new SimulatedClock()
  // the panel is there as soon as it is asked for
  const staff = { house: () => house.staff, load: async () => panel }
  return { house, clock, terminal: createTerminal(house, clock, staff) }
}

/** The last thing kept of which the house has something to say. */
export const speaker = ({ house }: Standing) => house.kept.filter(({ outcomes: of }) => of > 0).at(-1)

/** Writes so many signs, each the first (or the last) that can be written there; letters lie in groups. */
async function enter(signs: number, last: boolean, { terminal }: Standing): Promise<void> {
  const MOST_TOUCHES = 8
  const written = () => [...(terminal.met().view.entered?.text ?? '')].length
  for (let touches = 0; written() < signs && touches < signs * MOST_TOUCHES; touches++) {
    const { n, stops } = terminal.met().view
    const of = (type: string) => {
      const those = stops.filter(({ part, event }) => part === 'entry' && event.type === type)
      return last ? those.at(-1) : those[0]
    }
    const stop = of('entry.key') ?? of('entry.open')
    if (!stop) return
    terminal.send({ type: 'hand.touch', n, key: stop.key })
    await settle()
  }
}

export async function take(step: Step, standing: Standing): Promise<void> {
  const { terminal, house, clock } = standing
  if ('touch' in step) terminal.send({ type: 'hand.touch', n: terminal.met().view.n, key: step.touch })
  else if ('back' in step) terminal.send({ type: 'hand.back' })
  else if ('key' in step) terminal.send({ type: 'hand.other', code: step.key })
  else if ('enter' in step) await enter(step.enter, step.last === true, standing)
  else if ('answer' in step) house.asked.at(-1)?.answer(step.answer)
  else if ('crash' in step) house.asked.at(-1)?.crash()
  else if ('says' in step) speaker(standing)?.say(step.says)
  else if ('badge' in step) terminal.send({ type: 'badge.read', badge: step.badge })
  else clock.increment(step.waitMs)
  await settle()
}

export async function replay(way: readonly Step[], office: () => OfficeFacts, outcomes: Outcomes): Promise<Standing> {
  const standing = standAtWelcome(office, outcomes)
  await settle()
  for (const step of way) await take(step, standing)
  return standing
}
