/** Everything the house may answer to staff; as long as real texts are. */
import { line } from '../../flows/screen.ts'
import type { StaffAsk, StaffKeep } from '../../flows/staff/services.ts'
import type { Settings } from '../../flows/staff/settings.ts'

type Outcomes = {
  ask: { [N in keyof StaffAsk]: readonly ReturnType<StaffAsk[N]>[] }
  keep: { [N in keyof StaffKeep]: readonly StaffKeep[N]['says'][] }
}
const settings: Settings = {
  languages: ['sv', 'en', 'ar', 'so', 'ti'],
  unspoken: [],
  voiceless: ['so', 'ckb'],
  volume: 5,
  size: 1,
  contrast: 'paper',
  askAfterSeconds: 120,
  topics: ['money', 'home', 'work', 'health', 'safety'],
  allTopics: [
    { topic: 'money', name: { sv: 'Pengar', en: 'Money' } },
    { topic: 'home', name: { sv: 'Bostad', en: 'Home' } },
    { topic: 'work', name: { sv: 'Jobb', en: 'Work' } },
    { topic: 'learn', name: { sv: 'Lära mig', en: 'Learn' } },
    { topic: 'health', name: { sv: 'Hälsa', en: 'Health' } },
    { topic: 'safety', name: { sv: 'Trygghet', en: 'Safety' } },
  ],
  closures: ['2026-12-24'],
  days: ['2026-12-23', '2026-12-24', '2026-12-25'],
  hosts: [
    {
      id: 'budget',
      name: { sv: 'Budget- och skuld\u00adråd\u00adgivningen', en: 'Budget and debt advice' },
      weekly: [
        ...[1, 2, 4].flatMap((day) => [
          { day, from: '09:00', to: '12:00' },
          { day, from: '13:00', to: '16:30' },
        ]),
        { day: 5, from: '09:00', to: '16:30' },
      ],
      away: ['2026-12-25'],
    },
  ],
  offers: [{ service: 'debt', name: { sv: 'Budget- och skuld\u00adråd\u00adgivning', en: 'Budget and debt advice' }, on: true }],
  deskMinutes: 5,
  deskWeekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '16:30' })),
  printer: { device: 'EPSON_TM-T88VI' },
  printers: ['EPSON_TM-T88VI', 'Kontorets_skrivare_plan_2'],
}
const words = (sv: string, en: string) => ({ sv, en })
const refused = [
  { words: words('Det är redan så.', 'It is so already.') },
  { words: { en: 'The closing time is before the opening time. Write the later time under “to”.' } },
]
const file = [
  { ok: true, file: '/var/lib/ledstang/for-you/health-2026-11-23-0905.pdf' },
  { ok: false, reason: 'notWritable' },
] as const
const did = [{ ok: true }, { ok: false, reason: 'notWritable' }] as const
const happened = (sv: string, en: string) => ({ date: '2026-11-23', at: '09:05', words: words(sv, en) })

