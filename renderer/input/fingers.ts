/**
 * All fingers on the glass, and which of them counts. Pure but for what it is handed. One that began on something, while no
 * other presses; not a palm, not one that rests beside everything, not the echo of the touch before. Every touch that is
 * none of these still says that somebody is there.
 */
import { isOnEdge, watchEdge } from './edge.ts'
import { feel } from './feel.ts'
import { type Course, type Down, distance, type Needs, type Over, PALM_MM, type Touch } from './finger.ts'
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
const inert: Course = { moved: () => {}, lifted: () => {}, dropped: () => {} }

export function createFingers({ who, send, show, isThere, after }: Needs): Fingers {
  const fingers = new Map<number, Course>()
  let pressing: { id: number; n: string } | undefined
  let watched: { spoil(): void } | undefined
  let last: (Chosen & { by: number }) | undefined
  let felt: { n: string; key: string } | undefined

  const somebody = (n: string) => {
    if (!pressing) send({ type: 'hand.touch', n, key: '' }) // not while another finger is busy: it would be taken for that one
  }
  /** Lifted, it says that somebody is there; otherwise nothing. */
  const presence = ({ n }: Down): Course => ({ ...inert, lifted: () => somebody(n) })

  const isEcho = (down: Down): boolean =>
    last !== undefined &&
    (last.n !== down.n || last.key !== down.over?.key) &&
    down.at - last.at < DOUBLE_MS &&
    distance(down, last) < (last.n === down.n ? DOUBLE_MM : DOUBLE_FAR_MM)
  /** For a hand that strikes twice: not the same again, nor anything on a screen that only now came. */
  const isTooSoon = ({ n, at, over }: Down, rest: number): boolean => {
    if (last === undefined) return false
    const isSame = last.n === n && last.key === over?.key
    return (isSame && at - last.at < BOUNCE_MS) || (at - last.at < rest && (last.n !== n || isSame))
  }
  const feeling = (id: number, down: Down, rest: number): Course => {
    const { n } = down
    return feel(down, {
      after,
      hasFelt: () => felt?.n === n && isThere(felt.key),
      felt: (key) => {
        felt = { n, key }
        send({ type: 'hand.feel', n, key })
      },
      tapped: ({ x, y, at }, key) => {
        const chosen = key ?? felt?.key ?? ''
        if (last && last.n === n && last.key === chosen && down.at - last.at < rest) return
        last = { by: id, n, x, y, at, key: chosen }
        send(key === undefined ? { type: 'hand.select' } : { type: 'hand.touch', n, key })
      },
      left: () => somebody(n),
    })
  }
  const pressed = (id: number, down: Down, over: Over, holdMs: number): Course => {
    pressing = { id, n: down.n }
    return press(down, over, {
      after,
      show,
      holdMs,
      ended: () => {
        if (pressing?.id === id) pressing = undefined
      },
      chose: (it) => {
        last = { ...it, by: id }
        send({ type: 'hand.touch', n: it.n, key: it.key })
      },
      left: () => somebody(down.n),
    })
  }
  const courseOf = (id: number, down: Down): Course => {
    const { feel: feels, dark, hold, rest } = who()
    const isPalm = down.broad > PALM_MM
    // who searches by touch needs no light for it
    if (isPalm || (dark && !feels)) return presence(down)
    if (isEcho(down)) return inert
    if (feels) return feeling(id, down, rest)
    if (isTooSoon(down, rest)) return inert
    if (pressing) return presence(down)
    const { over } = down
    const course = over ? pressed(id, down, over, hold) : presence(down)
    // who chooses by holding would never get to hold what stands there
    if (!isOnEdge(down) || (over && hold > 0) || fingers.size > 0) return course
    const edge = watchEdge(down, course, { after, held: () => send({ type: 'hand.edge' }) })
    watched = edge
    return edge
  }
  const leave = (id: number): Course | undefined => {
    const course = fingers.get(id)
    fingers.delete(id)
    return course
  }

  return {
    down: (id, down) => {
      leave(id)?.dropped()
      if (pressing && pressing.n !== down.n) leave(pressing.id)?.dropped() // its screen has gone
      watched?.spoil()
      watched = undefined
      fingers.set(id, courseOf(id, down))
    },
    moved: (id, touch) => {
      const course = fingers.get(id)
      if (touch.broad > PALM_MM && course) {
        course.dropped() // the hand sank down on the glass
        fingers.set(id, inert)
      } else course?.moved(touch)
    },
    lifted: (id, touch) => {
      leave(id)?.lifted(touch)
      // a hand that trembles strikes again as it leaves, not as it comes
      if (last?.by === id) last = { ...last, at: touch.at, x: touch.x, y: touch.y }
    },
    lost: (id) => leave(id)?.dropped(),
  }
}
