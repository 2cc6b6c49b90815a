import { expect, it } from 'vitest'
import { createActor } from 'xstate'
import { furnish } from '../house.ts'
import type { Choice } from '../screen.ts'
import type { Appointment, House, OfficeFacts } from '../services.ts'
import { type Context, type Events, myBooking } from './my-booking.ts'
import { screens } from './screens.ts'

const office: OfficeFacts = {
  name: { sv: 'Provkontoret' },
  languages: ['sv'],
  unspoken: [],
  size: 1,
  contrast: 'paper',
  volume: 5,
  topics: ['money'],
  now: [],
  idle: { askAfterMs: 120_000, answerWithinMs: 45_000 },
  display: { form: 'portrait', pixelsPerMm: 4 },
  keys: {},
  signs: [],
}
const appointment: Appointment = {
  slot: { start: '2026-11-24T09:00:00Z', date: '2026-11-24', at: '10:00', nights: 1, minutes: 30 },
  meeting: { service: { sv: 'Budgetrådgivning' }, place: { sv: 'Medborgarkontoret' } },
  today: true,
  arrived: false,
  called: { name: 'Anna' },
}
const found = { ok: true, appointment }
const unknown = { ok: false, reason: 'unknown' }
const tooOften = { ok: false, reason: 'tooOften' }
const settle = async () => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve()
}

/** Somebody with a ticket. `answers`: what the house says, one after the other. */
function holder(...answers: object[]) {
  const asked: unknown[] = []
  const house: House = {
    office: () => office,
    ask: async (name, q) => {
      asked.push([name, q])
      const [answer] = answers.splice(0, 1)
      if (!answer) throw new Error('gone')
      return answer as never
    },
    keep: () => () => {},
  }
  const flow = furnish(createActor(myBooking), house)
  const broke: unknown[] = []
  flow.subscribe({ error: (error) => broke.push(error) })
  flow.start()
  const send = async (...events: Parameters<typeof flow.send>[0][]) => {
    for (const event of events) {
      flow.send(event)
      await settle()
    }
  }
  return { asked, broke, send, at: () => flow.getSnapshot().value, context: () => flow.getSnapshot().context }
}
const offers = (context: Context) => screens.shown(context).choices.map(({ line: { key } }) => key)
const code = { type: 'CODE', entered: '481207' } as const

it.each([
  ['a code of hers', found, 'shown'],
  ['a code that nobody has', unknown, 'unknown'],
  ['too many wrong ones', tooOften, 'tooOften'],
])('%s', async (_, answer, state) => {
  const she = holder(answer)
  await she.send(code)
  expect(she.at()).toBe(state)
  expect(she.asked).toEqual([['appointment', { code: '481207' }]])
})
it.each([
  ['cancelled', { ok: true }, 'cancelled'],
  ['gone meanwhile', unknown, 'unknown'],
  ['too many wrong ones meanwhile', tooOften, 'tooOften'],
])('cancelling: %s', async (_, answer, state) => {
  const she = holder(found, answer)
  await she.send(code, { type: 'CANCEL' }, { type: 'YES' })
  expect(she.at()).toBe(state)
  expect(she.asked.at(-1)).toEqual(['cancel', { code: '481207' }])
})
it.each([
  ['staff are told', { ok: true }, 'arrived'],
  ['cancelled meanwhile', unknown, 'unknown'],
  ['too many wrong ones meanwhile', tooOften, 'tooOften'],
])('saying that she is here: %s', async (_, answer, state) => {
  const she = holder(found, answer)
  await she.send(code, { type: 'HERE' })
  expect(she.at()).toBe(state)
  expect(she.asked.at(-1)).toEqual(['arrive', { code: '481207' }])
})
it('saying it after midnight: her time is shown anew, and it is not offered any more', async () => {
  const she = holder(found, { ok: false, reason: 'notToday' }, { ok: true, appointment: { ...appointment, today: false } })
  await she.send(code, { type: 'HERE' })
  expect(she.at()).toBe('shown')
  expect(offers(she.context())).not.toContain('my-booking.here')
})
it.each([
  ['on the day', { today: true, arrived: false }, ['my-booking.here']],
  ['on another day', { today: false, arrived: false }, ['my-booking.keep']],
  ['when she has said it', { today: true, arrived: true }, ['my-booking.keep']],
])('what leads on from her time %s', (_, more, leading) => {
  const choices: readonly Choice<Events>[] = screens.shown({ code: '481207', appointment: { ...appointment, ...more } }).choices
  expect(choices.filter(({ leads }) => leads).map(({ line: { key } }) => key)).toEqual(leading)
})
it('looking at a time cancels nothing, nor does asking whether to', async () => {
  const she = holder(found)
  await she.send(code, { type: 'YES' }, { type: 'CANCEL' }, { type: 'CANCEL' })
  expect(she.at()).toBe('asking')
  expect(she.asked).toHaveLength(1)
})
it('a wrong code is forgotten before she writes another', async () => {
  const she = holder(unknown)
  await she.send(code, { type: 'AGAIN' })
  expect(she.at()).toBe('entering')
  expect(she.context().code).toBe('')
})
it('a house that breaks is no answer: the terminal says so', async () => {
  const she = holder()
  await she.send(code)
  expect(she.broke).toHaveLength(1)
})
it('no screen tells the code, and what it is about is hers', () => {
  const drawn = Object.values(screens).map((draw) => draw({ code: '481207', appointment }))
  expect(JSON.stringify(drawn)).not.toContain('481207')
  const facts = screens.shown({ code: '481207', appointment }).facts ?? []
  const keys = facts.filter((fact) => fact.private).map((fact) => fact.line.key)
  expect(keys).toEqual(['own', 'book.called'])
})
