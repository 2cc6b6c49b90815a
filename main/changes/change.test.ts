import * as v from 'valibot'
import { expect, it, test } from 'vitest'
import { change } from './change.ts'
import { eachChange } from './each-change.ts'
import { smallChanged } from './small-folder.ts'

const each = Object.entries(eachChange)

test('there is one to try of each kind of change', () => {
  expect(each.map(([what]) => what).sort()).toEqual(change.options.map(({ entries }) => entries.what.literal).sort())
})
test.each(each)('%s: what is stored is what was made', (_, { change: made }) => {
  expect(v.parse(change, JSON.parse(JSON.stringify(made)))).toEqual(made)
})
test.each(each)(
  '%s: it is shown before it holds, holds, and holds when the terminal is started again',
  async (_, { change: made, tells }) => {
    const { changed, folder, data } = await smallChanged()
    const before = structuredClone(changed.file())
    const seen = changed.preview(made)
    if (!seen.ok) throw new Error(seen.reason)
    expect(seen.differences).toEqual(tells)
    expect([seen.before, changed.file(), changed.list()]).toEqual([before, before, []]) // nothing has happened yet

    expect(changed.make(made, 'caretaker')).toEqual({ ok: true, n: 1 })
    expect(changed.file()).toEqual(seen.after)
    const again = await smallChanged({ folder, data })
    expect(again.changed.file()).toEqual(seen.after)
    expect(again.changed.officeNow.now()).toEqual(changed.officeNow.now())

    expect(again.changed.make(made, 'caretaker')).toEqual({ ok: false, reason: 'alreadySo' })
    expect(again.changed.takeBack(1, 'caretaker')).toEqual({ ok: true })
    expect(again.changed.file()).toEqual(before)
  },
)

it.each([
  ['a language that nobody made', { what: 'languages', to: ['xx'] }],
  ['no language at all', { what: 'languages', to: [] }],
  ['a volume of eleven', { what: 'volume', to: 11 }],
  ['half a step of volume', { what: 'volume', to: 2.5 }],
  ['a day that is none', { what: 'closure', date: '2027-02-29', closed: true }],
  ['an eighth weekday', { what: 'hours', host: 'anna', day: 8 }],
  ['a time that is none', { what: 'deskHours', day: 1, hours: { from: '9', to: '12:00' } }],
  ['too little time to answer', { what: 'idle', askAfterSeconds: 30 }],
  ['a field too many', { what: 'volume', to: 5, by: 'me' }],
  ['what cannot be changed here', { what: 'now', to: [] }],
])('%s is no change', (_, made) => {
  expect(v.safeParse(change, made).success).toBe(false)
})
