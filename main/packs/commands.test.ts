import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { run } from '../office/cli.ts'
import { loadOffice } from '../office/office.ts'
import { smallOffice } from '../office/small-office.ts'
import { openPacks } from './packs.ts'
import { newTerminal, officeWith } from './small-pack.ts'

/** What happens on the disk while a pack is unpacked. */
const arriving = vi.hoisted(() => ({ now: () => {} }))
vi.mock('./unpack.ts', async (original) => {
  const real = await original<typeof import('./unpack.ts')>()
  const unpack: typeof real.unpack = async (given) => {
    const fault = await real.unpack(given)
    arriving.now()
    return fault
  }
  return { ...real, unpack }
})

let top = ''
let lines: string[] = []
const at = (...path: string[]) => join(top, ...path)
beforeEach(async () => {
  lines = []
  arriving.now = () => {}
  top = await mkdtemp(join(tmpdir(), 'pack-'))
  for (const [path, content] of Object.entries(officeWith('mine'))) {
    await mkdir(at('office', path, '..'), { recursive: true })
    await writeFile(at('office', path), content)
  }
})
afterEach(() => rm(top, { recursive: true }))
const office = (...args: string[]) => {
  lines = []
  return run(args, (line) => lines.push(line), undefined, at('data'))
}
const pack = (...args: string[]) => office('pack', at('office'), at('x.ledstang'), ...args)
const last = () => JSON.parse(lines.at(-1) ?? '') as { pack: Record<string, unknown>; faults: { file: string; fault: string }[] }

