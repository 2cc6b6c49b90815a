/** A flow is a machine and one screen for each of its states. It never ends by itself: visitors leave it by a choice. */
import type { AnyMachineSnapshot, AnyStateMachine, ContextFrom, EventFrom, EventObject, InputFrom, SnapshotFrom } from 'xstate'
import type { Profile, Screen } from './screen.ts'
import type { OfficeFacts } from './services.ts'
import type { StaffWays } from './staff/ways.ts'
import type { VisitorWays } from './ways.ts'

/** 'held.confirming' for { held: 'confirming' } */
type Path<V> = V extends string ? V : { [K in keyof V & string]: `${K}.${Path<V[K]>}` }[keyof V & string]
/** What a visitor can choose. Services speak in lower case with a dot ('hold.taken'): no button can pretend to be one. */
type Chosen<M extends AnyStateMachine> = Exclude<EventFrom<M>, { type: `${string}.${string}` }>
type Draw<M extends AnyStateMachine> = (context: ContextFrom<M>, who: Profile, office: OfficeFacts) => Screen<Chosen<M>>

/** A state without a screen, a screen for no state, an event that the machine does not know: type errors. */
export type Screens<M extends AnyStateMachine> = Record<Path<SnapshotFrom<M>['value']>, Draw<M>>

/** From here on nobody needs to know which flow it is. `told` exists only for types: what the flow must be given. */
export interface Flow<Input = unknown> {
  machine: AnyStateMachine
  states: readonly string[]
  screenOf(snapshot: AnyMachineSnapshot, who: Profile, office: OfficeFacts): Screen<EventObject>
  readonly told?: (input: Input) => void
}
export type Flows = { [N in keyof VisitorWays]: Flow<VisitorWays[N]> }
export type StaffFlows = { [N in keyof StaffWays]: Flow<StaffWays[N]> }

export const pathOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([state, within]) => `${state}.${pathOf(within)}`)
        .join('+')
    : String(value)

export const flow = <M extends AnyStateMachine>(machine: M, screens: Screens<M>): Flow<InputFrom<M>> => ({
  machine,
  states: Object.keys(screens),
  screenOf: (snapshot, who, office) => {
    const draw = (screens as Readonly<Record<string, Draw<M> | undefined>>)[pathOf(snapshot.value)]
    if (!draw) throw new Error(`no screen for ${pathOf(snapshot.value)}`)
    return draw(snapshot.context, who, office)
  },
})
