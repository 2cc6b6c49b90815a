/**
 * Stage: the terminal's side of a flow. Knows the way back, the page and the focus, for any flow, so that no flow knows
 * them. The visitor's flow, a control opened over it and the idle question each stand on one.
 *
 * Path    on → over
 * Leaves  `go.away`, or back from its first screen; a stage with a `base` goes there instead
 * Holds   the trail: one point for each screen to return to, as it was when the visitor's choice had just been taken
 * Needs   nothing
 */
import {
  type ActorRefFrom,
  type AnyStateMachine,
  assign,
  type EventObject,
  enqueueActions,
  raise,
  type SnapshotFrom,
  sendParent,
  sendTo,
  setup,
  stopChild,
} from 'xstate'
import { typedAfter, type Writing } from './entry/entry.ts'
import { pathOf } from './flow.ts'
import { isStaffs } from './flows.ts'
import { placeAt } from './focus.ts'
import type { Hand } from './hands.ts'
import { type System, whoOf } from './house.ts'
import { isForStaff, type Layer } from './layer.ts'
import { type Name, type Point, type Spawn, standing } from './point.ts'
import { type Context, instanceOf, screenOf, viewFrom } from './sight.ts'
import { arrival, type Here, type Stop, type View } from './view.ts'

type Told = { type: 'xstate.snapshot.flow'; snapshot: SnapshotFrom<AnyStateMachine> } | { type: 'xstate.error.actor.flow' }
type Own = { type: 'stop.taken'; stop: Stop }
/** A key on a screen where keys do not act. */
type Tried = { type: 'key.told'; code: string; intent?: string } | { type: 'badge.read'; badge: string }

export const viewOf = (of: Stage): View => viewFrom(of.getSnapshot().context, of.system)
const stopsOf = (c: Context, system: System) => viewFrom(c, system).stops
const isWriting = (event: EventObject): event is Writing => event.type.startsWith('entry.')

