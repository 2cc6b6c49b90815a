import { expect, it } from 'vitest'
import { paperWording } from '../../main/printing/catalogues.ts'
import { somebody, toConfirm } from './somebody.ts'

const start = '2026-11-24T09:00:00.000Z'
const anna = ['A B C', 'A', 'K L M', 'N', 'K L M', 'N', 'A B C', 'A']

it('no name is the usual: booking is no longer for it, and the first choice is still to book', async () => {
  const she = somebody()
  await she.begin(...toConfirm)
  expect(she.view().stops[0]?.event).toEqual({ type: 'CONFIRM' })
  expect(she.read()).toContain('You do not have to say your name.')
  await she.touch('Yes')
  expect(she.plain.called.size).toBe(0)
})
it('asked for, no name comes first; and the time is held all the while', async () => {
  const she = somebody()
  await she.begin(...toConfirm, 'What shall we call you?')
  expect(she.read().join()).toContain('Then it is deleted.')
  expect(
    she
      .view()
      .stops.slice(0, 3)
      .map(({ line }) => she.write(line)),
  ).toEqual(['No name', 'A picture', 'My name'])
  expect(she.plain.held.size).toBe(1)
  await she.touch('No name', 'Yes')
  expect(she.plain.booked.has(start)).toBe(true)
  expect(she.plain.called.size).toBe(0)
})
it('a picture that can be called out, on the last screen and on the ticket', async () => {
  const she = somebody()
  await she.begin(...toConfirm, 'What shall we call you?', 'A picture', 'The boat')
  expect(she.read()).toEqual(expect.arrayContaining(['The boat', 'We keep it until your visit. Then it is deleted.']))
  await she.touch('Yes')
  expect(she.plain.called.get(start)).toEqual({ picture: 'emblem-boat' })
  expect(she.read()).toContain('The boat')
  expect(she.plain.printed[0]?.facts.some(({ line }) => line.key === 'emblem.boat')).toBe(true)
})
it('a name of her own, written without a keyboard; begins large by itself', async () => {
  const she = somebody()
  await she.begin(...toConfirm, 'What shall we call you?', 'My name', ...anna, 'Ready')
  expect(she.view().id).toBe('book.held.confirming')
  expect(she.read()).toContain('We call you Anna.')
  await she.touch('Yes')
  expect(she.plain.called.get(start)).toEqual({ name: 'Anna' })
  expect(she.plain.printed[0]?.facts.map(({ line }) => paperWording.write(line, 'en'))).toContain('We call you Anna.')
})
it('she may change her mind: another name, or none after all', async () => {
  const she = somebody()
  await she.begin(...toConfirm, 'What shall we call you?', 'My name', ...anna, 'Ready')
  await she.touch('What shall we call you?', 'A picture', 'The sun', 'What shall we call you?', 'No name')
  expect(she.read().join()).not.toMatch(/Anna|The sun/)
  await she.touch('Yes')
  expect(she.plain.called.size).toBe(0)
})
it('back from each of these screens leads where she was, with one time held, and it can still be booked', async () => {
  const she = somebody()
  await she.begin(...toConfirm, 'What shall we call you?', 'A picture', 'The sun', 'What shall we call you?', 'My name')
  const ids = ['naming', 'confirming', 'picturing', 'naming', 'confirming']
  for (const id of ids) {
    await she.send({ type: 'hand.back' })
    expect(she.view().id).toBe(`book.held.${id}`)
    expect(she.plain.held.size).toBe(1)
  }
  await she.touch('Yes')
  expect(she.plain.booked.size).toBe(1)
})
it('somebody was quicker while she wrote: she is told as soon as she books', async () => {
  const she = somebody()
  await she.begin(...toConfirm, 'What shall we call you?', 'My name', 'A B C', 'A', 'Ready')
  she.plain.quicker.add(start)
  await she.touch('Yes')
  expect(she.view().id).toBe('book.taken')
})
it('a code brings her name up again, for her alone', async () => {
  const before = somebody()
  await before.begin(...toConfirm, 'What shall we call you?', 'My name', ...anna, 'Ready', 'Yes')
  const she = somebody(before.plain)
  await she.begin('My booked time', ...'481207', 'Ready')
  expect(she.view().facts.find(({ line }) => line.key === 'book.called')).toMatchObject({ private: true })
})
it('a discreet service asks for no name at all', async () => {
  const she = somebody()
  await she.begin('Safety', 'Someone hurts me', 'Book', 'Tomorrow')
  expect(she.read()).not.toContain('What shall we call you?')
})
