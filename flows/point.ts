/** A flow that begins, or goes on from where it once stood: each screen that `back` leads to is such a point. */
import type { AnyActorLogic, AnyActorRef, AnyStateMachine, Snapshot } from 'xstate'
import { flowOf } from './flows.ts'
import type { System } from './house.ts'
import type { Place } from './view.ts'
import type { Ways } from './ways.ts'

export type Name = keyof Ways
/** Begins there: a flow with its input, or as it stood. */
export interface Point {
  flow: Name
  with: unknown
  at?: Snapshot<unknown>
  place: Place
}

/** The machine itself, but it starts where an earlier one stood; what that one asked or kept is asked or kept again. */
const resumed = (machine: AnyStateMachine, at: Snapshot<unknown>): AnyActorLogic => ({
  ...machine,
  transition: machine.transition.bind(machine),
  start: machine.start.bind(machine),
  getPersistedSnapshot: machine.getPersistedSnapshot.bind(machine),
  restoreSnapshot: machine.restoreSnapshot.bind(machine),
  getInitialSnapshot: (scope: Parameters<AnyStateMachine['restoreSnapshot']>[1]) => machine.restoreSnapshot(at, scope),
})
/** As XState gives it to a machine. */
export type Spawn = (logic: AnyActorLogic, options: object) => AnyActorRef
/** Its actor, told to the one who spawns it. */
export const standing = ({ flow, at, with: input }: Point, spawn: Spawn, system: System) => {
  const { machine } = flowOf(flow, system)
  return spawn(at ? resumed(machine, at) : machine, { id: 'flow', input, syncSnapshot: true })
}
