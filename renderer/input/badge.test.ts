import { expect, it } from 'vitest'
import { afterByHand } from '../speech/after-by-hand.ts'
import { BURST_MS, createBadges } from './badge.ts'

function reader() {
  const { after, forward } = afterByHand()
  const did: string[] = []
  const badges = createBadges((badge) => did.push(`badge ${badge}`), after)
  const press = async (key: string, ms = 3) => {
    const code =
      key === 'Enter' ? 'Enter' : /\d/.test(key) ? `Digit${key}` : /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : 'Minus'
    if (!badges.takes({ code, key }, () => did.push(key))) did.push(key)
    await forward(ms)
  }
  return { did, press, forward }
}

it('what a reader types is a badge, and no key of it is pressed', async () => {
  const { did, press } = reader()
  for (const key of '0012345678') await press(key)
  await press('Enter')
  expect(did).toEqual(['badge 0012345678'])
})
it('a hand that types digits presses keys, each as soon as no reader could have typed it', async () => {
  const { did, press } = reader()
  for (const key of '123') await press(key, 120)
  await press('Enter')
  expect(did).toEqual(['1', '2', '3', 'Enter'])
})
it('a burst that is too short to be a badge is keys, in their order, and Enter after them', async () => {
  const { did, press } = reader()
  for (const key of '4711') await press(key)
  await press('Enter')
  expect(did).toEqual(['4', '7', '1', '1', 'Enter'])
})
it('a burst without its end is keys', async () => {
  const { did, press, forward } = reader()
  for (const key of '12345678') await press(key)
  await forward(BURST_MS)
  expect(did).toEqual([...'12345678'])
})
it('a badge may have capitals and signs', async () => {
  const { did, press } = reader()
  for (const key of 'A-12:b_34') await press(key)
  await press('Enter')
  expect(did).toEqual(['badge A-12:b_34'])
})
