/**
 * Calls for help, told to whatever the office has: one signed POST for each thing that happens to a call (docs/calls.md). One is sent
 * at a time. Those of one call come in order; a call that is new goes before what is tried again. Every message is sent until it is
 * acknowledged, for a day; its id stays the same, so that its receiver can know one that it has had.
 */
import { join } from 'node:path'
import { openKey } from '../booking/key.ts'
import type { Clock } from '../clock.ts'
import type { CallTold } from '../desk/desk.ts'
import type { Log } from '../log.ts'
import { isAllowed } from '../packs/address.ts'
import type { writeWhole } from '../whole-file.ts'
import { type Delivered, deliver, type Fate } from './delivery.ts'
import { type Message, messageOf } from './message.ts'
import { openQueue } from './queue.ts'
import { signed } from './signature.ts'
import { waitAfter } from './waits.ts'

export interface WebhookParts {
  /** Asked each time: an office may change its mind. No address: nobody is told, and what waits goes on waiting. */
  rules: () => { address?: string | undefined } | undefined
  /** What the office calls itself, or this terminal. */
  terminal: () => string
  clock: Clock
  random: (bytes: number) => Uint8Array
  fetch: typeof globalThis.fetch
  log: Log
  /** For tests: a disk that is full. */
  write?: typeof writeWhole
}
export interface Webhook {
  told(call: CallTold): void
  /** How many messages nobody has acknowledged yet, and how many were given up, since the first start. */
  report(): { waiting: number; lost: number }
  /** What is under way is stopped, and sent again after the next start. */
  close(): void
}
export const webhookKeyFile = (data: string): string => join(data, 'webhook.key')
/** What is older helps nobody. */
const OLDEST_MS = 24 * 60 * 60_000
/** How soon to look again whether there is an address, or room on the disk. */
const AGAIN_MS = 60_000

/** `data`: the data folder. Neither this nor what it returns ever throws. */
export function openWebhook(data: string, parts: WebhookParts): Webhook {
  const { rules, terminal, clock, random, fetch, log, write } = parts
  const queue = openQueue(data, { log, ...(write && { write }) })
  const closing = new AbortController()
  /** How often each was sent in vain since the start. */
  const tries = new Map<string, number>()
  /** Those that wait until they are tried again, with the way to call that off. */
  const resting = new Map<string, () => void>()
  let sending: string | undefined
  let trouble: Fate | undefined
  let key: Uint8Array | undefined
  let callOff = () => {}

  const address = (): string | undefined => {
    const it = rules()?.address
    return it !== undefined && isAllowed(it) ? it : undefined
  }
  const share = () => {
    const [high = 0, low = 0] = random(2)
    return (high * 256 + low) / 65_536
  }
  const keyNow = (): Uint8Array | undefined => {
    const opened = key ? undefined : openKey(webhookKeyFile(data), { random })
    if (opened?.ok) key = opened.key
    return key
  }
  /** What is sent next. Of each call only its oldest message may go; of these that do not wait, the one that was tried least often. */
  const next = (): Message | undefined => {
    const calls = new Set<string>()
    const first = queue.waiting().filter(({ call }) => !calls.has(call) && calls.add(call))
    const ready = first.filter(({ id }) => !resting.has(id))
    return ready.sort((a, b) => (tries.get(a.id) ?? 0) - (tries.get(b.id) ?? 0))[0]
  }
  const forget = (id: string) => {
    tries.delete(id)
    resting.get(id)?.()
    resting.delete(id)
  }
  const giveUpOld = () => {
    const before = clock.now() - OLDEST_MS
    queue.giveUp(
      queue.waiting().flatMap(({ id, at }) => (Date.parse(at) < before ? [id] : [])),
      'old',
    )
    const waiting = new Set(queue.waiting().map(({ id }) => id))
    for (const id of [...tries.keys(), ...resting.keys()]) if (!waiting.has(id)) forget(id)
  }
  const send = (it: Message, to: string): Promise<Delivered> => {
    const secret = keyNow()
    if (!secret) return Promise.resolve({ ok: false, why: 'noKey' })
    const body = JSON.stringify(it)
    const headers = signed(body, { id: it.id, at: clock.now(), key: secret })
    return deliver({ address: to, body, headers, fetch, clock, stop: closing.signal })
  }
  const settle = ({ id }: Message, outcome: Delivered) => {
    if (outcome.ok) {
      if (trouble) log('calls to the desk are delivered again')
      trouble = undefined
      forget(id)
      return queue.arrived(id)
    }
    const { why, status } = outcome
    if (why === 'gone') {
      forget(id)
      return queue.giveUp([id], 'gone')
    }
    if (trouble !== why) log('calls to the desk wait to be delivered', { why, ...(status && { status }) })
    trouble = why
    const tried = (tries.get(id) ?? 0) + 1
    tries.set(id, tried)
    const again = clock.after(waitAfter(tried, share()), () => {
      resting.delete(id)
      go()
    })
    resting.set(id, again)
  }
  const lookAgain = () => {
    callOff()
    callOff = () => {}
    if (queue.save() && queue.waiting().length === 0) return
    callOff = clock.after(AGAIN_MS, go)
  }
  const go = () => {
    if (closing.signal.aborted || sending !== undefined) return
    giveUpOld()
    lookAgain()
    const to = address()
    const it = to === undefined ? undefined : next()
    if (to === undefined || !it) return
    sending = it.id
    void send(it, to).then((outcome) => {
      sending = undefined
      if (closing.signal.aborted) return // somebody else may have opened the queue since
      settle(it, outcome)
      go()
    })
  }
  // made before it is needed: the office has to give it to the receiver
  if (address() !== undefined) keyNow()
  go()

  return {
    told: (call) => {
      if (closing.signal.aborted || address() === undefined) return
      queue.add(messageOf(call, `call_${Buffer.from(random(16)).toString('base64url')}`, terminal()))
      go()
    },
    report: () => ({ waiting: queue.waiting().length, lost: queue.lost() }),
    close: () => {
      closing.abort()
      callOff()
      for (const again of resting.values()) again()
    },
  }
}
