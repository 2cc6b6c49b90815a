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
import type { Clock } from '../../main/clock.ts'
import type { Handlers } from '../../main/contract.ts'
import { createDispatch } from '../../main/dispatch.ts'
import { pageFiles } from '../../main/page-files.ts'
import { createServices } from '../../main/services.ts'
import { newData, office, root } from '../shells/app.ts'

/** Monday 23 November 2026, nine in Stockholm; from then on it goes as clocks do. */
const START = Date.parse('2026-11-23T08:00:00Z')
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
  /** The same services, but for what a test breaks between them and the page. */
  broken?(handlers: Handlers): Handlers
}
/** The page must be built. */
export const openTerminal = async ({ folder = office, broken = (it) => it }: Terms = {}): Promise<RealTerminal> => {
  const clock = clockFromStart()
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
  const handlers = broken(made.services.handlers)
  const served = await serve({
    files: new Map([...made.services.files, ...(await pageFiles(join(root, 'out', 'renderer')))]),
    dispatch: createDispatch(handlers, { clock }),
    handlers,
    announcements,
    port: 0,
    clock,
    random: randomBytes,
    log: () => {},
  })
  if (!served.ok) throw new Error(served.fault)
  const { shell } = served
  return {
    address: shell.invite(),
    data,
    handlers: made.services.handlers,
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
      await shell.close()
      await made.services.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