export const staffOutcomes: Outcomes = {
  ask: {
    door: [
      { pins: 'some', waitSeconds: 0, isIn: false },
      { pins: 'none', waitSeconds: 0, isIn: false },
      { pins: 'late', waitSeconds: 0, isIn: false },
      { pins: 'broken', waitSeconds: 0, isIn: false },
      { pins: 'some', waitSeconds: 900, isIn: false },
      { pins: 'some', waitSeconds: 0, isIn: true },
    ],
    enter: [
      { ok: true, role: 'caretaker' },
      { ok: false, reason: 'wrong' },
      { ok: false, reason: 'wait', seconds: 40 },
    ],
    setPin: [{ ok: true }, { ok: false, reason: 'easy' }],
    setBadge: did,
    removeBadge: did,
    panel: [
      {
        role: 'caretaker',
        closed: 'repair',
        notice: 'long-wait',
        calls: [{ call: 'c1', language: 'so', minutes: 3, answered: false }],
        faults: 2,
      },
      { role: 'desk', calls: [], faults: 0 },
    ],
    reset: [{ ok: true }],
    close: did,
    notice: did,
    testPrint: [{ ok: true }, { ok: false, reason: 'noPrinter' }],
    today: [
      [
        {
          at: '09:00',
          minutes: 30,
          service: words('Skuldrådgivning', 'Debt advice'),
          host: words('Anna', 'Anna'),
          arrived: true,
        },
        { at: '13:15', minutes: 45, service: words('Ett möte', 'A meeting'), host: words('Rum 2', 'Room 2'), arrived: false },
      ],
      [],
    ],
    answer: [{ ok: true }, { ok: false }],
    settings: [settings],
    preview: [
      { ok: true, booked: 3 },
      { ok: false, remarks: refused },
    ],
    change: [
      { ok: true, n: 1 },
      { ok: false, remarks: refused },
    ],
    changes: [
      [
        {
          n: 1,
          date: '2026-11-23',
          at: '09:05',
          by: 'caretaker',
          change: { what: 'closure', date: '2026-12-23', closed: true },
          takenBack: false,
        },
        {
          n: 2,
          date: '2026-11-23',
          at: '09:06',
          by: 'desk',
          change: {
            what: 'hours',
            host: 'budget',
            day: 3,
            hours: { from: '10:00', to: '12:00' },
            later: { from: '12:30', to: '15:30' },
          },
          takenBack: false,
        },
        {
          n: 3,
          date: '2026-11-23',
          at: '09:07',
          by: 'caretaker',
          change: { what: 'languages', to: ['sv', 'en', 'ar', 'so', 'ti', 'ckb'] },
          takenBack: false,
          before: { languages: ['sv', 'en', 'ar', 'so', 'ti'], topics: settings.topics },
        },
        {
          n: 4,
          date: '2026-11-23',
          at: '09:08',
          by: 'caretaker',
          change: { what: 'away', host: 'budget', away: true, from: '2026-12-23', to: '2026-12-28' },
          takenBack: false,
        },
      ],
      [],
    ],
    takeBack: [{ ok: true }, { ok: false, remarks: refused }],
    shares: [
      [
        { language: 'sv', recorded: 0, all: 600, coreRecorded: 0, coreAll: 280, spoken: true },
        { language: 'so', recorded: 120, all: 568, coreRecorded: 100, coreAll: 245, spoken: false },
      ],
    ],
    sentences: [
      [
        { clip: 'terminal.hear', text: 'Ku celi', swedish: 'Hör igen', core: true },
        {
          clip: 'welcome.safe',
          text: 'Halkan wax khalad ah kuma samayn kartid.',
          swedish: 'Här kan du inte göra fel.',
          core: true,
        },
      ],
      [],
    ],
    finishTake: [
      { ok: true, seconds: 2 },
      { ok: false, reason: 'tooQuiet' },
    ],
    playTake: [{ ok: true }],
    keepTake: did,
    voices: [[{ language: 'so', recorded: 120 }], []],
    exportVoice: file,
    importVoice: [
      { ok: true, language: 'so', taken: 245 },
      { ok: false, reason: 'none' },
    ],
    eraseVoice: did,
    newDirectory: [
      { found: true, isTaken: true, before: 40, after: 42, added: 3, removed: 1, remarks: [] },
      { found: true, isTaken: false, before: 40, after: 0, added: 0, removed: 0, remarks: refused },
      { found: false, isTaken: false },
    ],
    takeDirectory: [{ ok: true }, { ok: false, remarks: refused }],
    takeBackDirectory: [{ ok: true }, { ok: false, remarks: refused }],
    health: [
      [
        { part: 'printer', is: 'broken', says: words('Papperet är slut. Lägg i papper.', 'There is no paper. Put paper in.') },
        { part: 'disk', is: 'unsure', says: words('Disken är nästan full.', 'The disk is almost full.') },
        { part: 'microphone', is: 'unknown' },
        { part: 'store', is: 'well' },
      ],
      [{ part: 'store', is: 'well' }],
    ],
    trySound: [{ ok: true }],
    tryMicrophone: [{ ok: true }],
    report: file,
    figures: [
      [
        {
          month: 'oktober 2026',
          figures: [
            { line: line('figures.visits', { n: { kind: 'count', n: 1_240 } }), picture: 'staff.figures' },
            {
              line: line('figures.language', {
                name: { kind: 'words', in: words('Svenska', 'Swedish') },
                n: { kind: 'count', n: 620 },
              }),
              picture: 'staff.figures',
              share: 1,
            },
            {
              line: line('figures.language', {
                name: { kind: 'words', in: words('Somaliska', 'Somali') },
                n: { kind: 'count', n: 310 },
              }),
              picture: 'staff.figures',
              share: 0.5,
            },
            {
              line: line('figures.at-least-gaveUp', {
                name: { kind: 'words', in: words('boka tid: säga ja till tiden', 'book a time: saying yes to the time') },
                n: { kind: 'count', n: 5 },
              }),
              picture: 'staff.figures',
              share: 0.016,
            },
          ],
        },
      ],
      [],
    ],
    exportFigures: file,
    log: [
      {
        sound: true,
        entries: [happened('Någon loggade in', 'Somebody came in'), happened('Fel pin eller bricka', 'Wrong PIN or badge')],
      },
      { sound: false, entries: [happened('Någon har ändrat i loggboken', 'Somebody has changed the log')] },
    ],
    exportLog: file,
    packs: [
      {
        inUse: { version: 20261123081500, date: '2026-11-23' },
        happened: [happened('Det nya paketet fungerar', 'The new pack works')],
      },
      { happened: [] },
    ],
    backup: [
      { ok: true, file: '/var/lib/ledstang/for-you/ledstang-2026-11-23.backup', passphrase: '481207553190482716339052' },
      { ok: false, reason: 'notWritable' },
    ],
  },
  keep: {
    session: [],
    microphone: [{ type: 'microphone.failed', reason: 'noMicrophone' }],
  },
}
