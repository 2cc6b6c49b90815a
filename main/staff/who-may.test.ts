/** Who is let to what: every verb of the staff's, asked of the real services. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clockByHand } from '../clock.ts'
import type { In, Verb } from '../contract.ts'
import { FIRST_PIN_MS } from './handlers/door.ts'
import { type HouseAtHand, newFolder, openHouseAtHand } from './house-at-hand.ts'
import { LAPSE_MS } from './session.ts'
import { CARETAKER, DESK } from './terminal-at-hand.ts'
import { staffVerbs } from './verbs.ts'

const time = vi.hoisted((): { now: () => number } => ({ now: () => 0 }))
vi.mock('./steady.ts', () => ({ steadyTime: () => time.now() }))

type StaffVerb = Extract<Verb, `staff.${string}`>
/** Something that each would do, if it were allowed. */
const asked: { readonly [V in StaffVerb]: In<V> } = {
  'staff.door': {},
  'staff.enter': { pin: CARETAKER },
  'staff.stay': {},
  'staff.leave': {},
  'staff.setPin': { role: 'desk', pin: '7153' },
  'staff.setBadge': { role: 'desk', badge: '0012345678' },
  'staff.removeBadge': { role: 'desk' },
  'staff.panel': {},
  'staff.reset': {},
  'staff.close': { reason: 'repair' },
  'staff.notice': { notice: 'fire-drill' },
  'staff.testPrint': { language: 'sv' },
  'staff.today': {},
  'staff.answer': { call: 'call-1', minutes: 1 },
  'staff.settings': {},
  'staff.preview': { change: { what: 'deskMinutes', to: 7 } },
  'staff.change': { change: { what: 'deskMinutes', to: 7 } },
  'staff.changes': {},
  'staff.takeBack': { n: 1 },
  'staff.shares': {},
  'staff.sentences': { language: 'so' },
  'staff.keepTake': { language: 'so', clip: 'terminal.back', opus: 'AAAA' },
  'staff.voices': {},
  'staff.exportVoice': { language: 'so' },
  'staff.importVoice': {},
  'staff.eraseVoice': { language: 'so' },
  'staff.newDirectory': {},
  'staff.takeDirectory': {},
  'staff.takeBackDirectory': {},
  'staff.health': {},
  'staff.report': { seen: [] },
  'staff.figures': {},
  'staff.exportFigures': {},
  'staff.log': {},
  'staff.exportLog': {},
  'staff.packs': {},
  'staff.backup': {},
}
const names = Object.keys(asked) as StaffVerb[]
const open = new Set<StaffVerb>(['staff.door', 'staff.enter', 'staff.stay', 'staff.leave'])
const guarded = names.filter((verb) => !open.has(verb))
const desks = new Set<StaffVerb>([
  ...(['staff.panel', 'staff.reset', 'staff.close', 'staff.notice', 'staff.testPrint'] as const),
  ...(['staff.today', 'staff.answer', 'staff.health', 'staff.report'] as const),
])
/** Nobody does anything by looking. */
const looks = guarded.filter((verb) =>
  /panel|today|settings|preview|changes|shares|sentences|health|figures|log|packs|voices|newDirectory/.test(verb),
)

let house: HouseAtHand
beforeEach(async () => {
  house = await openHouseAtHand()
  time.now = house.clock.now
})
afterEach(() => house.close())
const refusals = async (verbs: readonly StaffVerb[]) => {
  const given: string[] = []
  for (const verb of verbs) {
    const answer = await house.ask(verb, asked[verb])
    if (!('refusal' in answer)) given.push(verb)
    else expect(answer.refusal, verb).toEqual({ refused: 'failed' })
  }
  return { given }
}

