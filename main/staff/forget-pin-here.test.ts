import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../booking/sqlite.ts'
import { forgetPinHere, IS_RUNNING } from './forget-pin-here.ts'
import { STAFF_FILE } from './staff-file.ts'

const withPin = () => {
  const data = mkdtempSync(join(tmpdir(), 'ledstang-staff-'))
  const file = join(data, STAFF_FILE)
  writeFileSync(file, '{}')
  return { data, file }
}
const log = () => {}

it('deletes all PINs, says what to do next, and writes down that it did', () => {
  const { data, file } = withPin()
  expect(forgetPinHere(data, log)).toEqual({
    code: 0,
    says: expect.stringMatching(/^All PINs and badges are deleted\. .+ at once\.$/),
  })
  expect(existsSync(file)).toBe(false)
  expect(readFileSync(join(data, 'audit.jsonl'), 'utf8')).toContain('"pinsForgotten"')
})
it('where there is none it says where it has looked: the terminal may keep its data elsewhere', () => {
  const data = mkdtempSync(join(tmpdir(), 'ledstang-staff-'))
  expect(forgetPinHere(data, log)).toEqual({ code: 0, says: expect.stringContaining(`There was no PIN in ${data}.`) })
})
it('while the terminal runs nothing is deleted', () => {
  const { data, file } = withPin()
  const running = openStore(join(data, 'bookings.sqlite'))
  if (!running.ok) throw new Error(running.reason)
  expect(forgetPinHere(data, log)).toEqual({ code: 1, says: IS_RUNNING })
  expect(existsSync(file)).toBe(true)
  running.store.close()
  expect(forgetPinHere(data, log).code).toBe(0)
})
