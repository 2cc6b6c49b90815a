/**
 * The page's one connection in the browser shell: its calls and their answers, and what it is told. The newest page is the
 * terminal; an older one is told to close. When a page goes, her visit is over: whatever was kept for her is let go. Staff who were in
 * at its panel are not in any more.
 */
import * as v from 'valibot'
import type { WebSocket } from 'ws'
import type { Announcements } from './announcements.ts'
import type { Clock } from './clock.ts'
import type { Handlers } from './contract.ts'
import type { Dispatch } from './dispatch.ts'
import { type Log, traceOf } from './log.ts'

const call = v.strictObject({ id: v.pipe(v.number(), v.integer(), v.minValue(0)), verb: v.unknown(), args: v.unknown() })

/** Close codes that the page can tell apart. */
export const REPLACED = 4001
const GOING = 1001
const BAD_MESSAGE = 1008
/** A page that has not answered for so long is gone: milliseconds. */
const BEAT = 10_000

export interface PageSocket {
  take(socket: WebSocket): void
  close(): Promise<void>
}
export interface PageSocketNeeds {
  dispatch: Dispatch
  handlers: Pick<Handlers, 'visit.over'>
  /** See `Services`. */
  pageGone: () => void
  announcements: Announcements
  clock: Clock
  log: Log
}
export const createPageSocket = ({ dispatch, handlers, pageGone, announcements, clock, log }: PageSocketNeeds): PageSocket => {
  /** Sends the page away. Done when everything it held is let go. */
  let leave: (code: number) => Promise<void> = async () => {}

  const take = (socket: WebSocket) => {
    const ready = leave(REPLACED)
    const say = (message: object) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(message))
    const stopHearing = announcements.hear((push, told) => say({ push, told }))
    let answers = true
    const beat = () => {
      if (!answers) return socket.terminate()
      answers = false
      socket.ping()
      stopBeating = clock.after(BEAT, beat)
    }
    let stopBeating = clock.after(BEAT, beat)
    let gone: Promise<void> | undefined
    const leaveThis = (code: number) => {
      gone ??= (async () => {
        stopHearing()
        stopBeating()
        socket.close(code)
        pageGone()
        await handlers['visit.over']({})
      })().catch((thrown) => log('visit not ended', traceOf(thrown)))
      return gone
    }
    const heard = async (data: unknown, isBinary: boolean) => {
      await ready
      if (gone) return // told to go: nothing more is done for it
      const message = v.safeParse(call, isBinary ? undefined : json(String(data)))
      if (!message.success) return leaveThis(BAD_MESSAGE)
      const { id, verb, args } = message.output
      say({ id, ...(await dispatch(verb, args)) })
    }
    socket.on('pong', () => {
      answers = true
    })
    socket.on('message', (data, isBinary) => void heard(data, isBinary))
    socket.on('error', (thrown) => log('socket broken', traceOf(thrown)))
    socket.on('close', () => void leaveThis(GOING))
    leave = leaveThis
  }
  return { take, close: () => leave(GOING) }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
