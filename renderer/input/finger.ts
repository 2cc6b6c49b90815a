/** A finger on the glass, as data: what the page tells of it, in millimetres and milliseconds, and what it may do. */
import type { Finger as Hand } from '../../flows/hands.ts'
import type { Profile } from '../../flows/screen.ts'

/** From the glass's upper left corner; mm. */
export interface Spot {
  x: number
  y: number
}
/** What can be chosen under a finger. */
export interface Over {
  key: string
  /** One of the four places that are always there, along the lower edge. */
  edge: boolean
  box: { left: number; right: number; top: number; bottom: number }
}
/** Where a finger is, and when. */
export interface Touch extends Spot {
  at: number
  /** How broad it lies on the glass. */
  broad: number
  over: Over | undefined
}
/** Where a finger came down. */
export interface Down extends Touch {
  /** Which screen it is meant for. */
  n: string
  /** How high above the lower edge of the glass. */
  aboveEdge: number
}
/** What one finger does from when it touches until it leaves. */
export interface Course {
  moved(touch: Touch): void
  lifted(touch: Touch): void
  /** It does not count any more, and whatever it had begun is undone. */
  dropped(): void
}
/** What is pressed and not yet let go; `holdMs`: and for how long it must be. */
export interface Pressed {
  key: string
  holdMs?: number
}
/** The world of a finger: whose hand, who listens, what shows, what happens later. */
export interface Needs {
  who(): Pick<Profile, 'hold' | 'rest' | 'feel' | 'wait' | 'dark'>
  send(hand: Hand | { type: 'hand.select' }): void
  show(pressed: Pressed | undefined): void
  /** Where the ring stands, if anywhere: what was felt, or stepped to, last. */
  ringed(): string | undefined
  /** What can be chosen, and where each stands now. */
  stops(): readonly Over[]
  /** Returns the way to call it off. */
  after(ms: number, then: () => void): () => void
}

/** A hand that trembles slips off what it meant by so much (VVSG 2.0). */
export const SLIP_MM = 10
/** Broader is a palm, an elbow or a sleeve. */
export const PALM_MM = 25

export const isIn = ({ x, y }: Spot, { left, right, top, bottom }: Over['box']): boolean =>
  x >= left && x <= right && y >= top && y <= bottom
export const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y)
export const isNear = ({ x, y }: Spot, { left, right, top, bottom }: Over['box']): boolean =>
  x > left - SLIP_MM && x < right + SLIP_MM && y > top - SLIP_MM && y < bottom + SLIP_MM
