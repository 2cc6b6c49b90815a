import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it, test, vi } from 'vitest'
import { type DataFile, lookAt, openFiles, sealFiles } from './sealed.ts'

const asked = vi.hoisted((): object[] => [])
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  type Scrypt = (digits: string, salt: Uint8Array, bytes: number, cost: object, then: (...answer: never[]) => void) => void
  const scrypt: Scrypt = (digits, salt, bytes, cost, then) => {
    asked.push(cost)
    crypto.scrypt(digits, salt, bytes, { ...cost, N: 16 }, then as () => void)
  }
  return { ...crypto, scrypt }
})

const digits = '123456789012345678901234'
const at = Date.parse('2026-11-23T08:00:00Z')
const files: DataFile[] = [
  { path: 'empty', content: Buffer.alloc(0) },
  { path: 'store.key', content: Buffer.from('the key to all bookings') },
  { path: 'voices/so/welcome.title.opus', content: Buffer.from(randomBytes(5_000)) },
]
const seal = (of = files) => sealFiles(of, digits, { at, random: randomBytes })
const sealed = await seal()

it('what was sealed is there again, byte for byte, for whoever has the digits', async () => {
  const opened = await openFiles(sealed, digits)
  expect(opened).toMatchObject({ ok: true, at })
  if (opened.ok) expect(opened.files.map(({ path, content }) => ({ path, content: Buffer.from(content) }))).toEqual(files)
})
it('nothing of it can be read without them: not what is in it, nor what the files are called', () => {
  for (const word of ['store.key', 'voices', 'the key to']) expect(sealed.includes(word)).toBe(false)
})
it('the same files are never sealed alike', async () => {
  expect((await seal()).equals(sealed)).toBe(false)
})
it('guessing is as slow as OWASP asks of scrypt', () => {
  expect(asked[0]).toMatchObject({ N: 131_072, r: 8, p: 1 })
})
it('other digits open nothing, and are told apart from a damaged file', async () => {
  expect(await openFiles(sealed, digits.replace('1', '2'))).toEqual({ ok: false, reason: 'wrongDigits' })
})
it('when it was made is known before anybody types', () => {
  expect(lookAt(sealed)).toEqual({ ok: true, at })
})

describe('a file that is not as it was written', () => {
  const changed = (at: number) => {
    const copy = Buffer.from(sealed)
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
    return copy
  }
  test('one bit anywhere', () => {
    for (let i = 16; i < sealed.length; i += 97) expect(lookAt(changed(i))).toEqual({ ok: false, reason: 'damaged' })
  })
  test('cut off anywhere', () => {
    for (const length of [16, 17, 80, 200, sealed.length - 1])
      expect(lookAt(sealed.subarray(0, length))).toEqual({ ok: false, reason: 'damaged' })
  })
  test('a photo, an empty file, a newer one', () => {
    expect(lookAt(Buffer.from('JFIF'))).toEqual({ ok: false, reason: 'notABackup' })
    expect(lookAt(Buffer.alloc(0))).toEqual({ ok: false, reason: 'notABackup' })
    expect(lookAt(Buffer.from('LEDSTANG BACKUP2 and more'))).toEqual({ ok: false, reason: 'tooNew' })
  })
  test('changed on purpose, with a new sum at its end', async () => {
    const body = changed(sealed.length - 100).subarray(0, -32)
    const forged = Buffer.concat([body, createHash('sha256').update(body).digest()])
    expect(lookAt(forged).ok).toBe(true)
    expect(await openFiles(forged, digits)).toEqual({ ok: false, reason: 'damaged' })
  })
})

test.each([
  ['out of the folder', '../start.sh'],
  ['from the root', '/etc/passwd'],
  ['with a backslash', 'voices\\..\\x'],
  ['on another drive', 'c:x'],
  ['to the folder itself', 'voices/./x'],
  ['nowhere', ''],
])('a path %s is no path of a backup, whoever sealed it', async (_, path) => {
  expect(await openFiles(await seal([{ path, content: Buffer.from('x') }]), digits)).toEqual({ ok: false, reason: 'damaged' })
})
test('two files that some systems take for one are not opened', async () => {
  const twins = ['Staff.json', 'staff.json'].map((path) => ({ path, content: Buffer.from(path) }))
  expect(await openFiles(await seal(twins), digits)).toEqual({ ok: false, reason: 'damaged' })
})
