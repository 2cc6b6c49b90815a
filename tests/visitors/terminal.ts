/** The real terminal, from the built page to the store on disk, on one Monday morning at nine. */
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createAnnouncements } from '../../main/announcements.ts'
import { createCodes } from '../../main/booking/codes.ts'
import { openKey } from '../../main/booking/key.ts'
import { openStore } from '../../main/booking/sqlite.ts'
import type { Reservation } from '../../main/booking/store.ts'
import { serve } from '../../main/browser.ts'
import { type Clock, systemClock } from '../../main/clock.ts'
import type { Handlers } from '../../main/contract.ts'
import { createDispatch } from '../../main/dispatch.ts'
import { layers, pageFiles } from '../../main/page-files.ts'
import { createServices } from '../../main/services.ts'
import { newData, office, root } from '../shells/app.ts'

/** Monday 23 November 2026, nine in Stockholm. */
export const START = Date.parse('2026-11-23T08:00:00Z')
/** From then on it goes as clocks do. */
const clockFromStart = (): Clock => {
  const since = performance.now()
  return {
    now: () => START + Math.floor(performance.now() - since),
    after: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
  }
}

export interface RealTerminal {
  /** Where its page is. Opens once. */
  address: string
  /** The folder in which it keeps what it must not forget. */
  data: string
  /** What time it is in the house. */
  clock: Clock
  /** The services themselves, whatever a test broke on their way to the page. */
  handlers: Handlers
  /** What came out of the printer: whole documents. */
  tickets: readonly string[]
  /** The appointment of this code, as the store on disk has it. */
  appointment(code: string): Reservation | undefined
  close(): Promise<void>
}
export interface Terms {
  /** The office folder: the demo office's, unless another is given. */
  folder?: string
  /** The house's; without one, it goes as clocks do. */
  clock?: Clock
  /** The same services, but for what a test breaks between them and the page. */
  broken?(handlers: Handlers): Handlers
}
/** The page must be built. */
export const openTerminal = async (terms: Terms = {}): Promise<RealTerminal> => {
  const opened = await openHouse(terms)
  const { invite, close } = await serveHouse(opened, join(root, 'out', 'renderer'))
  return { ...opened.house, address: invite(), close }
}

/** Serves a house with the page that was built into this folder. `close` closes the house too. */
export const serveHouse = async (
  { house, files, announcements, pageGone }: OpenHouse,
  built: string,
): Promise<{
  /** Where its page is: another address each time, and each opens once. */
  invite(): string
  close(): Promise<void>
}> => {
  const served = await serve({
    files: layers(files, await pageFiles(built)),
    dispatch: createDispatch(house.served, { clock: systemClock }),
    handlers: house.served,
    pageGone,
    announcements,
    port: 0,
    clock: systemClock,
    random: randomBytes,
    log: () => {},
  })
  if (!served.ok) throw new Error(served.fault)
  const { shell } = served
  return {
    invite: shell.invite,
    close: async () => {
      await shell.close()
      await house.close()
    },
  }
}

/** What a terminal has behind its glass. */
export type Behind = Omit<RealTerminal, 'address'>
/** `served`: as a test broke it. */
export type HouseBehind = Behind & { served: Handlers }
type OpenHouse = Awaited<ReturnType<typeof openHouse>>
/** The same without a page. */
export const openHouse = async ({ folder = office, broken = (it) => it, clock = clockFromStart() }: Terms = {}) => {
  const data = newData()
  const tickets: string[] = []
  const announcements = createAnnouncements()
  const made = await createServices({
    folder,
    data,
    clock,
    random: randomBytes,
    push: announcements.tell,
    print: async (html) => {
      tickets.push(html)
      return { ok: true }
    },
  })
  if (!made.ok) throw new Error(`the office has faults: ${JSON.stringify(made.faults)}`)
  const { handlers, files, pageGone, close } = made.services
  const house: HouseBehind = {
    data,
    clock,
    handlers,
    served: broken(handlers),
    tickets,
    appointment: (code) => {
      const key = openKey(join(data, 'code.key'), { make: false })
      const opened = openStore(join(data, 'bookings.sqlite'), { clock })
      if (!key.ok || !opened.ok) throw new Error('the store does not open')
      try {
        return opened.store.appointment(createCodes(key.key).mark(code))
      } finally {
        opened.store.close()
      }
    },
    close: async () => {
      await close()
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
  return { house, files, announcements, pageGone }
}
