import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKey } from './key.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a key is made once, and is the same ever after', () => {
  const file = join(folder, 'code.key')
  const made = openKey(file)
  expect(made.ok && made.key).toHaveLength(32)
  expect(openKey(file)).toEqual(made)
  expect(readdirSync(folder)).toEqual(['code.key'])
})

test.skipIf(process.platform === 'win32')('nobody but the terminal’s account can read it', () => {
  const file = join(folder, 'code.key')
  openKey(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('whoever comes second uses the key of who was first', () => {
  const file = join(folder, 'code.key')
  const first = Buffer.alloc(32, 1)
  const late = openKey(file, {
    // The other process writes its key while this one is still making its own.
    random: (bytes) => {
      if (bytes === 32) writeFileSync(file, first)
      return new Uint8Array(bytes).fill(2)
    },
  })
  expect(late.ok && Buffer.from(late.key)).toEqual(first)
  expect(readFileSync(file)).toEqual(first)
  expect(readdirSync(folder)).toEqual(['code.key'])
})

test('a key that should be there is missed, not replaced', () => {
  const file = join(folder, 'store.key')
  expect(openKey(file, { make: false })).toEqual({ ok: false, reason: 'missing', where: file })
  expect(readdirSync(folder)).toEqual([])
})

test('half a key is not a key', () => {
  const file = join(folder, 'store.key')
  writeFileSync(file, Buffer.alloc(16))
  expect(openKey(file)).toEqual({ ok: false, reason: 'notAKey', where: file })
})

test('a folder that cannot be written to is said so', () => {
  writeFileSync(join(folder, 'file'), '')
  const file = join(folder, 'file', 'store.key')
  expect(openKey(file)).toMatchObject({ ok: false, where: file })
  expect(openKey(join(folder, 'gone', 'store.key'))).toMatchObject({ ok: false, reason: 'notWritable' })
})
