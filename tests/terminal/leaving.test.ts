import { expect, it } from 'vitest'
import { somebody, toConfirm } from './somebody.ts'

type She = ReturnType<typeof somebody>
const ways: Record<string, (she: She) => Promise<unknown>> = {
  back: (she) => she.send({ type: 'hand.back' }),
  'starting over': (she) => she.touch('Restart'),
  hiding: (she) => she.touch('Hide'),
  'walking away': async (she) => {
    await she.wait(120_000)
    await she.wait(45_000)
  },
  'a reset': (she) => she.send({ type: 'terminal.reset' }),
  'the terminal being stopped': async (she) => she.terminal.actor.stop(),
}
for (const [name, leave] of Object.entries(ways)) {
  it(`${name} lets the held time go`, async () => {
    const she = somebody()
    await she.begin(...toConfirm)
    expect(she.plain.held.size).toBe(1)
    await leave(she)
    expect(she.plain.held.size).toBe(0)
  })
}
it('the reset works when the house answers nothing any more', async () => {
  const she = somebody()
  await she.begin()
  she.plain.house.ask = () => new Promise(() => {})
  await she.touch('Money')
  await she.send({ type: 'terminal.reset' })
  expect(she.view().id).toBe('welcome')
})
it('after a reset nothing of her is left: neither language nor size nor place', async () => {
  const she = somebody()
  await she.begin('Settings', 'How I see', 'Larger', 'Done', 'Money')
  await she.send({ type: 'terminal.reset' })
  expect(she.terminal.met().who).toEqual({ language: 'sv', size: 1, contrast: 'paper', volume: 5, speed: 120, hold: 0, rest: 0 })
  await she.send({ type: 'hand.next' })
  expect(she.view().id).toBe('language.shown')
  expect(she.view().focus).toBe(-1)
})
it('back after somebody is coming withdraws the call; what she did before goes on', async () => {
  const she = somebody()
  await she.begin('Money')
  await she.touch('A person', 'Yes')
  expect(she.view().id).toBe('callPerson.called.coming')
  await she.send({ type: 'hand.back' })
  expect(she.plain.calls).toEqual({ now: 0, ever: 1, withdrawn: 1 })
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('find.kinds')
})
it('nobody is called twice at once', async () => {
  const she = somebody()
  await she.begin('Help right now', 'There is danger', 'Fetch a person', 'Yes')
  await she.touch('A person')
  expect(she.view().id).toBe('callPerson.called.coming')
  await she.send({ type: 'hand.help', code: 'F1' })
  expect(she.view().id).toBe('callPerson.called.coming')
  expect(she.plain.calls).toEqual({ now: 1, ever: 1, withdrawn: 0 })
})
it('a stray key, another language, the settings: whoever was called comes all the same', async () => {
  const she = somebody()
  await she.begin('Money', 'A person', 'Yes')
  await she.send({ type: 'hand.other', code: 'KeyQ' })
  expect(she.view().id).toBe('keys.more')
  await she.touch('Done')
  expect(she.view().id).toBe('callPerson.called.coming')
  await she.touch('Settings', 'How I see', 'Larger', 'Done')
  expect(she.terminal.met().who.size).toBe(2)
  expect(she.view().id).toBe('callPerson.called.coming')
  await she.touch('Language', 'Svenska')
  expect(she.view().id).toBe('callPerson.called.coming')
  expect(she.plain.calls).toEqual({ now: 1, ever: 1, withdrawn: 0 })
  await she.send({ type: 'hand.back' })
  expect(she.plain.calls).toEqual({ now: 0, ever: 1, withdrawn: 1 })
})
