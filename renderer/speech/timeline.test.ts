import { expect, it } from 'vitest'
import { afterByHand } from './after-by-hand.ts'
import { createTimeline } from './timeline.ts'

const RATE = 1_000 // a sample is a millisecond
const begin = () => {
  const time = afterByHand()
  const card = { at: 0 as number | undefined, stands: false, since: 0 }
  const heard: string[] = []
  const timeline = createTimeline({
    rate: RATE,
    played: () => (card.at === undefined ? undefined : card.stands ? card.at : card.at + (time.now() - card.since) / 1000),
    delay: () => 0.03,
    now: time.now,
    after: time.after,
    stuck: () => heard.push(`${time.now()} stuck`),
  })
  const add = (name: string, length: number) =>
    timeline.add({
      length,
      began: () => heard.push(`${time.now()} ${name}`),
      ended: (how) => heard.push(`${time.now()} ${name} ${how}`),
    })
  return { time, card, heard, timeline, add }
}

it('one begins where the other ends, and is told when it is heard', async () => {
  const { time, heard, add } = begin()
  const first = add('a', 500)
  expect(add('b', 300)).toBe(first + 500)
  await time.forward(2_000)
  expect(heard).toEqual([`${first + 30} a`, `${first + 530} a whole`, `${first + 530} b`, `${first + 830} b whole`])
})
it('what comes late begins soon, not in the past', async () => {
  const { time, add } = begin()
  add('a', 100)
  await time.forward(500)
  expect(add('b', 100)).toBe(520)
})
it('what is cut off is told so at once, and nothing of it begins any more', async () => {
  const { time, heard, timeline, add } = begin()
  add('a', 500)
  add('b', 500)
  await time.forward(200)
  timeline.cut()
  await time.forward(2_000)
  expect(heard).toEqual(['50 a', '200 a cut', '200 b cut'])
})
it('without a sound card words pass in their time', async () => {
  const { time, card, heard, timeline, add } = begin()
  card.at = undefined
  add('a', 500)
  await time.forward(1_000)
  expect(heard).toEqual(['0 stuck', '20 a', '520 a whole'])
  expect(timeline.isSilent()).toBe(true)
})
it('a sound card that stands still makes nobody wait, and is heard again when it goes on', async () => {
  const { time, card, heard, timeline, add } = begin()
  await time.forward(10_000) // idle for long is not stuck
  card.at = 0
  card.stands = true
  add('a', 3_000)
  add('b', 2_000)
  await time.forward(2_500)
  expect(heard[0]).toMatch(/ stuck$/)
  expect(heard[1]).toMatch(/ a$/)
  expect(timeline.isSilent()).toBe(true)
  card.stands = false
  card.since = time.now()
  await time.forward(200)
  expect(timeline.isSilent()).toBe(false)
  await time.forward(10_000)
  expect(heard.filter((it) => / b/.test(it))).toHaveLength(2)
  expect(heard.at(-1)).toMatch(/ b whole$/)
})
