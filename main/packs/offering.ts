/** What happens to a pack that is offered: is it ours, is it newer, is it whole, does its office open? Then it is ready. */
import { join } from 'node:path'
import type { Fault } from '../office/fault.ts'
import type { Disk } from './disk.ts'
import { readHead, type Trusted } from './head.ts'
import type { TrustedKeys } from './keys.ts'
import { openPackBytes, type PackBytes } from './pack-bytes.ts'
import { type Refused, refused, writingRefused } from './refusal.ts'
import { type Entry, entryOf, type Origin, type State } from './state.ts'
import { unpack } from './unpack.ts'

export type Peeked = { ok: true; version: number; mark: string } | Refused
/** `known`: it is the one in use, or is ready already. */
export type Offered = { ok: true; is: 'ready' | 'known'; version: number } | Refused
/** `loadOffice`, as far as packs need it. */
export type OfficeCheck = (folder: string) => Promise<{ ok: true } | { ok: false; faults: readonly Fault[] }>

interface Given {
  root: string
  disk: Disk
  check: OfficeCheck
  keys(): TrustedKeys
  state(): State
  /** False: it could not be written. */
  makeReady(entry: Entry, from: Origin): boolean
  /** Removes unpacked packs that are neither in use, nor the one before, nor ready. */
  tidy(): void
}
/** One at a time. Never rejects. */
export function createOffering({ root, disk, check, keys, state, makeReady, tidy }: Given) {
  const unpacked = async (pack: PackBytes, head: Trusted): Promise<Refused | undefined> => {
    const { version } = head.manifest
    const aside = join(root, `unpacking-${version}`)
    disk.remove(aside)
    const fault = await unpack({ pack, head, folder: aside, disk })
    if (fault) return fault
    const checked = await check(aside)
    if (!checked.ok) {
      const [first] = checked.faults
      return refused('brokenOffice', { version, ...(first && { where: whereIn(aside, first) }) })
    }
    const place = join(root, String(version))
    // left by an earlier try: a version that is in use or ready is not unpacked again
    disk.remove(place)
    disk.move(aside, place)
    disk.syncFolder(root)
    return undefined
  }

  const looked = async (pack: PackBytes, from: Origin): Promise<Offered> => {
    const head = await readHead(pack, keys())
    if (!head.ok) return head
    const { version } = head.manifest
    const standing = standingOf({ version, mark: head.mark }, state())
    if (standing === 'known') return { ok: true, is: 'known', version }
    if (standing !== 'newer') return refused(standing, { version })
    let fault: Refused | undefined
    try {
      fault = await unpacked(pack, head)
    } catch (thrown) {
      fault = { ...writingRefused(thrown), version }
    }
    // the one that was ready may have been taken meanwhile
    if (!fault && standingOf({ version, mark: head.mark }, state()) !== 'newer') fault = refused('older', { version })
    if (!fault && !makeReady(entryOf(head.manifest, head.mark), from)) fault = refused('notWritable', { version })
    tidy()
    return fault ?? { ok: true, is: 'ready', version }
  }

  return async (offered: Uint8Array | string, from: Origin): Promise<Offered> => {
    const pack = await openPackBytes(offered)
    if (!pack) return refused('notReadable')
    try {
      return await looked(pack, from)
    } finally {
      await pack.close()
    }
  }
}

/** How a pack stands to those that are here. */
export function standingOf(pack: { version: number; mark: string }, { now, ready, bad }: State) {
  const newest = ready ?? now
  if (bad.includes(pack.version)) return 'bad'
  if (newest && pack.version === newest.version) return pack.mark === newest.mark ? 'known' : 'sameVersion'
  return newest && pack.version < newest.version ? 'older' : 'newer'
}

/** `office.yml:41`, as it is called in the pack. */
const whereIn = (folder: string, { file, line }: Fault): string => {
  const path = file.startsWith(folder) ? file.slice(folder.length + 1).replaceAll('\\', '/') : file
  return line === undefined ? path || 'office.yml' : `${path}:${line}`
}
