/** The contract's verbs, wired to the rooms of this house. Both shells and every test that wants the real thing open it here. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Language } from '../flows/screen.ts'
import type { Setup } from '../flows/services.ts'
import { assetsFolder, pictureNames } from './assets.ts'
import { createAppointments } from './booking/appointments.ts'
import { createBooking } from './booking/booking.ts'
import { createCodes } from './booking/codes.ts'
import { openKey } from './booking/key.ts'
import { openStore, type StoreOpened } from './booking/sqlite.ts'
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
import { catalogues, paperWording } from './printing/catalogues.ts'
import { ticketStyle } from './printing/style.ts'
import { ticketPage } from './printing/ticket.ts'
import type { CreateServices, Target } from './services-port.ts'
import { findFilms } from './signs/films.ts'
import { watchJack } from './speech/jack.ts'
import { offered } from './speech/offered.ts'
import { findRecordings } from './speech/recordings.ts'

const cures: { [R in Extract<StoreOpened, { ok: false }>['reason'] | 'codesLost']: Omit<Fault, 'file'> } = {
  codesLost: { fault: 'The key to the codes on tickets is missing.', cure: 'Put code.key back from the last backup.' },
  notWritable: { fault: 'Bookings cannot be written here.', cure: 'Give a folder that can be written to, with --data <folder>.' },
  notADatabase: { fault: 'This is no file of bookings.', cure: 'Move it away, or put the last backup in its place.' },
  damaged: { fault: 'This file of bookings is damaged.', cure: 'Put the last backup in its place.' },
  tooNew: { fault: 'A newer version of this program made this file.', cure: 'Install that version again.' },
  inUse: { fault: 'Another program holds the bookings.', cure: 'End the other terminal on this machine, then start again.' },
  keyMissing: { fault: 'The key to the bookings is missing.', cure: 'Put store.key back from the last backup.' },
  keyWrong: { fault: 'This key does not fit the bookings.', cure: 'Put store.key and the bookings back from the same backup.' },
}

export const createServices: CreateServices = async ({ folder, data, clock, random, print, push, setup }) => {
  const assets = assetsFolder()
  const loaded = await loadOffice(folder, pictureNames(assets))
  if (!loaded.ok) return { ok: false, faults: loaded.faults }
  const { office } = loaded
  const recordings = await findRecordings([join(folder, 'voices'), join(assets, 'voices')], log)
  const films = await findFilms(join(folder, 'signs'), log)
  const told = { ...office.facts, signs: films.keys }
  const { facts, warnings } = offered({ facts: told, catalogues, clips: recordings.clips })
  // a terminal without a language would open in one that its office did not ask for
  if (facts.languages.length === 0) return { ok: false, faults: warnings }

  const bookings = join(data, 'bookings.sqlite')
  // before the store, and only with it: a new key in the place of a lost one would find none of the codes that were printed
  const key = openKey(join(data, 'code.key'), { random, make: !existsSync(bookings) })
  if (!key.ok)
    return { ok: false, faults: [{ file: key.where, ...cures[key.reason === 'notWritable' ? 'notWritable' : 'codesLost'] }] }
  const opened = openStore(bookings, { clock, random })
  if (!opened.ok) return { ok: false, faults: [{ file: opened.where, ...cures[opened.reason] }] }
  const { store } = opened

  const calendar = {
    rules: () => office.booking,
    meetingOf: (service: string, host: { id: string }) => meetingOf(office, service, host.id),
    store,
    codes: createCodes(key.key),
    clock,
  }
  const booking = createBooking({ ...calendar, random })
  const appointments = createAppointments(calendar)
  const forgetting = everyHour(clock, log, () => store.forgetNames())
  const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
  const desk = createDesk({
    folder: join(data, 'desk'),
    rules: () => ({ ...office.desk, isStaffed: (now) => isDeskStaffed(office, instant(now)) }),
    clock,
    random,
    push,
    log,
  })
  const ticket = {
    wording: paperWording,
    picture: (name: string) => readFileSync(join(assets, 'pictures', `${name}.svg`), 'utf8'),
    style: (language: Language) => ticketStyle(assets, language),
    office: office.facts.name,
  }
  const printing = new Set<AbortController>()
  const tickets = 'folder' in office.printer ? join(data, office.printer.folder) : undefined
  if (tickets) rmSync(tickets, { recursive: true, force: true }) // nobody's ticket outlives the terminal's day
  const target: Target = 'device' in office.printer ? office.printer : { file: join(tickets ?? data, 'ticket.pdf') }

  const devices = openDevices(data, { log })
  const onlyIn = (allowed: Setup) => {
    if (setup !== allowed) throw new Error('not started to be set up') // a visitor's page has lost its way, or is not ours
  }

  const jack = watchJack({ clock, tell: (plugged) => push('ears.headset', { plugged }) })

  const handlers: Handlers = {
    'terminal.office': () => ({ ...onThisMachine(facts, devices.learnt()), ...(setup && { setup }) }),
    'directory.kinds': ({ topic }) => kindsFound(office.directory, topic, instant(clock.now())),
    'booking.freeTimes': booking.freeTimes,
    'booking.hold': booking.hold,
    'booking.renew': booking.renew,
    'booking.letGo': booking.letGo,
    'booking.confirm': booking.confirm,
    'booking.appointment': appointments.appointment,
    'booking.cancel': appointments.cancel,
    'printing.print': async ({ language, paper }) => {
      const stop = new AbortController()
      printing.add(stop)
      try {
        return await print(ticketPage(paper, language, ticket), target, stop.signal)
      } finally {
        printing.delete(stop)
      }
    },
    'desk.call': desk.call,
    'desk.withdraw': ({ call }) => {
      desk.withdraw({ call })
      return {}
    },
    'speech.recordings': () => recordings.clips,
    'speech.setup': () => office.sound,
    'speech.trouble': (trouble) => {
      log('trouble with speech', trouble)
      return {}
    },
    'ears.now': () => ({ plugged: jack.isPlugged() }),
    'setup.keys': ({ keys }) => {
      onlyIn('keys')
      return devices.learnKeys(keys)
    },
    'setup.display': (display) => {
      onlyIn('display')
      return devices.calibrate(display)
    },
    'visit.over': () => {
      // each by itself: a store that is locked must not keep the desk ringing or the printer printing
      for (const stop of printing) stop.abort()
      desk.withdrawAll()
      appointments.visitOver()
      booking.letGoAll()
      return {}
    },
  }
  return {
    ok: true,
    services: {
      handlers,
      files: new Map([...recordings.files, ...films.files]),
      warnings: [...office.warnings, ...warnings],
      close: async () => {
        desk.withdrawAll()
        desk.close()
        jack.close()
        forgetting()
        store.close()
      },
    },
  }
}
