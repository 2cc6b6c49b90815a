/**
 * Every state of the whole terminal that a visitor, the house and time can bring about, breadth first. A state is reached
 * again by replaying the way to it. `xstate/graph` does not follow invoked machines; the real system does.
 */

import type { AnyActorRef } from 'xstate'
import { flows } from '../../flows/flows.ts'
import type { OfficeFacts } from '../../flows/services.ts'
import { staffFlows } from '../../flows/staff/flows.ts'
import type { Stop, View } from '../../flows/view.ts'
import type { Outcomes } from './outcomes.ts'
import { replay, type Standing, type Step, settle, speaker } from './way.ts'

export interface State {
  id: string
  way: readonly Step[]
  view: View
  /** As it was when this was met. */
  office: OfficeFacts
}
export interface Exploration {
  states: readonly State[]
  findings: readonly { state: string; what: string }[]
  /** flow.state that no way leads to. */
  unmet: readonly string[]
}

/** The yes and no of what the flow was told: a discreet service goes other ways than one that is not. */
function answersIn(told: unknown): boolean[] {
  if (typeof told === 'boolean') return [told]
  return typeof told === 'object' && told !== null ? Object.values(told).flatMap(answersIn) : []
}
function toldTo({ terminal }: Standing): boolean[] {
  const visit: AnyActorRef | undefined = terminal.system().get('visit')
  const main: AnyActorRef | undefined = visit?.getSnapshot().children.main
  return answersIn(main?.getSnapshot().context.point.with)
}

/** Nothing, something, or as much as fits. */
function written({ entered }: View): string | undefined {
  if (!entered || entered.text === '') return entered && 'nothing'
  return [...entered.text].length >= entered.most ? 'all' : 'some'
}
/** What tells two states apart: the screen, what can be done, what is awaited, and what the flow knows. */
function keyOf(standing: Standing): string {
  const { terminal, house } = standing
  const { view } = terminal.met()
  // which of the terminal's own controls are there depends on her ears and languages, not on where she is
  const stops = view.stops.flatMap((stop) =>
    stop.part === 'choices' ? [stop.event.type] : stop.part === 'pages' || stop.picture === 'back' ? [stop.key] : [],
  )
  return JSON.stringify([
    view.id,
    view.layer,
    stops,
    view.page,
    written(view),
    // whether it is the same as before shows only on the next screen
    view.entered?.private && /\.repeating$/.test(view.id) && view.entered.text,
    view.entered && view.stops.some(({ event }) => event.type === 'entry.close'),
    view.takesKeys && [view.title, view.facts],
    // what she sets over a screen does not depend on what lies beneath, which is a state by itself
    ...(/^(settings|keys|language)\./.test(view.id)
      ? []
      : [house.asked.at(-1)?.name, house.kept.map(({ name }) => name), toldTo(standing)]),
  ])
}

/** How she wants it changes how a screen is cut into pages, not where it leads: the displays of the walk are for that. */
const ways = ['less', 'low', 'narrow', 'dark', 'feel', 'hold', 'rest', 'scan', 'signs', 'wait']
const isWay = ({ event }: Stop) => 'set' in event && Object.keys(Object(event.set)).some((name) => ways.includes(name))
/** Nothing written, one sign, and as many as fit; a group of letters open. */
function writingFrom({ entered, stops }: View): Step[] {
  if (!entered) return []
  const open = stops.find(({ event }) => event.type === 'entry.open')
  // what must be written twice can be written otherwise
  const others = entered.private ? [{ enter: entered.most, last: true as const }] : []
  return [
    ...(entered.text === '' ? [{ enter: 1 }, { enter: entered.most }, ...others] : []),
    ...(open ? [{ touch: open.key }] : []),
  ]
}
const trialsFrom = ({ takesKeys }: View): Step[] => (takesKeys ? [{ key: 'KeyA' }, { key: 'KeyB' }] : [])

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i)
const isVisitors = ({ layer }: View) => layer === 'welcome' || layer === 'visitor'
const hasVisit = ({ layer }: View) => layer === 'visitor' || layer === 'staff'

