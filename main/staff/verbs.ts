/**
 * The staff's part of the contract. All but `staff.door`, `staff.enter` and the very first PIN are refused unless somebody is in,
 * and those of a caretaker unless it is one. What is about the office comes as words; a PIN goes in and never comes out.
 */
import * as v from 'valibot'
import { topics } from '../../flows/find/kinds.ts'
import { contrasts, languages, sizes } from '../../flows/screen.ts'
import { closedReasons, notices, parts, roles } from '../../flows/staff/services.ts'
import { isName } from '../../flows/wording/check.ts'
import { change } from '../changes/change.ts'
import { clip, date, exact, id, language, line, list, nothing, picture, text, time, whole, words } from '../contract-values.ts'

/** UTC to the second, as a number. */
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const role = v.picklist(roles)
const digits = v.pipe(v.string(), v.regex(/^\d{4,12}$/))
const badge = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,64}$/))
const share = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))

const ok = exact({ ok: v.literal(true) })
const no = <const R extends readonly string[]>(...reasons: R) =>
  exact({ ok: v.literal(false), reason: v.picklist(reasons as R & readonly [string, ...string[]]) })
const did = v.variant('ok', [ok, no('notWritable')])
const remarks = list(exact({ words }), 40)
const unsound = exact({ ok: v.literal(false), remarks })
const file = v.variant('ok', [exact({ ok: v.literal(true), file: text(1_000) }), no('notWritable')])
const happened = exact({ date, at: time, words })
const call = exact({ call: id, language, minutes: whole, answered: v.boolean() })
const stretch = exact({ day: whole, from: time, to: time })
const topicList = list(v.picklist(topics), topics.length)
const printer = v.union([exact({ folder: text(120) }), exact({ device: text(200) })])

