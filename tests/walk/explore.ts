/**
 * Every state of the whole terminal that a visitor, the house and time can bring about, breadth first. A state is reached
 * again by replaying the way to it. `xstate/graph` does not follow invoked machines; the real system does.
 */

import type { AnyActorRef } from 'xstate'
import { flows } from '../../flows/flows.ts'
import type { OfficeFacts } from '../../flows/services.ts'
import type { View } from '../../flows/view.ts'
import type { Outcomes } from './outcomes.ts'
import { replay, type Standing, type Step, settle, speaker } from './way.ts'

export interface State {
  id: string
  way: readonly Step[]
  view: View
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
  const visit: AnyActorRef | undefined = terminal.actor.system.get('visit')
  const main: AnyActorRef | undefined = visit?.getSnapshot().children.main
  return answersIn(main?.getSnapshot().context.point.with)
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
    house.asked.at(-1)?.name,
    house.kept.map(({ name }) => name),
    toldTo(standing),
  ])
}

/** One of a kind: all times of a list lead to the same state; but each topic, and each whole page, is a place of its own. */
function stepsFrom(standing: Standing, outcomes: Outcomes): Step[] {
  const { view } = standing.terminal.met()
  const { asked } = standing.house
  const kinds = new Set<string>()
  const touches = view.stops.flatMap((stop, i): Step[] => {
    const isOwn = stop.part === 'choices' && !stop.event.type.includes('.')
    const isLast = isOwn && view.stops[i + 1]?.event.type !== stop.event.type
    const isLanguage = stop.part === 'choices' && stop.line.key === 'language.name'
    const kind = isOwn ? `${stop.event.type}${isLast ? ' last' : ''}` : isLanguage ? 'language' : stop.key
    if (kinds.has(kind)) return []
    kinds.add(kind)
    return [{ touch: stop.key }]
  })
  const last = asked.at(-1)
  const answers: Step[] = last ? [...outcomes.ask[last.name].map((_, i) => ({ answer: i })), { crash: true }] : []
  const voice = view.layer === 'visitor' ? speaker(standing, outcomes) : undefined
  const says: Step[] = voice ? outcomes.keep[voice.name].map((_, i) => ({ says: i })) : []
  const idle: Step[] = view.layer === 'visitor' ? [{ waitMs: standing.terminal.met().office.idle.askAfterMs }] : []
  return [...touches, { back: true }, ...answers, ...says, ...idle]
}

/** What must hold everywhere, whatever it looks like. */
function faultsAt(standing: Standing, outcomes: Outcomes): string[] {
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
    ...(view.is === 'committing' || wayOut ? [] : ['no way out']),
    ...(view.is === 'asking' && !view.stops.some((stop) => stop.part !== 'controls') ? ['no way on'] : []),
  ]
  const awaited = house.asked.length > 0 || speaker(standing, outcomes) !== undefined
  if ((view.is === 'waiting' || view.is === 'committing') && !awaited) said.push('waits for nothing')
  return said
}

/** Silence must end every visit, even when the house answers nothing any more. */
async function endsInSilence(standing: Standing): Promise<boolean> {
  const { askAfterMs, answerWithinMs } = standing.terminal.met().office.idle
  for (let i = 0; i < 8 && standing.terminal.met().view.layer !== 'welcome'; i++) {
    standing.clock.increment(i % 2 === 0 ? askAfterMs : answerWithinMs)
    await settle()
  }
  return standing.terminal.met().view.layer === 'welcome' && standing.house.kept.length === 0
}

export async function explore(office: OfficeFacts, outcomes: Outcomes): Promise<Exploration> {
  const states = new Map<string, State>()
  const findings: { state: string; what: string }[] = []
  const queue: Step[][] = [[]]
  const TOO_DEEP = 30
  for (let way = queue.shift(); way; way = queue.shift()) {
    const standing = await replay(way, () => office, outcomes)
    const key = keyOf(standing)
    if (states.has(key)) {
      standing.terminal.actor.stop()
      continue
    }
    const { view } = standing.terminal.met()
    states.set(key, { id: view.id, way, view })
    for (const what of faultsAt(standing, outcomes)) findings.push({ state: view.id, what })
    for (const step of stepsFrom(standing, outcomes)) queue.push([...way, step])
    if (way.length > TOO_DEEP) throw new Error(`no end of ways: ${view.id}`)
    if (view.layer !== 'welcome' && !(await endsInSilence(standing)))
      findings.push({ state: view.id, what: 'silence does not end the visit' })
    standing.terminal.actor.stop()
  }
  const met = new Set([...states.values()].map((state) => state.id))
  const all = Object.entries(flows).flatMap(([name, flow]) => flow.states.map((state) => `${name}.${state}`))
  return { states: [...states.values()], findings, unmet: all.filter((id) => !met.has(id)) }
}
