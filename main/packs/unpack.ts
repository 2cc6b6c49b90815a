/** The files of a pack whose signature holds, into a folder that is not there yet. */
import { createHash, type Hash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Disk } from './disk.ts'
import type { Trusted } from './head.ts'
import type { PackedFile } from './manifest.ts'
import type { PackBytes } from './pack-bytes.ts'
import { type Refused, refused, writingRefused } from './refusal.ts'

const STEP = 256 * 1024

async function* bodyOf(pack: PackBytes, { bodyAt, manifest }: Trusted): AsyncGenerator<Uint8Array> {
  const end = bodyAt + manifest.packed.bytes
  for (let at = bodyAt; at < end; ) {
    const bytes = await pack.read(at, Math.min(STEP, end - at))
    if (bytes.length === 0) return
    at += bytes.length
    yield bytes
  }
}

/** Is all there, and nothing more, and as it was signed? Only then is any of it unpacked. */
export async function bodyFault(pack: PackBytes, head: Trusted): Promise<Refused | undefined> {
  const { packed, version } = head.manifest
  const missing = head.bodyAt + packed.bytes - pack.size
  if (missing !== 0) return refused(missing > 0 ? 'cutShort' : 'trailing', { version })
  const hash = createHash('sha256')
  for await (const bytes of bodyOf(pack, head)) hash.update(bytes)
  return hash.digest('hex') === packed.sha256 ? undefined : refused('damaged', { version })
}

export interface Unpacking {
  pack: PackBytes
  head: Trusted
  /** Not there yet; its parent is. What was begun stays there when it fails. */
  folder: string
  disk: Disk
}
/** All files, on disk. The reason if that could not be. Never rejects. */
export async function unpack({ pack, head, folder, disk }: Unpacking): Promise<Refused | undefined> {
  const { version, files } = head.manifest
  const fault = await bodyFault(pack, head)
  if (fault) return fault
  const made = new Set<string>()
  const gunzip = createGunzip()
  const writing = createWriting({ files, folder, disk, made })
  // a failure here needs no handling: too few bytes then come out below, and that is refused
  const flowing = pipeline(Readable.from(bodyOf(pack, head)), gunzip).catch(() => {})
  try {
    makeFolders(folder, made, disk, dirname(folder))
    writing.begin()
    for await (const bytes of partsOf(gunzip)) {
      // more than was signed: what is left of it is never unpacked
      if (!writing.take(bytes)) break
    }
    if (!writing.isWhole()) return refused('damaged', { version })
    for (const each of made) disk.syncFolder(each)
    return undefined
  } catch (thrown) {
    return { ...writingRefused(thrown), version }
  } finally {
    gunzip.destroy()
    await flowing
    writing.end()
  }
}

/** What comes out of the gzip, up to its end or the first error. After an error too little has come out, which the caller notices. */
async function* partsOf(gunzip: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  const parts = gunzip[Symbol.asyncIterator]()
  for (;;) {
    const part = await parts.next().catch(() => undefined)
    if (!part || part.done) return
    if (typeof part.value !== 'string') yield part.value
  }
}

interface Files {
  files: readonly PackedFile[]
  folder: string
  disk: Disk
  made: Set<string>
}
/** Cuts what comes out into the files of the list, and holds each to its hash. */
function createWriting({ files, folder, disk, made }: Files) {
  let next = 0
  let isSound = true
  let open: { handle: number; left: number; hash: Hash; sha256: string } | undefined
  /** Closes the file that has all its bytes and opens the next one; an empty file is closed as soon as it is open. */
  const goOn = (): void => {
    while (isSound && (!open || open.left === 0)) {
      if (open) {
        const { handle, hash, sha256 } = open
        open = undefined
        disk.finish(handle)
        if (hash.digest('hex') !== sha256) isSound = false
      }
      const file = files[next]
      if (!isSound || !file) return
      next++
      const path = join(folder, ...file.path.split('/'))
      makeFolders(dirname(path), made, disk, folder)
      open = { handle: disk.create(path), left: file.bytes, hash: createHash('sha256'), sha256: file.sha256 }
    }
  }
  return {
    begin: goOn,
    /** False: no more of it. */
    take(bytes: Uint8Array): boolean {
      for (let at = 0; at < bytes.length; ) {
        if (!open) {
          isSound = false
          return false
        }
        const part = bytes.subarray(at, at + open.left)
        disk.write(open.handle, part)
        open.hash.update(part)
        open.left -= part.length
        at += part.length
        goOn()
      }
      return isSound
    },
    isWhole: () => isSound && !open && next === files.length,
    end(): void {
      if (!open) return
      try {
        disk.abandon(open.handle)
      } catch {
        // finishing it failed, which closed it already
      }
    },
  }
}

/** From `top`, which is there, down to `folder`. */
function makeFolders(folder: string, made: Set<string>, disk: Disk, top: string): void {
  if (folder === top || made.has(folder)) return
  makeFolders(dirname(folder), made, disk, top)
  disk.makeFolder(folder)
  made.add(folder)
}
