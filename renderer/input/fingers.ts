/**
 * All fingers on the glass, and which of them counts. Pure but for what it is handed. One that began on something, while no
 * other presses; not a palm, not one that rests beside everything, not the echo of the touch before. Every touch that is
 * none of these still says that somebody is there.
 */
import { isOnEdge, watchEdge } from './edge.ts'
import { feel } from './feel.ts'
import { type Course, type Down, distance, isIn, type Needs, type Over, PALM_MM, type Touch } from './finger.ts'
import { type Chosen, press } from './press.ts'

/** A second tap on the same place, right after something else came to stand there, was meant for what stood there before. */
const DOUBLE_MS = 400
const DOUBLE_MM = 15
/** On another screen nobody has found anything so soon; a hand that trembles and slips comes down further away. */
const DOUBLE_FAR_MM = 30
/** Sooner than this nobody means to choose the same thing twice: a hand that trembles does. */
const BOUNCE_MS = 200

export interface Fingers {
  down(id: number, touch: Down): void
  moved(id: number, touch: Touch): void
  lifted(id: number, touch: Touch): void
  /** The system took it away. */
  lost(id: number): void
}
/** What was chosen last, by which finger as long as that is down, and what stood where when it came down. */
type Last = Chosen & { by: number | undefined; stood: readonly Over[] }
const inert: Course = { moved: () => {}, lifted: () => {}, dropped: () => {} }

/** Who searches by touch needs no light for it. */
const isOff = ({ dark, feel: feels }: ReturnType<Needs['who']>) => dark === true && !feels

export function createFingers({ who, send, show, ringed, stops, after }: Needs): Fingers {
  const fingers = new Map<number, { n: string; course: Course }>()
  /** Those that are down and have said something already. */
  const said = new Set<number>()
  let pressing: { id: number; n: string } | undefined
  let watched: { spoil(): void } | undefined
  let last: Last | undefined
  /** The screen on which she has felt something, or tapped one of the fixed places, as *next*. */
  let feltOn: string | undefined

  const somebody = (n: string) => {
    if (!pressing) send({ type: 'hand.touch', n, key: '' }) // not while another finger is busy: it would be taken for that one
  }
  /** Lifted, it says that somebody is there; otherwise nothing. */
  const presence = (n: string): Course => ({ ...inert, lifted: () => somebody(n) })
  /** A dark glass is not lit by a sleeve. */
  const palm = (n: string): Course => (isOff(who()) ? inert : presence(n))

  /** `aim`: what it would choose; none beside everything. */
  const isEcho = (down: Down, aim: string | undefined): boolean => {
    if (last === undefined || down.at - last.at >= DOUBLE_MS) return false
    if (last.n !== down.n) return distance(down, last) < DOUBLE_FAR_MM
    if (last.key === aim || distance(down, last) >= DOUBLE_MM) return false
    // what stood there before too is a neighbour, quickly tapped
    return aim === undefined || !last.stood.some(({ key, box }) => key === aim && isIn(down, box))
  }
  /** For a hand that strikes twice: not the same again, nor anything on a screen that only now came. */
  const isTooSoon = ({ n, at }: Down, aim: string | undefined, rest: number): boolean => {
    if (last === undefined) return false
    const isSame = last.n === n && last.key === aim
    return (isSame && at - last.at < BOUNCE_MS) || (at - last.at < rest && (last.n !== n || isSame))
  }
  const feeling = (id: number, down: Down, rest: number): Course => {
    const { n, over } = down
    const hasFelt = () => feltOn === n && ringed() !== undefined
    const aim = over?.edge ? over.key : hasFelt() ? ringed() : undefined
    return feel(down, {
      after,
      again: isEcho(down, aim) || isTooSoon(down, aim, rest),
      hasFelt,
      felt: (key) => {
        feltOn = n
        said.add(id)
        send({ type: 'hand.feel', n, key })
      },
      tapped: ({ x, y, at }, key) => {
        if (key !== undefined) feltOn = n
        last = { by: id, n, x, y, at, key: key ?? ringed() ?? '', stood: [] }
        send(key === undefined ? { type: 'hand.select' } : { type: 'hand.touch', n, key })
      },
      left: (told) => {
        if (told === undefined) somebody(n)
        else if (who().wait) send({ type: 'hand.lift', n, key: told })
      },
    })
  }
  const pressed = (id: number, down: Down, over: Over, holdMs: number): Course => {
    pressing = { id, n: down.n }
    const stood = stops()
    return press(down, over, {
      after,
      show,
      holdMs,
      ended: () => {
        if (pressing?.id === id) pressing = undefined
      },
      chose: (it) => {
        last = { ...it, by: id, stood }
        said.add(id)
        send({ type: 'hand.touch', n: it.n, key: it.key })
      },
      left: () => somebody(down.n),
    })
  }
  const courseOf = (id: number, down: Down): Course => {
    const { feel: feels, hold, rest } = who()
    if (down.broad > PALM_MM) return palm(down.n)
    if (isOff(who())) return presence(down.n)
    if (feels) return feeling(id, down, rest)
    const { over } = down
    if (isEcho(down, over?.key) || isTooSoon(down, over?.key, rest)) return inert
    if (pressing) return presence(down.n)
    const course = over ? pressed(id, down, over, hold) : presence(down.n)
    // who chooses by holding would never get to hold what stands there
    if (!isOnEdge(down) || (over && hold > 0) || fingers.size > 0) return course
    const held = () => {
      said.add(id)
      send({ type: 'hand.edge' })
    }
    const edge = watchEdge(down, course, { after, held })
    watched = edge
    return edge
  }
  const leave = (id: number): Course | undefined => {
    const finger = fingers.get(id)
    fingers.delete(id)
    said.delete(id)
    return finger?.course
  }

  return {
    down: (id, down) => {
      leave(id)?.dropped()
      if (last?.by === id) last = { ...last, by: undefined } // a mouse is the same one all day
      if (pressing && pressing.n !== down.n) leave(pressing.id)?.dropped() // its screen has gone
      watched?.spoil()
      watched = undefined
      fingers.set(id, { n: down.n, course: courseOf(id, down) })
    },
    moved: (id, touch) => {
      const finger = fingers.get(id)
      if (touch.broad > PALM_MM && finger && finger.course !== inert) {
        finger.course.dropped() // the hand sank down on the glass
        fingers.set(id, { ...finger, course: said.has(id) ? inert : palm(finger.n) })
      } else finger?.course.moved(touch)
    },
    lifted: (id, touch) => {
      leave(id)?.lifted(touch)
      said.delete(id)
      // a hand that trembles strikes again as it leaves, not as it comes
      if (last?.by === id) last = { ...last, at: touch.at, x: touch.x, y: touch.y }
    },
    lost: (id) => leave(id)?.dropped(),
  }
}
