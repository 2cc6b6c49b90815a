/**
 * The voices that were recorded here. Whoever speaks says whether she is named; nothing else is known of her. What is kept is
 * heard once the recordings are looked for again (`openRecordings` in main/speech/recordings.ts).
 */
import { join } from 'node:path'
import * as v from 'valibot'
import type { Language } from '../../flows/screen.ts'
import { clipsOf } from '../../flows/wording/spoken/clips.ts'
import type { Catalogues } from '../../flows/wording/wording.ts'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import type { AuditWriter } from '../staff/audit.ts'
import type { Role } from '../staff/role.ts'
import { hashOf, openBook, type Row, who as whoSchema } from './book.ts'
import { lookAtOpus } from './ogg-opus.ts'
import { openShelf } from './shelf.ts'
import { type PackRead, readPack, writePack } from './voice-pack.ts'

export interface Recorded {
  clip: string
  /** What she wants to be called; none: she did not say. */
  who?: string
  /** ISO, UTC; none if nobody wrote it down. */
  at?: string
  seconds: number
  /** What was read, where that is no longer what the terminal says: to be recorded again. */
  outdated?: string
  /** There is one before it. */
  canTakeBack: boolean
}
type Which = { language: Language; clip: string; by?: Role }
type Done<R extends string> = { ok: true } | { ok: false; reason: R | 'busy' | 'notWritable' }

export interface Voices {
  /** Goes before all others in `openRecordings`. */
  folder: string
  /** `who`: at most 60 characters. What was there before can be taken back, once. */
  keep(given: Which & { bytes: Uint8Array; who?: string }): Done<'unknownClip' | 'notOpus' | 'tooLarge' | 'tooLong' | 'badName'>
  /** Out of use. It can be taken back until the next one is kept; `erase` is for good. */
  remove(which: Which): Done<'none'>
  /** Changes places with the one before it: done twice, all is as it was. */
  takeBack(which: Which): Done<'none'>
  /** It, the one before it, and what a power cut left: nothing is left of them, nor of who spoke. For who no longer wants her voice to be here. */
  erase(which: Which): Done<'none'>
  list(language: Language): readonly Recorded[]
  /** `<language>.ledvoice`; undefined where nothing was recorded. */
  exportPack(language: Language, by?: Role): Promise<Uint8Array | undefined>
  /** All of its recordings or none. `left`: those that this version of the terminal has no text for. */
  importPack(
    file: Uint8Array,
    by?: Role,
  ): Promise<
    | { ok: true; language: Language; taken: number; left: number }
    | { ok: false; reason: Extract<PackRead, { ok: false }>['reason'] | 'nothingKnown' | 'busy' | 'notWritable' }
  >
}
export interface VoicesNeeds {
  clock: Pick<Clock, 'now'>
  log: Log
  audit: AuditWriter
  catalogues: Catalogues
}

