/**
 * What the audit log can hold: the only place that says so; types and checks are made from it. Names, numbers and roles of
 * our own, no sentences: nothing about a visitor, no PIN and no badge fits in.
 */
import * as v from 'valibot'
import { languages } from '../../flows/screen.ts'
import { keysToPanel, roles } from './role.ts'

export const breaks = ['gap', 'changed', 'cut', 'unreadable'] as const
/** gap: entries are missing or in another order · changed · cut: the end is missing · unreadable: no entry, or no head */
export type Break = (typeof breaks)[number]

const role = v.picklist(roles)
const by = v.picklist(keysToPanel)
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** An id, a version, a clip, a file's name: without spaces nobody writes a sentence in it. */
const name = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}_.:+~/@=-]{1,120}$/u, 'a name: letters, digits, and what stands between them'),
)
const language = v.picklist(languages)
/** Who was at the panel; missing where it was done from the machine's own account. People are not named. */
const byRole = { by: v.optional(role) }
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const entryOf = <W extends string, E extends v.ObjectEntries>(what: W, about: E) =>
  v.strictObject({ what: v.literal(what), ...about })

export const entry = v.variant('what', [
  // who is at the panel
  entryOf('entered', { role, by }),
  v.variant('why', [
    entryOf('refused', { why: v.literal('wrong'), by }),
    /** Tries while one had to wait, summed: written when the waiting is over. */
    entryOf('refused', { why: v.literal('wait'), times: count }),
  ]),
  entryOf('waiting', { seconds: count }),
  entryOf('left', { role }),
  entryOf('locked', { role }),
  entryOf('lapsed', { role }),
  // how one gets in
  /** first: chosen while there was none. */
  entryOf('pinSet', { role, by: v.picklist(['caretaker', 'first']) }),
  entryOf('badgeSet', { role }),
  entryOf('badgeRemoved', { role }),
  entryOf('pinsForgotten', {}),
  // the terminal
  entryOf('started', {}),
  entryOf('reset', byRole),
  entryOf('closed', { reason: name, ...byRole }),
  entryOf('opened', byRole),
  entryOf('notice', { notice: name, ...byRole }),
  entryOf('noticeTakenDown', byRole),
  entryOf('testPrinted', { ok: v.boolean(), ...byRole }),
  entryOf('callAnswered', { minutes: count, ...byRole }),
  entryOf('keysLearnt', byRole),
  entryOf('displayMeasured', byRole),
  // what it knows
  entryOf('changed', { change: count, of: name, ...byRole }),
  entryOf('takenBack', { change: count, ...byRole }),
  entryOf('directoryTaken', byRole),
  entryOf('packTaken', { version: name, ...byRole }),
  entryOf('packRefused', { why: name, ...byRole }),
  entryOf('packWentBack', { version: name, ...byRole }),
  entryOf('recorded', { language, clip: name, ...byRole }),
  entryOf('recordingDeleted', { language, clip: name, ...byRole }),
  entryOf('voicePackTaken', { language, clips: count, ...byRole }),
  entryOf('exported', { of: name, ...byRole }),
  entryOf('backedUp', byRole),
  entryOf('restored', byRole),
  // the log about itself
  /** Half a line, left by a power cut, stands before this one; its SHA-256 is kept, so that it stays as it is. */
  entryOf('torn', { bytes: count, sha256: hash }),
  /** So many entries were never written: the disk was full for too long. */
  entryOf('lost', { entries: count }),
  entryOf('auditBroken', { at: count, why: v.picklist(breaks), faults: count }),
])
export type Entry = v.InferOutput<typeof entry>

/** One line of the log. Its entry may be of a newer version than this program, and the chain holds all the same. */
export const record = v.strictObject({
  n: v.pipe(count, v.minValue(1)),
  /** Milliseconds since 1970, UTC, by the terminal's clock: who sets the clock, sets this. */
  at: v.pipe(v.number(), v.safeInteger()),
  entry: v.looseObject({ what: v.string() }),
  /** The hash of the line before; zeros before the first. */
  before: hash,
  hash,
})
export type AuditRecord = v.InferOutput<typeof record>

/** Up to which line the log was written: found out by it that the end was cut off. */
export const head = v.strictObject({ n: count, hash })
export type Head = v.InferOutput<typeof head>
