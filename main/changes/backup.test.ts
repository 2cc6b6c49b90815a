import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test, vi } from 'vitest'
import { clockByHand } from '../clock.ts'
import { backUp } from './backup.ts'
import { finishRestore, forgetBefore, restore } from './restore.ts'
import { openFiles, sealFiles } from './sealed.ts'
import { addForPeople, bookingsIn, contentsOf, smallData } from './small-data.ts'
import { emptyFolder } from './small-folder.ts'

// what makes guessing slow makes testing slow; sealed.test.ts holds it to what it should be
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  type Scrypt = (digits: string, salt: Uint8Array, bytes: number, cost: object, then: (...answer: never[]) => void) => void
  const scrypt: Scrypt = (digits, salt, bytes, cost, then) =>
    crypto.scrypt(digits, salt, bytes, { ...cost, N: 16 }, then as () => void)
  return { ...crypto, scrypt }
})

const silent = () => undefined
const made = async (data: string) => {
  const into = emptyFolder()
  const backedUp = await backUp({ data, into, clock: clockByHand(), random: randomBytes, log: silent })
  if (!backedUp.ok) throw new Error(backedUp.reason)
  return { ...backedUp, into, bytes: readFileSync(backedUp.file) }
}
/** What its own program, started anew, finds. */
const finds = (data: string, ...codes: readonly string[]) => {
  const { store, has } = bookingsIn(data)
  const found = codes.map(has)
  store.close()
  return found
}

it('one file, whose name says nothing but when; nothing is left beside it, nor in the data folder', async () => {
  const { data } = smallData()
  const before = readdirSync(data)
  const { into, digits } = await made(data)
  expect(readdirSync(into)).toEqual(['ledstang-2026-11-23-080000.backup'])
  expect(digits).toMatch(/^\d{24}$/)
  expect(readdirSync(data)).toEqual(before)
})
it('holds all that the terminal knows, and nothing of this moment', async () => {
  const { data } = smallData()
  addForPeople(data)
  const { bytes, digits } = await made(data)
  const opened = await openFiles(bytes, digits)
  const paths = opened.ok ? opened.files.map(({ path }) => path) : []
  const all = ['audit.jsonl', 'bookings.sqlite', 'code.key', 'staff.json', 'store.key', 'voices/so/welcome.title.opus']
  expect(paths).toEqual(all)
})
it('two that are made in one minute are two files, each with its own digits', async () => {
  const { data } = smallData()
  const into = emptyFolder()
  const clock = clockByHand()
  const parts = { data, into, clock, random: randomBytes, log: silent }
  await backUp(parts)
  clock.forward(20_000)
  await backUp(parts)
  expect(readdirSync(into)).toEqual(['ledstang-2026-11-23-080000.backup', 'ledstang-2026-11-23-080020.backup'])
})
it('of packs the trusted keys alone: the packs are files that the caretaker has', async () => {
  const { data } = smallData()
  for (const folder of ['trusted', '7/voices', 'incoming']) {
    mkdirSync(join(data, 'packs', folder), { recursive: true })
    writeFileSync(join(data, 'packs', folder, 'x'), 'x')
  }
  writeFileSync(join(data, 'packs', 'state.json'), '{}')
  const { bytes, digits } = await made(data)
  const opened = await openFiles(bytes, digits)
  const paths = opened.ok ? opened.files.map(({ path }) => path) : []
  expect(paths.filter((path) => path.startsWith('packs'))).toEqual(['packs/trusted/x'])
})
it('a file whose name no backup may hold is left out and told, and the rest can be opened', async () => {
  const { data, code } = smallData()
  const odd = ['voices/so/a\\b.opus', 'voices/so/c:d.opus', 'voices/so/line\nbreak', 'voices/so/WELCOME.title.opus']
  for (const path of [...odd, `voices/${'x'.repeat(201)}`]) writeFileSync(join(data, path), 'odd')
  writeFileSync(Buffer.concat([Buffer.from(join(data, 'voices', 'not-')), Buffer.of(0xff)]), 'odd')
  const told: unknown[] = []
  const log = (happened: string, about?: object) => void told.push(happened, about)
  const backedUp = await backUp({ data, into: emptyFolder(), clock: clockByHand(), random: randomBytes, log })
  if (!backedUp.ok) throw new Error(backedUp.reason)
  // of two names that are one to some systems the first in the alphabet is kept
  expect([...backedUp.leftOut].sort()).toEqual(
    [...odd.slice(0, 3), 'voices/so/welcome.title.opus', `voices/${'x'.repeat(201)}`, 'voices/not-\ufffd'].sort(),
  )
  expect(told).toContain('left out of the backup')
  const fresh = emptyFolder()
  expect(await restore(fresh, readFileSync(backedUp.file), backedUp.digits, silent)).toMatchObject({ ok: true })
  finishRestore(fresh, silent)
  expect(finds(fresh, code)).toEqual([true])
})
it('without the memory to seal it, it is refused and told', async () => {
  const { data } = smallData()
  const random = (bytes: number) => {
    if (bytes === 16) throw new Error('memory') // the first that sealing asks for
    return randomBytes(bytes)
  }
  const parts = { data, into: emptyFolder(), clock: clockByHand(), random, log: silent }
  expect(await backUp(parts)).toEqual({ ok: false, reason: 'notWritable' })
})
it('is made while visitors book, and what they booked a moment ago is in it', async () => {
  const { data, code } = smallData()
  const { store, book } = bookingsIn(data)
  const second = book('bo', 30)
  const { bytes, digits } = await made(data)
  const third = book('bo', 40) // the store goes on undisturbed
  store.close()
  const fresh = emptyFolder()
  expect(await restore(fresh, bytes, digits, silent)).toMatchObject({ ok: true, files: 6 })
  expect(finishRestore(fresh, silent)).toEqual({ ok: true, restored: true })
  expect(finds(fresh, code, second, third)).toEqual([true, true, false])
})
it.each([
  ['into a folder that is not there', { into: '/nowhere/at/all' }, 'notWritable'],
  ['of a data folder that is not there', { data: '/nowhere/at/all' }, 'notReadable'],
])('%s it is refused, and told', async (_, wrong, reason) => {
  const parts = { data: smallData().data, into: emptyFolder(), clock: clockByHand(), random: randomBytes, log: silent }
  expect(await backUp({ ...parts, ...wrong })).toEqual({ ok: false, reason })
})