/** `data`: a folder that can be written to. What cannot be read is told and does not count. */
export function openVoices(data: string, { clock, log, audit, catalogues }: VoicesNeeds): Voices {
  const folder = join(data, 'voices')
  const shelf = openShelf(folder)
  const texts = new Map<Language, ReadonlyMap<string, string>>()
  const textOf = (language: Language, clip: string): string | undefined => {
    const known = texts.get(language) ?? new Map(clipsOf(catalogues[language] ?? {}, language).map((it) => [it.clip, it.text]))
    texts.set(language, known)
    return known.get(clip)
  }
  let isTaking = false
  const tell = (what: string, thrown: unknown) => log(what, traceOf(thrown))
  try {
    shelf.mend()
  } catch (thrown) {
    tell('voices not mended', thrown)
  }
  const book = openBook(join(folder, 'voices.json'), log)

  /** Does it, and says what went wrong in words of ours. */
  const attempt = (what: () => void): { ok: true } | { ok: false; reason: 'busy' | 'notWritable' } => {
    if (isTaking) return { ok: false, reason: 'busy' }
    try {
      what()
      return { ok: true }
    } catch (thrown) {
      tell('voices not written', thrown)
      return { ok: false, reason: 'notWritable' }
    }
  }
  const byRole = (by: Role | undefined) => (by === undefined ? {} : { by })
  const audited = (what: 'recorded' | 'recordingDeleted', { language, clip, by }: Which) =>
    audit.write({ what, language, clip, ...byRole(by) })
  const none = { ok: false, reason: 'none' } as const

  return {
    folder,
    keep: ({ bytes, who, ...which }) => {
      const { language, clip } = which
      const text = textOf(language, clip)
      if (text === undefined) return { ok: false, reason: 'unknownClip' }
      const looked = lookAtOpus(bytes)
      if (!looked.ok) return looked
      const named = v.safeParse(v.optional(whoSchema), who)
      if (!named.success) return { ok: false, reason: 'badName' }
      const done = attempt(() => {
        const before = shelf.now(language, clip)
        const at = new Date(clock.now()).toISOString()
        const row: Row = { language, clip, hash: hashOf(bytes), text, ...(named.output && { who: named.output }), at }
        // first who, then what: a file is never without its row for longer than a power cut can see
        book.write([row], new Set(before ? [hashOf(before)] : []))
        shelf.put(language, clip, bytes)
      })
      if (done.ok) audited('recorded', which)
      return done
    },
    remove: (which) => {
      if (!shelf.now(which.language, which.clip)) return none
      const done = attempt(() => shelf.put(which.language, which.clip, undefined))
      if (done.ok) audited('recordingDeleted', which)
      return done
    },
    takeBack: (which) => {
      const before = shelf.before(which.language, which.clip)
      if (!before && !shelf.now(which.language, which.clip)) return none
      const done = attempt(() => shelf.put(which.language, which.clip, before))
      if (done.ok) audited(before ? 'recorded' : 'recordingDeleted', which)
      return done
    },
    erase: (which) => {
      const { language, clip } = which
      if (!shelf.has(language, clip) && !book.mayName(language, clip)) return none
      const done = attempt(() => {
        shelf.erase(language, clip)
        book.forget(language, clip)
      })
      if (done.ok) audited('recordingDeleted', which)
      return done
    },
    list: (language) =>
      shelf.names(language).flatMap((clip) => {
        const bytes = shelf.now(language, clip)
        const looked = bytes && lookAtOpus(bytes)
        if (!bytes || !looked?.ok) return []
        const row = book.of(language, clip, hashOf(bytes))
        return {
          clip,
          ...(row?.who && { who: row.who }),
          ...(row && { at: row.at }),
          seconds: looked.seconds,
          ...(row && row.text !== textOf(language, clip) && { outdated: row.text }),
          canTakeBack: shelf.hasBefore(language, clip),
        }
      }),
    exportPack: async (language, by) => {
      const recordings = shelf.names(language).flatMap((clip) => {
        const bytes = shelf.now(language, clip)
        const row = bytes && book.of(language, clip, hashOf(bytes))
        if (!bytes || !lookAtOpus(bytes).ok) return []
        const text = row?.text ?? textOf(language, clip) ?? ''
        return { clip, text, ...(row?.who && { who: row.who }), at: row?.at ?? new Date(clock.now()).toISOString(), bytes }
      })
      if (recordings.length === 0) return undefined
      const file = await writePack({ language, recordings })
      audit.write({ what: 'exported', of: `voice.${language}`, ...byRole(by) })
      return file
    },
    importPack: async (file, by) => {
      if (isTaking) return { ok: false, reason: 'busy' }
      isTaking = true
      try {
        const read = await readPack(file)
        if (!read.ok) return read
        const { language, recordings } = read
        const known = recordings.filter(({ clip }) => textOf(language, clip) !== undefined)
        if (known.length === 0) return { ok: false, reason: 'nothingKnown' }
        const rows = known.map(({ bytes, ...it }): Row => ({ ...it, language, hash: hashOf(bytes) }))
        const there = known.flatMap(({ clip }) => shelf.now(language, clip) ?? [])
        book.write(rows, new Set(there.map(hashOf)))
        await shelf.putAll(language, known)
        audit.write({ what: 'voicePackTaken', language, clips: known.length, ...byRole(by) })
        return { ok: true, language, taken: known.length, left: recordings.length - known.length }
      } catch (thrown) {
        tell('voice pack not taken', thrown)
        return { ok: false, reason: 'notWritable' }
      } finally {
        isTaking = false
      }
    },
  }
}
