/** All verbs of the contract for one office folder, wired to the rooms of this house; and how all of it is closed again. */
import { languageFacts } from '../flows/wording/language.ts'
import { assetsFolder } from './assets.ts'
import { createToday } from './booking/today.ts'
import { systemClock } from './clock.ts'
import type { Handlers } from './contract.ts'
import { openBells } from './desk/bells.ts'
import { openDevices } from './devices/devices.ts'
import { createDeviceHandlers } from './devices/handlers.ts'
import { onThisMachine } from './devices/learnt.ts'
import { eachByItself } from './each-by-itself.ts'
import { openHouse } from './house.ts'
import type { Log } from './log.ts'
import type { Packs } from './packs/packs-port.ts'
import { createRest, type Rest } from './packs/rest.ts'
import { watchPacks } from './packs/watch.ts'
import { layers } from './page-files.ts'
import { visitorCatalogues } from './printing/catalogues.ts'
import { openPaper } from './printing/paper.ts'
import { ourProgram } from './program.ts'
import { realProbes } from './readiness/probes.ts'
import { createReadiness } from './readiness/readiness.ts'
import type { Given, Opened } from './services-port.ts'
import { watchJack } from './speech/jack.ts'
import type { Audit } from './staff/audit.ts'
import { createStaffHandlers } from './staff/handlers.ts'
import { openPins } from './staff/pins.ts'
import { createSession } from './staff/session.ts'
import { steadyTime } from './staff/steady.ts'
import { openTerminalState } from './staff/terminal-state.ts'
import { openStatistics } from './statistics/statistics.ts'
import { createVisitorHandlers } from './visitor-handlers.ts'

/** What stays open from one office to the next. */
export interface ForAllOffices {
  audit: Audit
  packs: Packs
  log: Log
}
/** Faults are those of the office folder and of the bookings. Rejects with what nobody foresaw. */
export async function openServices(given: Given, { audit, packs, log }: ForAllOffices): Promise<Opened> {
  const { data, clock, random, print, push, setup, anew = () => {}, startedAt = steadyTime(), printers } = given
  const assets = assetsFolder()
  const opened = await openHouse(given, { audit, log, assets })
  if (!opened.ok) return opened
  const { house } = opened
  const { store, voices, recordings, films, changed, office, asOffered } = house

  const statistics = openStatistics(data, { clock, zone: office().booking.zone, log })
  const bells = openBells({ data, office, statistics, clock, random, push, log })
  const { desk } = bells
  const paper = openPaper({ data, assets, print, office })
  const devices = openDevices(data, { log })
  const jack = watchJack({ clock, tell: (plugged) => push('ears.headset', { plugged }) })
  const pins = openPins(data, { clock, random, log, audit })
  const session = createSession({ clock, audit, ended: () => rest.take() })
  const rest: Rest = createRest({ packs, isStaffIn: () => session.role() !== undefined, anew })
  const terminal = openTerminalState(data, log)
  const findPrinter = printers && (async (device: string) => (await printers())?.includes(device))
  const readiness = createReadiness({
    // how long a part of this machine takes is counted on this machine's own clock, whatever time it is for the office
    clock: { now: clock.now, after: systemClock.after },
    log,
    probes: realProbes({ data, clock, log, printer: () => office().printer, findPrinter, program: ourProgram() }),
    zone: () => office().booking.zone,
    office: () => office().facts.name,
  })
  const watch = watchPacks({
    packs,
    data,
    sources: office().packs,
    clock,
    fetch,
    random,
    log,
    isAtRest: rest.isAtRest,
    onReady: rest.take,
  })
  const stopListening = [
    readiness.onChange(() => push('terminal.changed', { anew: false })),
    changed.officeNow.onChange(() => push('terminal.changed', { anew: true })),
    changed.officeNow.onChange(paper.officeChanged),
  ]
  const visitors = createVisitorHandlers({ house, paper, desk, jack, statistics, rest, clock, random, log })

  const handlers: Handlers = {
    'terminal.office': () => {
      packs.cameUp()
      const without = readiness.without()
      return {
        ...onThisMachine(asOffered().facts, devices.learnt()),
        ...terminal.now(),
        ...(without.length > 0 && { without: [...without] }),
        ...(setup && { setup }),
      }
    },
    ...visitors.handlers,
    ...createDeviceHandlers({ devices, session, audit, setup }),
    ...createStaffHandlers({
      data,
      clock,
      random,
      log,
      audit,
      pins,
      session,
      startedAt,
      terminal,
      changed,
      desk,
      voices,
      statistics,
      packs,
      readiness,
      push,
      catalogues: visitorCatalogues,
      clips: recordings.clips,
      voicesChanged: async () => {
        await recordings.again()
        push('terminal.changed', { anew: true })
      },
      spoken: (language) => languageFacts[language].voice !== undefined,
      today: createToday({ rules: () => office().booking, store }),
      print: paper.ticket,
      printPage: paper.page,
      ...(printers && { printers: async () => (await printers()) ?? [] }),
    }),
  }
  const pageGone = () => session.end('locked')
  return {
    ok: true,
    services: {
      handlers,
      files: layers(recordings.files, films.files),
      warnings: [...office().warnings, ...asOffered().warnings],
      pageGone,
      close: () =>
        eachByItself([
          pageGone,
          pins.close,
          ...stopListening,
          watch.stop,
          packs.close,
          bells.close,
          jack.close,
          readiness.close,
          visitors.close,
          statistics.close,
          store.close,
        ]),
    },
  }
}
