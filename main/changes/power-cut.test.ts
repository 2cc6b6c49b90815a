/**
 * The power is cut at every single step on the disk: from that step on nothing happens any more. Started again, the terminal
 * finds the old files or the new ones, never half of either.
 */
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { clockByHand } from '../clock.ts'
import { hsds, smallDirectory } from '../office/small-office.ts'
import { backUp } from './backup.ts'
import { openChanges } from './changes.ts'
import { keepDirectory, letGoDirectory } from './directory.ts'
import { finishRestore, forgetBefore, restore } from './restore.ts'
import { bookingsIn, contentsOf, smallData } from './small-data.ts'
import { emptyFolder } from './small-folder.ts'

const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, used: 0 }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const cut =
    <A extends unknown[], R>(step: (...args: A) => R) =>
    (...args: A): R => {
      power.used++
      if (power.left-- <= 0) throw new Error('no power')
      return step(...args)
    }
  return {
    ...fs,
    openSync: cut(fs.openSync),
    writeSync: cut(fs.writeSync),
    fsyncSync: cut(fs.fsyncSync),
    renameSync: cut(fs.renameSync),
    rmSync: cut(fs.rmSync),
    mkdirSync: cut(fs.mkdirSync),
  }
})

// what makes guessing slow makes testing slow; sealed.test.ts holds it to what it should be
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  type Scrypt = (digits: string, salt: Uint8Array, bytes: number, cost: object, then: (...answer: never[]) => void) => void
  const scrypt: Scrypt = (digits, salt, bytes, cost, then) =>
    crypto.scrypt(digits, salt, bytes, { ...cost, N: 16 }, then as () => void)
  return { ...crypto, scrypt }
})

const silent = () => undefined
/** Does it with the power cut before each of its steps in turn, then at last with none. `then`: what the next start finds. */
async function atEveryStep(before: () => string, act: (data: string) => unknown, then: (data: string, isDone: boolean) => void) {
  for (let steps = 0; ; steps++) {
    const data = before()
    power.left = steps
    let isDone = false
    try {
      await act(data)
    } catch {
      // the program is gone with the power
    }
    isDone = power.left >= 0
    power.left = Number.POSITIVE_INFINITY
    then(data, isDone)
    if (isDone) return steps
  }
}

it('a change is made or not, and what was there before is never lost', async () => {
  const clock = clockByHand()
  const open = (data: string) => openChanges(data, { clock, log: silent })
  const before = () => {
    const data = emptyFolder()
    open(data).add({ what: 'volume', to: 7 }, 'caretaker')
    return data
  }
  const numbers = (data: string) =>
    open(data)
      .list()
      .map(({ n }) => n)
  await atEveryStep(
    before,
    (data) => open(data).add({ what: 'volume', to: 8 }, 'caretaker'),
    (data, isDone) => expect(isDone ? [[1, 2]] : [[1], [1, 2]]).toContainEqual(numbers(data)),
  )
  await atEveryStep(
    before,
    (data) => open(data).takeBack(1, 'caretaker'),
    (data, isDone) => expect(isDone ? [[]] : [[1], []]).toContainEqual(numbers(data)),
  )
})

it('a directory is the one before or the new one', async () => {
  const [one, two] = [smallDirectory(), smallDirectory(hsds('bread', 'food'))]
  const text = (data: string) =>
    existsSync(join(data, 'directory.json')) ? readFileSync(join(data, 'directory.json'), 'utf8') : ''
  const with1 = () => {
    const data = emptyFolder()
    keepDirectory(data, one, silent)
    return data
  }
  await atEveryStep(
    with1,
    (data) => keepDirectory(data, two, silent),
    (data, isDone) => {
      expect(isDone ? [two] : [one, two]).toContain(text(data))
      if (text(data) !== two) return
      letGoDirectory(data, silent)
      expect(text(data)).toBe(one)
    },
  )
  await atEveryStep(
    with1,
    (data) => letGoDirectory(data, silent),
    (data, isDone) => expect(isDone ? [''] : [one, '']).toContain(text(data)),
  )
})

it('what is restored is whole, or what was there is as it was', async () => {
  const { data: old, code: oldCode } = smallData()
  const into = emptyFolder()
  const made = await backUp({ data: old, into, clock: clockByHand(), random: randomBytes, log: silent })
  if (!made.ok) throw new Error(made.reason)
  const bytes = readFileSync(made.file)
  const { '.before/x': _, ...files } = contentsOf(old)
  const restored = { ...files, booked: 'true, false' }

  const { data: present, code: presentCode } = smallData()
  writeFileSync(join(present, 'staff.json'), 'present')
  writeFileSync(join(present, 'learnt.json'), 'present')
  const { '.before/x': __, ...others } = contentsOf(present)
  const same = { ...others, booked: 'false, true' }
  const copy = (of: string) => () => {
    const data = emptyFolder()
    cpSync(of, data, { recursive: true })
    return data
  }
  const found = (data: string) => {
    expect(finishRestore(data, silent).ok).toBe(true) // the start after the power is back
    forgetBefore(data)
    const files = contentsOf(data)
    delete files['.before/x']
    const { store, has } = bookingsIn(data)
    const booked = [oldCode, presentCode].map(has).join(', ')
    store.close()
    return { ...files, booked }
  }

  // what cannot be deleted keeps no terminal from starting, and is deleted the next time
  const told: string[] = []
  const opened = copy(present)()
  power.left = 0
  forgetBefore(opened, (happened) => void told.push(happened))
  power.left = Number.POSITIVE_INFINITY
  expect([told, existsSync(join(opened, '.before'))]).toEqual([['not deleted'], true])
  forgetBefore(opened, silent)
  expect(existsSync(join(opened, '.before'))).toBe(false)

  // every step of a start, with a backup that waits
  const waiting = copy(present)()
  await restore(waiting, bytes, made.digits, silent)
  const steps = await atEveryStep(
    copy(waiting),
    (data) => finishRestore(data, silent),
    (data) => expect(found(data)).toEqual(restored),
  )
  expect(steps).toBeGreaterThan(15)

  // and every step of restoring itself
  const begun = await atEveryStep(
    copy(present),
    (data) => restore(data, bytes, made.digits, silent),
    (data, isDone) => expect(isDone ? [restored] : [same, restored]).toContainEqual(found(data)),
  )
  expect(begun).toBeGreaterThan(40)
})
