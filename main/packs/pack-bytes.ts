/** A pack to read from: in memory, or a file on a disk or a stick that may be pulled out at any moment. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

export interface PackBytes {
  readonly size: number
  /** Shorter than asked for where the pack ends, or cannot be read any more. Never rejects. */
  read(from: number, length: number): Promise<Uint8Array>
  close(): Promise<void>
}

const inMemory = (bytes: Uint8Array): PackBytes => ({
  size: bytes.length,
  read: async (from, length) => bytes.subarray(from, from + length),
  close: async () => {},
})

/** Links are not followed, and nothing but a file is opened: a pipe would keep us waiting. Windows knows neither flag. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

async function inFile(file: string): Promise<PackBytes | undefined> {
  try {
    const handle = await open(file, flags)
    const found = await handle.stat()
    if (!found.isFile()) {
      await handle.close()
      return undefined
    }
    return {
      size: found.size,
      read: async (from, length) => {
        // a pack may say that it is much longer than its file: no memory is taken for what is not there
        const into = Buffer.alloc(Math.max(0, Math.min(length, found.size - from)))
        let at = 0
        while (at < into.length) {
          const { bytesRead } = await handle.read(into, at, into.length - at, from + at).catch(() => ({ bytesRead: 0 }))
          if (bytesRead === 0) break
          at += bytesRead
        }
        return into.subarray(0, at)
      },
      close: () => handle.close().catch(() => {}),
    }
  } catch {
    return undefined
  }
}

/** Undefined: there is no such file, or it cannot be read. */
export const openPackBytes = async (pack: Uint8Array | string): Promise<PackBytes | undefined> =>
  typeof pack === 'string' ? inFile(pack) : inMemory(pack)
