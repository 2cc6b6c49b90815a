/** The terminal's own ears for fingers and keys, on a page with three things to press. What they tell is written down. */
import { usualKeys } from '../../flows/hands.ts'
import type { Needs } from '../../renderer/input/finger.ts'
import { guardPage } from '../../renderer/input/guard.ts'
import { type KeyNeeds, listenToKeys } from '../../renderer/input/keys.ts'
import { listenToTouch } from '../../renderer/input/touch.ts'

type Who = ReturnType<Needs['who']> & KeyNeeds['who']
declare global {
  interface Window {
    hands: Hands
  }
}
interface Hands {
  told: unknown[]
  /** How she wants it; what is not said is as usual. */
  be(who: Partial<Who>): void
  show(screen: string): void
  /** Where the ring stands now, as after *next*. */
  rings(key: string): void
  /** Lets time pass for what was put off; the fingers' own time is the browser's. */
  pass(ms: number): void
}

const usual: Who = { hold: 0, rest: 0 }
let who = usual
let due: { inMs: number; then: () => void }[] = []
const glass = document.createElement('div')
glass.dataset.screen = 's1'
glass.innerHTML = `
  <button data-stop="money" style="left:20mm;top:20mm;width:70mm;height:40mm"></button>
  <button data-stop="home" style="left:20mm;top:70mm;width:70mm;height:40mm"></button>
  <button data-stop="hide" data-part="edge" style="left:0mm;top:280mm;width:40mm;height:20mm"></button>`
for (const stop of glass.querySelectorAll('button')) {
  const { left, top, width, height } = stop.style
  const scaled = (length: string) => `calc(${Number.parseFloat(length)} * var(--mm))`
  stop.setAttribute(
    'style',
    `position:absolute;left:${scaled(left)};top:${scaled(top)};width:${scaled(width)};height:${scaled(height)}`,
  )
}
document.documentElement.style.setProperty('--mm', '4px')
document.documentElement.style.touchAction = 'none'
document.body.replaceChildren(glass)

const told: unknown[] = []
const rings = (key: string) => {
  for (const stop of glass.querySelectorAll<HTMLElement>('[data-stop]'))
    stop.toggleAttribute('data-focused', stop.dataset.stop === key)
}
const pass = (ms: number) => {
  const before = due
  due = []
  for (const it of before) {
    if (it.inMs <= ms) it.then()
    else due.push({ ...it, inMs: it.inMs - ms })
  }
}
const after: Needs['after'] = (inMs, then) => {
  const it = { inMs, then }
  due.push(it)
  return () => {
    due = due.filter((other) => other.then !== then)
  }
}
window.hands = {
  told,
  be: (wanted) => {
    who = { ...usual, ...wanted }
  },
  show: (screen) => {
    glass.dataset.screen = screen
    rings('')
  },
  rings,
  pass,
}
guardPage()
listenToTouch(
  (hand) => {
    told.push(hand)
    if (hand.type === 'hand.feel') rings(hand.key)
  },
  () => who,
  after,
)
listenToKeys(
  (hand) => void told.push(hand),
  () => ({ who, office: { keys: usualKeys } }),
)