test('a folder becomes one signed file; the first time a key pair is made, and where it lies is told', async () => {
  expect(await pack()).toBe(0)
  expect(lines[0]).toMatch(/^Packed: .*x\.ledstang, version \d{14}, made 20.*Z, 5 files, \d+ kB\.$/)
  expect(lines[1]).toBe(
    `Signed with ${at('data', 'pack-key.pem')}, which was made now. Keep it to yourself, and keep a copy of it.`,
  )
  expect(lines[2]).toContain(
    `${at('data', 'pack-key.pub')} once, in its data folder as ${join('packs', 'trusted', 'pack-key.pub')}`,
  )
  expect(statSync(at('data', 'pack-key.pem')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  const key = readFileSync(at('data', 'pack-key.pem'), 'utf8')
  expect(await pack()).toBe(0)
  expect(lines[1]).not.toContain('made now')
  expect(readFileSync(at('data', 'pack-key.pem'), 'utf8')).toBe(key)
})
test('each pack is newer than the one before it, though it is made in the same second', async () => {
  await pack('--json')
  const { version } = last().pack
  await pack('--json')
  expect(Number(last().pack.version)).toBeGreaterThan(Number(version))
  await pack('--json', '--version', '99999999999999')
  expect(last().pack.version).toBe(99_999_999_999_999)
})
test('a terminal that trusts the key takes it', async () => {
  await pack()
  const terminal = newTerminal()
  await writeFile(join(terminal.root, 'trusted', 'hers.pub'), readFileSync(at('data', 'pack-key.pub')))
  const packs = openPacks(terminal.data, { clock: terminal.clock, log: () => {}, check: (folder) => loadOffice(folder) })
  expect(await packs.offer(at('x.ledstang'), 'folder')).toMatchObject({ ok: true, is: 'ready' })
  terminal.remove()
})
test('it is verified, and becomes the same folder again', async () => {
  await pack()
  expect(await office('verify', at('x.ledstang'))).toBe(0)
  expect(lines[0]).toMatch(/^In order: version \d+, .* Signed with key [0-9a-f]{16}\.$/)
  expect(await office('verify', at('x.ledstang'), '--trusted', at('data', 'pack-key.pub'), '--json')).toBe(0)
  expect(last()).toMatchObject({ faults: [], pack: { files: 5 } })
  expect(await office('unpack', at('x.ledstang'), at('out'))).toBe(0)
  for (const [path, content] of Object.entries(officeWith('mine'))) expect(readFileSync(at('out', path), 'utf8')).toBe(content)
  expect(await office('unpack', at('x.ledstang'), at('out'))).toBe(1)
  expect(lines).toEqual([`${at('out')}  There is something there already. — Name a folder that is not there yet.`])
})
test('a broken office is not packed, and no key is made for it', async () => {
  await writeFile(at('office', 'office.yml'), smallOffice.replace('hosts: [anna]', 'hosts: [ana]'))
  expect(await pack()).toBe(1)
  expect(lines).toEqual([`${at('office', 'office.yml')}:20  There is no host “ana”. — Did you mean “anna”?`])
  expect([existsSync(at('x.ledstang')), existsSync(at('data'))]).toEqual([false, false])
})
test('what does not belong in a pack is refused, or left out and told', async () => {
  symlinkSync('/etc', at('office', 'link'))
  await writeFile(at('office', 'pack-key.pem'), 'x')
  await writeFile(at('office', 'con.txt'), 'x')
  expect(await pack('--json')).toBe(1)
  expect(
    last()
      .faults.map(({ fault }) => fault)
      .sort(),
  ).toEqual(['This is a link, not a file.', 'This looks like a secret key.', 'Windows takes this name for a device.'])
  for (const name of ['link', 'pack-key.pem', 'con.txt']) await rm(at('office', name))
  await writeFile(at('office', '.DS_Store'), 'x')
  await writeFile(at('office', 'old.ledstang'), 'x')
  expect(await pack('--json')).toBe(0)
  expect(last().pack.files).toBe(5)
  expect(lines.filter((line) => line.startsWith('Left out'))).toHaveLength(2)
})
test('what is no pack is not written over', async () => {
  await writeFile(at('x.ledstang'), 'my novel')
  expect(await pack()).toBe(1)
  expect(lines[0]).toContain('There is something else, which is no pack. — Give another name for the pack.')
  expect(readFileSync(at('x.ledstang'), 'utf8')).toBe('my novel')
})
test('another’s key, a changed file, no key at all: each is told as what it is', async () => {
  await pack('--key', at('hers.pem'))
  expect(await office('verify', at('x.ledstang'))).toBe(1)
  expect(lines[0]).toContain('There is no key here to trust. — Give one with --trusted <file.pub>.')
  expect(await office('verify', at('x.ledstang'), '--trusted', at('hers.pem'))).toBe(1)
  expect(lines[0]).toContain('This is a secret key.')
  expect(await office('verify', at('x.ledstang'), '--trusted', at('hers.pub'))).toBe(0)
  const bytes = readFileSync(at('x.ledstang'))
  await pack()
  await writeFile(at('hers.ledstang'), bytes)
  expect(await office('verify', at('hers.ledstang'))).toBe(1)
  expect(lines[0]).toContain('The pack is signed with a key that is not trusted here.')
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 20) ^ 1, bytes.length - 20)
  await writeFile(at('hers.ledstang'), bytes)
  expect(await office('verify', at('hers.ledstang'), '--trusted', at('hers.pub'))).toBe(1)
  expect(lines[0]).toBe(`${at('hers.ledstang')}  The pack does not hold what was signed. — Copy it again, or pack anew.`)
  expect(await office('unpack', at('hers.ledstang'), at('out'), '--trusted', at('hers.pub'))).toBe(1)
  expect(existsSync(at('out'))).toBe(false)
})
test.each([
  [['pack']],
  [['pack', 'a']],
  [['pack', 'a', 'b', 'c']],
  [['pack', 'a', 'b', '--version', '-1']],
  [['pack', 'a', 'b', '--trusted', 'c']],
  [['verify']],
  [['verify', 'a', '--key', 'b']],
  [['unpack', 'a']],
])('%j is answered with how to use it', async (args) => {
  expect(await office(...args)).toBe(2)
  expect(lines[0]).toMatch(/^How to use it/)
  expect(lines.join('\n')).toContain('unpack <file.ledstang> <folder>')
})
test('what somebody puts into the folder while the pack is checked stays, and the pack is not unpacked over it', async () => {
  await pack()
  const folder = at('unpacked')
  await mkdir(folder)
  arriving.now = () => writeFileSync(join(folder, 'hers.txt'), 'hers')
  expect(await office('unpack', at('x.ledstang'), folder, '--trusted', at('data', 'pack-key.pub'))).toBe(1)
  expect(readdirSync(folder)).toEqual(['hers.txt'])
  expect(readdirSync(top).filter((name) => name.endsWith('.new'))).toEqual([])
})
