/** The plug is pulled, or the disk is full, at each step of a change. The old pack or the new one runs on, whole. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { afterEach, beforeEach, expect, it, test } from 'vitest'
import { loadOffice } from '../office/office.ts'
import type { Disk } from './disk.ts'
import type { Packs } from './packs-port.ts'
import { newTerminal, officeWith, packOf, quickDisk, type Terminal } from './small-pack.ts'

let terminal: Terminal
beforeEach(() => {
  terminal = newTerminal()
})
afterEach(() => terminal.remove())

const one = packOf(officeWith('one'), 1)
const two = packOf(officeWith('two'), 2)

/** before: the step is not begun · half: it is half done · lost: it is done, but what was not synced by then is gone. */
type How = 'before' | 'half' | 'lost'
class PowerCut extends Error {}

/** A disk whose power goes at step `last`, counted from 0; after that nothing reaches it. */
function failing(last: number, how: How) {
  let step = 0
  let isDead = false
  const open = new Map<number, string>()
  const unsynced = new Set<string>()
  const lose = () => {
    for (const file of open.values()) if (existsSync(file)) truncateSync(file, 0)
    for (const path of unsynced) rmSync(path, { recursive: true, force: true })
  }
  const at = (work: () => void, half: () => void = () => {}): void => {
    if (isDead) throw new PowerCut()
    if (step++ < last) {
      work()
      return
    }
    isDead = true
    if (how === 'half') half()
    if (how === 'lost') {
      work()
      lose()
    }
    throw new PowerCut()
  }
  const disk: Disk = {
    makeFolder: (folder) => {
      const make = () => {
        quickDisk.makeFolder(folder)
        unsynced.add(folder)
      }
      at(make, make)
    },
    create: (file) => {
      let handle = -1
      const make = () => {
        handle = quickDisk.create(file)
        open.set(handle, file)
        unsynced.add(file)
      }
      at(make, make)
      return handle
    },
    write: (file, bytes) =>
      at(
        () => quickDisk.write(file, bytes),
        () => quickDisk.write(file, bytes.subarray(0, bytes.length / 2)),
      ),
    finish: (file) =>
      at(() => {
        quickDisk.finish(file)
        open.delete(file)
      }),
    abandon: quickDisk.abandon,
    syncFolder: (folder) =>
      at(() => {
        quickDisk.syncFolder(folder)
        for (const path of [...unsynced]) if (dirname(path) === folder) unsynced.delete(path)
      }),
    move: (from, to) => {
      const move = () => {
        quickDisk.move(from, to)
        for (const path of [...unsynced]) {
          if (!path.startsWith(from + sep)) continue
          unsynced.delete(path)
          unsynced.add(to + path.slice(from.length))
        }
        unsynced.add(to)
      }
      at(move, move)
    },
    remove: (path) =>
      at(
        () => quickDisk.remove(path),
        // rmSync empties a folder before it removes it: a cut in between leaves the folder with some of its files gone
        () => {
          if (existsSync(join(path, 'office.yml'))) rmSync(join(path, 'office.yml'))
        },
      ),
    writeWhole: (file, text) =>
      at(
        () => quickDisk.writeWhole(file, text),
        () => writeFileSync(`${file}.4711-0.new`, text.slice(0, text.length / 2)),
      ),
  }
  return { disk, wasCut: () => isDead }
}

const markIn = async (packs: Packs) => {
  const folder = packs.officeFolder()
  if (folder === undefined) return 'the office folder'
  expect(await loadOffice(folder)).toMatchObject({ ok: true })
  expect(readFileSync(join(folder, 'voices/sv/hello.opus'), 'utf8')).toBe('sound'.repeat(2_000))
  return readFileSync(join(folder, 'README.md'), 'utf8')
}
const bringUp = async (packs: Packs, pack: Uint8Array) => {
  await packs.offer(pack, 'folder')
  packs.take()
  packs.started()
  packs.cameUp()
}

