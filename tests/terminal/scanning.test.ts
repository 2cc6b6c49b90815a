/** One switch: the terminal steps by itself, and one press chooses. */
import { expect, it } from 'vitest'
import { somebody } from './somebody.ts'

const press = { type: 'hand.switch', code: 'F13' } as const
const STEP_MS = 2_000
type She = ReturnType<typeof somebody>
const inRing = (she: She) => {
  const { stops, focus } = she.view()
  const stop = stops[focus]
  return stop && she.write(stop.line)
}
const until = async (she: She, words: string) => {
  for (let step = 0; step < 40; step++) {
    if (inRing(she)?.startsWith(words)) return
    await she.wait(STEP_MS)
  }
  throw new Error(`the ring never came to ${words}: ${she.read().join(' | ')}`)
}
const choose = async (she: She, ...words: string[]) => {
  for (const each of words) {
    await until(she, each)
    await she.send(press)
  }
}
const begun = async () => {
  const she = somebody()
  await she.wait(0)
  await she.send(press)
  return she
}

it('a switch begins the visit, and the ring steps from then on', async () => {
  const she = await begun()
  expect(she.view().notice?.key).toBe('say.scan')
  expect(inRing(she)).toBeUndefined()
  await she.wait(STEP_MS)
  expect(inRing(she)).toBe('Svenska')
  await she.wait(STEP_MS)
  expect(inRing(she)).toBe('English')
})
it('books a time with one switch', async () => {
  const she = await begun()
  await choose(she, 'English', 'Money', 'Debts', 'Book', 'Tomorrow', 'Yes')
  expect(she.view().id).toBe('book.booked')
  expect(she.plain.booked.size).toBe(1)
})
it('reaches the terminal’s own controls, and takes slower steps', async () => {
  const she = await begun()
  await choose(she, 'English', 'Settings', 'How I press', 'Keys', 'Slower')
  expect(she.terminal.met().who.scan).toBe(3_000)
})
it('a press before anything stands in the ring brings the ring at once, and chooses nothing', async () => {
  const she = await begun()
  const { id } = she.view()
  await she.send(press)
  expect(inRing(she)).toBe('Svenska')
  expect(she.view().id).toBe(id)
})
it('does not step while it speaks, nor at once after the words', async () => {
  const she = await begun()
  await she.send({ type: 'voice.began' })
  await she.wait(60_000)
  expect(inRing(she)).toBeUndefined()
  await she.send({ type: 'voice.ended' })
  expect(inRing(she)).toBeUndefined()
  await she.wait(500)
  expect(inRing(she)).toBe('Svenska')
})
it('does not step into what she wants to hear again, though the first reading was just over', async () => {
  const she = await begun()
  await she.send({ type: 'voice.began' })
  await she.wait(STEP_MS)
  await she.send({ type: 'voice.ended' })
  await she.send({ type: 'hand.again', code: 'F2' })
  await she.send({ type: 'voice.began' })
  await she.wait(30_000)
  expect(inRing(she)).toBeUndefined()
  await she.send({ type: 'voice.ended' })
  await she.wait(500)
  expect(inRing(she)).toBe('Svenska')
})
it('stays on what it changes: softer, softer, and it is still softer', async () => {
  const she = await begun()
  await choose(she, 'English', 'Settings', 'How I hear', 'Softer')
  expect(inRing(she)).toBe('Softer')
  await she.send(press)
  await she.send(press)
  expect(she.terminal.met().who.volume).toBe(2)
})
it('rests when it has been around twice, says so, and goes on at a press', async () => {
  const she = await begun()
  await until(she, 'Svenska')
  for (let step = 0; step < 60 && !she.view().notice?.key.endsWith('rests'); step++) await she.wait(STEP_MS)
  expect(she.view().notice?.key).toBe('say.scan-rests')
  const at = inRing(she)
  await she.wait(STEP_MS)
  expect(inRing(she)).toBe(at)
  const { id } = she.view()
  await she.send(press)
  expect(inRing(she)).not.toBe(at)
  expect(she.view().id).toBe(id)
})
it('the idle question waits until the ring rests, and is answered with the switch', async () => {
  const she = await begun()
  for (let s = 0; s < 600 && she.view().layer !== 'ask'; s++) await she.wait(1_000)
  expect(she.view().layer).toBe('ask')
  await choose(she, 'Ja')
  expect(she.view().id).toBe('language.shown')
})
it('whoever then steps with a key of her own is not stepped for', async () => {
  const she = await begun()
  await she.send({ type: 'hand.next', code: 'ArrowDown' })
  expect(she.terminal.met().who.scan).toBeUndefined()
  const at = inRing(she)
  await she.wait(10 * STEP_MS)
  expect(inRing(she)).toBe(at)
})
it('a select that is all she has is a switch; from who can step it is none', async () => {
  const one = somebody()
  await one.wait(0)
  await one.send({ type: 'hand.select', code: 'Enter' })
  expect(one.terminal.met().who.scan).toBeUndefined()
  await one.send({ type: 'hand.select', code: 'Enter' })
  expect(one.terminal.met().who.scan).toBe(STEP_MS)
  const other = somebody()
  await other.wait(0)
  await other.send({ type: 'hand.next', code: 'F14' })
  await other.send({ type: 'hand.next', code: 'F14' })
  await other.send({ type: 'hand.select', code: 'F15' })
  await other.send({ type: 'hand.select', code: 'F15' })
  expect(other.terminal.met().who.scan).toBeUndefined()
})