describe('restoring', () => {
  it('changes nothing until the next start; then all is as it was, but for what must not be undone', async () => {
    const { data, code } = smallData()
    const { bytes, digits } = await made(data)
    const then = contentsOf(data)
    const { store, book } = bookingsIn(data)
    const later = book('bo', 30)
    store.close()
    for (const [file, text] of Object.entries({ 'staff.json': 'new', 'audit.jsonl': 'old\nnew\n', 'learnt.json': 'new' }))
      writeFileSync(join(data, file), text)
    rmSync(join(data, 'voices'), { recursive: true })
    mkdirSync(join(data, 'packs'))
    writeFileSync(join(data, 'packs', 'state.json'), 'newer')

    expect(await restore(data, bytes, digits, silent)).toEqual({ ok: true, at: clockByHand().now(), files: 6 })
    expect(readFileSync(join(data, 'staff.json'), 'latin1')).toBe('new')
    expect(finds(data, code, later)).toEqual([true, true])

    expect(finishRestore(data, silent)).toEqual({ ok: true, restored: true })
    forgetBefore(data)
    const { '.before/x': _, ...same } = then
    expect(contentsOf(data)).toEqual({ ...same, 'audit.jsonl': 'old\nnew\n', 'packs/state.json': 'newer' })
    expect(finds(data, code, later)).toEqual([true, false])
    expect(finishRestore(data, silent)).toEqual({ ok: true, restored: false }) // once
  })
  it('what was there is kept until the terminal has opened with the other', async () => {
    const { data } = smallData()
    const { bytes, digits } = await made(data)
    await restore(data, bytes, digits, silent)
    forgetBefore(data) // too early: it waits
    finishRestore(data, silent)
    expect(existsSync(join(data, '.before', 'bookings.sqlite'))).toBe(true)
    forgetBefore(data)
    expect(existsSync(join(data, '.before'))).toBe(false)
  })
  it('of two that wait, the last one is meant', async () => {
    const [one, two] = [smallData(), smallData()]
    const [first, second] = [await made(one.data), await made(two.data)]
    const data = emptyFolder()
    await restore(data, first.bytes, first.digits, silent)
    await restore(data, second.bytes, second.digits, silent)
    finishRestore(data, silent)
    expect(finds(data, one.code, two.code)).toEqual([false, true])
  })
  it('one that waits still waits when another is refused', async () => {
    const { data, code } = smallData()
    const { bytes, digits } = await made(data)
    const waiting = emptyFolder()
    await restore(waiting, bytes, digits, silent)
    const lacking = await sealFiles([], digits, { at: 0, random: randomBytes })
    expect(await restore(waiting, lacking, digits, silent)).toEqual({ ok: false, reason: 'incomplete' })
    finishRestore(waiting, silent)
    expect(finds(waiting, code)).toEqual([true])
  })
  it('waits while another terminal has the bookings open', async () => {
    const { data } = smallData()
    const { bytes, digits } = await made(data)
    await restore(data, bytes, digits, silent)
    const { store } = bookingsIn(data)
    expect(finishRestore(data, silent)).toEqual({ ok: false, reason: 'inUse' })
    store.close()
    expect(finishRestore(data, silent)).toEqual({ ok: true, restored: true })
  })
  it('mends bookings that cannot be opened any more', async () => {
    const { data, code } = smallData()
    const { bytes, digits } = await made(data)
    writeFileSync(join(data, 'bookings.sqlite'), 'not a database at all, but long enough to be looked at as one')
    await restore(data, bytes, digits, silent)
    expect(finishRestore(data, silent)).toEqual({ ok: true, restored: true })
    expect(finds(data, code)).toEqual([true])
  })
  test.each([
    ['without bookings', 'bookings.sqlite', undefined, 'incomplete'],
    ['without the key to codes', 'code.key', undefined, 'incomplete'],
    ['without the key to the bookings', 'store.key', undefined, 'keyMissing'],
    ['with another key', 'store.key', randomBytes(32), 'keyWrong'],
  ])('a backup %s is refused, and leaves nothing behind', async (_, file, content, reason) => {
    const { data } = smallData()
    const broken = await made(data)
    const opened = await openFiles(broken.bytes, broken.digits)
    if (!opened.ok) throw new Error(opened.reason)
    const files = opened.files.flatMap((it) => (it.path !== file ? [it] : content ? [{ path: file, content }] : []))
    const bytes = await sealFiles(files, broken.digits, { at: 0, random: randomBytes })
    const before = contentsOf(data)
    expect(await restore(data, bytes, broken.digits, silent)).toEqual({ ok: false, reason })
    expect(contentsOf(data)).toEqual(before)
    expect(finishRestore(data, silent)).toEqual({ ok: true, restored: false })
  })
  it('with wrong digits, nothing is written', async () => {
    const { data } = smallData()
    const { bytes, digits } = await made(data)
    const before = contentsOf(data)
    expect(await restore(data, bytes, digits.split('').reverse().join(''), silent)).toEqual({ ok: false, reason: 'wrongDigits' })
    expect(contentsOf(data)).toEqual(before)
  })
})
