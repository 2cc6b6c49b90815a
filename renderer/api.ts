/** The way to the Node side: what the preload gave this page, or one socket to the host that served it. */
import type { Api, In, Out, Push, Refusal, Told, Verb } from '../main/contract.ts'

type Answer = { ok: unknown } | { refusal: Refusal }
/** What the preload exposes. Refusals are values there, because errors lose their shape on the way. */
export interface Bridge {
  call(verb: string, args: unknown): Promise<Answer>
  on(push: string, heard: (told: unknown) => void): () => void
}
declare global {
  interface Window {
    kiosk?: Bridge
  }
}

const opened = (answer: Answer): unknown => {
  if ('refusal' in answer) throw answer.refusal
  return answer.ok
}
/** Main parsed what it sent: the contract's types hold here without a second validator in the page. */
export const apiOver = (bridge: Bridge): Api => ({
  call: async <V extends Verb>(verb: V, args: In<V>) => opened(await bridge.call(verb, args)) as Out<V>,
  on: <P extends Push>(push: P, heard: (told: Told<P>) => void) => bridge.on(push, (told) => heard(told as Told<P>)),
})

const RECONNECT_MS = 1_000
/** Another page is the terminal now: this one must not take it back. The same number is in `main/page-socket.ts`. */
const REPLACED = 4001
type Message = { id: number; ok?: unknown; refusal?: Refusal } | { push: string; told: unknown }

/** One socket that comes back by itself. What is asked while it is away is refused at once: no visitor waits for it. */
function socketBridge(address: string): Bridge {
  const waiting = new Map<number, (answer: Answer) => void>()
  const listeners = new Map<string, Set<(told: unknown) => void>>()
  const lost: Answer = { refusal: { refused: 'failed' } }
  let socket: WebSocket
  let opening: Promise<void>
  let next = 0

  const heard = (message: Message) => {
    if ('push' in message) {
      for (const listener of listeners.get(message.push) ?? []) listener(message.told)
      return
    }
    waiting.get(message.id)?.(message.refusal ? { refusal: message.refusal } : { ok: message.ok })
    waiting.delete(message.id)
  }
  const open = () => {
    socket = new WebSocket(address)
    opening = new Promise((done) => {
      socket.addEventListener('open', () => done(), { once: true })
      socket.addEventListener('close', () => done(), { once: true })
    })
    socket.addEventListener('message', ({ data }) => heard(JSON.parse(String(data))))
    socket.addEventListener('close', ({ code }) => {
      for (const answer of waiting.values()) answer(lost)
      waiting.clear()
      if (code !== REPLACED) setTimeout(open, RECONNECT_MS)
    })
  }
  open()
  return {
    call: async (verb, args) => {
      await opening
      if (socket.readyState !== WebSocket.OPEN) return lost
      const id = ++next
      return new Promise((answer) => {
        waiting.set(id, answer)
        socket.send(JSON.stringify({ id, verb, args }))
      })
    },
    on: (push, listener) => {
      const those = listeners.get(push) ?? new Set()
      listeners.set(push, those.add(listener))
      return () => those.delete(listener)
    },
  }
}

export const connect = (): Api => apiOver(window.kiosk ?? socketBridge(`${location.origin.replace(/^http/, 'ws')}/api`))
