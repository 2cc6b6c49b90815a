/** The staff's verbs, wired to the rooms that do the work. Each asks first whether who is in may do it. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Language, Words } from '../../flows/screen.ts'
import type { Catalogues } from '../../flows/wording/wording.ts'
import type { Tell } from '../announcements.ts'
import { backUp } from '../changes/backup.ts'
import type { ChangedOffice } from '../changes/changed-office.ts'
import type { Clock } from '../clock.ts'
import type { Handlers, Verb } from '../contract.ts'
import type { Desk } from '../desk/desk.ts'
import { type Log, traceOf } from '../log.ts'
import type { Fault } from '../office/fault.ts'
import { meetingOf } from '../office/meeting.ts'
import { sticks } from '../packs/local.ts'
import type { Packs } from '../packs/packs-port.ts'
import type { Readiness } from '../readiness/readiness.ts'
import type { Recordings } from '../speech/recordings.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { missing, share } from '../voices/missing.ts'
import type { Voices } from '../voices/store.ts'
import type { Audit } from './audit.ts'
import { brought } from './brought.ts'
import { figuresOf } from './figures.ts'
import { happenedIn, packHappened } from './happened.ts'
import { pinRefusal } from './pin-refusal.ts'
import type { Pins } from './pins.ts'
import type { Role } from './role.ts'
import type { Session } from './session.ts'
import { type Steady, steadyTime } from './steady.ts'
import type { TerminalStates } from './terminal-state.ts'
import { testTicket } from './test-ticket.ts'
import { writeFile } from './write-file.ts'

type StaffVerb = Extract<Verb, `staff.${string}`>
export type StaffHandlers = Pick<Handlers, StaffVerb>
export interface StaffParts {
  data: string
  clock: Clock
  random: (bytes: number) => Uint8Array
  log: Log
  push: Tell
  audit: Audit
  pins: Pins
  session: Session
  terminal: TerminalStates
  changed: ChangedOffice
  desk: Desk
  voices: Voices
  clips: () => Recordings['clips']
  /** After a recording was kept: the page learns of it, and which languages can be offered. */
  voicesChanged: () => Promise<void>
  catalogues: Catalogues
  statistics: Statistics
  packs: Packs
  readiness: Readiness
  /** The booked times of the day that it is, in the office's zone. */
  today: (now: number) => readonly { service: string; host: string; start: number; end: number; arrived: boolean }[]
  print: Handlers['printing.print']
  printPage: (html: string, file: string) => Promise<boolean>
  spoken: (language: Language) => boolean
  /** Of this process: no clock that somebody sets. */
  steady?: Steady
}

/** Names are the same in both languages that staff read. */
const named = (name: string): Words => ({ sv: name, en: name })
const notWritten = { ok: false, reason: 'notWritable' } as const
/** How long after a start the first PIN may be chosen without one. */
export const FIRST_PIN_MS = 15 * 60_000
const languagesOf = (catalogues: Catalogues) => Object.keys(catalogues) as Language[]
const remarksOf = (faults: readonly Fault[], reason: string) =>
  faults.length > 0
    ? faults.slice(0, 20).map(({ fault, cure }) => ({ words: { en: `${fault} ${cure}`.slice(0, 600) } }))
    : [{ words: reasons[reason] ?? reasons.other ?? {} }]
const reasons: Readonly<Record<string, Words>> = {
  alreadySo: { sv: 'Det är redan så.', en: 'It is so already.' },
  unknownHost: { sv: 'Den personen eller det rummet finns inte mer.', en: 'That host is not there any more.' },
  unknownService: { sv: 'Den tjänsten finns inte mer.', en: 'That service is not there any more.' },
  unknownChange: { sv: 'Det är redan taget tillbaka.', en: 'It was taken back already.' },
  notWritable: { sv: 'Terminalen kan inte spara. Disken kan vara full.', en: 'The terminal cannot save. The disk may be full.' },
  tooMany: { sv: 'Det är för många ändringar. Ta tillbaka någon först.', en: 'There are too many changes. Take one back first.' },
  other: { sv: 'Det går inte.', en: 'That will not do.' },
}

