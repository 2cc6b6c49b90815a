/** What a stage shows, from where it stands: its view, made once for each change. */
import type { AnyActorRef, EventObject } from 'xstate'
import { flowOf, isStaffs } from './flows.ts'
import type { Hearing } from './hearing.ts'
import { hearingOf, officeOf, type System, signingOf, whoOf } from './house.ts'
import type { Layer } from './layer.ts'
import type { Name, Point } from './point.ts'
import type { Profile, Screen } from './screen.ts'
import type { OfficeFacts } from './services.ts'
import { type Place, type Signing, type View, view } from './view.ts'

export interface Context {
  layer: Layer
  base: Name | undefined
  /** From where the screen shown now came about. */
  point: Point
  trail: readonly Point[]
  /** Until the flow has settled. */
  going: 'on' | 'back' | undefined
  /** What is shown, as last heard from the flow. */
  id: string
  is: Screen['is']
  n: number
  place: Place
  flow: AnyActorRef
}

/** The screen of the state that its flow is in. */
export const screenOf = (c: Context, system: System): Screen<EventObject> =>
  flowOf(c.point.flow, system).screenOf(c.flow.getSnapshot(), whoOf(system), officeOf(system))
/** Systems count alike: what is meant for the panel must not hit a visitor's screen, nor the other way round. */
export const instanceOf = ({ flow, n }: Context) => `${isStaffs(flow.system) ? 'staff ' : ''}${flow.sessionId}.${n}`
/** What a view is made of besides the stage's own context: all are replaced when they change, never changed. */
interface Around {
  flow: unknown
  who: Profile
  hearing: Hearing
  signing: Signing
  office: OfficeFacts
}
const aroundOf = ({ flow }: Context, system: System): Around => ({
  flow: flow.getSnapshot(),
  who: whoOf(system),
  hearing: hearingOf(system),
  signing: signingOf(system),
  office: officeOf(system),
})
const isSame = (one: Around, other: Around) =>
  Object.keys(one).every((name) => one[name as keyof Around] === other[name as keyof Around])
/** One press asks several times what there is; it is made once. */
const made = new WeakMap<Context, { around: Around; view: View }>()
/** The one way from a stage to what is met: what is shown is what can be touched, because both ask this. */
export function viewFrom(c: Context, system: System): View {
  const around = aroundOf(c, system)
  const before = made.get(c)
  if (before && isSame(before.around, around)) return before.view
  const { who, hearing, signing, office } = around
  const now = view(screenOf(c, system), c.place, {
    id: c.id,
    n: instanceOf(c),
    layer: c.layer,
    canGoBack: c.trail.length > 0 || c.base !== c.point.flow,
    who,
    hearing,
    form: office.display.form,
    signs: office.signs,
    signing,
  })
  made.set(c, { around, view: now })
  return now
}
