/**
 * Ears for the page: a sink that takes sound as fast as it comes, and whose clock is the sound's own length. What it writes
 * down is what left, not what was meant to.
 */
import type { Sink } from '../../../renderer/speech/sink.ts'
import type { Sound } from '../../../renderer/speech/voice.ts'
import type {} from '../time/page-time.ts'
import type { Box, Hardware, Heard } from './heard.ts'

/** Runs in the page before its own scripts, so it must bring everything with it. */
export function growEars({ headset }: Hardware): void {
  /** Real milliseconds. After a signal without words, nobody says anything any more; words that stop in the middle are over. */
  const patienceIn: { readonly [in_: string]: number } = { signal: 1_500, words: 3_000 }
  /** Whoever stops by itself has said all, unless it begins anew within so long. */
  const OVER_MS = 20
  const EARCON_MS = 120
  const LOUDEST = 10

  const { setTimeout, clearTimeout } = window.machine ?? window
  const heard: Heard[] = []
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  let step = 0
  let volume = LOUDEST
  let by: Heard['by'] = 'speaker'
  /** Milliseconds that she still has patience for. */
  let patience = Number.POSITIVE_INFINITY
  let state: 'nothing' | 'signal' | 'words' | 'over' = 'nothing'
  let mustStop = false
  /** From when she is about to do something until it has reached the page, the clock stands. */
  let isHeld = false

  interface Span {
    entry: Heard | undefined
    sound: Sound | undefined
    began(): void
    ended(how: 'whole' | 'cut'): void
  }
  let spans: Span[] = []
  let last: { entry: Heard; squares: number; swings: number; samples: number } | undefined

  const marked = (): Box | undefined => {
    const thing = document.querySelector('[data-spoken]')
    if (!thing) return undefined
    const isDrawn = [thing, ...thing.querySelectorAll('*')].some((it) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(it)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    })
    if (!isDrawn) return undefined
    const { left, top, right, bottom } = thing.getBoundingClientRect()
    return { left: Math.round(left), top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom) }
  }
  const measure = (entry: Heard, { samples, rate }: Sound) => {
    if (last?.entry !== entry) last = { entry, squares: 0, swings: 0, samples: 0 }
    const gain = volume / LOUDEST
    for (const [n, sample] of samples.entries()) {
      last.squares += (sample * gain) ** 2
      if (sample > 0 !== (samples[n - 1] ?? sample) > 0) last.swings++
    }
    last.samples += samples.length
    entry.ms += (samples.length / rate) * 1000
    entry.rms = Math.sqrt(last.squares / Math.max(1, last.samples))
    entry.hz = last.swings / 2 / Math.max(0.001, entry.ms / 1000)
  }
  const blank = (): Omit<Heard, 'token' | 'earcon'> => ({
    by,
    ms: 0,
    restMs: 0,
    rms: 0,
    hz: 0,
    cut: false,
    late: mustStop,
    step,
    inked: [],
  })

  const queue = new MessageChannel()
  let isGoing = false
  const go = () => {
    if (isGoing || spans.length === 0) return
    isGoing = true
    queue.port2.postMessage(0)
  }
  /** One sound after the other, each in a turn of its own, so that whoever waits for it can act in between. */
  queue.port1.onmessage = () => {
    isGoing = false
    const span = spans[0]
    if (!span || isHeld || patience <= 0) return
    const rest = beyondPatience(span)
    if (rest) {
      spans[0] = rest
      take({ ...span, sound: rest.before })
      return
    }
    spans.shift()
    take(span)
    span.ended('whole')
    go()
  }
  /** Her patience ends within it: what is before that, and what is left. */
  const beyondPatience = (span: Span): (Span & { before: Sound }) | undefined => {
    const { sound, entry } = span
    const most = sound && entry ? Math.ceil((patience / 1000) * sound.rate) : Number.POSITIVE_INFINITY
    if (!sound || sound.samples.length <= most) return undefined
    const [before, left] = [sound.samples.subarray(0, most), sound.samples.subarray(most)]
    return { ...span, began: () => {}, before: { ...sound, samples: before }, sound: { ...sound, samples: left } }
  }
  const release = () => {
    if (!isHeld) return
    isHeld = false
    go()
  }
  for (const hand of ['keydown', 'pointerup'])
    window.addEventListener(hand, () => void setTimeout(release), { capture: true, passive: true })
  const take = ({ entry, sound, began }: Span) => {
    began()
    if (!entry) {
      const before = heard.at(-1)
      if (before && sound) before.restMs += (sound.samples.length / sound.rate) * 1000
      return
    }
    if (!heard.includes(entry)) {
      const place = entry.token && marked()
      heard.push(Object.assign(entry, { by, late: mustStop, step }, place && { marked: place }))
    }
    if (!sound) return
    const inked = [...(CSS.highlights.get('spoken') ?? [])].join('')
    if (inked && inked !== entry.inked.at(-1)) entry.inked.push(inked)
    entry.late ||= mustStop
    measure(entry, sound)
    patience -= (sound.samples.length / sound.rate) * 1000
    state = 'words'
    tell()
  }

  let speaking: Heard | undefined
  let over: ReturnType<typeof setTimeout> | undefined
  const finish = () => {
    state = 'over'
    tell()
  }
  const sink: Sink = {
    play: (sound, token, began) => {
      clearTimeout(over)
      let ended: Span['ended'] = () => {}
      const whole = new Promise<'whole' | 'cut'>((done) => {
        ended = done
      })
      if (typeof sound === 'string') {
        spans.push({ entry: { earcon: sound, ...blank(), ms: EARCON_MS, rms: 1 }, sound: undefined, began, ended })
        if (state === 'nothing') state = 'signal'
        tell()
      } else if (token) {
        // the parts of one token are one thing heard
        if (speaking?.token !== token) speaking = { token, ...blank() }
        spans.push({ entry: speaking, sound, began, ended })
      } else spans.push({ entry: undefined, sound, began, ended })
      go()
      return { heard: whole }
    },
    stop: () => {
      const cut = spans
      spans = []
      for (const { entry, ended } of cut) {
        if (entry && heard.includes(entry)) entry.cut = true
        ended('cut')
      }
      speaking = undefined
      mustStop = false
      // whoever has said all stops by itself
      if (cut.length === 0 && state === 'words') over = setTimeout(finish, OVER_MS)
    },
    volume: (now) => {
      volume = now
    },
    to: async (output) => {
      if (output === 'headset' && !headset) return { ok: false, reason: 'gone' }
      by = output
      return { ok: true }
    },
  }
  window.sink = sink

  let from = 0
  let told = 0
  const rest = (ms: number): Promise<boolean> =>
    new Promise((done) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const leave = (is: boolean) => {
        clearTimeout(timer)
        listeners.delete(look)
        done(is)
      }
      const look = () => {
        clearTimeout(timer)
        if (state === 'over' || (state === 'words' && patience <= 0)) leave(true)
        else timer = setTimeout(() => leave(state !== 'nothing'), patienceIn[state] ?? ms)
      }
      listeners.add(look)
      look()
    })
  window.ears = {
    heard,
    since: () => {
      told = heard.length
      return heard.slice(from)
    },
    act: (patienceMs = Number.POSITIVE_INFINITY) => {
      step++
      from = heard.length
      patience = patienceMs
      clearTimeout(over)
      state = 'nothing'
      mustStop = spans.length > 0
      isHeld = true
    },
    rest,
    more: (ms) => {
      from = told
      if (heard.length === told && spans.length === 0) state = 'nothing'
      return rest(ms)
    },
  }

  const device = (deviceId: string, label: string) => ({
    deviceId,
    label,
    kind: 'audiooutput' as const,
    groupId: '',
    toJSON: () => ({}),
  })
  const devices = [device('default', 'Default'), device('built-in', 'Built-in speaker')]
  if (headset) devices.push(device('hers', 'USB headset'))
  if (navigator.mediaDevices) navigator.mediaDevices.enumerateDevices = async () => devices
}