export function createStaffHandlers(parts: StaffParts): StaffHandlers {
  const {
    data,
    clock,
    random,
    log,
    push,
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
    steady = steadyTime,
  } = parts
  const { officeNow } = changed
  const zone = () => officeNow.now().booking.zone
  const here = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone())
  const moment = (at: number) => {
    const there = here(at)
    return { date: there.toPlainDate().toString(), at: there.toPlainTime().toString().slice(0, 5) }
  }
  /** Whoever is in, as the one who may look at it. No sign of life: a page that asks by itself must not keep a panel open. */
  const sees = (needed: Role): Role => {
    const role = session.role()
    if (!role || !session.may(needed)) throw new Error('nobody is in who may') // the page has lost its way, or is not ours
    return role
  }
  /** The same, who does something: she is still there. */
  const does = (needed: Role): Role => {
    const role = sees(needed)
    session.stay()
    return role
  }
  /** Whoever started it stands there; who comes later may be anybody. */
  const startedAt = steady()
  const mayBeFirst = () => steady() - startedAt < FIRST_PIN_MS
  const changedForAll = () => push('terminal.changed', { anew: true })

  return {
    'staff.door': () => {
      const state = pins.state()
      const isSome = state.pins !== 'broken' && state.pins.includes('caretaker')
      return {
        pins: state.pins === 'broken' ? 'broken' : isSome ? 'some' : mayBeFirst() ? 'none' : 'late',
        waitSeconds: Math.ceil(state.waitMs / 1000),
        isIn: session.role() !== undefined,
      }
    },
    'staff.enter': async (tried) => {
      const entered = await pins.enter(tried)
      if (entered.ok) {
        session.begin(entered.role, 'pin' in tried ? 'pin' : 'badge')
        return entered
      }
      if (entered.reason === 'wait') return { ok: false, reason: 'wait', seconds: Math.ceil(entered.waitMs / 1000) }
      return { ok: false, reason: entered.reason === 'none' ? 'none' : 'wrong' }
    },
    'staff.stay': () => {
      session.stay()
      return { ok: session.role() !== undefined }
    },
    'staff.leave': () => {
      session.end('left')
      return {}
    },
    'staff.setPin': async ({ role, pin }) => {
      const isFirst = role === 'caretaker' && pins.isFirst() && mayBeFirst()
      if (!isFirst) does('caretaker')
      const set = await pins.setPin(role, pin, isFirst ? 'first' : 'caretaker')
      if (set.ok && isFirst) session.begin('caretaker', 'pin')
      return set.ok ? { ok: true } : { ok: false, reason: pinRefusal(set.reason) }
    },
    'staff.setBadge': async ({ role, badge }) => {
      does('caretaker')
      return (await pins.setBadge(role, badge, 'caretaker')).ok ? { ok: true } : { ok: false, reason: 'notWritable' }
    },
    'staff.panel': async () => {
      const role = sees('desk')
      const { closed, notice } = terminal.now()
      const now = clock.now()
      return {
        role,
        ...(closed && { closed }),
        ...(notice && { notice }),
        calls: desk.ringing().map(({ call, language, since, answered }) => ({
          call,
          language,
          minutes: Math.max(0, Math.floor((now - since) / 60_000)),
          answered,
        })),
        faults: (await readiness.look()).filter(({ is }) => is === 'broken').length,
      }
    },
    'staff.reset': () => {
      const by = does('desk')
      audit.write({ what: 'reset', by })
      return { ok: true }
    },
    'staff.close': ({ reason }) => {
      const by = does('desk')
      const { closed: _, ...rest } = terminal.now()
      const said = terminal.say({ ...rest, ...(reason && { closed: reason }) })
      if (!said.ok) return said
      audit.write(reason ? { what: 'closed', reason, by } : { what: 'opened', by })
      push('terminal.changed', { anew: false })
      return { ok: true }
    },
    'staff.notice': ({ notice }) => {
      const by = does('desk')
      const { notice: _, ...rest } = terminal.now()
      const said = terminal.say({ ...rest, ...(notice && { notice }) })
      if (!said.ok) return said
      audit.write(notice ? { what: 'notice', notice, by } : { what: 'noticeTakenDown', by })
      push('terminal.changed', { anew: false })
      return { ok: true }
    },
    'staff.testPrint': async ({ language }) => {
      const by = does('desk')
      const printed = await parts.print({ language, paper: testTicket(clock.now(), zone()) })
      audit.write({ what: 'testPrinted', ok: printed.ok, by })
      return printed
    },
    'staff.today': () => {
      sees('desk')
      const office = officeNow.now()
      return [...parts.today(clock.now())].map(({ service, host, start, end, arrived }) => ({
        at: moment(start).at,
        minutes: Math.round((end - start) / 60_000),
        service: meetingOf(office, service, host)?.service ?? office.neutral.service,
        host: named(changed.file().hosts.find(({ id }) => id === host)?.name ?? host),
        arrived,
      }))
    },
    'staff.answer': ({ call, minutes }) => {
      const by = does('desk')
      const ok = desk.answer({ call, minutes })
      if (ok) audit.write({ what: 'callAnswered', minutes, by })
      return { ok }
    },
    'staff.settings': () => {
      sees('caretaker')
      return changed.settings()
    },
    'staff.preview': ({ change }) => {
      sees('caretaker')
      const seen = changed.preview(change)
      return seen.ok ? { ok: true, booked: seen.booked } : { ok: false, remarks: remarksOf(seen.faults, seen.reason) }
    },
    'staff.change': ({ change }) => {
      const by = does('caretaker')
      const made = changed.make(change, by)
      if (!made.ok) return { ok: false, remarks: remarksOf('faults' in made ? made.faults : [], made.reason) }
      audit.write({ what: 'changed', change: made.n, of: change.what, by })
      changedForAll()
      return made
    },
    'staff.changes': () => {
      sees('caretaker')
      return [...changed.history()]
        .reverse()
        .slice(0, 300)
        .map(({ n, at, by, change, takenBack }) => ({
          n,
          ...moment(Date.parse(at)),
          by,
          change,
          takenBack: takenBack !== undefined,
        }))
    },
    'staff.takeBack': ({ n }) => {
      const by = does('caretaker')
      const back = changed.takeBack(n, by)
      if (!back.ok) return { ok: false, remarks: remarksOf('faults' in back ? back.faults : [], back.reason) }
      audit.write({ what: 'takenBack', change: n, by })
      changedForAll()
      return { ok: true }
    },
    'staff.shares': () => {
      sees('caretaker')
      const known = { catalogues: parts.catalogues, clips: parts.clips() }
      return languagesOf(parts.catalogues).map((language) => {
        const { recorded, all, core } = share(language, known)
        return {
          language,
          recorded,
          all,
          coreRecorded: core.recorded,
          coreAll: core.all,
          spoken: parts.spoken(language) || core.recorded === core.all,
        }
      })
    },
    'staff.sentences': ({ language }) => {
      sees('caretaker')
      return missing(language, { catalogues: parts.catalogues, clips: parts.clips() })
        .slice(0, 1_500)
        .map(({ clip, text, swedish, core }) => ({ clip, text: text.slice(0, 600), swedish: swedish.slice(0, 600), core }))
    },
    'staff.keepTake': async ({ language, clip, opus, who }) => {
      const by = does('caretaker')
      const kept = voices.keep({ language, clip, bytes: Buffer.from(opus, 'base64'), ...(who !== undefined && { who }), by })
      if (!kept.ok) return { ok: false, reason: 'notWritable' }
      await parts.voicesChanged()
      return { ok: true }
    },
    'staff.voices': () => {
      sees('caretaker')
      return languagesOf(parts.catalogues).flatMap((language) => {
        const recorded = voices.list(language).length
        return recorded > 0 ? [{ language, recorded }] : []
      })
    },
    'staff.exportVoice': async ({ language }) => {
      const by = does('caretaker')
      const pack = await voices.exportPack(language, by)
      return pack ? exported(`voice-${language}`, by, (file) => writeFile(file, pack), 'ledvoice') : notWritten
    },
    'staff.importVoice': async () => {
      const by = does('caretaker')
      const pack = await brought(await folders(), (name) => name.endsWith('.ledvoice'))
      if (!pack) return { ok: false, reason: 'none' }
      const taken = await voices.importPack(pack, by)
      if (!taken.ok)
        return { ok: false, reason: taken.reason === 'notWritable' || taken.reason === 'busy' ? 'notWritable' : 'broken' }
      await parts.voicesChanged()
      return { ok: true, language: taken.language, taken: taken.taken }
    },
    'staff.eraseVoice': async ({ language }) => {
      const by = does('caretaker')
      const gone = voices.list(language).map(({ clip }) => voices.erase({ language, clip, by }))
      await parts.voicesChanged()
      return gone.every(({ ok }) => ok) ? { ok: true } : notWritten
    },
    'staff.newDirectory': async () => {
      sees('caretaker')
      const isTaken = changed.directory.isTaken()
      const text = await newDirectory()
      if (text === undefined) return { found: false, isTaken }
      const { ok, before, after, added, removed, faults, vanished } = changed.directory.check(text)
      const gone = vanished.map((name) => ({
        words: {
          sv: `${name} går att boka här och finns inte i den nya.`,
          en: `${name} can be booked here and is not in the new one.`,
        },
      }))
      const remarks = ok ? [] : [...gone, ...(faults.length > 0 ? remarksOf(faults, 'other') : [])].slice(0, 20)
      return { found: true, isTaken, before, after, added: added.length, removed: removed.length, remarks }
    },
    'staff.takeDirectory': async () => {
      const by = does('caretaker')
      const text = await newDirectory()
      if (text === undefined) return { ok: false, remarks: remarksOf([], 'other') }
      const took = changed.directory.take(text)
      if (!took.ok) return { ok: false, remarks: remarksOf('faults' in took ? took.faults : [], took.reason) }
      audit.write({ what: 'directoryTaken', by })
      changedForAll()
      return { ok: true }
    },
    'staff.takeBackDirectory': () => {
      const by = does('caretaker')
      const back = changed.directory.takeBack()
      if (!back.ok) return { ok: false, remarks: remarksOf('faults' in back ? back.faults : [], back.reason) }
      audit.write({ what: 'directoryTaken', by })
      changedForAll()
      return { ok: true }
    },
    'staff.health': () => {
      sees('desk')
      return readiness.look()
    },
    'staff.report': async ({ seen }) => {
      const by = does('desk')
      const found = [...(await readiness.look()).filter(({ part }) => seen.every((it) => it.part !== part)), ...seen]
      const page = readiness.page(found)
      return exported('health', by, (file) => parts.printPage(page, file), 'pdf')
    },
    'staff.figures': () => {
      sees('caretaker')
      return figuresOf(statistics.closed())
    },
    'staff.exportFigures': async () => {
      const by = does('caretaker')
      const plain = await exported('figures', by, (file) => writeFile(file, statistics.csv()), 'csv')
      // the same for the board, with bars; where nothing prints, the rows are enough
      if (plain.ok) await parts.printPage(statistics.page(), plain.file.replace(/csv$/, 'pdf'))
      return plain
    },
    'staff.log': () => {
      sees('caretaker')
      const { rows } = audit.read({ most: 200 })
      return {
        sound: audit.check().ok,
        entries: rows.map(({ at, entry }) => ({ ...moment(at), words: happenedIn(entry) })),
      }
    },
    'staff.exportLog': () => {
      const by = does('caretaker')
      return exported('log', by, (file) => writeFile(file, audit.exportCsv()), 'csv')
    },
    'staff.packs': () => {
      sees('caretaker')
      const { now, happened } = packs.report()
      return {
        ...(now && { inUse: { version: now.version, date: moment(Date.parse(now.madeAt)).date } }),
        happened: [...happened].reverse().map((it) => ({ ...moment(Date.parse(it.at)), words: packHappened(it) })),
      }
    },
    'staff.backup': async () => {
      const by = does('caretaker')
      let into: string
      try {
        into = folderFor()
      } catch (thrown) {
        log('not backed up', traceOf(thrown))
        return { ok: false, reason: 'notWritable' }
      }
      const made = await backUp({ data, into, clock, random, log })
      if (!made.ok) return { ok: false, reason: 'notWritable' }
      audit.write({ what: 'backedUp', by })
      return { ok: true, file: made.file, passphrase: made.digits }
    },
  }

  /** Where somebody may have put what she has brought. */
  async function folders(): Promise<string[]> {
    return [folderFor(), ...(await sticks(process.platform))]
  }
  async function newDirectory(): Promise<string | undefined> {
    const bytes = await brought(await folders(), (name) => name === 'directory.json')
    return bytes && new TextDecoder().decode(bytes)
  }
  /** Where files for people are put: a folder beside what the terminal keeps, readable by its account only. */
  function folderFor(): string {
    const folder = join(data, 'for-you')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  }
  async function exported(of: string, by: Role, make: (file: string) => Promise<boolean> | boolean, ending: string) {
    const { date, at } = moment(clock.now())
    let file: string
    try {
      file = join(folderFor(), `${of}-${date}-${at.replace(':', '')}.${ending}`)
      if (!(await make(file))) return { ok: false as const, reason: 'notWritable' as const }
    } catch {
      return { ok: false as const, reason: 'notWritable' as const }
    }
    audit.write({ what: 'exported', of, by })
    return { ok: true as const, file }
  }
}
