import { expect, test } from 'vitest'
import { clockByHand } from './clock.ts'
import { type Handlers, MAX_ARGUMENT_CHARACTERS, verbs } from './contract.ts'
import { createDispatch } from './dispatch.ts'
import { pretend } from './pretend-handlers.ts'

const SECRET = 'Anna Andersson 19121212-1212'
const desk = (changed: Partial<Handlers> = {}) => {
  const house = pretend(changed)
  const clock = clockByHand()
  const logged: string[] = []
  const log = (happened: string, about: object = {}) => void logged.push(JSON.stringify({ happened, ...about }))
  return { ...house, clock, logged, dispatch: createDispatch(house.handlers, { clock, log }) }
}

test('a known verb with the right arguments is answered', async () => {
  const { dispatch, asked } = desk()
  expect(await dispatch('booking.hold', { service: 'debt', start: '2026-11-24T09:00:00Z' })).toMatchObject({ ok: { hold: 'h1' } })
  expect(asked).toEqual([{ verb: 'booking.hold', args: { service: 'debt', start: '2026-11-24T09:00:00Z' } }])
})

test.each([
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'quit',
  'booking',
  undefined,
  null,
  7,
  {},
  ['visit.over'],
])('%j is no verb', async (verb) => {
  const { dispatch, asked } = desk()
  expect(await dispatch(verb, {})).toEqual({ refusal: { refused: 'unknownVerb' } })
  expect(asked).toEqual([])
})

const circle: { self?: object } = {}
circle.self = circle
test.each<[string, unknown, string]>([
  ['nothing', undefined, ''],
  ['null', null, ''],
  ['a list', [], ''],
  ['text', 'debt', ''],
  ['a function', () => 1, ''],
  ['a circle', circle, ''],
  ['a number too big for JSON', { service: 1n }, ''],
  ['a missing name', { service: 'debt' }, 'start'],
  ['another type', { service: 7, start: '2026-11-24T09:00:00Z' }, 'service'],
  ['a path', { service: '../../etc/passwd', start: '2026-11-24T09:00:00Z' }, 'service'],
  ['one name too many', { service: 'debt', start: '2026-11-24T09:00:00Z', [SECRET]: 1 }, '*'],
  ['a prototype', JSON.parse('{"service":"debt","start":"2026-11-24T09:00:00Z","__proto__":{"admin":1}}'), '*'],
])('%s in place of arguments is refused, and where is told', async (_name, args, where) => {
  const { dispatch, asked } = desk()
  expect(await dispatch('booking.hold', args)).toEqual({ refusal: { refused: 'badArguments', where } })
  expect(asked).toEqual([])
})

test('the place of a bad argument is told to the depth of its name, and never its value', async () => {
  const { dispatch, logged } = desk()
  const fact = { line: { key: SECRET, values: {} }, picture: 'clock' }
  const paper = { title: { key: 'welcome.safe', values: {} }, facts: [fact], staff: { key: 'welcome.safe', values: {} } }
  const answer = await dispatch('printing.print', { language: 'sv', paper })
  expect(answer).toEqual({ refusal: { refused: 'badArguments', where: 'paper.facts.0.line' } })
  expect(logged.join()).toContain('paper.facts.0.line')
  expect(logged.join()).not.toContain('Anna')
})

test('what nobody could have pressed is too large', async () => {
  const { dispatch, asked } = desk()
  const answer = await dispatch('booking.letGo', { hold: 'x'.repeat(MAX_ARGUMENT_CHARACTERS) })
  expect(answer).toEqual({ refusal: { refused: 'tooLarge' } })
  expect(asked).toEqual([])
})

test('a page gone wild is slowed down, and let in again when it has calmed', async () => {
  const { dispatch, clock, asked } = desk()
  const answers = await Promise.all(Array.from({ length: 100 }, () => dispatch('terminal.office', {})))
  expect(answers.filter((answer) => 'ok' in answer)).toHaveLength(60)
  expect(answers.at(-1)).toEqual({ refusal: { refused: 'tooMany' } })
  expect(asked).toHaveLength(60)
  clock.forward(1_000)
  const later = await Promise.all(Array.from({ length: 100 }, () => dispatch('terminal.office', {})))
  expect(later.filter((answer) => 'ok' in answer)).toHaveLength(30)
  clock.forward(3_600_000)
  const rested = await Promise.all(Array.from({ length: 100 }, () => dispatch('terminal.office', {})))
  expect(rested.filter((answer) => 'ok' in answer)).toHaveLength(60)
})

test('a service that hangs is too slow, exactly when the contract says so', async () => {
  const { dispatch, clock } = desk({ 'booking.confirm': () => new Promise(() => {}) })
  let answer: unknown
  const asking = dispatch('booking.confirm', { hold: 'h1' }).then((given) => {
    answer = given
  })
  clock.forward(verbs['booking.confirm'].ms - 1)
  await Promise.resolve()
  expect(answer).toBeUndefined()
  clock.forward(1)
  await asking
  expect(answer).toEqual({ refusal: { refused: 'tooSlow' } })
})

test('what comes too late is nobody’s trouble', async () => {
  let fail = (_thrown: Error) => {}
  const late = new Promise<never>((_, reject) => {
    fail = reject
  })
  const { dispatch, clock } = desk({ 'booking.confirm': () => late })
  const asking = dispatch('booking.confirm', { hold: 'h1' })
  clock.forward(60_000)
  fail(new Error('late'))
  expect(await asking).toEqual({ refusal: { refused: 'tooSlow' } })
})

test.each<[string, Handlers['desk.call']]>([
  [
    'at once',
    () => {
      throw new RangeError(SECRET)
    },
  ],
  [
    'later',
    async () => {
      throw Object.assign(new Error(`${SECRET}\n    at ${SECRET}`), { code: 'ERR_SQLITE_ERROR' })
    },
  ],
  [
    'with a code that is none',
    () => {
      throw Object.assign(new RangeError(SECRET), { code: SECRET })
    },
  ],
  ['with no error at all', () => Promise.reject(SECRET)],
])('a service that breaks %s has failed; the log has the kind of error and not its words', async (_when, broken) => {
  const { dispatch, logged } = desk({ 'desk.call': broken })
  expect(await dispatch('desk.call', { language: 'sv' })).toEqual({ refusal: { refused: 'failed' } })
  expect(logged).toHaveLength(1)
  expect(logged[0]).toMatch(/RangeError|ERR_SQLITE_ERROR|string/)
  expect(logged[0]).not.toContain('Anna')
})

test('an answer that is not of the promised form never leaves', async () => {
  const { dispatch, logged } = desk({
    'booking.confirm': () => ({ ok: true, code: SECRET, meeting: { service: {}, place: {} } }),
  })
  expect(await dispatch('booking.confirm', { hold: 'h1' })).toEqual({ refusal: { refused: 'failed' } })
  expect(logged[0]).toContain('"answer":"code"')
  expect(logged[0]).not.toContain('Anna')
})

test('an answer with more than was promised never leaves', async () => {
  const more = { call: 'c1', visitor: SECRET }
  const { dispatch } = desk({ 'desk.call': () => more })
  expect(await dispatch('desk.call', { language: 'sv' })).toEqual({ refusal: { refused: 'failed' } })
})
