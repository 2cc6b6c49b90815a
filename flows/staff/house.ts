/** How the staff's flows reach their house: through the actor system, as the visitors' do. */
import { type AnyActorRef, fromCallback, fromPromise } from 'xstate'
import type { System } from '../house.ts'
import type { StaffAsk, StaffHouse, StaffKeep } from './services.ts'

interface Behind {
  panel: AnyActorRef
  house: StaffHouse
}
const behind = new WeakMap<object, Behind>()

/** Gives the panel its house. Call it before the actor starts. */
export const furnishStaff = <A extends AnyActorRef>(actor: A, house: StaffHouse): A => {
  behind.set(actor.system, { panel: actor, house })
  return actor
}
const behindOf = (system: System): Behind => {
  const found = behind.get(system)
  if (!found) throw new Error('this panel has no house: call furnishStaff() before start()')
  return found
}
const houseOf = (system: System): StaffHouse => behindOf(system).house

/** One question, one answer. */
export const askStaff = <N extends keyof StaffAsk>(name: N) =>
  fromPromise<ReturnType<StaffAsk[N]>, Parameters<StaffAsk[N]>[0]>(({ input, system }) => houseOf(system).ask(name, input))

/** The same at the door: whoever is let in is, from that moment on, kept in by the panel. */
export const askAtDoor = <N extends 'door' | 'enter' | 'setPin'>(name: N) =>
  fromPromise<ReturnType<StaffAsk[N]>, Parameters<StaffAsk[N]>[0]>(async ({ input, system }) => {
    const { panel, house } = behindOf(system)
    const answer = await house.ask(name, input)
    const told: { isIn: boolean } | { ok: boolean } = answer
    if (!('isIn' in told ? told.isIn : told.ok)) return answer
    if (panel.getSnapshot().status === 'active') panel.send({ type: 'panel.in' })
    // it was locked while the PIN was looked at: nobody is here to be in
    else house.keep('session', {}, () => {})()
    return answer
  })

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
