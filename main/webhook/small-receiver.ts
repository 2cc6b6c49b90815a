/** A receiver for tests, a data folder of its own, and a clock by hand. What the receiver took is told by id. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockByHand } from '../clock.ts'
import type { CallTold } from '../desk/desk.ts'
import type { Message } from './message.ts'
import { openWebhook, type Webhook, type WebhookParts } from './webhook.ts'

/** What the receiver does with a message. `slow`: it takes it, and answers when nobody waits any more. */
export type Mood = number | 'down' | 'slow' | 'hangs'
export interface Came {
  message: Message
  headers: Headers
  body: string
  at: number
}
export const ADDRESS = 'https://desk.example/calls'

export function newHouse() {
  const data = mkdtempSync(join(tmpdir(), 'webhook-'))
  const clock = clockByHand()
  const logged: string[] = []
  const opened: Webhook[] = []
  /** Every try that reached the receiver, and what it then did of each id. */
  const came: Came[] = []
  const done: Message[] = []
  const house = { mood: 204 as Mood | ((it: Message) => Mood) }
  let n = 0

  const fetch: typeof globalThis.fetch = async (_to, init) => {
    const body = String(init?.body)
    const message = JSON.parse(body) as Message
    const mood = typeof house.mood === 'function' ? house.mood(message) : house.mood
    if (mood === 'down') throw new TypeError('fetch failed')
    came.push({ message, headers: new Headers(init?.headers), body, at: clock.now() })
    const isTaken = mood === 'slow' || (typeof mood === 'number' && mood < 300)
    if (isTaken && !done.some(({ id }) => id === message.id)) done.push(message)
    if (typeof mood === 'number') return new Response(null, { status: mood })
    return new Promise(() => {}) // and does not listen to being called off
  }
  /** As after a start of the program. */
  const open = (given: Partial<WebhookParts> = {}): Webhook => {
    const webhook = openWebhook(data, {
      rules: () => ({ address: ADDRESS }),
      terminal: () => 'Huset',
      clock,
      random: (bytes) => Uint8Array.from({ length: bytes }, (_, at) => (at === 0 ? ++n : n >> 8)),
      fetch,
      log: (happened, about) => void logged.push([happened, about?.why, about?.messages].filter(Boolean).join(' ')),
      ...given,
    })
    opened.push(webhook)
    return webhook
  }
  /** Lets all be done that needs no time. */
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise((next) => setImmediate(next))
  }
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      clock.forward(1_000)
      await settle()
    }
  }
  const rang = (call: string, at = clock.now()): CallTold => ({ what: 'rang', call, language: 'ar', at })
  const answered = (call: string): CallTold => ({ what: 'answered', call, minutes: 3, since: clock.now(), at: clock.now() })
  const remove = () => {
    for (const webhook of opened) webhook.close()
    rmSync(data, { recursive: true, force: true })
  }
  return Object.assign(house, { data, clock, logged, came, done, fetch, open, settle, pass, rang, answered, remove })
}
export type House = ReturnType<typeof newHouse>
/** What the receiver did, shortly. */
export const shortly = (messages: readonly Message[]) => messages.map(({ call, what }) => `${call} ${what}`)
