import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clockByHand } from '../clock.ts'
import { openPins } from './pins.ts'
import { BADGE, CARETAKER, DESK, setUpTerminal, tryWrong } from './terminal-at-hand.ts'
import { LONGEST_WAIT_MS, WAITING_FILE, waitAfter } from './waiting.ts'

const MINUTE = 60_000
const quiet = { clock: clockByHand(), log: () => {}, random: randomBytes }

it('who mistypes twice may try again at once; after the third time she waits five seconds', async () => {
  const { pins, forward } = await setUpTerminal()
  await tryWrong(pins, 3)
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: false, reason: 'wait', waitMs: 5_000 })
  forward(4_999)
  expect(pins.state().waitMs).toBe(1)
  forward(1)
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
  expect(pins.state().waitMs).toBe(0)
  await tryWrong(pins, 2)
  expect(pins.state().waitMs).toBe(0)
})
it('whoever knows the desk’s PIN cannot try the caretaker’s without waiting: it takes back its own try only', async () => {
  const { pins, forward, data } = await setUpTerminal()
  const waits: number[] = []
  for (let n = 0; n < 6; n++) {
    await tryWrong(pins, 1)
    waits.push(pins.state().waitMs / 1_000)
    forward(pins.state().waitMs)
    expect(await pins.enter({ pin: DESK })).toEqual({ ok: true, role: 'desk' })
    expect(pins.state().waitMs).toBe(0)
    expect(JSON.parse(readFileSync(join(data, WAITING_FILE), 'utf8'))).toEqual({ wrong: n + 1, waitMs: 0 })
  }
  expect(waits).toEqual([0, 0, 5, 10, 20, 40])
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
  await tryWrong(pins, 2)
  expect(pins.state().waitMs).toBe(0)
})
it('each hour without a wrong try forgets one, also after a restart: the desk’s own mistakes do not add up for weeks', async () => {
  const { pins, forward, start } = await setUpTerminal()
  for (let n = 0; n < 5; n++) {
    await tryWrong(pins, 1)
    forward(pins.state().waitMs)
  }
  forward(3 * 60 * MINUTE)
  await tryWrong(pins, 1) // the third
  expect(pins.state().waitMs).toBe(5_000)
  const { pins: again } = start()
  forward(3 * 60 * MINUTE)
  await tryWrong(again, 2)
  expect(again.state().waitMs).toBe(0)
})
it('who tries once in less than an hour has none forgotten', async () => {
  const { pins, forward } = await setUpTerminal()
  for (let n = 0; n < 12; n++) {
    await tryWrong(pins, 1)
    forward(59 * MINUTE)
  }
  await tryWrong(pins, 1)
  expect(pins.state().waitMs).toBe(LONGEST_WAIT_MS)
})
it('who only works at the desk, and makes no mistake, never waits', async () => {
  const { pins } = await setUpTerminal()
  for (let n = 0; n < 30; n++) expect(await pins.enter({ pin: DESK })).toEqual({ ok: true, role: 'desk' })
  expect(pins.state().waitMs).toBe(0)
})
it('the desk’s badge leaves the waiting of PINs as it was, also for the next start, and it ends in its time', async () => {
  const { pins, forward, start } = await setUpTerminal()
  await pins.setBadge('desk', BADGE, 'caretaker')
  await tryWrong(pins, 3)
  expect(await pins.enter({ pin: DESK })).toMatchObject({ reason: 'wait' })
  forward(5_000)
  await tryWrong(pins, 1)
  forward(4_000)
  expect(await pins.enter({ badge: BADGE })).toEqual({ ok: true, role: 'desk' })
  expect(pins.state().waitMs).toBe(6_000)
  forward(6_000)
  expect(pins.state().waitMs).toBe(0)
  expect(start().pins.state().waitMs).toBe(0)
})
it('each further wrong PIN doubles the waiting, up to a quarter of an hour', async () => {
  const { pins, forward } = await setUpTerminal()
  const waits: number[] = []
  for (let n = 0; n < 13; n++) {
    await tryWrong(pins, 1)
    waits.push(pins.state().waitMs / 1_000)
    forward(pins.state().waitMs)
  }
  expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900])
  expect(waitAfter(1_000_000)).toBe(LONGEST_WAIT_MS)
})
it('while one waits nothing is hashed at all', async () => {
  const { pins, hashedAt } = await setUpTerminal()
  await tryWrong(pins, 3)
  const hashed = hashedAt.length
  expect(hashed).toBe(3 * 2) // two roles have a PIN
  for (let n = 0; n < 50; n++) expect(await pins.enter({ pin: CARETAKER })).toMatchObject({ reason: 'wait' })
  expect(hashedAt.length).toBe(hashed)
})
it('guesses that come all at once are tried one by one, until one must wait', async () => {
  const { pins, hashedAt } = await setUpTerminal()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => pins.enter({ pin: `90${n}000` })))
  expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual([...Array(3).fill('wrong'), ...Array(17).fill('wait')])
  expect(hashedAt.length).toBe(3 * 2)
})
it('pulling the plug shortens nothing: all of the waiting counts anew', async () => {
  const { pins, start, forward } = await setUpTerminal()
  await tryWrong(pins, 3)
  forward(4_000)
  const again = start()
  expect(again.pins.state().waitMs).toBe(5_000)
  forward(5_000)
  expect(await again.pins.enter({ pin: '1' })).toEqual({ ok: false, reason: 'wrong' })
  expect(again.pins.state().waitMs).toBe(10_000)
})
it('a plug that is pulled while a PIN is tried does not undo the try', async () => {
  const { pins, start } = await setUpTerminal()
  await tryWrong(pins, 2)
  void pins.enter({ pin: '999000' })
  await Promise.resolve() // it has begun, and nobody has heard an answer
  expect(start().pins.state().waitMs).toBe(5_000)
})
it('waiting that is over stays over when the terminal is started anew', async () => {
  const { pins, start, forward } = await setUpTerminal()
  await tryWrong(pins, 3)
  forward(5_000)
  expect(start().pins.state().waitMs).toBe(0)
})
it('a timer that comes too early shortens nothing', async () => {
  const { data, audit } = await setUpTerminal()
  const timers: (() => void)[] = []
  const clock = {
    after: (_: number, then: () => void) => {
      timers.push(then)
      return () => {}
    },
  }
  const pins = openPins(data, { ...quiet, clock, steady: () => 0, audit, hash: async () => new Uint8Array(32) })
  await tryWrong(pins, 3)
  for (let n = 0; n < 5; n++) timers.at(-1)?.()
  expect(pins.state().waitMs).toBe(5_000)
})
it('setting the clock forward or back shortens nothing, and lengthens nothing', async () => {
  const { pins, setClock, forward } = await setUpTerminal()
  await tryWrong(pins, 3)
  for (const ms of [365 * 24 * 60 * MINUTE, -365 * 24 * 60 * MINUTE]) {
    setClock(ms)
    expect(pins.state().waitMs).toBe(5_000)
  }
  forward(5_000)
  expect(pins.state().waitMs).toBe(0)
})
it('a failure counts on the disk before anybody is told', async () => {
  const { pins, data } = await setUpTerminal()
  await tryWrong(pins, 1)
  expect(JSON.parse(readFileSync(join(data, WAITING_FILE), 'utf8'))).toEqual({ wrong: 1, waitMs: 0 })
})
it('when the waiting cannot be written, everybody waits longest and nothing is tried', async () => {
  const { pins, data, hashedAt, logged, forward } = await setUpTerminal()
  rmSync(join(data, WAITING_FILE), { force: true })
  mkdirSync(join(data, WAITING_FILE))
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: false, reason: 'wait', waitMs: LONGEST_WAIT_MS })
  expect(hashedAt).toEqual([])
  expect(logged.join()).toContain('could not be written')
  rmSync(join(data, WAITING_FILE), { recursive: true })
  forward(LONGEST_WAIT_MS)
  expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
})
it.each(['', '{}', '{"wrong":1,"waitMs":-5}', '{"wrong":1,"waitMs":0,"x":1}', 'null'])(
  'a waiting file that says %j means the longest waiting, and then the right PIN',
  async (text) => {
    const { data, start, forward } = await setUpTerminal()
    writeFileSync(join(data, WAITING_FILE), text)
    const { pins } = start()
    expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: false, reason: 'wait', waitMs: LONGEST_WAIT_MS })
    forward(LONGEST_WAIT_MS)
    expect(await pins.enter({ pin: CARETAKER })).toEqual({ ok: true, role: 'caretaker' })
  },
)
