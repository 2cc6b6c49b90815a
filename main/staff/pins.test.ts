import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { clockByHand } from '../clock.ts'
import { forgetPins } from './forget-pins.ts'
import { openPins } from './pins.ts'
import { STAFF_FILE } from './staff-file.ts'
import { BADGE, CARETAKER, DESK, setUpTerminal, terminalAtHand, toldIn, tryWrong } from './terminal-at-hand.ts'
import { LONGEST_WAIT_MS, WAITING_FILE } from './waiting.ts'

const quiet = { clock: clockByHand(), log: () => {}, random: randomBytes }

it('a new terminal has no PIN, and says so to everyone who tries one', async () => {
  const { pins } = terminalAtHand().start()
  expect(pins.state()).toEqual({ pins: [], badges: [], waitMs: 0 })
  expect(pins.isFirst()).toBe(true)
  expect(await pins.enter({ pin: '000000' })).toEqual({ ok: false, reason: 'none' })
})
it('whoever is first may choose the caretaker’s PIN, and no other', async () => {
  const { pins } = terminalAtHand().start()
  expect(await pins.setPin('desk', DESK, 'first')).toEqual({ ok: false, reason: 'notFirst' })
  expect(await pins.setPin('caretaker', CARETAKER, 'first')).toEqual({ ok: true })
  expect(pins.isFirst()).toBe(false)
  expect(await pins.setPin('caretaker', '55566677', 'first')).toEqual({ ok: false, reason: 'notFirst' })
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
})
it('two who would both be first: only one is', async () => {
  const { pins } = terminalAtHand().start()
  const both = await Promise.all([pins.setPin('caretaker', CARETAKER, 'first'), pins.setPin('caretaker', '55566677', 'first')])
  expect(both).toEqual([{ ok: true }, { ok: false, reason: 'notFirst' }])
})
it('each PIN lets in its own role, also after the terminal was started anew', async () => {
  const { start } = await setUpTerminal()
  const { pins } = start()
  expect(await pins.enter({ pin: DESK })).toEqual({ ok: true, role: 'desk' })
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
})
it('a PIN that is easy to guess, or the other role’s, is not taken; the old one stays', async () => {
  const { pins } = await setUpTerminal()
  expect(await pins.setPin('caretaker', '123456', 'caretaker')).toEqual({ ok: false, reason: 'run' })
  expect(await pins.setPin('caretaker', '12', 'caretaker')).toEqual({ ok: false, reason: 'tooShort' })
  expect(await pins.setPin('caretaker', DESK, 'caretaker')).toEqual({ ok: false, reason: 'taken' })
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
})
it('the same PIN may be chosen again for the same role, and a new one takes the place of the old one', async () => {
  const { pins } = await setUpTerminal()
  expect(await pins.setPin('desk', DESK, 'caretaker')).toEqual({ ok: true })
  expect(await pins.setPin('desk', '64209', 'caretaker')).toEqual({ ok: true })
  expect(await pins.enter({ pin: DESK })).toEqual({ ok: false, reason: 'wrong' })
  expect(await pins.enter({ pin: '64209' })).toEqual({ ok: true, role: 'desk' })
})

it.each(['', '{"pins":{}}', '{"pins":{"caretaker":{"salt":"00","hash":"","cost":{"N":2,"r":8,"p":1}}},"badges":{}}'])(
  'with a staff file that says %j nobody gets in, and nobody may begin anew',
  async (text) => {
    const { data, pins, logged } = await setUpTerminal()
    writeFileSync(join(data, STAFF_FILE), text)
    expect(pins.state().pins).toBe('broken')
    expect(pins.isFirst()).toBe(false)
    expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: false, reason: 'broken' })
    expect(await pins.setPin('caretaker', '55566677', 'first')).toEqual({ ok: false, reason: 'broken' })
    expect(await pins.setBadge('desk', BADGE, 'caretaker')).toEqual({ ok: false, reason: 'broken' })
    expect(await pins.removeBadge('desk', 'caretaker')).toEqual({ ok: false, reason: 'broken' })
    expect(logged.filter((line) => line.startsWith('staff.json'))).toHaveLength(1)
  },
)
it('a PIN that cannot be written is not chosen, and she is told', async () => {
  const { start, data } = terminalAtHand()
  const { pins } = start()
  mkdirSync(`${join(data, STAFF_FILE)}.${process.pid}-${threadId}.new`)
  expect(await pins.setPin('caretaker', CARETAKER, 'first')).toEqual({ ok: false, reason: 'notWritable' })
  expect(pins.isFirst()).toBe(true)
})

