/** How flows reach the house: through the actor system, so that every flow of one terminal has the same one. */
import { type ActorSystem, type ActorSystemInfo, type AnyActorRef, fromCallback, fromPromise } from 'xstate'
import { type Hearing, silence } from './hearing.ts'
import { largestSize } from './rooms.ts'
import type { Profile } from './screen.ts'
import type { Ask, House, Keep, OfficeFacts } from './services.ts'
import { noSigning, type Signing } from './view.ts'

export type System = ActorSystem<ActorSystemInfo>
const houses = new WeakMap<object, House>()

/** Gives an actor system its house. Call it before the actor starts. */
export const furnish = <A extends AnyActorRef>(actor: A, house: House): A => {
  houses.set(actor.system, house)
  return actor
}
const houseOf = (system: System): House => {
  const house = houses.get(system)
  if (!house) throw new Error('this terminal has no house: call furnish() before start()')
  return house
}
export const officeOf = (system: System): OfficeFacts => houseOf(system).office()

/** How a visitor finds the terminal before she has said anything. */
export const firstProfile = ({ languages, size, contrast, volume, display }: OfficeFacts): Profile => {
  const largest = largestSize(display.form)
  return { language: languages[0] ?? 'sv', size: size > largest ? largest : size, contrast, volume, speed: 120, hold: 0, rest: 0 }
}

/** Whose visit it is: what screens, services and stages are told about her. */
export const whoOf = (system: System): Profile => {
  const visit: AnyActorRef | undefined = system.get('visit')
  return visit?.getSnapshot().context.profile ?? firstProfile(officeOf(system))
}

/** How she hears: nobody there, nothing said. */
export const hearingOf = (system: System): Hearing => {
  const visit: AnyActorRef | undefined = system.get('visit')
  return visit?.getSnapshot().context.hearing ?? silence
}

/** How she sees the films in sign language. */
export const signingOf = (system: System): Signing => {
  const visit: AnyActorRef | undefined = system.get('visit')
  return visit?.getSnapshot().context.signing ?? noSigning
}

/** One question, one answer; stopped when the state that asked is left. */
export const ask = <N extends keyof Ask>(name: N) =>
  fromPromise<ReturnType<Ask[N]>, Parameters<Ask[N]>[0]>(({ input, system, signal }) =>
    houseOf(system).ask(name, input, whoOf(system), signal),
  )

/** Kept for as long as the state lasts. After it was let go, a late word of the house reaches nobody. */
export const keep = <N extends keyof Keep>(name: N) =>
  fromCallback<{ type: never }, Keep[N]['with']>(({ input, system, sendBack }) => {
    let kept = true
    const letGo = houseOf(system).keep(name, input, whoOf(system), (event) => {
      if (kept) sendBack(event)
    })
    return () => {
      kept = false
      letGo()
    }
  })
