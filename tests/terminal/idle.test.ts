import { expect, it } from 'vitest'
import { somebody } from './somebody.ts'

it('asks after two minutes of quiet, ends 45 seconds after that', async () => {
  const she = somebody()
  await she.begin('Money')
  await she.wait(119_999)
  expect(she.view().id).toBe('find.kinds')
  await she.wait(1)
  expect(she.view().id).toBe('stillThere.shown')
  await she.wait(44_999)
  expect(she.view().id).toBe('stillThere.shown')
  await she.wait(1)
  expect(she.view().id).toBe('welcome')
})
it('anything at all answers, any number of times, and what she did goes on', async () => {
  const she = somebody()
  await she.begin('Money')
  for (let times = 0; times < 12; times++) {
    await she.wait(120_000)
    for (let again = 0; again < 3; again++) {
      await she.wait(44_000)
      await she.send({ type: 'hand.next' })
    }
    expect(she.view().id).toBe('stillThere.shown')
    await she.touch('Yes, go on')
    expect(she.view().id).toBe('find.kinds')
  }
})
it('a touch beside everything says that she is there', async () => {
  const she = somebody()
  await she.begin()
  for (let times = 0; times < 5; times++) {
    await she.wait(100_000)
    await she.send({ type: 'hand.touch', n: she.view().n, key: '' })
  }
  expect(she.view().id).toBe('home.shown')
})
it('what is under way is not interrupted, but not for ever', async () => {
  const she = somebody()
  await she.begin()
  she.plain.house.ask = () => new Promise(() => {})
  await she.touch('Money')
  await she.wait(120_000)
  expect(she.view().id).toBe('find.opening')
  await she.wait(120_000)
  await she.wait(120_000)
  expect(she.view().id).toBe('stillThere.shown')
})
