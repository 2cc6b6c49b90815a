/** One message, sent once. */
import type { Clock } from '../clock.ts'
import type { Signed } from './signature.ts'

export const ANSWER_MS = 10_000
/** `gone`: the receiver says that it wants this no more (410). Everything else may pass. */
export type Fate = 'noKey' | 'noAnswer' | 'tooSlow' | 'redirected' | 'refused' | 'gone'
export type Delivered = { ok: true } | { ok: false; why: Fate; status?: number }

export interface Delivery {
  address: string
  body: string
  headers: Signed
  fetch: typeof globalThis.fetch
  clock: Clock
  /** Cancels it. */
  stop: AbortSignal
}
/** Never rejects. What the receiver writes into its answer is not read. */
export async function deliver({ address, body, headers, fetch, clock, stop }: Delivery): Promise<Delivered> {
  const ending = new AbortController()
  let enough = (_why: Fate) => {}
  // `fetch` is told to stop too, but not trusted to: if it did not, every call after this one would wait
  const late = new Promise<Delivered>((resolve) => {
    enough = (why) => resolve({ ok: false, why })
  })
  const stopped = () => enough('noAnswer')
  const callOff = clock.after(ANSWER_MS, () => enough('tooSlow'))
  stop.addEventListener('abort', stopped, { once: true })
  const sent = async (): Promise<Delivered> => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Ledstang', ...headers },
      body,
      redirect: 'manual', // a redirect would choose another house, or plain http
      credentials: 'omit',
      signal: ending.signal,
    })
    return fateOf(answer)
  }
  try {
    return await Promise.race([sent().catch((): Delivered => ({ ok: false, why: 'noAnswer' })), late])
  } finally {
    callOff()
    stop.removeEventListener('abort', stopped)
    ending.abort()
  }
}

function fateOf({ status, type }: Response): Delivered {
  if (status >= 200 && status < 300) return { ok: true }
  if (status === 410) return { ok: false, why: 'gone', status }
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return { ok: false, why: 'redirected', status }
  return { ok: false, why: 'refused', status }
}
