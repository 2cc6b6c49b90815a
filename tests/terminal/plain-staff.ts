/** A house for staff without disk or devices; a test changes what it wants otherwise. */
import type { ClosedReason, Notice, Role, StaffAsk, StaffHouse } from '../../flows/staff/services.ts'
import type { Changed, Settings } from '../../flows/staff/settings.ts'

export interface PlainStaff {
  house: StaffHouse
  /** What it was asked, in order, without what was in it. */
  asked: string[]
  pins: { [R in Role]?: string }
  role?: Role | undefined
  waitSeconds: number
  closed?: ClosedReason | undefined
  notice?: Notice | undefined
  settings: Settings
  changes: Changed[]
  kept: string[]
  ended: number
}
export const plainSettings: Settings = {
  languages: ['sv', 'en', 'ar'],
  unspoken: [],
  voiceless: ['so'],
  volume: 5,
  size: 1,
  contrast: 'paper',
  askAfterSeconds: 120,
  topics: ['money', 'safety'],
  allTopics: [
    { topic: 'money', name: { sv: 'Pengar', en: 'Money' } },
    { topic: 'safety', name: { sv: 'Trygghet', en: 'Safety' } },
    { topic: 'home', name: { sv: 'Bostad', en: 'Home' } },
  ],
  closures: [],
  days: ['2026-11-23', '2026-11-24', '2026-11-25'],
  hosts: [{ id: 'anna', name: { sv: 'Anna', en: 'Anna' }, weekly: [{ day: 1, from: '09:00', to: '16:00' }], away: [] }],
  offers: [{ service: 'debt', name: { sv: 'Skuldrådgivning', en: 'Debt advice' }, on: true }],
  deskMinutes: 5,
  deskWeekly: [
    { day: 1, from: '09:00', to: '12:00' },
    { day: 1, from: '13:00', to: '16:30' },
  ],
  printer: { folder: 'tickets' },
  printers: ['TM-T88', 'Office'],
}
export function plainStaff(pins: PlainStaff['pins'] = { caretaker: '482913', desk: '5930' }): PlainStaff {
  const it: PlainStaff = {
    house: { ask: async () => never(), keep: () => () => {} },
    asked: [],
    pins,
    waitSeconds: 0,
    settings: plainSettings,
    changes: [],
    kept: [],
    ended: 0,
  }
  const answers: { [N in keyof StaffAsk]: (q: Parameters<StaffAsk[N]>[0]) => ReturnType<StaffAsk[N]> } = {
    door: () => ({ pins: it.pins.caretaker ? 'some' : 'none', waitSeconds: it.waitSeconds, isIn: it.role !== undefined }),
    enter: (q) => {
      if ('badge' in q) {
        it.role = q.badge === '0012345678' ? 'desk' : undefined
        return it.role ? { ok: true, role: it.role } : { ok: false, reason: 'wrong' }
      }
      if (it.waitSeconds > 0) return { ok: false, reason: 'wait', seconds: it.waitSeconds }
      it.role = (['caretaker', 'desk'] as const).find((role) => it.pins[role] === q.pin)
      return it.role ? { ok: true, role: it.role } : { ok: false, reason: 'wrong' }
    },
    setPin: ({ role, pin }) => {
      if (pin === '123456') return { ok: false, reason: 'easy' }
      it.pins[role] = pin
      it.role ??= role
      return { ok: true }
    },
    setBadge: () => ({ ok: true }),
    removeBadge: () => ({ ok: true }),
    panel: () => ({
      role: it.role ?? 'desk',
      ...(it.closed && { closed: it.closed }),
      ...(it.notice && { notice: it.notice }),
      calls: [],
      faults: 0,
    }),
    reset: () => {
      it.ended++
      return { ok: true }
    },
    close: ({ reason }) => {
      it.closed = reason
      return { ok: true }
    },
    notice: ({ notice }) => {
      it.notice = notice
      return { ok: true }
    },
    testPrint: () => ({ ok: true }),
    today: () => [{ at: '09:00', minutes: 30, service: { en: 'Debt advice' }, host: { en: 'Anna' }, arrived: true }],
    answer: () => ({ ok: true }),
    settings: () => it.settings,
    preview: ({ change }) => (change.what === 'closure' ? { ok: true, booked: 2 } : { ok: true, booked: 0 }),
    change: ({ change }) => {
      const n = it.changes.length + 1
      it.changes.push({ n, date: '2026-11-23', at: '10:00', by: 'caretaker', change, takenBack: false })
      return { ok: true, n }
    },
    changes: () => it.changes,
    takeBack: ({ n }) => {
      it.changes = it.changes.map((each) => (each.n === n ? { ...each, takenBack: true } : each))
      return { ok: true }
    },
    shares: () => [{ language: 'so', recorded: 3, all: 500, coreRecorded: 3, coreAll: 245, spoken: false }],
    sentences: () => [
      { clip: 'terminal.back', text: 'Dib', swedish: 'Tillbaka', core: true },
      { clip: 'terminal.hear', text: 'Ku celi', swedish: 'Hör igen', core: true },
    ],
    finishTake: () => ({ ok: true, seconds: 1.2 }),
    playTake: () => ({ ok: true }),
    keepTake: ({ clip }) => {
      it.kept.push(clip)
      return { ok: true }
    },
    voices: () => [{ language: 'so', recorded: 3 }],
    exportVoice: () => ({ ok: true, file: '/for-you/so.ledvoice' }),
    importVoice: () => ({ ok: false, reason: 'none' }),
    eraseVoice: () => ({ ok: true }),
    newDirectory: () => ({ found: true, isTaken: false, before: 40, after: 42, added: 3, removed: 1, remarks: [] }),
    takeDirectory: () => ({ ok: true }),
    takeBackDirectory: () => ({ ok: true }),
    health: () => [
      { part: 'printer', is: 'broken', says: { en: 'No paper. Put paper in.' } },
      { part: 'store', is: 'well' },
    ],
    trySound: () => ({ ok: true }),
    tryMicrophone: () => ({ ok: true }),
    report: () => ({ ok: true, file: '/for-you/health.pdf' }),
    figures: () => [],
    exportFigures: () => ({ ok: true, file: '/for-you/figures.csv' }),
    log: () => ({ sound: true, entries: [{ date: '2026-11-23', at: '10:00', words: { en: 'Somebody came in' } }] }),
    exportLog: () => ({ ok: false, reason: 'notWritable' }),
    packs: () => ({ happened: [] }),
    backup: () => ({ ok: true, file: '/for-you/a.ledbackup', passphrase: '123412341234123412341234' }),
  }
  const house: StaffHouse = {
    ask: async (name, q) => {
      it.asked.push(name)
      return answers[name](q)
    },
    keep: (name) => () => {
      if (name === 'session') it.role = undefined
    },
  }
  it.house = house
  return it
}
const never = (): never => {
  throw new Error('not made yet')
}
