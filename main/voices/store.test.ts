import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, it, vi } from 'vitest'
import { clockByHand } from '../clock.ts'
import { findRecordings } from '../speech/recordings.ts'
import { madeUp } from './made-up.ts'
import { openVoices } from './store.ts'
import { readPack, writePack } from './voice-pack.ts'

/** The disk is full for copies. */
const disk = vi.hoisted((): { copy: (() => never) | undefined } => ({ copy: undefined }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const copyFileSync: typeof fs.copyFileSync = (...args) => (disk.copy ? disk.copy() : fs.copyFileSync(...args))
  return { ...fs, copyFileSync }
})

const made: string[] = []
afterEach(() => {
  disk.copy = undefined
  for (const at of made.splice(0)) rmSync(at, { recursive: true, force: true })
})
const catalogues = { sv: { yes: 'Ja', ask: 'Om {n, count} dagar' }, so: { yes: 'Haa', ask: '{n, count} maalmood gudahood' } }
const start = (data = mkdtempSync(join(tmpdir(), 'ledstang-data-')), texts: typeof catalogues = catalogues) => {
  made.push(data)
  const entries: unknown[] = []
  const logged: string[] = []
  const needs = {
    clock: clockByHand(),
    log: (happened: string) => void logged.push(happened),
    audit: { write: (entry: unknown) => void entries.push(entry) },
    catalogues: texts,
  }
  return { data, voices: openVoices(data, needs), entries, logged }
}
const row = { clip: 'yes', text: 'x', at: '2026-11-23T08:00:00.000Z' }
const yes = { language: 'so', clip: 'yes' } as const

