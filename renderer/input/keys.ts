/** A keyboard, keypad or switch: each key is what the visitor, else the office, says that it means. One table, one way in. */
import type { Key, KeyTable } from '../../flows/hands.ts'
import { type After, after as later } from '../speech/after.ts'
import { createBadges } from './badge.ts'
import { createChord } from './chord.ts'
import { codeOf, handOf } from './meaning-of.ts'
import { createStrikes } from './strikes.ts'

/** As much of what is met as a key must know. */
export interface KeyNeeds {
  who: { keys?: KeyTable; rest: number }
  office: { keys: KeyTable }
}

/** Nothing of the browser's own answers to a key. Returns the way to stop. */
export function listenToKeys(
  send: (hand: Key | { type: 'badge.read'; badge: string }) => void,
  met: () => KeyNeeds,
  after: After = later,
): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  const strikes = createStrikes()
  const chord = createChord()
  const badges = createBadges((badge) => send({ type: 'badge.read', badge }), after)
  const pressed = (event: KeyboardEvent) => {
    event.preventDefault()
    const code = codeOf(event)
    if (code === undefined) return
    if (event.repeat) return chord.repeated(code, event.timeStamp)
    const { who, office } = met()
    const hand = handOf(event, who.keys, office.keys)
    if (!hand) return
    // a reader may press the next before it lets go of the one before
    const isAlone = chord.pressed(code, event.timeStamp)
    const deliver = () => {
      if (isAlone && strikes.counts(code, event.timeStamp, who.rest)) send(hand)
    }
    if (!badges.takes({ code, key: event.key }, deliver)) deliver()
  }
  const lifted = (event: KeyboardEvent) => {
    event.preventDefault()
    const code = codeOf(event)
    if (code === undefined) return
    chord.lifted(code)
    strikes.lifted(code, event.timeStamp)
  }
  document.addEventListener('keydown', pressed, { signal })
  document.addEventListener('keyup', lifted, { signal })
  addEventListener(
    'blur',
    () => {
      chord.forget()
      badges.forget()
    },
    { signal },
  )
  return () => {
    stopped.abort()
    badges.forget()
  }
}
