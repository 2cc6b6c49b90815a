/** The contract's verbs, wired to the rooms of this house. Both shells and every test that wants the real thing open it here. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Language } from '../flows/screen.ts'
import type { Setup } from '../flows/services.ts'
import { languageFacts } from '../flows/wording/language.ts'
import { assetsFolder, pictureNames } from './assets.ts'
import { createAppointments } from './booking/appointments.ts'
import { createBooking } from './booking/booking.ts'
import { openBookings } from './booking/open.ts'
import { DAY } from './booking/zone.ts'
import { openChangedOffice } from './changes/changed-office.ts'
import { finishRestore, forgetBefore } from './changes/restore.ts'
import { systemClock } from './clock.ts'
import type { Handlers } from './contract.ts'
import { createDesk } from './desk/desk.ts'
import { openDevices } from './devices/devices.ts'
import { onThisMachine } from './devices/learnt.ts'
import { kindsFound } from './directory/directory.ts'
import { everyHour } from './hourly.ts'
import { stderrLog as log } from './log.ts'
import { isDeskStaffed } from './office/desk.ts'
import type { Fault } from './office/fault.ts'
import { meetingOf } from './office/meeting.ts'
import { loadOffice } from './office/office.ts'
import { openPacks } from './packs/packs.ts'
import type { Packs } from './packs/packs-port.ts'
import { watchPacks } from './packs/watch.ts'
import { layers } from './page-files.ts'
import { catalogues, paperWording, visitorCatalogues } from './printing/catalogues.ts'
import { ticketStyle } from './printing/style.ts'
import { ticketPage } from './printing/ticket.ts'
import { ourProgram } from './program.ts'
import { realProbes } from './readiness/probes.ts'
import { createReadiness } from './readiness/readiness.ts'
import type { CreateServices, Given, Services, Target } from './services-port.ts'
import { findFilms } from './signs/films.ts'
import { watchJack } from './speech/jack.ts'
import { offered } from './speech/offered.ts'
import { openRecordings } from './speech/recordings.ts'
import { type Audit, openAudit } from './staff/audit.ts'
import { createStaffHandlers } from './staff/handlers.ts'
import { openPins } from './staff/pins.ts'
import { createSession } from './staff/session.ts'
import { openTerminalState } from './staff/terminal-state.ts'
import { openStatistics } from './statistics/statistics.ts'
import { waitOf } from './statistics/summary.ts'
import { openVoices } from './voices/store.ts'
import { openWebhook } from './webhook/webhook.ts'

type Opened = { ok: true; services: Services } | { ok: false; faults: readonly Fault[] }

/** The office folder that is asked for, or the pack that took its place; one that does not come up gives way to the one before. */
export const createServices: CreateServices = async (given) => {
  const { folder, data, clock } = given
  const restored = finishRestore(data, log)
  if (!restored.ok) return { ok: false, faults: [{ file: data, ...notRestored[restored.reason] }] }
  const audit = openAudit(data, { clock, log })
  audit.write({ what: 'started' })
  if (restored.restored) audit.write({ what: 'restored' })
  const assets = assetsFolder()
  const packs = openPacks(data, { clock, log, audit: packEntries(audit), check: (of) => loadOffice(of, pictureNames(assets)) })
  packs.take()
  for (;;) {
    packs.started()
    const made = await open({ ...given, folder: packs.officeFolder() ?? folder }, audit, packs)
    if (made.ok) forgetBefore(data)
    if (made.ok || !packs.didNotComeUp('notOpened', made.faults)) return made
  }
}
const notRestored = {
  inUse: {
    fault: 'A backup is to be put back, and another program holds the bookings.',
    cure: 'End the other terminal on this machine, then start again.',
  },
  notWritable: {
    fault: 'A backup is to be put back, and this folder cannot be written.',
    cure: 'Look at whose folder it is, and whether the disk is full.',
  },
} as const
/** Versions are names in the log. */
const packEntries = (audit: Audit) => ({
  write: (entry: Parameters<NonNullable<Parameters<typeof openPacks>[1]['audit']>['write']>[0]) =>
    audit.write('version' in entry ? { ...entry, version: String(entry.version) } : entry),
})

