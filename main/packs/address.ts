/** A pack from an address: fetched when it is another than the last time, into a file of its own. */
import type { Clock } from '../clock.ts'
import type { Disk } from './disk.ts'
import { MAX_PACK_BYTES } from './limits.ts'
import { type Refused, refused, writingRefused } from './refusal.ts'

/** Milliseconds for the whole download: an office with films, over a slow line, takes so long. */
export const FETCH_MS = 20 * 60_000
export type Fetched = { ok: true; tag?: string } | { ok: true; is: 'same' } | Refused

export interface Fetching {
  address: string
  /** The ETag of the one that was fetched before. */
  tag?: string | undefined
  /** What is there is written over. */
  to: string
  fetch: typeof globalThis.fetch
  clock: Clock
  disk: Disk
  most?: number
  stop?: AbortSignal
}

/** Plain http only to this machine itself. */
export function isAllowed(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
}

/** Never rejects. */
export async function fetchPack(given: Fetching): Promise<Fetched> {
  const { address, tag, to, fetch, clock, disk, most = MAX_PACK_BYTES, stop } = given
  if (!isAllowed(address)) return refused('notHttps')
  const ending = new AbortController()
  const callOff = clock.after(FETCH_MS, () => ending.abort())
  const leave = () => ending.abort()
  stop?.addEventListener('abort', leave, { once: true })
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/octet-stream', ...(tag && { 'if-none-match': tag }) },
      redirect: 'manual', // a redirect would choose another house, or plain http
      credentials: 'omit',
      cache: 'no-store',
      signal: ending.signal,
    })
    if (answer.status === 304 && tag) return { ok: true, is: 'same' }
    const body = answer.body
    const isFull = answer.status === 200 && body !== null && Number(answer.headers.get('content-length') ?? 0) <= most
    if (!isFull) {
      await body?.cancel().catch(() => {})
      if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400)) return refused('redirected')
      return refused(answer.status === 200 && body ? 'tooLarge' : 'notFetched')
    }
    const kept = await keep(body, { to, disk, most })
    const newTag = answer.headers.get('etag')
    return kept ?? { ok: true, ...(newTag && newTag.length <= 200 && { tag: newTag }) }
  } catch {
    return refused('notFetched')
  } finally {
    ending.abort()
    callOff()
    stop?.removeEventListener('abort', leave)
  }
}

/** Rejects when the network fails; a disk that fails is an answer. */
async function keep(
  body: AsyncIterable<Uint8Array>,
  { to, disk, most }: { to: string; disk: Disk; most: number },
): Promise<Refused | undefined> {
  const onDisk = (work: () => void): Refused | undefined => {
    try {
      work()
      return undefined
    } catch (thrown) {
      return writingRefused(thrown)
    }
  }
  let file = -1
  const fault = onDisk(() => {
    disk.remove(to)
    file = disk.create(to)
  })
  if (fault) return fault
  let isOpen = true
  try {
    let bytes = 0
    for await (const part of body) {
      bytes += part.length
      if (bytes > most) return refused('tooLarge')
      const full = onDisk(() => disk.write(file, part))
      if (full) return full
    }
    isOpen = false
    return onDisk(() => disk.finish(file))
  } finally {
    if (isOpen) onDisk(() => disk.abandon(file))
  }
}