it('each of the staff’s verbs is looked at here', () => {
  expect(names.toSorted()).toEqual(Object.keys(staffVerbs).toSorted())
})
it('before the first PIN, nothing is to be had but to choose it', async () => {
  expect(await refusals(guarded)).toEqual({ given: [] })
  expect(await house.answered('staff.door', {})).toEqual({ pins: 'none', waitSeconds: 0, isIn: false })
  expect(await house.answered('staff.stay', {})).toEqual({ ok: false })
  expect(await house.answered('staff.enter', { pin: CARETAKER })).toEqual({ ok: false, reason: 'none' })
})
it('a quarter of an hour after the start nobody chooses the first PIN any more, also if the office was opened anew', async () => {
  const data = newFolder()
  const clock = clockByHand()
  time.now = clock.now
  const startedAt = clock.now()
  const pins = async (of: HouseAtHand) => (await of.answered('staff.door', {})).pins
  const before = await openHouseAtHand({ data, clock, startedAt })
  clock.forward(FIRST_PIN_MS - 1)
  expect(await pins(before)).toBe('none')
  await before.close()
  const after = await openHouseAtHand({ data, clock, startedAt })
  expect(await pins(after)).toBe('none')
  clock.forward(1)
  expect(await pins(after)).toBe('late')
  expect(await after.ask('staff.setPin', { role: 'caretaker', pin: CARETAKER })).toEqual({ refusal: { refused: 'failed' } })
  await after.close()
  const restarted = await openHouseAtHand({ data, clock, startedAt: clock.now() })
  expect(await restarted.answered('staff.setPin', { role: 'caretaker', pin: CARETAKER })).toEqual({ ok: true })
  await restarted.close()
})
it('a badge that is lost is removed, once and again; why one is not taken is told', async () => {
  await house.settleIn()
  const badge = 'BADGE-7716350042'
  expect(await house.answered('staff.setBadge', { role: 'desk', badge })).toEqual({ ok: true })
  expect(await house.answered('staff.setBadge', { role: 'caretaker', badge })).toEqual({ ok: false, reason: 'same' })
  expect(await house.answered('staff.setBadge', { role: 'desk', badge: '00000000' })).toEqual({ ok: false, reason: 'easy' })
  for (let n = 0; n < 2; n++) expect(await house.answered('staff.removeBadge', { role: 'desk' })).toEqual({ ok: true })
  expect(await house.answered('staff.enter', { badge })).toEqual({ ok: false, reason: 'none' })
  expect(house.audit().filter(({ what }) => what === 'badgeRemoved')).toHaveLength(1)
})
it('while nobody is in, every verb of theirs is refused, and nothing was done', async () => {
  await house.settleIn()
  await house.answered('staff.leave', {})
  const before = { audit: house.audit().length, office: await house.answered('terminal.office', {}), pushed: house.pushed.length }
  expect(await refusals(guarded)).toEqual({ given: [] })
  expect({
    audit: house.audit().length,
    office: await house.answered('terminal.office', {}),
    pushed: house.pushed.length,
  }).toEqual(before)
  expect(await house.answered('staff.door', {})).toEqual({ pins: 'some', waitSeconds: 0, isIn: false })
})
it('a first PIN is no way to a second one', async () => {
  await house.settleIn()
  await house.answered('staff.leave', {})
  expect(await house.ask('staff.setPin', { role: 'caretaker', pin: '719284' })).toEqual({ refusal: { refused: 'failed' } })
  expect(await house.answered('staff.enter', { pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
})
it('who works at the desk may what is the desk’s and nothing of a caretaker’s', async () => {
  await house.settleIn()
  expect(await house.answered('staff.enter', { pin: DESK })).toEqual({ ok: true, role: 'desk' })
  const caretakers = guarded.filter((verb) => !desks.has(verb))
  expect(caretakers).toHaveLength(guarded.length - 9)
  expect(await refusals(caretakers)).toEqual({ given: [] })
  const done = (await refusals([...desks])).given
  expect(done).toEqual([...desks])
  expect((await house.answered('staff.panel', {})).role).toBe('desk')
})
it('wrong PINs lead to waiting, which the door and the log tell of', async () => {
  await house.settleIn()
  await house.answered('staff.leave', {})
  const answers: unknown[] = []
  for (let n = 0; n < 12; n++) answers.push(await house.answered('staff.enter', { pin: `91827${n % 10}` }))
  const waits = answers.findIndex((it) => JSON.stringify(it).includes('wait'))
  expect(answers.slice(0, waits)).toEqual(Array.from({ length: waits }, () => ({ ok: false, reason: 'wrong' })))
  expect(waits).toBeGreaterThan(2)
  const { waitSeconds } = await house.answered('staff.door', {})
  expect(waitSeconds).toBeGreaterThan(0)
  expect(await house.answered('staff.enter', { pin: CARETAKER })).toEqual({ ok: false, reason: 'wait', seconds: waitSeconds })
  expect(house.audit().filter(({ what }) => what === 'refused')).toHaveLength(waits)
  expect(house.audit().some((it) => it.what === 'waiting')).toBe(true)
  house.clock.forward(waitSeconds * 1_000)
  expect(await house.answered('staff.enter', { pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
  expect(house.audit()).toContainEqual({ what: 'refused', why: 'wait', times: 12 - waits + 1 })
})
it('a session nobody uses is over after two minutes, and the log says so', async () => {
  await house.settleIn()
  house.clock.forward(LAPSE_MS - 1)
  expect(await house.answered('staff.stay', {})).toEqual({ ok: true })
  house.clock.forward(LAPSE_MS)
  expect(await house.answered('staff.stay', {})).toEqual({ ok: false })
  expect(await refusals(guarded)).toEqual({ given: [] })
  expect(house.audit().at(-1)).toEqual({ what: 'lapsed', role: 'caretaker' })
})
it('a page that only looks, again and again, does not keep a forgotten panel open', async () => {
  await house.settleIn()
  house.clock.forward(LAPSE_MS - 1_000)
  expect((await refusals(looks)).given).toEqual(looks)
  house.clock.forward(1_000)
  expect((await house.answered('staff.door', {})).isIn).toBe(false)
})
it('whoever does something stays in', async () => {
  await house.settleIn()
  for (const reason of ['repair', 'moved', 'repair'] as const) {
    house.clock.forward(LAPSE_MS - 1_000)
    await house.answered('staff.close', { reason })
  }
  expect((await house.answered('staff.door', {})).isIn).toBe(true)
})
it('who was in when the page broke is not in at the page that comes after it', async () => {
  await house.settleIn()
  house.pageGone()
  expect((await house.answered('staff.door', {})).isIn).toBe(false)
  expect(house.audit().at(-1)).toEqual({ what: 'locked', role: 'caretaker' })
})
it('nobody is in after the terminal was started anew', async () => {
  const data = newFolder()
  const before = await openHouseAtHand({ data })
  await before.settleIn()
  await before.close()
  const after = await openHouseAtHand({ data })
  expect(await after.answered('staff.door', {})).toEqual({ pins: 'some', waitSeconds: 0, isIn: false })
  expect(after.audit().slice(-2)).toEqual([{ what: 'locked', role: 'caretaker' }, { what: 'started' }])
  await after.close()
})
