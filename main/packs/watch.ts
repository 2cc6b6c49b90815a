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
/** How much earlier or later a round comes, so that twenty terminals do not all ask at once: a tenth of the time. */
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
  /** A round now, at rest or not: for staff who ask for it. Never rejects. */
  look(): Promise<void>
  stop(): void
}

interface Settled {
  /** 0: it was refused before that was known. */
  version: number
  /** What lies beside it is older, and need not be looked at. */
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
  const local = async (): Promise<void> => {
    const places = await lying()
    // a stick that is gone is forgotten, so that the same one is looked through when it is back
    signs = new Set(places.flat().map(({ sign }) => sign))
    for (const sign of settled.keys()) if (!signs.has(sign)) settled.delete(sign)
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

  const round = async (): Promise<void> => {
    const each = [local, ...(sources.address ? [() => remote(sources.address ?? '')] : [])]
    for (const look of each) {
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
  /** Each minute: a round only where something lies that the last one did not meet, so that this costs nothing. */
  const roundIfNew = async (): Promise<void> => {
    try {
      if ((await lying()).flat().some(({ sign }) => !signs.has(sign))) await round()
    } catch (thrown) {
      log('packs not looked for', traceOf(thrown))
    }
  }
  let last = Promise.resolve()
  const inTurn = (what: () => Promise<void>): Promise<void> => {
    last = last.then(what)
    return last
  }
  const look = () => inTurn(round)

  let callOff = () => {}
  let callOffMinute = () => {}
  const share = () => {
    const [high = 0, low = 0] = random(2)
    return (high * 256 + low) / 65_536
  }
  const next = (ms: number): void => {
    callOff = clock.after(ms, () => {
      // somebody is here: her screen must not stutter
      if (!isAtRest()) return next(MINUTE)
      void look().then(() => {
        if (!stopping.signal.aborted) next(sources.everyMinutes * MINUTE * (1 - JITTER + 2 * JITTER * share()))
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
    stop: () => {
      stopping.abort()
      callOff()
      callOffMinute()
    },
  }
}
