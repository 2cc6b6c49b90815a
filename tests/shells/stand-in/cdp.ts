/** A Chromium of its own, spoken to over the DevTools protocol. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { sandboxFlags } from '../../../main/chromium.ts'

export type Told = (params: Record<string, unknown>) => void
export interface Cdp {
  /** `ws://…`: for a second client, such as Playwright. */
  endpoint: string
  send<T = Record<string, unknown>>(method: string, params?: object, session?: string): Promise<T>
  /** What Chromium says unasked, of one session or of the browser itself. */
  on(event: string, told: Told, session?: string): void
  end(): void
}
interface Message {
  id?: number
  method?: string
  params?: Record<string, unknown>
  sessionId?: string
  result?: unknown
  error?: { message: string }
}

export const openChromium = async (program: string, switches: readonly string[]): Promise<Cdp> => {
  const profile = mkdtempSync(join(tmpdir(), 'stand-in-'))
  const fixed = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--disable-gpu',
    ...sandboxFlags(),
  ]
  const child = spawn(program, [...fixed, ...switches, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (part) => {
      said += part
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`Chromium did not start:\n${said}`)))
  })
  const socket = new WebSocket(endpoint, { perMessageDeflate: false })
  await new Promise((open, failed) => socket.once('open', open).once('error', failed))

  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Map<string, Told[]>()
  const keyOf = (event: string, session = '') => `${session} ${event}`
  let last = 0
  socket.on('message', (data) => {
    const message: Message = JSON.parse(String(data))
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    } else {
      for (const told of listeners.get(keyOf(message.method ?? '', message.sessionId)) ?? []) told(message.params ?? {})
    }
  })
  return {
    endpoint,
    send: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        last += 1
        waiting.set(last, ({ error, result }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as T),
        )
        socket.send(JSON.stringify({ id: last, method, params, sessionId }))
      }),
    on: (event, told, session) => {
      const key = keyOf(event, session)
      listeners.set(key, [...(listeners.get(key) ?? []), told])
    },
    end: () => {
      socket.terminate()
      child.kill('SIGKILL')
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    },
  }
}
