/** Packs and terminals for tests, which break one thing at a time. Real keys, real files in a folder of their own. */
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { clockByHand } from '../clock.ts'
import { loadOffice } from '../office/office.ts'
import { smallDirectory, smallOffice } from '../office/small-office.ts'
import { type Disk, realDisk } from './disk.ts'
import { headOf } from './head.ts'
import type { Manifest } from './manifest.ts'
import { openPacks } from './packs.ts'
import type { PackEntry, PacksGiven } from './packs-port.ts'

export interface Pair {
  secret: KeyObject
  open: KeyObject
}
export const newPair = (): Pair => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { secret: privateKey, open: publicKey }
}
export const ours = newPair()

export type Files = Readonly<Record<string, string | Uint8Array>>
/** An office in order; `mark` is in its README, to tell one from another. */
export const officeWith = (mark: string): Files => ({
  'README.md': mark,
  'directory.json': smallDirectory(),
  'office.yml': smallOffice,
  'signs/deep/empty.txt': '',
  'voices/sv/hello.opus': 'sound'.repeat(2_000),
})

interface Wrong {
  pair?: Pair
  /** What is really in the body. */
  body?: Uint8Array
  /** What the signed manifest says. */
  manifest?: (right: Manifest) => unknown
}
/** A signed pack, as bytes. */
export function packOf(
  files: Files,
  version: number,
  { pair = ours, body, manifest = (right) => right }: Wrong = {},
): Uint8Array {
  const all = Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }))
  const packed = body ?? gzipSync(Buffer.concat(all.map(({ content }) => content)))
  const right: Manifest = {
    format: 1,
    name: { sv: 'Huset', en: 'The House' },
    version,
    madeAt: '2026-11-23T08:00:00.000Z',
    packed: { bytes: packed.length, sha256: sha256(packed) },
    files: all.map(({ path, content }) => ({ path, bytes: content.length, sha256: sha256(content) })),
  }
  return Buffer.concat([headOf(manifest(right) as Manifest, pair), packed])
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The real disk, but for the waiting until it has written: no test pulls a real plug. */
export const quickDisk: Disk = {
  ...realDisk,
  finish: closeSync,
  syncFolder: () => {},
  writeWhole: (file, text) => {
    writeFileSync(`${file}.1-0.new`, text)
    renameSync(`${file}.1-0.new`, file)
  },
}

/** A data folder of its own, which trusts our key. */
export function newTerminal() {
  const data = mkdtempSync(join(tmpdir(), 'packs-'))
  const root = join(data, 'packs')
  const clock = clockByHand()
  const audited: PackEntry[] = []
  const logged: string[] = []
  mkdirSync(join(root, 'trusted'), { recursive: true })
  writeFileSync(join(root, 'trusted', 'ours.pub'), ours.open.export({ type: 'spki', format: 'pem' }))
  return {
    data,
    root,
    clock,
    audited,
    logged,
    /** As after a start of the program. */
    open: (given: Partial<PacksGiven> = {}) =>
      openPacks(data, {
        clock,
        log: (happened) => void logged.push(happened),
        audit: { write: (entry) => void audited.push(entry) },
        check: (folder) => loadOffice(folder),
        disk: quickDisk,
        ...given,
      }),
    remove: () => rmSync(data, { recursive: true, force: true }),
  }
}
export type Terminal = ReturnType<typeof newTerminal>
