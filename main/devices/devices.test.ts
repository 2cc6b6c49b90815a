import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { devicesFile, openDevices } from './devices.ts'
import { MOST_KEYS } from './learnt.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'devices-'))
const open = (data = folder()) => {
  const told: unknown[] = []
  const devices = openDevices(data, { log: (happened, about) => void told.push({ happened, ...about }) })
  return { devices, data, told }
}

it('a machine that was never taught anything knows nothing, and says nothing of it', () => {
  const { devices, told, data } = open()
  expect([devices.learnt(), told, readdirSync(data)]).toEqual([{}, [], []])
})
it('what was taught is known at once, and when the terminal is started again', () => {
  const { devices, data } = open()
  expect(devices.learnKeys({ F13: 'next' })).toEqual({ ok: true })
  expect(devices.calibrate({ pixelsPerMm: 3.91, bottomMm: 750 })).toEqual({ ok: true })
  const all = { keys: { F13: 'next' }, display: { pixelsPerMm: 3.91, bottomMm: 750 } }
  expect(devices.learnt()).toEqual(all)
  expect(open(data).devices.learnt()).toEqual(all)
  expect(readdirSync(data)).toEqual(['devices.json']) // nothing half-written beside it
})
it('keys that are taught later are added; a glass that is measured again is measured anew', () => {
  const { devices } = open()
  devices.learnKeys({ F13: 'next', F14: 'back' })
  devices.learnKeys({ F14: 'select' })
  devices.calibrate({ pixelsPerMm: 3.91, bottomMm: 750 })
  devices.calibrate({ pixelsPerMm: 4 })
  expect(devices.learnt()).toEqual({ keys: { F13: 'next', F14: 'select' }, display: { pixelsPerMm: 4 } })
})
it('more keys than there is room for are refused, and what was taught before stays', () => {
  const { devices, data } = open()
  const many = (name: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name}${n}`, 'next' as const]))
  expect(devices.learnKeys(many('A', MOST_KEYS - 1))).toEqual({ ok: true })
  expect(devices.learnKeys({ B1: 'back', B2: 'back' })).toEqual({ ok: false, reason: 'notWritable' })
  expect(devices.learnt().keys).toEqual(many('A', MOST_KEYS - 1))
  expect(devices.learnKeys({ B1: 'back', A1: 'back' })).toEqual({ ok: true })
  expect(open(data).devices.learnt().keys).toEqual({ ...many('A', MOST_KEYS - 1), A1: 'back', B1: 'back' })
})
test.skipIf(process.platform === 'win32')('the file is for the terminal’s own account alone', () => {
  const { devices, data } = open()
  devices.learnKeys({ F13: 'next' })
  expect(statSync(devicesFile(data)).mode & 0o777).toBe(0o600)
})
it('where nothing can be written it says so, and keeps to what it knew', () => {
  const { devices, data, told } = open()
  devices.learnKeys({ F13: 'next' })
  const gone = open(join(data, 'nowhere'))
  expect(gone.devices.learnKeys({ F14: 'back' })).toEqual({ ok: false, reason: 'notWritable' })
  expect(gone.devices.learnt()).toEqual({})
  expect(gone.told).toMatchObject([{ happened: 'devices not written', code: 'ENOENT' }])
  expect(told).toEqual([])
})

describe('a broken file is told in the log and does not count', () => {
  test.each([
    ['half of one', '{ "keys": { "F13": "ne', 'no JSON'],
    ['one that means what does not exist', '{ "keys": { "F13": "fly" } }', '“keys.F13” does not fit'],
    ['one with a key that is none', '{ "keys": { "F 13": "next" } }', '“keys.F 13” does not fit'],
    ['one of a glass that cannot be', '{ "display": { "pixelsPerMm": 400 } }', '“display.pixelsPerMm” does not fit'],
    ['one with something unknown', '{ "printer": "x" }', '“printer” does not fit'],
  ])('%s', (_, text, why) => {
    const data = folder()
    writeFileSync(devicesFile(data), text)
    const { devices, told } = open(data)
    expect(devices.learnt()).toEqual({})
    expect(told).toMatchObject([{ happened: 'devices not read', why }])
    expect(devices.learnKeys({ F13: 'next' })).toEqual({ ok: true }) // taught again, it is mended
    expect(JSON.parse(readFileSync(devicesFile(data), 'utf8'))).toEqual({ keys: { F13: 'next' } })
  })
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('one that may not be read', () => {
    const data = folder()
    writeFileSync(devicesFile(data), '{}')
    chmodSync(devicesFile(data), 0)
    expect(open(data).told).toMatchObject([{ happened: 'devices not read', code: 'EACCES' }])
  })
})
