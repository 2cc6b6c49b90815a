/** What a visit asks of the house, from first to last, over whichever shell. */
import { expect } from '@playwright/test'
import type { Out, Refusal, Verb } from '../../main/contract.ts'

export type Answer = { ok: unknown } | { refusal: Refusal }
export type Call = (verb: unknown, args: unknown) => Promise<Answer>

const given = async <V extends Verb>(call: Call, verb: V, args: object): Promise<Out<V>> => {
  const answer = await call(verb, args)
  if ('refusal' in answer) throw new Error(`${verb}: ${JSON.stringify(answer.refusal)}`)
  return answer.ok as Out<V>
}

/** Finds a service that can be booked, books its first free time, and leaves. */
export const bookOnce = async (call: Call): Promise<void> => {
  const { topics } = await given(call, 'terminal.office', {})
  expect(topics.length).toBeGreaterThan(0)
  const found = await Promise.all(topics.map((topic) => given(call, 'directory.kinds', { topic })))
  const bookable = found
    .flat()
    .flatMap(({ services }) => services)
    .filter((service) => service.bookable)
  const times = await Promise.all(bookable.map((service) => given(call, 'booking.freeTimes', { service: service.id })))
  const at = times.findIndex((slots) => slots.length > 0)
  const service = bookable[at]?.id
  const start = times[at]?.[0]?.start
  expect(service).toBeDefined()

  const held = await given(call, 'booking.hold', { service, start })
  if (!held.ok) throw new Error('a free time was taken')
  expect(await given(call, 'booking.renew', { hold: held.hold })).toEqual({ ok: true })
  const booked = await given(call, 'booking.confirm', { hold: held.hold })
  expect(booked).toMatchObject({ ok: true, code: expect.stringMatching(/^\d{6}$/) })
  expect(await given(call, 'booking.confirm', { hold: held.hold })).toEqual(booked) // asked again: the same booking
  const free = await given(call, 'booking.freeTimes', { service: service ?? '' })
  const hosts = times[at]?.filter((slot) => slot.start === start).length
  expect(hosts).toBe(1)
  expect(free.length).toBeLessThanOrEqual(times[at]?.length ?? 0)
  await given(call, 'visit.over', {})
}

/** Calls that no page of ours makes. Nothing is done; each is refused, and none is told more than where. */
export const hostile: readonly (readonly [name: string, verb: unknown, args: unknown, refused: Refusal['refused']])[] = [
  ['a verb that objects are born with', '__proto__', {}, 'unknownVerb'],
  ['another one', 'constructor', {}, 'unknownVerb'],
  ['a verb that there is not', 'system.run', { command: 'sh' }, 'unknownVerb'],
  ['a verb that is no text', { toString: 'visit.over' }, {}, 'unknownVerb'],
  ['no verb', null, {}, 'unknownVerb'],
  ['no arguments', 'booking.letGo', null, 'badArguments'],
  ['a list of arguments', 'visit.over', [], 'badArguments'],
  ['a missing argument', 'booking.hold', { service: 'x' }, 'badArguments'],
  ['an argument too many', 'booking.letGo', { hold: 'x', as: 'staff' }, 'badArguments'],
  ['a prototype', 'booking.letGo', JSON.parse('{"hold":"x","__proto__":{"ok":true}}'), 'badArguments'],
  ['a path', 'booking.freeTimes', { service: '../../etc/passwd' }, 'badArguments'],
  [
    'markup on a ticket',
    'printing.print',
    { language: 'sv', paper: { title: '<script>', facts: [], staff: '' } },
    'badArguments',
  ],
  ['more than anybody could press', 'booking.letGo', { hold: 'x'.repeat(70_000) }, 'tooLarge'],
]