/** One of a kind: all times of a list lead to the same state; but each topic, and each whole page, is a place of its own. */
function stepsFrom(standing: Standing): Step[] {
  const { view } = standing.terminal.met()
  const { asked } = standing.house
  const kinds = new Set<string>()
  const touches = view.stops.flatMap((stop, i): Step[] => {
    if (isWay(stop) || /^entry\.(key|open)$/.test(stop.event.type)) return []
    const isOwn = stop.part === 'choices' && !stop.event.type.includes('.')
    const isLast = isOwn && view.stops[i + 1]?.event.type !== stop.event.type
    const isLanguage = stop.part === 'choices' && stop.line.key === 'language.name'
    const kind =
      isOwn && stop.event.type !== 'GROUP' ? `${stop.event.type}${isLast ? ' last' : ''}` : isLanguage ? 'language' : stop.key
    if (kinds.has(kind)) return []
    kinds.add(kind)
    return [{ touch: stop.key }]
  })
  const last = asked.at(-1)
  const answers: Step[] = last ? [...numbers(last.outcomes).map((answer) => ({ answer })), { crash: true }] : []
  const voice = hasVisit(view) ? speaker(standing) : undefined
  const says: Step[] = voice ? numbers(voice.outcomes).map((i) => ({ says: i })) : []
  const idle: Step[] = hasVisit(view) ? [{ waitMs: standing.terminal.met().office.idle.askAfterMs }] : []
  const badge: Step[] = view.id === 'staffPins.badging' ? [{ badge: '0012345678' }] : []
  return [...touches, ...badge, ...writingFrom(view), ...trialsFrom(view), { back: true }, ...answers, ...says, ...idle]
}

/** What must hold everywhere, whatever it looks like. */
function faultsAt(standing: Standing): string[] {
  const { terminal, house } = standing
  const { view } = terminal.met()
  const wayOut = view.stops.some((stop) => /^go\.(back|away|end|over|to)$|^visit\.begin$/.test(stop.event.type))
  const said = [
    ...(terminal.actor.getSnapshot().status === 'active' ? [] : ['the terminal stopped']),
    ...(new Set(view.stops.map((stop) => stop.key)).size === view.stops.length ? [] : ['two choices are alike']),
    ...view.stops.filter((stop) => !stop.picture).map((stop) => `a choice without a picture: ${stop.line.key}`),
    ...(view.facts.length > 0 && view.stops.filter((stop) => stop.part === 'choices').length > 3
      ? ['more than three choices beside facts']
      : []),
    // a caretaker ends it by ending the program
    ...(view.is === 'committing' || view.layer === 'setup' || wayOut ? [] : ['no way out']),
    ...(view.is === 'asking' && !view.stops.some((stop) => stop.part !== 'controls') ? ['no way on'] : []),
  ]
  const awaited = house.asked.length > 0 || speaker(standing) !== undefined
  if ((view.is === 'waiting' || view.is === 'committing') && !awaited) said.push('waits for nothing')
  return said
}

/** Silence must end every visit, even when the house answers nothing any more. */
async function endsInSilence(standing: Standing): Promise<boolean> {
  const { askAfterMs, answerWithinMs } = standing.terminal.met().office.idle
  // a ring that steps takes one step each time, until it rests
  for (let i = 0; i < 80 && standing.terminal.met().view.layer !== 'welcome'; i++) {
    standing.clock.increment(i % 2 === 0 ? askAfterMs : answerWithinMs)
    await settle()
  }
  return standing.terminal.met().view.layer === 'welcome' && standing.house.kept.length === 0
}

export interface Exploring {
  /** Where it begins: the first screen, if nothing else is said. */
  from?: readonly Step[]
  /** No way is longer than this: what lies behind is explored already. */
  deepest?: number
  /** No way leads on from where the others are: that is explored by itself. */
  who?: 'visitor' | 'staff'
}
const TOO_DEEP = 30

export async function explore(
  office: OfficeFacts,
  outcomes: Outcomes,
  { from = [], deepest = TOO_DEEP, who = 'visitor' }: Exploring = {},
): Promise<Exploration> {
  const states = new Map<string, State>()
  const findings: { state: string; what: string }[] = []
  const queue: Step[][] = [[...from]]
  for (let way = queue.shift(); way; way = queue.shift()) {
    const standing = await replay(way, () => office, outcomes)
    const key = keyOf(standing)
    if (states.has(key)) {
      standing.terminal.actor.stop()
      continue
    }
    const { view } = standing.terminal.met()
    const isTheirs = who === 'visitor' && view.layer === 'staff'
    if (!isTheirs) states.set(key, { id: view.id, way, view, office })
    for (const what of faultsAt(standing)) findings.push({ state: view.id, what })
    const isOut = who === 'staff' ? isVisitors(view) || view.id.startsWith('setup') : view.layer === 'staff'
    if (way.length < deepest && !isOut) for (const step of stepsFrom(standing)) queue.push([...way, step])
    if (way.length > TOO_DEEP) throw new Error(`no end of ways: ${view.id}`)
    if (view.layer !== 'welcome' && !office.setup && !(await endsInSilence(standing)))
      findings.push({ state: view.id, what: 'silence does not end the visit' })
    standing.terminal.actor.stop()
  }
  const met = new Set([...states.values()].map((state) => state.id))
  const all = Object.entries({ ...flows, ...staffFlows }).flatMap(([name, flow]) =>
    flow.states.map((state) => `${name}.${state}`),
  )
  return { states: [...states.values()], findings, unmet: all.filter((id) => !met.has(id)) }
}
