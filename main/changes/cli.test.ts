import { randomBytes } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { clockByHand } from '../clock.ts'
import { run } from './cli.ts'
import { finishRestore } from './restore.ts'
import { bookingsIn, smallData } from './small-data.ts'
import { emptyFolder } from './small-folder.ts'

const type = async (args: readonly string[], answer = '') => {
  const said: string[] = []
  const where = { root: '/', cwd: emptyFolder(), home: '/', platform: 'linux', env: {} } as const
  const parts = { say: (row: string) => void said.push(row), ask: async () => answer, where, clock: clockByHand() }
  const code = await run(args, { ...parts, random: randomBytes, log: () => undefined })
  return { code, said: said.join('\n') }
}

it('a caretaker takes a backup to a new machine, and the bookings are there', async () => {
  const { data, code: ticket } = smallData()
  const stick = emptyFolder()
  const made = await type(['to', stick, '--data', data])
  expect(made.code).toBe(0)
  const digits = /(\d{4} ){5}\d{4}/.exec(made.said)?.[0] ?? ''
  const file = join(stick, readdirSync(stick)[0] ?? '')

  const machine = join(emptyFolder(), 'new')
  const wrong = await type(['restore', file, '--data', machine], '1234')
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('not the digits') })
  const done = await type(['restore', file, '--data', machine], digits)
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining('of 2026-11-23 08:00 UTC') })
  expect(finishRestore(machine, () => undefined)).toEqual({ ok: true, restored: true })
  const { store, has } = bookingsIn(machine)
  expect(has(ticket)).toBe(true)
  store.close()
})
test.each([[[]], [['to']], [['from', 'x']], [['to', 'x', '--dta', 'y']]])('%j is not understood', async (args) => {
  expect((await type(args)).code).toBe(2)
})
it('a file that is no backup is told before digits are asked for', async () => {
  const file = join(emptyFolder(), 'photo.jpg')
  writeFileSync(file, 'JFIF')
  expect(await type(['restore', file])).toEqual({ code: 1, said: 'This file is no backup.' })
  expect((await type(['restore', `${file}.gone`])).code).toBe(1)
})