it('what is kept is found as a recording, with who and when', async () => {
  const { data, voices, entries } = start()
  expect(voices.keep({ ...yes, bytes: madeUp(1), who: ' Ayaan ', by: 'caretaker' })).toEqual({ ok: true })
  expect(voices.keep({ language: 'so', clip: 'ask/1', bytes: madeUp(2) })).toEqual({ ok: true })
  expect(voices.list('so')).toEqual([
    { clip: 'ask/1', at: '2026-11-23T08:00:00.000Z', seconds: 2, canTakeBack: false },
    { clip: 'yes', who: 'Ayaan', at: '2026-11-23T08:00:00.000Z', seconds: 1, canTakeBack: false },
  ])
  expect((await findRecordings([voices.folder], () => {})).clips).toEqual({ so: ['ask/1', 'yes'] })
  expect(entries[0]).toEqual({ what: 'recorded', language: 'so', clip: 'yes', by: 'caretaker' })
  expect(JSON.stringify(entries)).not.toContain('Ayaan')
  expect(statSync(join(data, 'voices/so/yes.opus')).mode & 0o777).toBe(0o600)
  expect(start(data).voices.list('so')).toHaveLength(2)
})
it('a second recording takes the place of the first, which can be taken back, and back again', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp(1), who: 'Ayaan' })
  voices.keep({ ...yes, bytes: madeUp(2), who: 'Bilan' })
  const now = () => voices.list('so').map(({ who, seconds, canTakeBack }) => [who, seconds, canTakeBack])
  expect(now()).toEqual([['Bilan', 2, true]])
  expect(voices.takeBack(yes)).toEqual({ ok: true })
  expect(now()).toEqual([['Ayaan', 1, true]])
  voices.takeBack(yes)
  expect(now()).toEqual([['Bilan', 2, true]])
  voices.keep({ ...yes, bytes: madeUp(3) })
  expect(readFileSync(join(data, 'voices/voices.json'), 'utf8')).not.toContain('Ayaan')
})
it('one that was removed is not heard, and can come back', async () => {
  const { voices } = start()
  voices.keep({ ...yes, bytes: madeUp() })
  expect(voices.remove(yes)).toEqual({ ok: true })
  expect((await findRecordings([voices.folder], () => {})).clips).toEqual({})
  expect(voices.remove(yes)).toEqual({ ok: false, reason: 'none' })
  expect(voices.takeBack(yes)).toEqual({ ok: true })
  expect(voices.list('so')).toHaveLength(1)
})
it('of one that was erased nothing is left: not the sound, not the one before it, not the name', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp(1), who: 'Ayaan' })
  voices.keep({ ...yes, bytes: madeUp(2), who: 'Ayaan' })
  expect(voices.erase(yes)).toEqual({ ok: true })
  expect(readdirSync(join(data, 'voices/so'))).toEqual([])
  expect(readFileSync(join(data, 'voices/voices.json'), 'utf8')).not.toContain('Ayaan')
  expect(voices.takeBack(yes)).toEqual({ ok: false, reason: 'none' })
})
const full = (): never => {
  throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
}
it('on a full disk a second voice leaves nothing behind, and the first is as it was', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp(1), who: 'Ayaan' })
  disk.copy = full
  expect(voices.keep({ ...yes, bytes: madeUp(2), who: 'Bilan' })).toEqual({ ok: false, reason: 'notWritable' })
  expect(readdirSync(join(data, 'voices/so'))).toEqual(['yes.opus'])
  expect(voices.list('so')[0]).toMatchObject({ who: 'Ayaan', seconds: 1 })
})
it('of one that is erased what a power cut left goes too, and a list of names that could not be read', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp(1), who: 'Ayaan' })
  voices.keep({ language: 'so', clip: 'ask/1', bytes: madeUp(2) })
  writeFileSync(join(data, 'voices/voices.json'), '{ "who": "Ayaan"')
  const { voices: later } = start(data)
  for (const left of ['so/yes.opus.new', 'so/yes.opus.4711-0.new', 'so/yes.opus.new.4711-0.new', 'so.former/yes.opus']) {
    mkdirSync(join(data, 'voices/so.former'), { recursive: true })
    writeFileSync(join(data, 'voices', left), madeUp(1))
  }
  expect(later.erase(yes)).toEqual({ ok: true })
  expect(readdirSync(join(data, 'voices')).sort()).toEqual(['so', 'voices.json'])
  expect(readdirSync(join(data, 'voices/so'))).toEqual(['ask~1.opus'])
  expect(readFileSync(join(data, 'voices/voices.json'), 'utf8')).not.toContain('Ayaan')
})
it('one of which only half, or only the name, is left can be erased too', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp(1), who: 'Ayaan' })
  renameSync(join(data, 'voices/so/yes.opus'), join(data, 'voices/so/yes.opus.4711-0.new'))
  expect(voices.erase(yes)).toEqual({ ok: true })
  expect(readdirSync(join(data, 'voices/so'))).toEqual([])
  expect(readFileSync(join(data, 'voices/voices.json'), 'utf8')).not.toContain('Ayaan')
  expect(voices.erase(yes)).toEqual({ ok: false, reason: 'none' })
  voices.keep({ ...yes, bytes: madeUp(1), who: 'Ayaan' })
  rmSync(join(data, 'voices/so/yes.opus'))
  expect(voices.erase(yes)).toEqual({ ok: true })
  expect(readFileSync(join(data, 'voices/voices.json'), 'utf8')).not.toContain('Ayaan')
})
it('a list of names that could not be read is erased though the voice is gone already', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp(1), who: 'Ayaan' })
  writeFileSync(join(data, 'voices/voices.json'), '{ "who": "Ayaan"')
  rmSync(join(data, 'voices/so/yes.opus'))
  const { voices: later } = start(data)
  expect(later.erase(yes)).toEqual({ ok: true })
  expect(readdirSync(join(data, 'voices')).sort()).toEqual(['so', 'voices.json'])
  expect(later.erase(yes)).toEqual({ ok: false, reason: 'none' })
})
it('what no text of this language has is not kept, nor what is no recording, nor under a strange name', () => {
  const { data, voices } = start()
  const keep = (more: object) => voices.keep({ ...yes, bytes: madeUp(), ...more })
  expect(keep({ clip: 'no' })).toEqual({ ok: false, reason: 'unknownClip' })
  expect(keep({ clip: '../../yes' })).toEqual({ ok: false, reason: 'unknownClip' })
  expect(keep({ bytes: Buffer.from('RIFF') })).toEqual({ ok: false, reason: 'notOpus' })
  expect(keep({ bytes: new Uint8Array(99_999) })).toEqual({ ok: false, reason: 'tooLarge' })
  expect(keep({ who: 'A\nB' })).toEqual({ ok: false, reason: 'badName' })
  expect(keep({ who: 'x'.repeat(61) })).toEqual({ ok: false, reason: 'badName' })
  expect(existsSync(join(data, 'voices/so'))).toBe(false)
})
it('a text that was changed since is told: its recording says something else', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp() })
  const { voices: later } = start(data, { ...catalogues, so: { ...catalogues.so, yes: 'Haa, waan rabaa' } })
  expect(later.list('so')[0]?.outdated).toBe('Haa')
})
it('a list of who spoke that cannot be read is put aside; the voices are still heard', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp(), who: 'Ayaan' })
  writeFileSync(join(data, 'voices/voices.json'), '{')
  const { voices: later, logged } = start(data)
  expect(logged).toEqual(['voices.json not read'])
  expect(later.list('so')).toEqual([{ clip: 'yes', seconds: 1, canTakeBack: false }])
  expect(existsSync(join(data, 'voices/voices.json.unreadable'))).toBe(true)
})
it('nobody is named for another voice: a file that was put there by hand has no name', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp(), who: 'Ayaan' })
  writeFileSync(join(data, 'voices/so/yes.opus'), madeUp(3))
  expect(start(data).voices.list('so')).toEqual([{ clip: 'yes', seconds: 3, canTakeBack: false }])
})
it('where nothing can be written the answer says so, and nothing has changed', () => {
  const data = mkdtempSync(join(tmpdir(), 'ledstang-data-'))
  writeFileSync(join(data, 'voices'), 'a file in the way')
  const { voices, logged } = start(data)
  expect(voices.keep({ ...yes, bytes: madeUp() })).toEqual({ ok: false, reason: 'notWritable' })
  expect(voices.list('so')).toEqual([])
  expect(logged).toContain('voices not written')
})
it('a voice is carried to another terminal whole, with its names', async () => {
  const { voices } = start()
  voices.keep({ ...yes, bytes: madeUp(1), who: 'Ayaan' })
  voices.keep({ language: 'so', clip: 'ask/1', bytes: madeUp(2) })
  const file = await voices.exportPack('so')
  expect(await voices.exportPack('sv')).toBeUndefined()
  const { voices: other, entries } = start()
  other.keep({ ...yes, bytes: madeUp(5) })
  expect(await other.importPack(file ?? new Uint8Array())).toEqual({ ok: true, language: 'so', taken: 2, left: 0 })
  expect(other.list('so').map(({ clip, who, seconds, canTakeBack }) => [clip, who, seconds, canTakeBack])).toEqual([
    ['ask/1', undefined, 2, false],
    ['yes', 'Ayaan', 1, true],
  ])
  expect(entries.at(-1)).toEqual({ what: 'voicePackTaken', language: 'so', clips: 2 })
  expect(readdirSync(other.folder).sort()).toEqual(['so', 'voices.json'])
})
it('of a pack of another version what has no text here is left out', async () => {
  const { voices } = start()
  const some = await writePack({
    language: 'so',
    recordings: [
      { ...row, bytes: madeUp() },
      { ...row, clip: 'of.old', bytes: madeUp() },
    ],
  })
  expect(await voices.importPack(some)).toEqual({ ok: true, language: 'so', taken: 1, left: 1 })
  const none = await writePack({ language: 'so', recordings: [{ ...row, clip: 'of.old', bytes: madeUp() }] })
  expect(await voices.importPack(none)).toEqual({ ok: false, reason: 'nothingKnown' })
})
it('while a pack is taken nothing else is kept', async () => {
  const { voices } = start()
  const pack = await writePack({ language: 'so', recordings: [{ ...row, bytes: madeUp(9) }] })
  const taking = voices.importPack(pack)
  expect(voices.keep({ ...yes, bytes: madeUp(4) })).toEqual({ ok: false, reason: 'busy' })
  expect(await voices.importPack(pack)).toEqual({ ok: false, reason: 'busy' })
  expect(await taking).toMatchObject({ ok: true })
  expect(voices.keep({ ...yes, bytes: madeUp(4) })).toEqual({ ok: true })
})
it('a pack that was cut off, or cannot be written, leaves all as it was', async () => {
  const { data, voices, logged } = start()
  voices.keep({ ...yes, bytes: madeUp(1), who: 'Ayaan' })
  const both = [
    { ...row, bytes: madeUp(9) },
    { ...row, clip: 'ask/1', bytes: madeUp(9) },
  ]
  const pack = await writePack({ language: 'so', recordings: both })
  const before = voices.list('so')
  expect(await voices.importPack(pack.subarray(0, -9))).toEqual({ ok: false, reason: 'damaged' })
  mkdirSync(join(data, 'voices/so.former/in/the/way'), { recursive: true })
  expect(await voices.importPack(pack)).toEqual({ ok: false, reason: 'notWritable' })
  expect(logged).toEqual(['voice pack not taken'])
  expect(voices.list('so')).toEqual(before)
  expect(readdirSync(join(data, 'voices')).sort()).toEqual(['so', 'voices.json'])
  expect(await voices.importPack(pack)).toMatchObject({ ok: true, taken: 2 })
})
it('a power cut between the two folders is mended at the next start', () => {
  const { data, voices } = start()
  voices.keep({ ...yes, bytes: madeUp(1) })
  renameSync(join(data, 'voices/so'), join(data, 'voices/so.former'))
  mkdirSync(join(data, 'voices/so.taking'))
  expect(start(data).voices.list('so')).toHaveLength(1)
  expect(readdirSync(join(data, 'voices')).sort()).toEqual(['so', 'voices.json'])
})
it('nothing that is no pack is taken', async () => {
  const zipped = (rows: readonly object[]) => gzipSync(rows.map((it) => `${JSON.stringify(it)}\n`).join(''))
  const head = { ledvoice: 1, language: 'so', recordings: 1 }
  const opus = Buffer.from(madeUp()).toString('base64')
  const reason = async (file: Uint8Array) => {
    const read = await readPack(file)
    return read.ok ? 'ok' : read.reason
  }
  expect(await reason(zipped([head, { ...row, opus }]))).toBe('ok')
  expect(await reason(Buffer.from('hello'))).toBe('notAPack')
  expect(await reason(zipped([{ hello: 1 }]))).toBe('notAPack')
  expect(
    await reason(
      await zipped([
        { ...head, language: 'xx' },
        { ...row, opus },
      ]),
    ),
  ).toBe('notAPack')
  expect(await reason(zipped([head]))).toBe('damaged')
  expect(await reason(zipped([head, { ...row, clip: '../yes', opus }]))).toBe('damaged')
  expect(await reason(zipped([head, { ...row, more: 1, opus }]))).toBe('damaged')
  expect(await reason(zipped([head, { ...row, opus: 'AAAA' }]))).toBe('notOpus')
  expect(
    await reason(
      await zipped([
        { ...head, recordings: 2 },
        { ...row, opus },
        { ...row, opus },
      ]),
    ),
  ).toBe('twice')
  expect(await reason(gzipSync(Buffer.alloc(101_000_000)))).toBe('tooLarge')
})
