/**
 * When each sound begins and ends, in samples of one clock, and who is told. The clock is the sound card's; when that stands
 * still, the wall's, so that nobody waits for ever for words that nobody hears.
 */
import type { After } from './after.ts'

export interface Span {
  /** Samples. */
  length: number
  began(): void
  ended(how: 'whole' | 'cut'): void
  /** The clock stood still and goes on: it begins here now. Samples. */
  moved?(from: number): void
}
export interface TimelineNeeds {
  rate: number
  /** Seconds that the sound card has played; undefined: there is none. */
  played(): number | undefined
  /** Seconds from there to the ear. */
  delay(): number
  /** Milliseconds of the wall's clock. */
  now(): number
  after: After
  /** It stands still although there is something to play: nothing of that will be heard. */
  stuck(): void
}
/** So long the sound card's clock may stand: milliseconds. Pulse takes more than a second to begin on some machines. */
const STUCK_MS = 1_000
/** Told at most so late, and looked at least so often: milliseconds. */
const SOONEST = 4
const LATEST = 100

/** Seconds from now until a first sample, so that it is not late; and how near its end something can still be joined. */
const LEAD = 0.02
const NEAR = 0.008

export interface Timeline {
  /** Joins it to what is there. Where it begins: samples. */
  add(span: Span): number
  /** All are cut off. */
  cut(): void
  isSilent(): boolean
}

export function createTimeline({ rate, played, delay, now: wall, after, stuck }: TimelineNeeds): Timeline {
  let spans: (Span & { from: number; until: number; hasBegun: boolean })[] = []
  let silent: { audio: number; stoodAt: number | undefined; at: number } | undefined
  let seen = { audio: -1, at: wall() }
  let callOff: (() => void) | undefined

  const seconds = () => (silent ? silent.audio + (wall() - silent.at) / 1000 : (played() ?? 0))
  const now = () => seconds() * rate
  const heard = () => now() - (silent ? 0 : delay() * rate)

  const listen = () => {
    const audio = played()
    if (silent && audio !== undefined && audio !== silent.stoodAt) {
      // it goes on: what has not begun meanwhile is heard again
      const back = Math.ceil((audio + LEAD - seconds()) * rate)
      silent = undefined
      spans = spans.map((span) => ({ ...span, from: span.from + back, until: span.until + back }))
      for (const { hasBegun, from, moved } of spans) if (!hasBegun) moved?.(from)
    }
    if (audio === undefined || audio === seen.audio) {
      if (!silent && (audio === undefined || (spans.length > 0 && wall() - seen.at > STUCK_MS))) {
        silent = { audio: audio ?? 0, stoodAt: audio, at: audio === undefined ? wall() : seen.at }
        stuck()
      }
      return
    }
    seen = { audio, at: wall() }
  }
  const tick = () => {
    callOff = undefined
    listen()
    for (const span of [...spans]) {
      if (!span.hasBegun && span.from <= heard()) {
        span.hasBegun = true
        span.began()
      }
      if (span.hasBegun && span.until <= heard() && spans.includes(span)) {
        spans = spans.filter((it) => it !== span)
        span.ended('whole')
      }
    }
    arm()
  }
  const arm = () => {
    callOff?.()
    callOff = undefined
    if (spans.length === 0) return
    const due = Math.min(...spans.map(({ hasBegun, from, until }) => (hasBegun ? until : from)))
    callOff = after(Math.min(LATEST, Math.max(SOONEST, ((due - heard()) / rate) * 1000)), tick)
  }
  return {
    isSilent: () => silent !== undefined,
    add: (span) => {
      listen()
      if (spans.length === 0 && !silent) seen = { audio: played() ?? -1, at: wall() } // it had no reason to move
      const end = Math.max(0, ...spans.map(({ until }) => until))
      const from = end > now() + NEAR * rate ? end : Math.ceil(now() + LEAD * rate)
      spans.push({ ...span, from, until: from + span.length, hasBegun: false })
      arm()
      return from
    },
    cut: () => {
      const all = spans
      spans = []
      arm()
      for (const { ended } of all) ended('cut')
    },
  }
}
