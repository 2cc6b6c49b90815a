/**
 * The office folders that came as packs: `packs/<version>/` in the data folder, and `packs/state.json`, which says which of
 * them is in use. A power cut at any moment leaves the old state or the new one. A pack that does not come up is left again,
 * for the one before, without anybody's help.
 */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'
import { traceOf } from '../log.ts'
import { halfWritten } from '../whole-file.ts'
import { realDisk } from './disk.ts'
import { readHead } from './head.ts'
import { trustedIn } from './keys.ts'
import { createOffering } from './offering.ts'
import { openPackBytes } from './pack-bytes.ts'
import type { Packs, PacksGiven } from './packs-port.ts'
import { type Refused, refused } from './refusal.ts'
import * as states from './state.ts'

export const packsFolder = (data: string): string => join(data, 'packs')
const AGAIN = 60_000
const MOST_TOLD = 500
/** Names of folders that packs are unpacked to, while that goes on and afterwards. */
const unpackedTo = /^(unpacking-\d+|\d+)$/
/** What a power cut leaves behind besides. */
const isHalfMade = (name: string): boolean => name === 'fetched.part' || halfWritten.test(name)

/** `data`: the data folder, which is there. Goes back by itself if the one on trial did not come up the last time. */
export function openPacks(data: string, { clock, log, audit, check, disk = realDisk }: PacksGiven): Packs {
  const root = packsFolder(data)
  const file = join(root, 'state.json')
  const folderOf = ({ version }: { version: number }) => join(root, String(version))
  const keys = () => trustedIn(join(root, 'trusted'), log)
  const at = () => new Date(clock.now()).toISOString()

  let state = states.noState
  let callOff = () => {}
  /** Others have the folder now: nothing in it is touched any more. */
  let isClosed = false
  const told = new Set<string>()

  const save = (next: states.State): boolean => {
    if (isClosed) return false
    try {
      disk.writeWhole(file, states.stateText(next))
    } catch (thrown) {
      log('packs not written', { file, ...traceOf(thrown) })
      return false
    }
    callOff()
    state = next
    return true
  }
  /** For what has happened already: it counts at once, and is written as soon as the disk allows, tried each minute. */
  const settle = (next: states.State): void => {
    if (isClosed) return
    state = next
    if (save(next)) return
    callOff()
    callOff = clock.after(AGAIN, () => settle(state))
  }
  const tidy = (isAlso: (name: string) => boolean = () => false): void => {
    if (isClosed) return
    const stay = states.versionsIn(state)
    for (const name of namesIn(root)) {
      if (!(unpackedTo.test(name) || isAlso(name)) || stay.has(name)) continue
      try {
        disk.remove(join(root, name))
      } catch (thrown) {
        log('pack not removed', { file: join(root, name), ...traceOf(thrown) })
      }
    }
  }
  const goBack = (why: states.BackReason, isBad: boolean): void => {
    const { now } = state
    if (!now) return
    log('pack left again', { version: now.version, why })
    settle(states.withHappening(states.wentBack(state, isBad), { at: at(), what: 'wentBack', version: now.version, why }))
    audit?.write({ what: 'packWentBack', version: String(now.version) })
  }
  const tellRefused = ({ why, version, where: place }: Refused, from: states.Origin): void => {
    if (isClosed) return
    const where = place?.slice(0, states.MOST_SIGNS)
    // each thing is told once; but a silent address is told each time that it falls silent, which only the caller knows
    const isTold =
      why !== 'notFetched' &&
      (told.has(JSON.stringify([why, version, where, from])) ||
        state.happened.some(
          (it) => it.what === 'refused' && it.why === why && it.version === version && it.from === from && it.where === where,
        ))
    if (told.size >= MOST_TOLD) told.clear()
    told.add(JSON.stringify([why, version, where, from]))
    if (isTold) return
    log('pack refused', { why, from, ...(version !== undefined && { version }), ...(where !== undefined && { where }) })
    const about = { ...(version !== undefined && { version }), ...(where !== undefined && { where }) }
    settle(states.withHappening(state, { at: at(), what: 'refused', from, why, ...about }))
    audit?.write({ what: 'packRefused', why })
  }

  const open = (): void => {
    let text: string | undefined
    try {
      mkdirSync(root, { recursive: true, mode: 0o700 })
      text = readFileSync(file, 'utf8')
    } catch (thrown) {
      const trace = traceOf(thrown)
      if (trace.code !== 'ENOENT') log('packs not read', { file, ...trace })
    }
    const read = text === undefined ? undefined : states.readState(text)
    if (read) state = read
    else if (text !== undefined) {
      log('packs not read', { file, why: 'it does not fit' })
      settle(states.withHappening(state, { at: at(), what: 'stateLost' }))
    }
    if (state.now?.trial === 'starting') goBack('endedAbruptly', true)
    while (state.now && !isOffice(folderOf(state.now))) goBack('missing', false)
    if (state.ready && !isOffice(folderOf(state.ready))) {
      const { ready: _, ...rest } = state
      settle(rest)
    }
    tidy(isHalfMade)
  }
  open()

  const offering = createOffering({
    root,
    disk,
    check,
    keys,
    state: () => state,
    makeReady: (entry, from) => {
      const { version } = entry
      const kept = save(states.withHappening({ ...state, ready: entry }, { at: at(), what: 'ready', version, from }))
      if (kept) log('pack ready', { version, from })
      return kept
    },
    tidy: () => tidy(),
  })
  let last: Promise<unknown> = Promise.resolve()

  return {
    officeFolder: () => state.now && folderOf(state.now),
    peek: async (pack) => {
      const bytes = await openPackBytes(pack)
      if (!bytes) return refused('notReadable')
      try {
        const head = await readHead(bytes, keys())
        return head.ok ? { ok: true, version: head.manifest.version, mark: head.mark } : head
      } finally {
        await bytes.close()
      }
    },
    offer: (pack, from) => {
      const one = last.then(async () => {
        if (isClosed) return refused('notWritable')
        const offered = await offering(pack, from)
        if (!offered.ok) tellRefused(offered, from)
        return offered
      })
      last = one
      return one
    },
    tellRefused,
    isReady: () => state.ready !== undefined,
    take: () => {
      const { ready } = state
      if (!ready) return false
      if (!save(states.withHappening(states.taken(state), { at: at(), what: 'taken', version: ready.version }))) return false
      log('pack taken', { version: ready.version })
      audit?.write({ what: 'packTaken', version: String(ready.version) })
      return true
    },
    started: () => {
      if (!state.now?.trial) return
      // if it cannot be written that it was tried, a pack that does not come up would be tried for ever
      if (!save({ ...state, now: { ...state.now, trial: 'starting' } })) goBack('notWritable', false)
    },
    cameUp: () => {
      if (!state.now?.trial) return
      const { trial: _, ...now } = state.now
      settle(states.withHappening({ ...state, now }, { at: at(), what: 'cameUp', version: now.version }))
      // a pack that is just being unpacked is not in the state yet, and would be removed
      void last.then(() => tidy())
    },
    didNotComeUp: (why, faults = []) => {
      const { now } = state
      if (!now) return false
      const isOwn = faults.some(({ file }) => isInside(folderOf(now), file))
      if (isOwn || (now.trial && faults.length === 0)) {
        goBack(why, now.trial !== undefined)
        return true
      }
      if (now.trial) settle({ ...state, now: { ...now, trial: 'taken' } })
      return false
    },
    report: () => {
      const { now, before, ready, bad, happened } = state
      return {
        ...(now && { now: { ...shown(now), onTrial: now.trial !== undefined } }),
        ...(before && { before: shown(before) }),
        ...(ready && { ready: shown(ready) }),
        trusted: keys().size,
        bad,
        happened,
      }
    },
    close: async () => {
      isClosed = true
      callOff()
      await last
    },
  }
}

const shown = ({ version, madeAt, name }: states.Entry) => ({ version, madeAt, name })
/** Faults name an office's own files without a folder (`office.yml`), and others by their whole path. */
const isInside = (folder: string, file: string): boolean => !isAbsolute(file) || file === folder || file.startsWith(folder + sep)
const isOffice = (folder: string): boolean => {
  try {
    return statSync(join(folder, 'office.yml')).isFile()
  } catch {
    return false
  }
}
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
