import { expect, it } from 'vitest'
import { somebody, toConfirm } from './somebody.ts'

it('a second tap on the same place does not reach the next screen', async () => {
  const she = somebody()
  await she.begin()
  const { n } = she.view()
  const money = she.stopThatReads('Money')
  she.terminal.send({ type: 'hand.touch', n, key: money.key })
  await she.send({ type: 'hand.touch', n, key: money.key })
  await she.send({ type: 'hand.touch', n, key: she.stopThatReads('Restart').key })
  expect(she.view().id).toBe('find.kinds')
})
it('back and forth over the same screens, five times: one time is held', async () => {
  const she = somebody()
  await she.begin(...toConfirm)
  for (let round = 0; round < 5; round++) {
    for (const id of ['book.soonest', 'find.service', 'find.kinds', 'home.shown']) {
      await she.send({ type: 'hand.back' })
      expect(she.view().id).toBe(id)
    }
    await she.touch(...toConfirm)
    expect(she.view().id).toBe('book.held.confirming')
  }
  expect(she.plain.held.size).toBe(1)
})
it('back finds the choice she had taken', async () => {
  const she = somebody()
  await she.begin('Money', 'Debts', 'Book', 'In 2 nights')
  await she.send({ type: 'hand.back' })
  const { stops, focus } = she.view()
  expect(stops[focus]?.event).toMatchObject({ type: 'TIME', slot: { nights: 2 } })
})
it('another language in the middle changes the words and nothing else', async () => {
  const she = somebody()
  await she.begin(...toConfirm)
  const { id } = she.view()
  await she.touch('Language', 'Svenska')
  expect(she.view().id).toBe(id)
  expect(she.read()).toContain('Du kommer till Medborgarhuset, rum 2.')
  expect(she.plain.held.size).toBe(1)
})
it('a house that breaks ends in trouble, and back leads to where it was well', async () => {
  const she = somebody()
  await she.begin('Money', 'Debts')
  const { ask } = she.plain.house
  she.plain.house.ask = async () => Promise.reject(new Error('disk'))
  await she.touch('Book')
  expect(she.view().id).toBe('trouble.shown')
  expect(she.read()[0]).toBe('Something went wrong here. It is not your fault.')
  she.plain.house.ask = ask
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('find.service')
  await she.touch('Book')
  expect(she.view().id).toBe('book.soonest')
})
it('larger letters: fewer choices at a time, and the last page is reached', async () => {
  const she = somebody()
  await she.begin('Settings', 'How I see', 'Larger', 'Larger', 'Larger', 'Done', 'Money', 'Debts', 'Book')
  expect(she.view().stops.filter((stop) => stop.part === 'choices')).toHaveLength(3)
  expect(she.read()).not.toContain('Other times')
  await she.touch('More')
  expect(she.read()).toContain('Other times')
})
it('the first words are that she can do nothing wrong, in every language', async () => {
  const she = somebody()
  expect(she.view().facts.map((fact) => fact.line.in)).toEqual(['sv', 'en', 'ar'])
  expect(she.read().join()).toContain('We never ask for BankID or a card.')
})
it('urgent help is first on the home screen, at every size, and asks the house nothing', async () => {
  const she = somebody()
  await she.begin('Settings', 'How I see', 'Larger', 'Larger', 'Larger', 'Done')
  expect(she.view().stops[0]?.picture).toBe('now')
  she.plain.house.ask = async () => Promise.reject(new Error('everything is broken'))
  await she.touch('Help right now', 'There is danger')
  expect(she.read().join()).toContain('112')
})