export const staffVerbs = {
  'staff.door': {
    in: nothing,
    out: exact({ pins: v.picklist(['none', 'late', 'some', 'broken']), waitSeconds: whole, isIn: v.boolean() }),
    ms: 5_000,
  },
  'staff.enter': {
    in: v.union([exact({ pin: digits }), exact({ badge })]),
    out: v.union([
      exact({ ok: v.literal(true), role }),
      no('wrong', 'none'),
      exact({ ok: v.literal(false), reason: v.literal('wait'), seconds: whole }),
    ]),
    ms: 15_000,
  },
  /** Somebody is still there. False: the session is over. */
  'staff.stay': { in: nothing, out: exact({ ok: v.boolean() }), ms: 5_000 },
  'staff.leave': { in: nothing, out: nothing, ms: 5_000 },
  'staff.setPin': {
    in: exact({ role, pin: digits }),
    out: v.variant('ok', [ok, no('short', 'easy', 'same', 'notWritable')]),
    ms: 15_000,
  },
  'staff.setBadge': {
    in: exact({ role, badge }),
    out: v.variant('ok', [ok, no('same', 'easy', 'notWritable')]),
    ms: 15_000,
  },
  'staff.removeBadge': { in: exact({ role }), out: did, ms: 5_000 },
  'staff.panel': {
    in: nothing,
    out: exact({
      role,
      closed: v.optional(v.picklist(closedReasons)),
      notice: v.optional(v.picklist(notices)),
      calls: list(call, 20),
      faults: whole,
    }),
    ms: 15_000,
  },
  'staff.reset': { in: nothing, out: ok, ms: 5_000 },
  'staff.close': { in: exact({ reason: v.optional(v.picklist(closedReasons)) }), out: did, ms: 5_000 },
  'staff.notice': { in: exact({ notice: v.optional(v.picklist(notices)) }), out: did, ms: 5_000 },
  'staff.testPrint': { in: exact({ language }), out: v.variant('ok', [ok, no('noPrinter')]), ms: 20_000 },
  'staff.today': {
    in: nothing,
    out: list(exact({ at: time, minutes: whole, service: words, host: words, arrived: v.boolean() }), 500),
    ms: 8_000,
  },
  /** `minutes`: as many as the desk can write, too. */
  'staff.answer': {
    in: exact({ call: id, minutes: v.pipe(whole, v.maxValue(999)) }),
    out: exact({ ok: v.boolean() }),
    ms: 5_000,
  },
  'staff.settings': {
    in: nothing,
    out: exact({
      languages: list(language, languages.length),
      unspoken: list(language, languages.length),
      voiceless: list(language, languages.length),
      volume: whole,
      size: v.picklist(sizes),
      contrast: v.picklist(contrasts),
      askAfterSeconds: whole,
      topics: topicList,
      allTopics: list(exact({ topic: v.picklist(topics), name: words }), topics.length),
      closures: list(date, 800),
      days: list(date, 400),
      hosts: list(exact({ id, name: words, weekly: list(stretch, 40), away: list(date, 400) }), 500),
      offers: list(exact({ service: id, name: words, on: v.boolean() }), 500),
      deskMinutes: whole,
      deskWeekly: list(stretch, 40),
      printer,
      printers: list(text(200), 60),
    }),
    ms: 8_000,
  },
  'staff.preview': {
    in: exact({ change }),
    out: v.variant('ok', [exact({ ok: v.literal(true), booked: whole }), unsound]),
    ms: 15_000,
  },
  'staff.change': {
    in: exact({ change }),
    out: v.variant('ok', [exact({ ok: v.literal(true), n: whole }), unsound]),
    ms: 15_000,
  },
  'staff.changes': {
    in: nothing,
    out: list(
      exact({
        n: whole,
        date,
        at: time,
        by: role,
        change,
        takenBack: v.boolean(),
        before: v.optional(exact({ languages: list(language, languages.length), topics: topicList })),
      }),
      400,
    ),
    ms: 8_000,
  },
  'staff.takeBack': { in: exact({ n: whole }), out: v.variant('ok', [ok, unsound]), ms: 15_000 },
  'staff.shares': {
    in: nothing,
    out: list(
      exact({ language, recorded: whole, all: whole, coreRecorded: whole, coreAll: whole, spoken: v.boolean() }),
      languages.length,
    ),
    ms: 8_000,
  },
  'staff.sentences': {
    in: exact({ language }),
    out: list(exact({ clip, text: text(600), swedish: text(600), core: v.boolean() }), 2_000),
    ms: 8_000,
  },
  /** `opus`: a whole Ogg Opus file, as base64. */
  'staff.keepTake': {
    in: exact({
      language,
      clip,
      opus: v.pipe(v.string(), v.maxLength(63_000), v.base64()),
      who: v.optional(v.custom<string>(isName, 'a name')),
    }),
    out: did,
    ms: 8_000,
  },
  'staff.voices': { in: nothing, out: list(exact({ language, recorded: whole }), languages.length), ms: 8_000 },
  'staff.exportVoice': { in: exact({ language }), out: file, ms: 60_000 },
  'staff.importVoice': {
    in: nothing,
    out: v.variant('ok', [exact({ ok: v.literal(true), language, taken: whole }), no('none', 'broken', 'notWritable')]),
    ms: 60_000,
  },
  'staff.eraseVoice': { in: exact({ language }), out: did, ms: 30_000 },
  'staff.newDirectory': {
    in: nothing,
    out: v.variant('found', [
      exact({ found: v.literal(false), isTaken: v.boolean() }),
      exact({
        found: v.literal(true),
        isTaken: v.boolean(),
        before: whole,
        after: whole,
        added: whole,
        removed: whole,
        remarks,
      }),
    ]),
    ms: 15_000,
  },
  'staff.takeDirectory': { in: nothing, out: v.variant('ok', [ok, unsound]), ms: 15_000 },
  'staff.takeBackDirectory': { in: nothing, out: v.variant('ok', [ok, unsound]), ms: 15_000 },
  'staff.health': {
    in: nothing,
    out: list(
      exact({ part: v.picklist(parts), is: v.picklist(['well', 'unsure', 'broken', 'unknown']), says: v.optional(words) }),
      parts.length,
    ),
    ms: 20_000,
  },
  /** `seen`: what only the page can tell of itself. */
  'staff.report': {
    in: exact({
      seen: list(exact({ part: v.picklist(parts), is: v.picklist(['well', 'unsure', 'broken', 'unknown']) }), parts.length),
    }),
    out: file,
    ms: 30_000,
  },
  'staff.figures': {
    in: nothing,
    out: list(exact({ month: text(40), figures: list(exact({ line, picture, share }), 60) }), 40),
    ms: 8_000,
  },
  'staff.exportFigures': { in: nothing, out: file, ms: 30_000 },
  'staff.log': { in: nothing, out: exact({ sound: v.boolean(), entries: list(happened, 300) }), ms: 8_000 },
  'staff.exportLog': { in: nothing, out: file, ms: 15_000 },
  'staff.packs': {
    in: nothing,
    out: exact({ inUse: v.optional(exact({ version, date })), happened: list(happened, 40) }),
    ms: 8_000,
  },
  'staff.backup': {
    in: nothing,
    out: v.variant('ok', [
      exact({ ok: v.literal(true), file: text(1_000), passphrase: v.pipe(v.string(), v.regex(/^\d{12,24}$/)) }),
      no('notWritable'),
    ]),
    ms: 60_000,
  },
} as const
