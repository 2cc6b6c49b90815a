/** The real ones, for the parts that this side can see. */
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { storeProbe, tryBookings } from './bookings.ts'
import { diskProbe } from './disk.ts'
import { type PrinterParts, printerProbe } from './printer.ts'
import type { Probes } from './probe.ts'
import { synchronised, timeProbe } from './time.ts'
import { type Program, versionProbe } from './version.ts'

export interface ProbesNeed {
  data: string
  clock: Clock
  log: Log
  printer: PrinterParts['printer']
  findPrinter?: PrinterParts['findPrinter']
  program: Program
  platform?: NodeJS.Platform
}
export function realProbes(need: ProbesNeed): Probes {
  const { data, clock, log, printer, findPrinter, program, platform = process.platform } = need
  return {
    printer: printerProbe({ printer, data, platform, findPrinter }),
    store: storeProbe(() => tryBookings(join(data, 'bookings.sqlite'))),
    disk: diskProbe(data),
    clock: timeProbe({ data, clock, builtAt: program.builtAt, synchronised: synchronised(platform), log }),
    version: versionProbe(program, () => clock.now()),
  }
}
