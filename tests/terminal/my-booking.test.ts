import { expect, it } from 'vitest'
import { listener } from './listener.ts'
import { somebody, toConfirm } from './somebody.ts'

const code = [...'481207']
/** She has booked, gone, and comes back with her ticket. */
const withTicket = async (...words: string[]) => {
  const before = somebody()
  await before.begin(...toConfirm, 'Yes')
  await before.touch('Hide')
  const she = somebody(before.plain)
  await she.begin('My booked time', ...words)
  return she
}

it('the code on her ticket tells when and where', async () => {
  const she = await withTicket(...code, 'Ready')
  expect(she.view().id).toBe('myBooking.shown')
  expect(she.read()).toContain('Tuesday 24 November, 09:00 before lunch')
  expect(she.read()).toContain('You come to Medborgarhuset, rum 2.')
  expect(she.read().join()).not.toContain('48 12 07')
})
it('keeping the time changes nothing', async () => {
  const she = await withTicket(...code, 'Ready', 'Keep')
  expect(she.view().id).toBe('goodbye.shown')
  expect(she.plain.booked.size).toBe(1)
})
it('cancelling is asked for twice, says that it cannot be undone, and frees the time', async () => {
  const she = await withTicket(...code, 'Ready', 'Cancel')
  expect(she.plain.booked.size).toBe(1)
  expect(she.read().join()).toContain('It cannot be undone.')
  expect(she.stopThatReads('Yes').commits).toBe(true)
  await she.touch('Yes')
  expect(she.view().id).toBe('myBooking.cancelled')
  expect(she.plain.booked.size).toBe(0)
})
it('nobody goes back from a cancelled time into cancelling it again', async () => {
  const she = await withTicket(...code, 'Ready', 'Cancel', 'Yes')
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('home.shown')
})
it('back from what is shown leads to writing another code, and nothing is cancelled on the way', async () => {
  const she = await withTicket(...code, 'Ready', 'Cancel')
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('myBooking.shown')
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('myBooking.entering')
  expect(she.plain.booked.size).toBe(1)
})
/** It is the day of her time. */
const onTheDay = async (...words: string[]) => {
  const she = await withTicket(...code)
  for (const start of she.plain.booked.keys()) she.plain.today.add(start)
  await she.touch('Ready', ...words)
  return she
}
it('on the day of her time she says that she is here; staff are told, and she waits', async () => {
  const she = await onTheDay('I am here')
  expect(she.view().id).toBe('myBooking.arrived')
  expect(she.plain.arrived.size).toBe(1)
  expect(she.plain.booked.size).toBe(1)
  expect(she.read()).toContain('They know that you are here. Wait here.')
  await she.touch('Done')
  expect(she.view().id).toBe('goodbye.shown')
})
it('nobody goes back from having said it into saying it again', async () => {
  const she = await onTheDay('I am here')
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('home.shown')
})
it('on another day nobody is asked whether she is here', async () => {
  const she = await withTicket(...code, 'Ready')
  expect(she.read()).not.toContain('I am here')
})
it('whoever has said that she is here is not asked again, and can still cancel', async () => {
  const before = await onTheDay('I am here')
  const she = somebody(before.plain)
  await she.begin('My booked time', ...code, 'Ready')
  expect(she.read()).not.toContain('I am here')
  await she.touch('Cancel', 'Yes')
  expect(she.plain.booked.size).toBe(0)
})
it('a wrong digit is erased; five are not enough to be ready', async () => {
  const she = await withTicket('4', '8', '1', '2', '9', 'Erase', '0')
  expect(she.read()).not.toContain('Ready')
  await she.touch('7', 'Ready')
  expect(she.view().id).toBe('myBooking.shown')
})
it('a code that nobody has: she is told, and may try again or ask a person', async () => {
  const she = await withTicket(...'135790', 'Ready')
  expect(she.view().id).toBe('myBooking.unknown')
  await she.touch('Try again')
  expect(she.view().entered?.text).toBe('')
  await she.touch(...code, 'Ready')
  expect(she.view().id).toBe('myBooking.shown')
})
it('too many wrong codes: a person can help', async () => {
  const she = await withTicket()
  she.plain.house.ask = async () => ({ ok: false, reason: 'tooOften' }) as never
  await she.touch(...code, 'Ready')
  expect(she.view().id).toBe('myBooking.tooOften')
  await she.touch('Ask a person')
  expect(she.view().id).toBe('callPerson.asking')
})
it('a discreet service stays neutral', async () => {
  const before = somebody()
  await before.begin('Safety', 'Someone hurts me', 'Book', 'Tomorrow', 'Yes')
  const she = somebody(before.plain)
  await she.begin('My booked time', ...code, 'Ready')
  expect(she.read().join()).toContain('The service desk')
  expect(she.read().join()).not.toMatch(/shelter|Storgatan/)
})
it('with two keys and no eyes: to a digit, to the next, to ready', async () => {
  const she = await withTicket()
  for (const digit of [...code, 'Ready']) {
    for (let steps = 0; steps < 30; steps++) {
      const { stops, focus } = she.view()
      const stop = stops[focus]
      if (stop && she.write(stop.line) === digit) break
      await she.send({ type: 'hand.next' })
    }
    await she.send({ type: 'hand.select' })
  }
  expect(she.view().id).toBe('myBooking.shown')
})
it('when nothing more fits, what leads on is said', async () => {
  const she = listener()
  await she.begin('My booked time')
  for (const digit of ['4', '8', '1', '2', '0', '7']) await she.touch(digit)
  const ready = she.view().stops.find(({ event }) => event.type === 'entry.done')
  expect(ready && she.heard()).toContain(ready && she.write(ready.line))
})
