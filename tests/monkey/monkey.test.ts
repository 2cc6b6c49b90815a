import { expect, it } from 'vitest'
import { SimulatedClock } from 'xstate'
import { createTerminal } from '../../renderer/terminal.ts'
import { demoOffice } from '../walk/demo.ts'
import { outcomes } from '../walk/outcomes.ts'
import { badHouse, chance } from './bad-house.ts'

const EVENTS = 100_000
const SEED = 20261122

/** Turns of the microtask queue, so that a late answer comes between two of the monkey's events. */
const turns = async (n: number) => {
  for (let i = 0; i < n; i++) await Promise.resolve()
}

it(`${EVENTS} random events against a house that fails, delays and lies: the terminal stays up, and keeps nothing for nobody`, async () => {
  const demo = await demoOffice()
  const below = chance(SEED)
  const later = (n: number, then: () => void) => void turns(n).then(then)
  const house = badHouse(demo.office, outcomes(demo.findings), below, later)
  const clock = new SimulatedClock()
  const terminal = createTerminal(house, clock)
  const { actor } = terminal
  const met = new Map<string, number>()

  for (let i = 0; i < EVENTS; i++) {
    const { view } = terminal.met()
    // rather on than out, or no monkey would ever get as far as a booking
    const ways = below(8) ? view.stops.filter((it) => it.part !== 'controls') : view.stops
    const stop = ways[below(ways.length || 1)]
    const which = below(1_000)
    if (which < 800 && stop) terminal.send({ type: 'hand.touch', n: view.n, key: stop.key })
    else if (which < 810) terminal.send({ type: 'hand.touch', n: `${view.n}0`, key: stop?.key ?? '' })
    else if (which < 850) terminal.send({ type: 'hand.select' })
    else if (which < 930) terminal.send({ type: below(2) ? 'hand.next' : 'hand.previous' })
    else if (which < 970) terminal.send({ type: 'hand.back' })
    else if (which < 975) terminal.send({ type: 'hand.help' })
    else if (which < 997) clock.increment(below(130_000))
    else terminal.send({ type: 'terminal.reset' })
    if (below(4)) await turns(60)
    met.set(view.id, (met.get(view.id) ?? 0) + 1)
    if (actor.getSnapshot().status !== 'active') throw new Error(`the terminal stopped after ${i} events, on ${view.id}`)
    for (const [name, n] of house.kept)
      if (n > 1) throw new Error(`${n} × ${name} kept at once, after ${i} events, on ${view.id}`)
    if (terminal.met().view.layer === 'welcome' && actor.system.get('visit'))
      throw new Error(`a visit exists behind the welcome screen, after ${i} events`)
  }
  // then everybody leaves
  for (let i = 0; i < 30; i++) {
    clock.increment(150_000)
    await turns(100)
  }
  expect(terminal.met().view.layer).toBe('welcome')
  expect([...house.kept.values()].every((n) => n === 0)).toBe(true)
  expect(house.counted.letGo).toBe(house.counted.kept)
  expect(house.counted.kept).toBeGreaterThan(1_000)
  expect(met.size).toBeGreaterThan(33)
}, 240_000)
