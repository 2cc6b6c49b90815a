import { expect, it } from 'vitest'
import type { AnyActorRef } from 'xstate'
import { paperWording } from '../../main/printing/catalogues.ts'
import { somebody, toConfirm } from './somebody.ts'

it('from welcome to a booked time: eight touches', async () => {
  const she = somebody()
  await she.begin(...toConfirm, 'Yes')
  expect(she.view().id).toBe('book.booked')
  // welcome, language, topic, kind, book, time, yes: a kind with one service needs no list
  expect(2 + toConfirm.length + 1).toBeLessThanOrEqual(8)
  expect(she.read()).toContain('Your code is 48 12 07')
})
it('in the largest letters the day fills a page beside two choices, and stands with the code beside one', async () => {
  const she = somebody()
  await she.begin(...toConfirm)
  const visit: AnyActorRef | undefined = she.terminal.system().get('visit')
  visit?.send({ type: 'set.profile', set: { size: 4 } })
  const told = () => she.view().facts.map(({ line }) => line.key)
  expect(told()).toEqual(['book.soon'])
  expect(she.view().stops.filter(({ part }) => part === 'choices')).toHaveLength(2)
  await she.touch('Yes')
  expect(told()).toEqual(['book.code', 'book.when'])
})
it('while it is being booked there is no way out, and a second yes is nothing', async () => {
  const she = somebody()
  await she.begin(...toConfirm)
  const { n } = she.view()
  const { key } = she.stopThatReads('Yes')
  she.terminal.send({ type: 'hand.touch', n, key })
  she.terminal.send({ type: 'hand.touch', n, key })
  expect(she.view().stops).toEqual([])
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('book.booked')
  expect(she.plain.booked.size).toBe(1)
})
it('somebody was quicker at the hold: she is told, and offered other times', async () => {
  const she = somebody()
  await she.begin('Money', 'Debts', 'Book')
  she.plain.quicker.add('2026-11-24T09:00:00.000Z')
  await she.touch('Tomorrow')
  expect(she.read()[0]).toBe('Somebody was quicker. Choose another time.')
  expect(she.read().join()).not.toContain('Tomorrow, Tuesday 24 November, 09:00')
  await she.touch('Tomorrow', 'Yes')
  expect([...she.plain.booked.keys()]).toEqual(['2026-11-24T09:30:00.000Z'])
})
it('somebody was quicker at the very last: nothing is booked, and back does not lead to the lost time', async () => {
  const she = somebody()
  await she.begin(...toConfirm)
  she.plain.quicker.add('2026-11-24T09:00:00.000Z')
  await she.touch('Yes')
  expect(she.view().id).toBe('book.taken')
  expect(she.plain.booked.size).toBe(0)
  expect(she.plain.held.size).toBe(0)
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('book.soonest')
})
it('a day, then a part of the day, then a time', async () => {
  const she = somebody()
  await she.begin('Money', 'Debts', 'Book', 'Other times', 'Thursday 26', 'after lunch', '13:15', 'Yes')
  expect([...she.plain.booked.keys()]).toEqual(['2026-11-26T13:15:00.000Z'])
})
it('a printer that fails keeps the visit and the code, and can be tried again', async () => {
  const she = somebody()
  const { ask } = she.plain.house
  she.plain.house.ask = (name, ...rest) => (name === 'print' ? Promise.reject(new Error('no paper')) : ask(name, ...rest))
  await she.begin(...toConfirm, 'Yes')
  expect(she.view().id).toBe('book.unprinted')
  expect(she.read()).toContain('Your code is 48 12 07')
  she.plain.house.ask = ask
  await she.touch('Try printing')
  expect(she.view().id).toBe('book.booked')
})
it('the ticket tells what the last screen told', async () => {
  const she = somebody()
  await she.begin(...toConfirm, 'Yes')
  const [paper] = she.plain.printed
  const told = paper?.facts.map((fact) => paperWording.write(fact.line, 'en')) ?? []
  expect(told.length).toBeGreaterThan(3)
  expect(she.read()).toEqual(expect.arrayContaining(told))
})
it('nobody goes back from a booked time into booking it again', async () => {
  const she = somebody()
  await she.begin(...toConfirm, 'Yes')
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('home.shown')
  expect(she.plain.booked.size).toBe(1)
})
it('a discreet service: neutral words from the hold on, no address, and no paper unless she asks', async () => {
  const she = somebody()
  await she.begin('Safety', 'Someone hurts me')
  expect(she.read().join()).not.toContain('Storgatan')
  await she.touch('Book', 'Tomorrow')
  expect(she.read().join()).not.toContain('shelter')
  await she.touch('Yes')
  expect(she.read().join()).toContain('The service desk')
  expect(she.read().join()).not.toMatch(/shelter|Storgatan/)
  expect(she.plain.printed).toEqual([])
  await she.touch('Print a ticket')
  const paper = JSON.stringify(she.plain.printed)
  expect(paper).toContain('Kundtorget')
  expect(paper).not.toMatch(/shelter|Kvinnojouren|Storgatan/)
})
