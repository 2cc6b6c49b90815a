/** Making a pack of files: packed aside, then put in its place whole. */
import { createHash, type KeyObject } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { asideOf, syncFolder } from '../whole-file.ts'
import { headOf } from './head.ts'
import { MAX_OFFICE_BYTES } from './limits.ts'
import { FORMAT, type Manifest, type PackedFile } from './manifest.ts'
import { type Refused, refused, writingRefused } from './refusal.ts'

export interface Packing {
  files: readonly { path: string; file: string }[]
  /** The pack to be; one that is there is replaced when the new one is whole. */
  to: string
  name: Readonly<Record<string, string>>
  version: number
  /** Milliseconds since 1970. */
  madeAt: number
  pair: { secret: KeyObject; open: KeyObject }
}
/** Never rejects. */
export async function makePack(packing: Packing): Promise<{ ok: true; manifest: Manifest } | Refused> {
  const { files, to, name, version, madeAt, pair } = packing
  const made = asideOf(to)
  const body = `${made}.body`
  try {
    const listed: PackedFile[] = []
    const hash = createHash('sha256')
    let bytes = 0
    async function* counted(packed: AsyncIterable<Uint8Array>) {
      for await (const part of packed) {
        hash.update(part)
        bytes += part.length
        yield part
      }
    }
    await pipeline(Readable.from(contents(files, listed)), createGzip({ level: 9 }), counted, createWriteStream(body))
    const manifest: Manifest = {
      format: FORMAT,
      name: { ...name },
      version,
      madeAt: new Date(madeAt).toISOString(),
      packed: { bytes, sha256: hash.digest('hex') },
      files: listed,
    }
    const start = headOf(manifest, pair)
    const handle = await open(made, 'w')
    try {
      await handle.writeFile(start)
      for await (const part of createReadStream(body)) await handle.writeFile(part)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(made, to)
    syncFolder(dirname(to))
    return { ok: true, manifest }
  } catch (thrown) {
    return thrown instanceof TooLarge ? refused('tooLarge', { version }) : { ...writingRefused(thrown), version }
  } finally {
    await rm(body, { force: true })
    await rm(made, { force: true })
  }
}
class TooLarge extends Error {}

/** Lengths and hashes are taken of the bytes that are packed, so they agree though somebody may be changing the files meanwhile. */
async function* contents(files: Packing['files'], listed: PackedFile[]): AsyncGenerator<Uint8Array> {
  let all = 0
  for (const { path, file } of files) {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const part of createReadStream(file) as AsyncIterable<Uint8Array>) {
      hash.update(part)
      bytes += part.length
      yield part
    }
    all += bytes
    if (all > MAX_OFFICE_BYTES) throw new TooLarge()
    listed.push({ path, bytes, sha256: hash.digest('hex') })
  }
}

/** The version of a pack that is made now: date and time in UTC as a number, 20261123080000. Higher than `last` in any case. */
export const versionAt = (ms: number, last = 0): number =>
  Math.max(Number(new Date(ms).toISOString().replace(/\D/g, '').slice(0, 14)), last + 1)
