/** Looks for newer packs while nobody uses the terminal: in a folder, on sticks, at an address. */
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { type Log, traceOf } from '../log.ts'
import { fetchPack } from './address.ts'
import { type Disk, realDisk } from './disk.ts'
import { type Lying, packsIn, sticks } from './local.ts'
import { packsFolder } from './packs.ts'
import type { Packs } from './packs-port.ts'
import { isPassing } from './refusal.ts'

const MINUTE = 60_000
/** A round comes up to a tenth of the time earlier or later, at random, so that twenty terminals do not ask one server at once. */
const JITTER = 0.1

export interface Sources {
  /** https. Absent: no network is used. */
  address?: string | undefined
  everyMinutes: number
}
export interface WatchGiven {
  packs: Packs
  data: string
  sources: Sources
  clock: Clock
  fetch: typeof globalThis.fetch
  random: (bytes: number) => Uint8Array
  log: Log
  /** Nobody is at the terminal. A round waits for it. */
  isAtRest(): boolean
  /** A pack is ready and nobody is at the terminal: now is the time to take it. */
  onReady(): void
  /** The folders that may be sticks. */
  sticks?: () => Promise<readonly string[]>
  disk?: Disk
}
export interface PackWatch {
  /** A round now, at rest or not. The terminal looks by itself: this is for tests. Never rejects. */
  look(): Promise<void>
  /** Resolves when what is being looked for has been looked for, or let go after `stop`. Never rejects. */
  done(): Promise<void>
  stop(): void
}

interface Settled {
  /** 0: the pack was refused before its version could be read. */
  version: number
  /** It was taken, or is older than the one in use: the older packs in the same folder need not be looked at. */
  isEnd: boolean
}

/** Never throws. The first round comes within a minute, and another within a minute after a stick or a file came. */
export function watchPacks(given: WatchGiven): PackWatch {
  const { packs, data, sources, clock, fetch, random, log, isAtRest, onReady, disk = realDisk } = given
  const stickFolders = given.sticks ?? (() => sticks(process.platform))
  const root = packsFolder(data)
  const stopping = new AbortController()
  /** What was looked through and need not be again, by the sign of its file. */
  const settled = new Map<string, Settled>()
  let tag: string | undefined
  let isSilent = false
  let trusted = 0

  /** The newest that can be taken; older ones that lie beside it are nobody's mistake. */
  const lookIn = async (lying: readonly Lying[]): Promise<void> => {
    const found: (Lying & Settled)[] = []
    for (const one of lying) {
      const known = settled.get(one.sign)
      const peeked = known ?? (await packs.peek(one.file))
      if ('isEnd' in peeked) found.push({ ...one, ...peeked })
      else if (peeked.ok) found.push({ ...one, version: peeked.version, isEnd: false })
      else {
        packs.tellRefused(peeked, one.from)
        if (!isPassing(peeked.why)) settled.set(one.sign, { version: 0, isEnd: false })
      }
    }
    for (const one of found.sort((a, b) => b.version - a.version)) {
      if (one.isEnd || stopping.signal.aborted) return
      if (settled.has(one.sign)) continue
      const offered = await packs.offer(one.file, one.from)
      const isEnd = offered.ok || offered.why === 'older'
      if (offered.ok || !isPassing(offered.why)) settled.set(one.sign, { version: one.version, isEnd })
      if (isEnd) return
    }
  }
  const lying = async (): Promise<Lying[][]> => {
    const places = [await packsIn(join(root, 'incoming'), 'folder')]
    for (const folder of await stickFolders()) places.push(await packsIn(folder, 'stick'))
    return places
  }
  let signs: ReadonlySet<string> = new Set()
  /** Remembers what lies there; true: some of it was not there before. A stick that was taken out is looked at again when it is back. */
  const isNew = (places: readonly Lying[][]): boolean => {
    const before = signs
    signs = new Set(places.flat().map(({ sign }) => sign))
    for (const sign of settled.keys()) if (!signs.has(sign)) settled.delete(sign)
    return [...signs].some((sign) => !before.has(sign))
  }
  const local = async (): Promise<void> => {
    const places = await lying()
    isNew(places)
    for (const place of places) await lookIn(place)
  }

  const remote = async (address: string): Promise<void> => {
    const to = join(root, 'fetched.part')
    // a key that is trusted since may be the one that was missing
    if (packs.report().trusted !== trusted) tag = undefined
    const fetched = await fetchPack({ address, tag, to, fetch, clock, disk, stop: stopping.signal })
    if (stopping.signal.aborted) return
    const wasSilent = isSilent
    isSilent = !fetched.ok && fetched.why === 'notFetched'
    if (!fetched.ok) {
      if (!(wasSilent && isSilent)) packs.tellRefused(fetched, 'address')
    } else if (!('is' in fetched)) {
      const offered = await packs.offer(to, 'address')
      const isOurs = !offered.ok && ['diskFull', 'notWritable', 'notReadable'].includes(offered.why)
      tag = isOurs ? undefined : fetched.tag
      trusted = packs.report().trusted
    }
    disk.remove(to)
  }

  const everywhere = [local, ...(sources.address ? [() => remote(sources.address ?? '')] : [])]
  const round = async (looks: readonly (() => Promise<void>)[]): Promise<void> => {
    for (const look of looks) {
      try {
        if (!stopping.signal.aborted) await look()
      } catch (thrown) {
        log('packs not looked for', traceOf(thrown))
      }
    }
    if (stopping.signal.aborted || !packs.isReady() || !isAtRest()) return
    try {
      onReady()
    } catch (thrown) {
      log('pack not taken', traceOf(thrown))
    }
  }
  /** Each minute, on this machine only: files are opened only if one has come. */
  const roundIfNew = async (): Promise<void> => {
    // somebody may have come while this waited its turn
    if (stopping.signal.aborted || !isAtRest()) return
    try {
      if (isNew(await lying())) await round([local])
    } catch (thrown) {
      log('packs not looked for', traceOf(thrown))
    }
  }
  let last = Promise.resolve()
  const inTurn = (what: () => Promise<void>): Promise<void> => {
    last = last.then(what)
    return last
  }
  const look = () => inTurn(() => round(everywhere))

  let callOff = () => {}
  let callOffMinute = () => {}
  const share = () => {
    const [high = 0, low = 0] = random(2)
    return (high * 256 + low) / 65_536
  }
  const next = (ms: number): void => {
    callOff = clock.after(ms, () => {
      // somebody is here, or comes while it waits its turn: her screen must not stutter
      if (!isAtRest()) return next(MINUTE)
      let isLooked = false
      const looked = inTurn(async () => {
        isLooked = isAtRest()
        if (isLooked) await round(everywhere)
      })
      void looked.then(() => {
        if (stopping.signal.aborted) return
        next(isLooked ? sources.everyMinutes * MINUTE * (1 - JITTER + 2 * JITTER * share()) : MINUTE)
      })
    })
  }
  const eachMinute = (): void => {
    callOffMinute = clock.after(MINUTE, () => {
      eachMinute()
      if (isAtRest()) void inTurn(roundIfNew)
    })
  }
  next(MINUTE * share())
  eachMinute()
  return {
    look,
    done: () => last,
    stop: () => {
      stopping.abort()
      callOff()
      callOffMinute()
    },
  }
}
