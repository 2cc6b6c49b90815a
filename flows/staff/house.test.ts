import { expect, it } from 'vitest'
import { createActor, setup } from 'xstate'
import { settle } from '../setup/pretend-house.ts'
import { askAtDoor, furnishStaff } from './house.ts'
import type { StaffAsk, StaffHouse } from './services.ts'

/** A panel with a door and nothing behind it. `answer`: opens it, or not, when the PIN has been looked at. */
function door() {
  let answer = (_: ReturnType<StaffAsk['enter']>) => {}
  const looked = new Promise<ReturnType<StaffAsk['enter']>>((done) => {
    answer = done
  })
  const told = { letGo: 0 }
  const house: StaffHouse = {
    ask: async <N extends keyof StaffAsk>() => (await looked) as ReturnType<StaffAsk[N]>,
    keep: () => () => {
      told.letGo++
    },
  }
  const panel = setup({
    types: { events: {} as { type: 'panel.in' | 'panel.lock' } },
    actors: { enter: askAtDoor('enter') },
  }).createMachine({
    initial: 'outside',
    invoke: { src: 'enter', input: { pin: '482913' } },
    on: { 'panel.lock': '.over' },
    states: { outside: { on: { 'panel.in': 'inside' } }, inside: {}, over: {} },
  })
  const actor = furnishStaff(createActor(panel), house)
  actor.start()
  return {
    actor,
    told,
    answers: (it: ReturnType<StaffAsk['enter']>) => {
      answer(it)
      return settle()
    },
  }
}

it('whoever is let in is in from then on, and not before', async () => {
  const { actor, answers, told } = door()
  expect(actor.getSnapshot().value).toBe('outside')
  await answers({ ok: true, role: 'caretaker' })
  expect([actor.getSnapshot().value, told.letGo]).toEqual(['inside', 0])
})
it('whoever is not let in stays outside', async () => {
  const { actor, answers } = door()
  await answers({ ok: false, reason: 'wrong' })
  expect(actor.getSnapshot().value).toBe('outside')
})
it('a panel that was locked while the PIN was looked at leaves nobody in', async () => {
  const { actor, answers, told } = door()
  actor.stop()
  await answers({ ok: true, role: 'caretaker' })
  expect(told.letGo).toBe(1)
})