export const stage = setup({
  types: {
    context: {} as Context,
    input: {} as { first: Name; with?: unknown; base?: Name; layer: Layer },
    events: {} as Hand | Here | Told | Own | Tried | { type: 'scan.step' },
  },
  actions: {
    begin: enqueueActions(({ enqueue }, { point, going }: { point: Point; going: 'on' | 'back' }) => {
      enqueue(stopChild('flow'))
      enqueue.assign({
        point,
        going,
        id: '',
        is: undefined,
        place: going === 'back' ? point.place : arrival,
        flow: ({ spawn, system }) => standing(point, spawn as Spawn, system),
      })
    }),
    /** Remember the screen that is being left, unless it is not worth coming back to. */
    leave: assign(({ context: { id, is, trail, point, place } }) =>
      id && !is ? { trail: [...trail, { ...point, place }] } : {},
    ),
    step: assign(({ context: c, system }, by: 1 | -1) => {
      const { stops, focus: at } = viewFrom(c, system)
      if (stops.length === 0) return {}
      const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length
      return { place: placeAt(c.place, stops[next], stops) }
    }),
    up: sendParent(({ event }) => event),
    /** A key of the entry. When no more fits, what is left to do stands ready. */
    write: enqueueActions(({ context: c, event, enqueue, system }) => {
      const { entry } = screenOf(c, system)
      if (!entry || !isWriting(event)) return
      if (event.type === 'entry.done') {
        if ([...c.place.entered].length < entry.least) return
        enqueue.assign({ going: 'on', place: { ...c.place, entered: '', group: '' } })
        enqueue.sendTo('flow', { type: entry.send, entered: c.place.entered })
        return
      }
      const place = { ...c.place, ...typedAfter(c.place, event, entry) }
      const isFull = [...place.entered].length >= entry.most
      if (event.type === 'entry.open' && whoOf(system).scan !== undefined) {
        const [first] = viewFrom({ ...c, place }, system).stops
        return enqueue.assign({ place: placeAt(place, first, []) })
      }
      enqueue.assign({ place: isFull ? { ...place, focus: JSON.stringify({ type: 'entry.done' }) } : place })
    }),
  },
}).createMachine({
  context: ({ input, spawn, self }) => {
    const point: Point = { flow: input.first, with: input.with ?? {}, place: arrival }
    return {
      layer: input.layer,
      base: input.base,
      point,
      trail: [],
      going: 'on',
      id: '',
      is: undefined,
      n: 0,
      place: arrival,
      flow: standing(point, spawn as Spawn, self.system),
    }
  },
  initial: 'on',
  states: {
    on: {
      on: {
        'hand.next': { actions: { type: 'step', params: 1 } },
        'hand.previous': { actions: { type: 'step', params: -1 } },
        'hand.back': { guard: ({ context }) => context.is !== 'committing', actions: raise({ type: 'go.back' }) },
        'hand.help': {
          guard: ({ context: { is, layer } }) => is !== 'committing' && !isForStaff(layer),
          actions: sendParent({ type: 'open.aside', flow: 'callPerson' }),
        },
        'hand.select': {
          actions: enqueueActions(({ context, enqueue, system }) => {
            const { stops, focus } = viewFrom(context, system)
            const stop = stops[focus]
            if (stop) enqueue.raise({ type: 'stop.taken', stop })
          }),
        },
        'hand.feel': {
          guard: ({ context, event }) => event.n === instanceOf(context),
          actions: assign(
            ({
              context: {
                place: { held: _, ...place },
              },
              event,
            }) => ({ place: { ...place, focus: event.key } }),
          ),
        },
        'hand.touch': {
          actions: enqueueActions(({ context, event, enqueue, system }) => {
            if (event.n !== instanceOf(context)) return // meant for an earlier screen
            const stop = stopsOf(context, system).find((it) => it.key === event.key)
            if (stop) enqueue.raise({ type: 'stop.taken', stop })
          }),
        },
        'stop.taken': {
          actions: enqueueActions(({ context, event: { stop }, enqueue, system }) => {
            // so that back finds it; a hand that touches gets its focus only there
            if (stop.part === 'choices') enqueue.assign({ place: placeAt(context.place, stop, stopsOf(context, system)) })
            if (stop.event.type.includes('.')) return enqueue.raise(stop.event as Here)
            enqueue.assign({ going: 'on' })
            enqueue.sendTo('flow', stop.event)
          }),
        },
        'focus.next': { actions: { type: 'step', params: 1 } },
        'scan.step': { actions: { type: 'step', params: 1 } },
        'key.told': { actions: sendTo('flow', ({ event }) => ({ ...event, type: 'key.pressed' })) },
        'badge.read': { actions: sendTo('flow', ({ event }) => event) },
        'entry.*': { actions: 'write' },
        'page.turn': { actions: assign(({ event }) => ({ place: { ...arrival, page: event.to } })) },
        'go.to': {
          actions: enqueueActions(({ event, context, enqueue }) => {
            enqueue(event.flow === context.base ? assign({ trail: [] }) : 'leave')
            enqueue({ type: 'begin', params: { point: { flow: event.flow, with: event.with, place: arrival }, going: 'on' } })
          }),
        },
        'go.back': [
          {
            guard: ({ context }) => context.trail.length > 0,
            actions: enqueueActions(({ context, enqueue }) => {
              const point = context.trail.at(-1)
              if (!point) return
              enqueue.assign({ trail: context.trail.slice(0, -1) })
              enqueue({ type: 'begin', params: { point, going: 'back' } })
            }),
          },
          { actions: raise({ type: 'go.away' }) },
        ],
        'go.away': [
          { guard: ({ context }) => context.base === context.point.flow },
          {
            guard: ({ context }) => context.base !== undefined,
            actions: enqueueActions(({ context, enqueue }) => {
              if (!context.base) return
              enqueue.assign({ trail: [] })
              enqueue({ type: 'begin', params: { point: { flow: context.base, with: {}, place: arrival }, going: 'on' } })
            }),
          },
          { target: 'over', actions: 'up' },
        ],
        'go.over': { actions: 'up' },
        'go.end': { actions: 'up' },
        'go.hide': { actions: 'up' },
        'set.profile': { actions: 'up' },
        'open.aside': { actions: 'up' },
        'staff.open': { actions: 'up' },
        'sign.*': { actions: 'up' },
        'hear.again': { actions: 'up' },
        'hear.aloud': { actions: 'up' },
        'xstate.error.actor.flow': {
          actions: raise(({ system }) => ({
            type: 'go.to' as const,
            flow: isStaffs(system) ? ('staffTrouble' as const) : ('trouble' as const),
            with: {},
          })),
        },
        'xstate.snapshot.flow': {
          actions: enqueueActions(({ context: c, event, enqueue, system }) => {
            if (c.flow.getSnapshot() !== event.snapshot) return // an earlier flow's, or overtaken
            if (event.snapshot.status !== 'active') return // its error comes as an event of its own
            const id = `${c.point.flow}.${pathOf(event.snapshot.value)}`
            const { is, root, listens, choices = [] } = screenOf(c, system)
            const waits = is === 'waiting' || is === 'committing'
            if (c.going === 'back' && is === 'sorry') return enqueue.raise({ type: 'go.back' }) // not there any more
            if (id !== c.id) {
              if (c.going === 'on') enqueue('leave')
              // nothing tells who does not see where she is: what ends it stands ready, under the same key
              const [ready] = listens ? choices : []
              const place = ready ? { ...arrival, focus: JSON.stringify(ready.event) } : arrival
              enqueue.assign({ id, is, n: c.n + 1, ...(c.going === 'back' ? {} : { place }) })
            }
            const here = () => ({ point: { ...c.point, at: c.flow.getPersistedSnapshot() } })
            // the first snapshot after a choice is the point `back` returns to: from there it asks and keeps again
            if (c.going === 'on') enqueue.assign({ going: undefined, ...here() })
            // one thing after another was asked: `back` asks the last, and what the first was asked with (a PIN) is let go
            if (!c.going && id !== c.id && (c.is === 'waiting' || c.is === 'committing') && (waits || is === 'sorry'))
              enqueue.assign(here())
            // a key that was tried has led on: `back` returns to where it led
            if (!c.going && id !== c.id && !c.is && !is) enqueue.assign(here())
            // but never from a commit: going back must not do it twice
            if (!c.going && c.is === 'committing' && !waits) enqueue.assign(here())
            if (c.going === 'back' && !waits) enqueue.assign({ going: undefined })
            if (is === 'done' || root) enqueue.assign({ trail: [] })
          }),
        },
      },
    },
    over: { type: 'final' },
  },
})
export type Stage = ActorRefFrom<typeof stage>