async function open(given: Given, audit: Audit, packs: Packs): Promise<Opened> {
  const { folder, data, clock, random, print, push, setup, anew } = given
  const assets = assetsFolder()
  const bookings = openBookings(data, { clock, random })
  if (!bookings.ok) return bookings
  const { store, codes } = bookings
  const voices = openVoices(data, { clock, log, audit, catalogues: visitorCatalogues })
  const recordings = await openRecordings([voices.folder, join(folder, 'voices'), join(assets, 'voices')], log)
  const films = await findFilms(join(folder, 'signs'), log)
  const opened = await openChangedOffice({
    folder,
    data,
    clock,
    log,
    appointmentsOn: (q) => store.appointments(q),
    pictures: pictureNames(assets),
    // a terminal without a language would open in one that its office did not ask for
    faultsOf: (office) => {
      const { facts, warnings } = offered({ facts: office.facts, catalogues, clips: recordings.clips() })
      return facts.languages.length === 0 ? warnings : []
    },
  })
  if (!opened.ok) {
    store.close()
    return { ok: false, faults: opened.faults }
  }
  const { changed } = opened
  const { officeNow } = changed
  const office = () => officeNow.now()
  const asOffered = () => offered({ facts: { ...office().facts, signs: films.keys }, catalogues, clips: recordings.clips() })

  const calendar = {
    rules: () => office().booking,
    meetingOf: (service: string, host: { id: string }) => meetingOf(office(), service, host.id),
    isDiscreet: (service: string) => office().directory.listings.some(({ id, discreet }) => id === service && discreet),
    store,
    codes,
    clock,
  }
  const booking = createBooking({ ...calendar, random })
  const appointments = createAppointments(calendar)
  const forgetting = everyHour(clock, log, () => store.forgetNames())
  const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
  const statistics = openStatistics(data, { clock, zone: office().booking.zone, log })
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
    rules: () => ({ ...office().desk, isStaffed: (now) => isDeskStaffed(office(), instant(now)) }),
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

  const ticket = () => ({
    wording: paperWording,
    picture: (name: string) => readFileSync(join(assets, 'pictures', `${name}.svg`), 'utf8'),
    style: (language: Language) => ticketStyle(assets, language),
    office: office().facts.name,
  })
  const printing = new Set<AbortController>()
  const tickets = () => {
    const { printer } = office()
    return 'folder' in printer ? join(data, printer.folder) : undefined
  }
  const before = tickets()
  if (before) rmSync(before, { recursive: true, force: true }) // nobody's ticket outlives the terminal's day
  const target = (): Target => {
    const { printer } = office()
    return 'device' in printer ? printer : { file: join(tickets() ?? data, 'ticket.pdf') }
  }
  const printOn = async (html: string, on: Target) => {
    const stop = new AbortController()
    printing.add(stop)
    try {
      return await print(html, on, stop.signal)
    } finally {
      printing.delete(stop)
    }
  }
  const printTicket: Handlers['printing.print'] = ({ language, paper }) =>
    printOn(ticketPage(paper, language, ticket()), target())

  const devices = openDevices(data, { log })
  const jack = watchJack({ clock, tell: (plugged) => push('ears.headset', { plugged }) })
  const pins = openPins(data, { clock, random, log, audit })
  const session = createSession({ clock, audit, ended: () => takePack() })
  const terminal = openTerminalState(data, log)
  const readiness = createReadiness({
    // how long a part of this machine takes is counted on this machine's own clock, whatever time it is for the office
    clock: { now: clock.now, after: systemClock.after },
    log,
    probes: realProbes({ data, clock, log, printer: () => office().printer, program: ourProgram() }),
    zone: () => office().booking.zone,
    office: () => office().facts.name,
  })
  const quiet = readiness.onChange(() => push('terminal.changed', { anew: false }))
  /** A caretaker at the panel, or a terminal that was started for it. */
  const teaches = (allowed: Setup) => {
    // else a visitor's page has lost its way, or is not ours
    if (setup !== allowed && !session.may('caretaker')) throw new Error('not started to be set up')
    session.stay()
  }

  let isVisited = false
  const isAtRest = () => !isVisited && session.role() === undefined
  const takePack = () => {
    if (packs.isReady() && isAtRest() && packs.take()) anew?.()
  }
  const watch = watchPacks({ packs, data, sources: office().packs, clock, fetch, random, log, isAtRest, onReady: takePack })
  const learnt = officeNow.onChange(() => push('terminal.changed', { anew: true }))

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
    'directory.kinds': ({ topic }) => kindsFound(office().directory, topic, instant(clock.now())),
    'booking.freeTimes': booking.freeTimes,
    'booking.hold': booking.hold,
    'booking.renew': booking.renew,
    'booking.letGo': booking.letGo,
    'booking.confirm': booking.confirm,
    'booking.appointment': appointments.appointment,
    'booking.cancel': appointments.cancel,
    'booking.arrive': appointments.arrive,
    'printing.print': printTicket,
    'desk.call': desk.call,
    'desk.withdraw': ({ call }) => {
      desk.withdraw({ call })
      return {}
    },
    'speech.recordings': () => recordings.clips(),
    'speech.setup': () => {
      session.end('locked') // each new page asks it once: whoever was in at the page before is not in at this one
      return office().sound
    },
    'speech.trouble': (trouble) => {
      log('trouble with speech', trouble)
      return {}
    },
    'ears.now': () => ({ plugged: jack.isPlugged() }),
    'setup.keys': ({ keys }) => {
      teaches('keys')
      const kept = devices.learnKeys(keys)
      if (kept.ok) audit.write({ what: 'keysLearnt', ...(session.role() && { by: session.role() }) })
      return kept
    },
    'setup.display': (display) => {
      teaches('display')
      const kept = devices.calibrate(display)
      if (kept.ok) audit.write({ what: 'displayMeasured', ...(session.role() && { by: session.role() }) })
      return kept
    },
    'statistics.seen': (seen) => {
      statistics.seen(seen)
      return {}
    },
    'statistics.told': (told) => {
      statistics.told(told)
      return {}
    },
    'visit.begun': () => {
      isVisited = true
      return {}
    },
    'visit.over': () => {
      isVisited = false
      // each by itself: a store that is locked must not keep the desk ringing or the printer printing
      for (const stop of printing) stop.abort()
      desk.withdrawAll()
      appointments.visitOver()
      booking.letGoAll()
      takePack()
      return {}
    },
    ...createStaffHandlers({
      data,
      clock,
      random,
      log,
      audit,
      pins,
      session,
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
      today: (now) => {
        const { zone, hosts } = office().booking
        const from = startOfDay(zone, now)
        return store.appointments({ hosts: hosts.map(({ id }) => id), from, to: from + DAY })
      },
      print: printTicket,
      printPage: async (html, file) => (await printOn(html, { file })).ok,
    }),
  }
  return {
    ok: true,
    services: {
      handlers,
      files: layers(recordings.files, films.files),
      warnings: [...office().warnings, ...asOffered().warnings],
      close: async () => {
        session.end('locked')
        pins.close()
        learnt()
        quiet()
        watch.stop()
        packs.close()
        desk.withdrawAll()
        desk.close()
        webhook.close()
        jack.close()
        readiness.close()
        forgetting()
        statistics.close()
        store.close()
      },
    },
  }
}

/** Midnight of the day that it is there; milliseconds since 1970 UTC. */
const startOfDay = (zone: string, now: number): number =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds
