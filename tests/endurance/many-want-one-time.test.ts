import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { freeTimes } from '../../main/booking/slots.ts'
import { inspect, type Shown } from './findings.ts'
import { openOffice, rulesFor } from './office.ts'

const RIVALS = 8
const TIMES = 30

const threads: Worker[] = []
const rival = (workerData: object): Promise<Shown[]> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('rival.ts', import.meta.url), { workerData })
    threads.push(thread)
    thread.on('message', resolve)
    thread.on('error', reject)
  })

test.each([1, 3])(
  'eight at once want the same time of %i hosts: each host is given once, all others are refused',
  { timeout: 60_000 },
  async (hosts) => {
    const folder = mkdtempSync(join(tmpdir(), 'rivals-'))
    try {
      const rules = rulesFor(hosts)
      const starts = rules.offers
        .flatMap((offer) => freeTimes({ rules, offer, busy: [], now: Date.now() + 3_600_000 }))
        .slice(0, TIMES)
        .map(({ start }) => new Date(start).toISOString())
      const gate = new SharedArrayBuffer(4)
      // They open the store together too, and one of them makes it.
      const data = { folder, hosts, starts, rivals: RIVALS, gate }
      const won = (await Promise.all(Array.from({ length: RIVALS }, () => rival(data)))).flat()
      expect(won).toHaveLength(TIMES * hosts)
      for (const start of starts) expect(won.filter((w) => w.start === start)).toHaveLength(hosts)
      expect(new Set(won.map(({ code }) => code)).size).toBe(won.length)
      expect(inspect(folder, won)).toEqual({ lost: 0, doubled: 0, unopenable: 0 })
      const office = openOffice(folder, hosts)
      expect(office.ok && office.booking.freeTimes({ service: 'advice' }).some(({ start }) => starts.includes(start))).toBe(false)
      if (office.ok) office.store.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