it('who forgot the PIN deletes all from the machine’s account, and the next one is first', async () => {
  const { pins, audit, data, start } = await setUpTerminal()
  await tryWrong(pins, 3)
  expect(forgetPins(data, audit)).toEqual({ ok: true, hadAny: true })
  expect(existsSync(join(data, STAFF_FILE))).toBe(false)
  expect(pins.isFirst()).toBe(true) // one that runs meanwhile sees it too
  const again = start()
  expect(again.pins.state()).toEqual({ pins: [], badges: [], waitMs: 0 })
  expect(await again.pins.setPin('caretaker', '55566677', 'first')).toEqual({ ok: true })
  expect(await again.pins.enter({ pin: '55566677' })).toEqual({ ok: true, role: 'caretaker' })
  expect(toldIn(again.audit).map(({ what }) => what)).toContain('pinsForgotten')
  expect(forgetPins(data, again.audit)).toMatchObject({ ok: true })
  expect(forgetPins(data, again.audit)).toEqual({ ok: true, hadAny: false })
})
it('a broken staff file is mended the same way', async () => {
  const { pins, audit, data } = await setUpTerminal()
  writeFileSync(join(data, STAFF_FILE), 'broken')
  expect(forgetPins(data, audit).ok).toBe(true)
  expect(pins.state().pins).toEqual([])
})

it('the log tells of every wrong try, of the waiting, and in one line of all that was refused meanwhile', async () => {
  const { pins, audit, forward } = await setUpTerminal()
  await pins.setBadge('caretaker', BADGE, 'caretaker')
  await tryWrong(pins, 3)
  for (let n = 0; n < 40; n++) await pins.enter({ pin: '999000' })
  forward(5_000)
  await pins.enter({ badge: 'SOMEONE-ELSE' })
  for (let n = 0; n < 4; n++) await pins.enter({ badge: 'SOMEONE-ELSE' })
  pins.close()
  expect(toldIn(audit)).toEqual([
    { what: 'pinSet', role: 'caretaker', by: 'first' },
    { what: 'pinSet', role: 'desk', by: 'caretaker' },
    { what: 'badgeSet', role: 'caretaker' },
    ...Array(3).fill({ what: 'refused', why: 'wrong', by: 'pin' }),
    { what: 'waiting', seconds: 5 },
    { what: 'refused', why: 'wait', times: 40 },
    { what: 'refused', why: 'wrong', by: 'badge' },
    { what: 'waiting', seconds: 10 },
    { what: 'refused', why: 'wait', times: 4 },
  ])
})
it('no PIN and no badge is ever written: not in the log, not in the audit log, not in any file or error', async () => {
  const { pins, audit, data, logged, onDisk, start, forward } = await setUpTerminal()
  const secrets = [CARETAKER, DESK, BADGE, '31415926', 'WRONG-BADGE-1', '12345678', '44444444', 'no digits']
  await pins.setBadge('caretaker', BADGE, 'caretaker')
  for (const secret of secrets) {
    await pins.setPin('desk', secret, 'caretaker')
    for (let n = 0; n < 4; n++) await pins.enter({ pin: secret })
    forward(LONGEST_WAIT_MS)
    await pins.enter({ badge: secret })
    forward(LONGEST_WAIT_MS)
  }
  const failing = openPins(data, { ...quiet, audit, hash: () => Promise.reject(new Error('out of memory')) })
  await expect(failing.enter({ pin: CARETAKER })).rejects.toThrow(/^out of memory$/)
  writeFileSync(join(data, WAITING_FILE), 'broken')
  await start().pins.enter({ pin: DESK })
  const all = [...onDisk(), ...logged, audit.exportCsv()].join('\n')
  expect(all).toContain('refused')
  for (const secret of secrets) expect(all).not.toContain(secret)
})
it('with the real hash a right PIN opens, a wrong one does not, and two of the same leave other traces', async () => {
  const { data, start } = terminalAtHand()
  const pins = openPins(data, { ...quiet, audit: start().audit })
  expect(await pins.setPin('caretaker', CARETAKER, 'first')).toEqual({ ok: true })
  const before = readFileSync(join(data, STAFF_FILE), 'utf8')
  expect(await pins.enter({ pin: `${CARETAKER}0` })).toEqual({ ok: false, reason: 'wrong' })
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
  await pins.setPin('caretaker', CARETAKER, 'caretaker')
  expect(readFileSync(join(data, STAFF_FILE), 'utf8')).not.toBe(before)
  expect(before).toContain('"N": 32768')
})
