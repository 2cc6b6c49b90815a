import { beforeEach, describe, expect, it } from 'vitest'
import type { Down, Needs, Over, Touch } from './finger.ts'
import { createFingers, type Fingers } from './fingers.ts'

/** A glass of 200 by 300 mm: `money` above, `home` in the middle, `hide` fixed at the lower edge; between them nothing. */
const usual: readonly Over[] = [
  { key: 'money', edge: false, box: { left: 20, right: 90, top: 20, bottom: 60 } },
  { key: 'home', edge: false, box: { left: 20, right: 90, top: 70, bottom: 110 } },
  { key: 'hide', edge: true, box: { left: 0, right: 40, top: 280, bottom: 300 } },
]
/** Right under `money`, as a key of a keypad stands under another. */
const more: Over = { key: 'more', edge: false, box: { left: 20, right: 90, top: 63, bottom: 69 } }
let stops = usual
const over = (x: number, y: number) => stops.find(({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
const money = { x: 50, y: 40 }
const home = { x: 50, y: 90 }
const hide = { x: 20, y: 290 }
const beside = { x: 150, y: 150 }
type Spot = typeof money

let now = 0
let screen = 's1'
/** Where the terminal's ring stands. */
let ring: string | undefined
let sent: unknown[] = []
let shown: unknown
let who: ReturnType<Needs['who']>
let due: { at: number; then: () => void }[] = []
let fingers: Fingers
const wait = (ms: number) => {
  const until = now + ms
  for (;;) {
    const next = due.filter((it) => it.at <= until).sort((a, b) => a.at - b.at)[0]
    if (!next) break
    due = due.filter((it) => it !== next)
    now = next.at
    next.then()
  }
  now = until
}
const touch = ({ x, y }: Spot, broad = 10): Touch => ({ x, y, at: now, broad, over: over(x, y) })
const down = (id: number, spot: Spot, broad?: number) => {
  const it: Down = { ...touch(spot, broad), n: screen, aboveEdge: 300 - spot.y }
  fingers.down(id, it)
}
/** What the terminal does of itself with what it is told. */
const hear: Needs['send'] = (hand) => {
  sent.push(hand)
  if (hand.type === 'hand.feel') ring = hand.key
}
const move = (id: number, spot: Spot, broad?: number) => fingers.moved(id, touch(spot, broad))
const lift = (id: number, spot: Spot) => fingers.lifted(id, touch(spot))
const tap = (spot: Spot, ms = 80, id = 1) => {
  down(id, spot)
  wait(ms)
  lift(id, spot)
}
const chosen = (key: string, n = 's1') => ({ type: 'hand.touch', n, key })
const felt = (key: string, n = 's1') => ({ type: 'hand.feel', n, key })
const somebody = chosen('')

beforeEach(() => {
  now = 1_000
  screen = 's1'
  stops = usual
  ring = undefined
  sent = []
  shown = undefined
  due = []
  who = { hold: 0, rest: 0 }
  fingers = createFingers({
    who: () => who,
    send: hear,
    show: (pressed) => {
      shown = pressed
    },
    ringed: () => ring,
    stops: () => stops,
    after: (ms, then) => {
      const it = { at: now + ms, then }
      due.push(it)
      return () => {
        due = due.filter((other) => other !== it)
      }
    },
  })
})

describe('one finger', () => {
  it('chooses what it is on, when it is lifted, and shows at once what it presses', () => {
    down(1, money)
    expect([sent, shown]).toEqual([[], { key: 'money' }])
    wait(80)
    lift(1, money)
    expect([sent, shown]).toEqual([[chosen('money')], undefined])
  })
  it('that trembles and strikes at once again meant it once; a little later it means it', () => {
    tap(money)
    wait(150)
    tap(money)
    expect(sent).toEqual([chosen('money')])
    wait(250)
    tap(money)
    expect(sent).toEqual([chosen('money'), chosen('money')])
  })
  it('whose second tap meets another page of the same screen did not mean that one', () => {
    tap({ x: 50, y: 59 })
    stops = usual.map((it) => ({ ...it, key: `${it.key} of page 2` }))
    for (const y of [50, 71]) {
      wait(100)
      tap({ x: 50, y })
    }
    expect(sent).toEqual([chosen('money')])
  })
  it('that quickly taps the neighbour means it, where nothing has changed', () => {
    stops = [...usual, more]
    tap({ x: 50, y: 58 })
    wait(100)
    tap({ x: 50, y: 66 })
    expect(sent).toEqual([chosen('money'), chosen('more')])
  })
  it('whose second tap misses everything is not somebody else', () => {
    tap({ x: 50, y: 59 })
    wait(100)
    tap({ x: 50, y: 65 })
    expect(sent).toEqual([chosen('money')])
  })
  it('that strikes a mouse twice is not held off longer for it', () => {
    tap(money)
    wait(150)
    tap(money, 300)
    wait(20)
    tap(money)
    expect(sent).toEqual([chosen('money'), chosen('money')])
  })
  it('may press for long', () => {
    tap(money, 9_000)
    expect(sent).toEqual([chosen('money')])
  })
  it('may slip off by 10 mm, and not by more', () => {
    for (const x of [99, 101]) {
      down(1, money)
      wait(600)
      lift(1, { x, y: 40 })
      wait(300)
    }
    expect(sent).toEqual([chosen('money'), somebody])
  })
  it('that comes onto something from beside chooses nothing', () => {
    down(1, beside)
    wait(80)
    lift(1, money)
    expect(sent).toEqual([somebody])
  })
  it('that swipes over something broad does nothing', () => {
    down(1, { x: 25, y: 40 })
    wait(150)
    lift(1, { x: 85, y: 40 })
    expect(sent).toEqual([somebody])
  })
  it('is meant for the screen on which it began', () => {
    down(1, money)
    screen = 's2'
    wait(80)
    lift(1, money)
    expect(sent).toEqual([chosen('money', 's1')])
  })
  it('that the system took away has done nothing', () => {
    down(1, money)
    fingers.lost(1)
    lift(1, money)
    expect([sent, shown]).toEqual([[], undefined])
  })
  it('whose second tap meets the next screen did not mean that one', () => {
    tap(money)
    screen = 's2'
    wait(150)
    tap(money)
    wait(500)
    tap(money)
    expect(sent).toEqual([chosen('money'), chosen('money', 's2')])
  })
})

describe('several fingers', () => {
  it('while one presses, no other does', () => {
    down(1, money)
    down(2, home)
    wait(80)
    lift(2, home)
    lift(1, money)
    expect(sent).toEqual([chosen('money')])
  })
  it('a finger that rests beside everything does not keep a later one from choosing', () => {
    down(1, beside)
    wait(3_000)
    tap(money, 80, 2)
    expect(sent).toEqual([chosen('money')])
  })
  it('a palm chooses nothing and keeps no finger from choosing', () => {
    down(1, home, 40)
    tap(money, 80, 2)
    lift(1, home)
    expect(sent).toEqual([chosen('money'), somebody])
  })
  it('a finger that sinks down to a palm does not count any more', () => {
    down(1, money)
    move(1, money, 30)
    expect(shown).toBeUndefined()
    move(1, home, 32)
    lift(1, money)
    tap(home, 80, 2)
    expect(sent).toEqual([somebody, chosen('home')])
  })
  it('one that sinks down when it has chosen says nothing more', () => {
    who = { hold: 1_000, rest: 0 }
    down(1, money)
    wait(1_000)
    move(1, money, 30)
    lift(1, money)
    expect(sent).toEqual([chosen('money')])
  })
  it('a finger left lying on a screen that has gone holds nobody off', () => {
    down(1, money)
    screen = 's2'
    wait(1_000)
    tap(home, 80, 2)
    expect(sent).toEqual([chosen('home', 's2')])
  })
})

describe('who strikes twice', () => {
  beforeEach(() => {
    who = { hold: 0, rest: 1_000 }
  })
  it('chooses once; something else, and the same a while later, count', () => {
    tap(money)
    wait(300)
    tap(money)
    tap(home)
    wait(1_000)
    tap(home)
    expect(sent).toEqual([chosen('money'), chosen('home'), chosen('home')])
  })
  it('touches nothing on the screen that came meanwhile', () => {
    tap(money)
    screen = 's2'
    wait(700)
    tap(home)
    wait(1_000)
    tap(home)
    expect(sent).toEqual([chosen('money'), chosen('home', 's2')])
  })
})

describe('who chooses by holding', () => {
  beforeEach(() => {
    who = { hold: 1_000, rest: 0 }
  })
  it('chooses when the time is reached, sees how long, and letting go does nothing more', () => {
    down(1, money)
    expect(shown).toEqual({ key: 'money', holdMs: 1_000 })
    wait(999)
    expect(sent).toEqual([])
    wait(1)
    expect([sent, shown]).toEqual([[chosen('money')], undefined])
    wait(5_000)
    lift(1, money)
    expect(sent).toEqual([chosen('money')])
  })
  it('chooses nothing by a finger that leaves earlier', () => {
    tap(money, 900)
    wait(1_000)
    expect(sent).toEqual([somebody])
  })
  it('chooses nothing by one that slides away, though it comes back; the next one can', () => {
    down(1, money)
    wait(500)
    move(1, beside)
    expect(shown).toBeUndefined()
    move(1, money)
    wait(1_000)
    lift(1, money)
    tap(home, 1_000, 2)
    expect(sent).toEqual([somebody, chosen('home')])
  })
  it('can hold what stands on the marked edge too', () => {
    who = { hold: 2_000, rest: 0 }
    tap(hide, 2_000)
    expect(sent).toEqual([chosen('hide')])
  })
})

describe('the marked edge', () => {
  const edge = { x: 150, y: 290 }
  it('held, it says so once, and letting go does nothing', () => {
    tap(edge, 4_000)
    expect(sent).toEqual([{ type: 'hand.edge' }])
  })
  it('held on something that stands there, it does not choose that', () => {
    tap(hide, 3_000)
    expect([sent, shown]).toEqual([[{ type: 'hand.edge' }], undefined])
  })
  it('a touch there that is shorter is an ordinary one, and may be long', () => {
    tap(hide, 2_900)
    expect(sent).toEqual([chosen('hide')])
  })
  it('a finger that moves along it only moves', () => {
    down(1, edge)
    wait(500)
    move(1, { x: 170, y: 290 })
    wait(2_000)
    expect(sent).toEqual([])
  })
  it('a hand that steadies itself there, while another finger presses, turns nothing on', () => {
    down(1, edge)
    wait(500)
    tap(money, 80, 2)
    wait(3_000)
    lift(1, edge)
    expect(sent).toEqual([chosen('money'), somebody])
  })
})

describe('who searches by touch', () => {
  beforeEach(() => {
    who = { hold: 0, rest: 0, feel: true }
  })
  it('hears what she comes over, once each, and lifting chooses nothing', () => {
    down(1, money)
    wait(50)
    move(1, { x: 52, y: 42 })
    move(1, { x: 50, y: 65 })
    move(1, home)
    wait(600)
    lift(1, home)
    expect(sent).toEqual([felt('money'), felt('home')])
  })
  it('a first tap only says what is there; the second, anywhere, chooses it', () => {
    tap(money)
    expect(sent).toEqual([felt('money')])
    wait(500)
    tap(home)
    wait(500)
    tap(beside)
    expect(sent).toEqual([felt('money'), { type: 'hand.select' }, { type: 'hand.select' }])
  })
  it('who chooses by waiting is waited for from when it is lifted, with what it told last', () => {
    who = { hold: 0, rest: 0, feel: true, wait: 2_000 }
    down(1, money)
    move(1, { x: 50, y: 65 })
    move(1, home)
    move(1, beside)
    lift(1, beside)
    expect(sent).toEqual([felt('money'), felt('home'), { type: 'hand.lift', n: 's1', key: 'home' }])
  })
  it('putting the finger down to search further does not choose', () => {
    tap(money)
    wait(500)
    down(1, home)
    wait(400)
    expect(sent).toEqual([felt('money'), felt('home')])
    wait(100)
    lift(1, home)
    expect(sent).toHaveLength(2)
  })
  it('sliding at once, without waiting, searches too', () => {
    tap(money)
    wait(500)
    down(1, { x: 50, y: 65 })
    move(1, home)
    lift(1, home)
    expect(sent).toEqual([felt('money'), felt('home')])
  })
  it('a tap on one of the fixed places does what is there; a longer touch says what it is', () => {
    tap(hide)
    tap(hide, 600)
    expect(sent).toEqual([chosen('hide'), felt('hide')])
  })
  it('on a new screen nothing has been felt yet', () => {
    tap(money)
    screen = 's2'
    wait(500)
    tap(home)
    expect(sent).toEqual([felt('money'), felt('home', 's2')])
  })
  it('a finger that sinks down on what it told says nothing more', () => {
    down(1, money)
    move(1, money, 30)
    move(1, money, 30)
    lift(1, money)
    expect(sent).toEqual([felt('money')])
  })
  it('what was felt and is no longer there cannot be chosen', () => {
    tap(money)
    ring = undefined
    wait(500)
    tap(home)
    expect(sent).toEqual([felt('money'), felt('home')])
  })
  it('what *next* told is chosen by a tap beside everything, though no finger has been on it', () => {
    tap(hide)
    ring = 'money'
    wait(300)
    tap(beside)
    expect(sent).toEqual([chosen('hide'), { type: 'hand.select' }])
  })
  it('where a ring stands that she has not heard of, a tap does not choose it', () => {
    ring = 'money'
    tap(beside)
    expect(sent).toEqual([somebody])
  })
  it('one finger can stay where it is, and another tap', () => {
    down(1, money)
    wait(600)
    tap(beside, 80, 2)
    expect(sent).toEqual([felt('money'), { type: 'hand.select' }])
  })
  it('a tap beside everything, before anything was felt, says that somebody is there', () => {
    tap(beside)
    expect(sent).toEqual([somebody])
  })
  it.each<[string, 0 | 500, number]>([
    ['a hand that trembles', 0, 150],
    ['who asked for a rest', 500, 450],
  ])('a second strike does not choose twice: %s', (_, rest, later) => {
    who = { hold: 0, rest, feel: true }
    for (const ms of [500, later, 600]) {
      tap(money)
      wait(ms)
    }
    tap(money)
    expect(sent).toEqual([felt('money'), { type: 'hand.select' }, { type: 'hand.select' }])
  })
  it('two quick taps beside everything, on one digit, are two', () => {
    tap(money)
    wait(500)
    tap(beside)
    wait(250)
    tap(beside)
    expect(sent).toEqual([felt('money'), { type: 'hand.select' }, { type: 'hand.select' }])
  })
  it('a second strike that slips off *next* does not choose what it told', () => {
    tap({ x: 38, y: 290 })
    ring = 'money'
    wait(150)
    tap({ x: 44, y: 290 })
    expect(sent).toEqual([chosen('hide')])
  })
  it('on a screen that only now came a second strike does nothing, and a finger that stays searches', () => {
    who = { hold: 0, rest: 1_000, feel: true }
    tap(hide)
    screen = 's2'
    wait(150)
    tap(hide)
    expect(sent).toEqual([chosen('hide')])
    down(1, home)
    wait(400)
    expect(sent).toEqual([chosen('hide'), felt('home', 's2')])
  })
  it('does so in the dark too', () => {
    who = { hold: 0, rest: 0, feel: true, dark: true }
    tap(money)
    expect(sent).toEqual([felt('money')])
  })
})

it('a finger on a dark glass only says that somebody is there; a palm does not light it', () => {
  who = { hold: 0, rest: 0, dark: true }
  tap(money)
  tap({ x: 150, y: 290 }, 3_000)
  expect(sent).toEqual([somebody, somebody])
  down(1, money, 40)
  lift(1, money)
  down(1, beside)
  move(1, beside, 40)
  lift(1, beside)
  expect(sent).toHaveLength(2)
})
