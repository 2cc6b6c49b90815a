import { expect, it } from 'vitest'
import { clockByHand } from '../clock.ts'
import type { Entry } from './audit-schema.ts'
import { createSession, LAPSE_MS, type SessionEnd } from './session.ts'

const atThePanel = () => {
  const time = clockByHand()
  const told: Entry[] = []
  const ends: SessionEnd[] = []
  const session = createSession({
    clock: time,
    steady: time.now,
    audit: { write: (entry) => void told.push(entry) },
    ended: (how) => ends.push(how),
  })
  return { session, told, ends, forward: time.forward }
}

it('nobody is at the panel until somebody came in, and nothing may be done there', () => {
  const { session } = atThePanel()
  expect(session.role()).toBeUndefined()
  expect(session.may('desk')).toBe(false)
  expect(session.may('caretaker')).toBe(false)
})
it('the desk may what is the desk’s; a caretaker may all', () => {
  const { session } = atThePanel()
  session.begin('desk', 'badge')
  expect([session.may('desk'), session.may('caretaker')]).toEqual([true, false])
  session.begin('caretaker', 'pin')
  expect([session.may('desk'), session.may('caretaker')]).toEqual([true, true])
})
it('a panel that is left open closes itself after two minutes, and the log says so', () => {
  const { session, told, ends, forward } = atThePanel()
  session.begin('desk', 'pin')
  forward(LAPSE_MS - 1)
  expect(session.role()).toBe('desk')
  forward(1)
  expect(session.may('desk')).toBe(false)
  expect(ends).toEqual(['lapsed'])
  expect(told).toEqual([
    { what: 'entered', role: 'desk', by: 'pin' },
    { what: 'lapsed', role: 'desk' },
  ])
})
it('whoever does something stays', () => {
  const { session, forward } = atThePanel()
  session.begin('desk', 'pin')
  for (let n = 0; n < 10; n++) {
    forward(LAPSE_MS - 1)
    session.stay()
  }
  expect(session.role()).toBe('desk')
})
it('who comes too late cannot stay', () => {
  // a machine that slept: its timers come late
  let now = 0
  const told: Entry[] = []
  const audit = { write: (entry: Entry) => void told.push(entry) }
  const session = createSession({ clock: { after: () => () => {} }, steady: () => now, audit })
  session.begin('caretaker', 'pin')
  now = LAPSE_MS
  session.stay()
  expect(session.may('desk')).toBe(false)
  expect(told.at(-1)).toEqual({ what: 'lapsed', role: 'caretaker' })
})
it('a timer that comes early closes nobody’s panel', () => {
  const timers: (() => void)[] = []
  const session = createSession({
    clock: {
      after: (_, then) => {
        timers.push(then)
        return () => {}
      },
    },
    steady: () => 0,
    audit: { write: () => {} },
  })
  session.begin('desk', 'pin')
  timers.at(-1)?.()
  expect(session.role()).toBe('desk')
})
it.each(['left', 'locked'] as const)('a session that is over (%s) is over once', (how) => {
  const { session, told, ends, forward } = atThePanel()
  session.end(how) // nobody is there: nothing to end
  session.begin('desk', 'pin')
  session.end(how)
  session.end('locked')
  forward(LAPSE_MS * 2)
  expect(ends).toEqual([how])
  expect(told.slice(1)).toEqual([{ what: how, role: 'desk' }])
})
it('when another comes in, the one before has left', () => {
  const { session, told } = atThePanel()
  session.begin('desk', 'pin')
  session.begin('caretaker', 'badge')
  expect(told.map(({ what }) => what)).toEqual(['entered', 'left', 'entered'])
  expect(session.role()).toBe('caretaker')
})
