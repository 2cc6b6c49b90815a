/** A visitor's call, and all who learn of it: the panel and the desk, the office's own address, and the figures. */
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Tell } from '../announcements.ts'
import type { Clock } from '../clock.ts'
import { eachByItself } from '../each-by-itself.ts'
import type { Log } from '../log.ts'
import { isDeskStaffed } from '../office/desk.ts'
import type { Office } from '../office/office.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { waitOf } from '../statistics/summary.ts'
import { openWebhook } from '../webhook/webhook.ts'
import { createDesk, type Desk } from './desk.ts'

export interface BellsParts {
  /** The data folder. */
  data: string
  /** Asked each time. */
  office: () => Office
  statistics: Pick<Statistics, 'call'>
  clock: Clock
  random: (bytes: number) => Uint8Array
  push: Tell
  log: Log
}
export interface Bells {
  desk: Desk
  /** Takes back every call, and tells nobody any more. */
  close(): Promise<void>
}
export function openBells({ data, office, statistics, clock, random, push, log }: BellsParts): Bells {
  const webhook = openWebhook(data, {
    rules: () => ({ address: office().desk.webhook }),
    terminal: () => office().facts.name.sv ?? office().facts.name.en ?? '',
    clock,
    random,
    fetch,
    log,
  })
  const desk = createDesk({
    folder: join(data, 'desk'),
    rules: () => ({
      ...office().desk,
      isStaffed: (now) => isDeskStaffed(office(), Temporal.Instant.fromEpochMilliseconds(now)),
    }),
    clock,
    random,
    push,
    log,
    told: (call) => {
      webhook.told(call)
      if (call.what !== 'rang')
        statistics.call({ answered: call.what === 'answered', waited: waitOf((call.at - call.since) / 1000) })
    },
  })
  return { desk, close: () => eachByItself([desk.withdrawAll, desk.close, webhook.close]) }
}