it.each<How>(['before', 'half', 'lost'])(
  'power that goes at any step of a change leaves the old or the new one, and a way on: %s',
  async (how) => {
    await bringUp(terminal.open(), packOf(officeWith('nought'), 1))
    await bringUp(terminal.open(), packOf(officeWith('one'), 2))
    const before = join(terminal.data, 'before')
    cpSync(terminal.root, before, { recursive: true })
    const marks = new Set<string>()
    let steps = 0
    for (; ; steps++) {
      rmSync(terminal.root, { recursive: true })
      cpSync(before, terminal.root, { recursive: true })
      const { disk, wasCut } = failing(steps, how)
      const dying = terminal.open({ disk })
      await bringUp(dying, packOf(officeWith('two'), 3))
      await dying.close()
      if (!wasCut()) break

      const packs = terminal.open()
      const mark = await markIn(packs)
      marks.add(mark)
      expect(['one', 'two']).toContain(mark)
      expect(readdirSync(terminal.root).filter((name) => !/^(\d+|state\.json|trusted)$/.test(name))).toEqual([])
      const { bad, happened, ...has } = packs.report()
      const kept = [has.now, has.before, has.ready].flatMap((it) => (it ? [String(it.version)] : [])).sort()
      expect(
        readdirSync(terminal.root)
          .filter((name) => /^\d+$/.test(name))
          .sort(),
      ).toEqual(kept)
      if (bad.length > 0) expect(happened.at(-1)).toMatchObject({ what: 'wentBack', version: 3, why: 'endedAbruptly' })
      // the way on
      await bringUp(packs, packOf(officeWith('three'), 4))
      expect(await markIn(terminal.open())).toBe('three')
    }
    expect(steps).toBeGreaterThan(25)
    expect([...marks].sort()).toEqual(['one', 'two'])
  },
)

it('power that goes between taking and coming up leads back, whichever start it was', async () => {
  await bringUp(terminal.open(), one)
  const packs = terminal.open()
  await packs.offer(two, 'address')
  packs.take()
  expect(await markIn(terminal.open())).toBe('two') // not tried yet
  terminal.open().started()
  expect(await markIn(terminal.open())).toBe('one')
})

it('power that goes while it goes back leads back all the same', async () => {
  await bringUp(terminal.open(), one)
  const packs = terminal.open()
  await packs.offer(two, 'address')
  packs.take()
  packs.started()
  const { disk } = failing(0, 'half')
  const dying = terminal.open({ disk })
  expect(await markIn(dying)).toBe('one')
  await dying.close()
  const next = terminal.open()
  expect(await markIn(next)).toBe('one')
  expect(next.report()).toMatchObject({ bad: [2] })
})

const full = (): never => {
  throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
}
test('a full disk refuses the pack, runs on, and takes it when there is room', async () => {
  await bringUp(terminal.open(), one)
  for (const wall of ['write', 'create', 'makeFolder', 'finish'] as const) {
    const packs = terminal.open({ disk: { ...quickDisk, [wall]: full } })
    expect(await packs.offer(two, 'address')).toEqual({ ok: false, why: 'diskFull', version: 2 })
    expect(await markIn(packs)).toBe('one')
    expect(readdirSync(terminal.root).sort()).toEqual(['1', 'state.json', 'trusted'])
  }
  const packs = terminal.open()
  expect(packs.report().happened.at(-1)).toMatchObject({ what: 'refused', why: 'diskFull', version: 2 })
  await bringUp(packs, two)
  expect(await markIn(packs)).toBe('two')
})
test('a state that cannot be written makes nothing ready and takes nothing', async () => {
  await bringUp(terminal.open(), one)
  const packs = terminal.open({ disk: { ...quickDisk, writeWhole: full } })
  expect(await packs.offer(two, 'address')).toMatchObject({ ok: false, why: 'notWritable' })
  expect(packs.take()).toBe(false)
  await packs.close()
  const next = terminal.open()
  await next.offer(two, 'address')
  const full2 = terminal.open({ disk: { ...quickDisk, writeWhole: full } })
  expect(full2.take()).toBe(false)
  expect(await markIn(full2)).toBe('one')
})
test('a pack is not tried while it cannot be written down that it is tried', async () => {
  await bringUp(terminal.open(), one)
  const packs = terminal.open()
  await packs.offer(two, 'address')
  packs.take()
  const stuck = terminal.open({ disk: { ...quickDisk, writeWhole: full } })
  stuck.started()
  expect(await markIn(stuck)).toBe('one')
  expect(stuck.report().happened.at(-1)).toMatchObject({ what: 'wentBack', why: 'notWritable' })
  await stuck.close()
})
test('what could not be written is written a minute later', async () => {
  let isFull = false
  const writeWhole: Disk['writeWhole'] = (file, text) => (isFull ? full() : quickDisk.writeWhole(file, text))
  const packs = terminal.open({ disk: { ...quickDisk, writeWhole } })
  await packs.offer(one, 'address')
  packs.take()
  packs.started()
  isFull = true
  packs.cameUp()
  isFull = false
  terminal.clock.forward(60_000)
  expect(await markIn(terminal.open())).toBe('one')
})
