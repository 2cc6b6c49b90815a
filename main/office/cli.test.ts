import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from './cli.ts'
import { hsds, smallDirectory, smallOffice } from './small-office.ts'

let folder = ''
let lines: string[] = []
beforeEach(async () => {
  lines = []
  folder = await mkdtemp(join(tmpdir(), 'office-'))
  await writeFile(join(folder, 'office.yml'), smallOffice)
  await writeFile(join(folder, 'directory.json'), smallDirectory())
})
afterEach(() => rm(folder, { recursive: true }))
const check = (...args: string[]) => run(['check', folder, ...args], (line) => lines.push(line), undefined)
const last = () => JSON.parse(lines.at(-1) ?? '') as unknown

test('a folder in order says so, and exits with 0', async () => {
  expect(await check('--json')).toBe(0)
  expect(lines[0]).toBe('In order. Services: 6. Organizations: 1. Can be booked here: 1.')
  expect(last()).toEqual({ faults: [], warnings: [] })
})
test('a fault is a line that an editor can open, and exits with 1', async () => {
  await writeFile(join(folder, 'office.yml'), smallOffice.replace('hosts: [anna]', 'hosts: [ana]'))
  expect(await check()).toBe(1)
  expect(lines).toEqual([`${join(folder, 'office.yml')}:20  There is no host “ana”. — Did you mean “anna”?`])
})
test('a warning is a finding too', async () => {
  await writeFile(join(folder, 'directory.json'), smallDirectory(hsds('bread', 'fodo')))
  expect(await check('--json')).toBe(1)
  expect(last()).toMatchObject({ faults: [], warnings: [{ line: 8, cure: 'Did you mean “food”?' }] })
})
test.each([[[]], [['check']], [['mend', 'x']], [['check', 'a', 'b']]])('%j is answered with how to use it', async (args) => {
  expect(await run(args, (line) => lines.push(line), undefined)).toBe(2)
  expect(lines[0]).toMatch(/^How to use it/)
})
