/** How the staff's flows reach their house: through the actor system, as the visitors' do. */
import { type AnyActorRef, fromCallback, fromPromise } from 'xstate'
import type { System } from '../house.ts'
import type { StaffAsk, StaffHouse, StaffKeep } from './services.ts'

const houses = new WeakMap<object, StaffHouse>()

/** Gives the panel its house. Call it before the actor starts. */
export const furnishStaff = <A extends AnyActorRef>(actor: A, house: StaffHouse): A => {
  houses.set(actor.system, house)
  return actor
}
const houseOf = (system: System): StaffHouse => {
  const house = houses.get(system)
  if (!house) throw new Error('this panel has no house: call furnishStaff() before start()')
  return house
}

/** One question, one answer. */
export const askStaff = <N extends keyof StaffAsk>(name: N) =>
  fromPromise<ReturnType<StaffAsk[N]>, Parameters<StaffAsk[N]>[0]>(({ input, system }) => houseOf(system).ask(name, input))

/** Kept for as long as the state lasts. */
export const keepStaff = <N extends keyof StaffKeep>(name: N) =>
  fromCallback<{ type: never }, StaffKeep[N]['with']>(({ input, system, sendBack }) => {
    let kept = true
    const letGo = houseOf(system).keep(name, input, (event) => {
      if (kept) sendBack(event)
    })
    return () => {
      kept = false
      letGo()
    }
  })
