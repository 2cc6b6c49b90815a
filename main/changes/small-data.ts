/** A data folder as a terminal leaves it, with one booked time, for tests. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCodes } from '../booking/codes.ts'
import { openKey } from '../booking/key.ts'
import { openStore } from '../booking/sqlite.ts'
import { emptyFolder } from './small-folder.ts'

const HOUR = 3_600_000
/** Opens its bookings; whoever asks must close them. */
export function bookingsIn(data: string) {
  const key = openKey(join(data, 'code.key'))
  const opened = openStore(join(data, 'bookings.sqlite'))
  if (!opened.ok || !key.ok) throw new Error('the bookings do not open')
  const codes = createCodes(key.key)
  const { store } = opened
  return {
    store,
    /** Books a time of this host, so many hours from now; its code. */
    book: (host: string, hours: number): string => {
      const start = Math.ceil(Date.now() / HOUR) * HOUR + hours * HOUR
      const hold = `${host}-${hours}`
      store.hold({ hold, service: 'soup', host, start, end: start + HOUR / 2, freeAgain: start + HOUR / 2 })
      const confirmed = store.confirm(hold, codes.of(hold), { name: 'Amina' })
      if (!confirmed.ok) throw new Error('not booked')
      return confirmed.code
    },
    /** Whether there is a booked time with this code. */
    has: (code: string) => store.appointment(codes.mark(code)) !== undefined,
  }
}

/** `code`: of the time that is booked in it. */
export function smallData(): { data: string; code: string } {
  const data = emptyFolder()
  const { store, book } = bookingsIn(data)
  const code = book('anna', 24)
  store.close()
  writeFileSync(join(data, 'staff.json'), '{ "pins": "old" }')
  writeFileSync(join(data, 'audit.jsonl'), 'old\n')
  mkdirSync(join(data, 'voices', 'so'), { recursive: true })
  writeFileSync(join(data, 'voices', 'so', 'welcome.title.opus'), 'salaan')
  for (const [folder, file] of Object.entries({ tickets: 'ticket.pdf', desk: 'a.call', electron: 'Cookies', '.before': 'x' })) {
    mkdirSync(join(data, folder))
    writeFileSync(join(data, folder, file), 'of this moment')
  }
  return { data, code }
}
/** What a backup leaves out although it is no matter of this moment. */
export const addForPeople = (data: string): void => {
  mkdirSync(join(data, 'for-you'))
  writeFileSync(join(data, 'for-you', 'ledstang-2026-11-22-080000.backup'), 'the one before')
  writeFileSync(join(data, 'statistics.json'), 'sums')
}

/** Every file under it but the bookings, by path, with what is in it: to compare folders by. */
export function contentsOf(data: string, under = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(data, under), { withFileTypes: true }).flatMap((entry) => {
      const path = under ? `${under}/${entry.name}` : entry.name
      if (entry.isDirectory()) return Object.entries(contentsOf(data, path))
      return path.startsWith('bookings.sqlite') ? [] : [[path, readFileSync(join(data, path), 'latin1')]]
    }),
  )
}
