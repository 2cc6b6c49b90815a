/**
 * Services beneath a shell that stays. When another office is in use they are closed and opened again: the window, the address and
 * the page's connection are the same as before, so the page comes back by itself. What it asks meanwhile waits.
 */
import type { Tell } from './announcements.ts'
import type { Clock } from './clock.ts'
import type { Handlers } from './contract.ts'
import { type Answer, createDispatch, type Dispatch } from './dispatch.ts'
import { type Log, traceOf } from './log.ts'
import { type Fault, faultLine } from './office/fault.ts'
import type { PageLookup } from './page-files.ts'
import type { CreateServices, Services } from './services-port.ts'

export interface KeptServices {
  dispatch: Dispatch
  handlers: Pick<Handlers, 'visit.over'>
  /** See `Services`. Between two offices nobody is in anyway. */
  pageGone(): void
  /** Those of the office that is in use. */
  files: PageLookup
  close(): Promise<void>
}
export interface KeepServices {
  /** `isReopened`: not for the first time. */
  create(anew: () => void, isReopened: boolean): ReturnType<CreateServices>
  /** What the shell does around each verb. */
  around?: (handlers: Handlers) => Handlers
  push: Tell
  clock: Clock
  log: Log
  /** Warnings of the office, each time that it is opened. */
  say(line: string): void
  /** They could not be opened again: whoever starts the terminal is to start it afresh. */
  lost(): void
}
type Kept = { ok: true; kept: KeptServices } | { ok: false; faults: readonly Fault[] }

/** Never rejects, unless `create` does the first time. */
export const keepServices = async (parts: KeepServices): Promise<Kept> => {
  const { create, around = (handlers) => handlers, push, clock, log, say, lost } = parts
  let open: { services: Services; handlers: Handlers; dispatch: Dispatch } | undefined
  let files: PageLookup = new Map()
  let ready = Promise.resolve()
  let isClosed = false

  const opened = async (isReopened: boolean): Promise<{ ok: true } | { ok: false; faults: readonly Fault[] }> => {
    const made = await create(anew, isReopened)
    if (!made.ok) return made
    const { services } = made
    const handlers = around(services.handlers)
    open = { services, handlers, dispatch: createDispatch(handlers, { clock, log }) }
    files = services.files
    for (const warning of services.warnings) say(faultLine(warning))
    return { ok: true }
  }
  const again = async () => {
    const before = open
    if (isClosed || !before) return
    open = undefined
    try {
      // a part that fails must not keep the new office from opening; if it is in the way, that shows when it is opened
      await before.services.close().catch((thrown) => log('not all closed', traceOf(thrown)))
      const made = await opened(true)
      if (made.ok) return push('terminal.changed', { anew: true })
      for (const fault of made.faults) say(faultLine(fault))
    } catch (thrown) {
      log('not opened again', traceOf(thrown))
    }
    lost()
  }
  function anew() {
    ready = ready.then(again)
  }
  const notOpen: Answer = { refusal: { refused: 'failed' } }

  const first = await opened(false)
  if (!first.ok) return first
  const kept: KeptServices = {
    dispatch: async (verb, args) => {
      await ready
      return open ? open.dispatch(verb, args) : notOpen
    },
    handlers: {
      'visit.over': async (args) => {
        await ready
        return open ? open.handlers['visit.over'](args) : {}
      },
    },
    pageGone: () => open?.services.pageGone(),
    files: { get: (path) => files.get(path) },
    close: async () => {
      isClosed = true
      await ready
      const last = open
      open = undefined
      await last?.services.close()
    },
  }
  return { ok: true, kept }
}
