/** The page's time: it stands still until somebody lets it pass. */
import type {} from '../../../renderer/start.ts'

export interface PageTime {
  /** Lets so many milliseconds pass, and what is due in them happen. */
  pass(ms: number): Promise<void>
  /** The same, but ends early with the first thing that changes on the glass. What passed, and whether something changed. */
  passUntilChange(ms: number): Promise<{ passed: number; changed: boolean }>
  /** Done when what was begun has been answered and drawn. True: something changed on the glass since it last rested. */
  rest(): Promise<boolean>
  /** True: what was begun has changed something on the glass, or asked the house for something; else nothing will come of it. */
  stirs(): Promise<boolean>
}
declare global {
  interface Window {
    time: PageTime
    /** Time as the machine counts it, for what hers does not concern. */
    machine?: Pick<Window, 'setTimeout' | 'clearTimeout'>
  }
}

/** Runs in the page before its own scripts, so it must bring everything with it. */
export function growTime(): void {
  /**
   * What a visitor could notice waits for this clock: a wait of the page's own, what is done again and again. What watches over
   * the voice's worker does not: that works in its own time.
   */
  const isHers = (ms: number) => ms >= 250 && ms <= 1_500
  const VIRTUAL = 1_000_000_000
  /** Real milliseconds: whatever answers later does not answer. */
  const UNREST_MS = 5_000

  const timers = new Map<number, { at: number; then: () => void; every?: number }>()
  let now = 0
  let last = VIRTUAL
  const set = (then: () => void, ms: number, every?: number) => {
    timers.set(++last, { at: now + ms, then, ...(every !== undefined && { every }) })
    return last
  }
  window.clock = { setTimeout: (then: () => void, ms: number) => set(then, ms), clearTimeout: (id: number) => timers.delete(id) }
  const later = window.setTimeout.bind(window)
  const callOff = window.clearTimeout.bind(window)
  window.machine = { setTimeout: later, clearTimeout: callOff }
  const virtual = {
    setTimeout: (then: () => void, ms = 0) => (isHers(ms) ? set(then, ms) : later(then, ms)),
    setInterval: (then: () => void, ms = 0) => set(then, ms, ms),
    clearTimeout: (id: number) => (timers.delete(id) ? undefined : callOff(id)),
    clearInterval: (id: number) => timers.delete(id),
  }
  Object.assign(window, virtual)

  // whether a touch was long, or came again too soon, is of her time too
  Object.defineProperty(Event.prototype, 'timeStamp', { get: () => now })

  /** What was asked of the house, and not answered yet. */
  let asked = 0
  const Socket = window.WebSocket
  window.WebSocket = class extends Socket {
    constructor(address: string | URL) {
      super(address)
      this.addEventListener('message', ({ data }) => {
        if ('id' in JSON.parse(String(data))) asked--
      })
      this.addEventListener('close', () => {
        asked = 0
      })
    }
    override send(data: string) {
      asked++
      super.send(data)
    }
  }
  let changed = false
  const observer = new MutationObserver(() => {
    changed = true
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

  const pause = () => new Promise<void>((done) => later(done))
  // a chain of real timers waits 4 ms for each: a visitor who takes her time has thousands
  const waiting: (() => void)[] = []
  const next = new MessageChannel()
  next.port1.onmessage = () => waiting.shift()?.()
  const turn = () =>
    new Promise<void>((done) => {
      waiting.push(done)
      next.port2.postMessage(0)
    })
  const frame = () => new Promise<unknown>((done) => requestAnimationFrame(done))
  const rest = async () => {
    const late = performance.now() + UNREST_MS
    let ever = changed
    do {
      while (asked > 0 && performance.now() < late) await pause()
      changed = false
      await frame()
      await frame()
      ever ||= changed
    } while ((changed || asked > 0) && performance.now() < late)
    changed = false
    return ever
  }
  const nextBy = (until: number) =>
    [...timers].filter(([, { at }]) => at <= until).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0]
  const advance = async (until: number, isOver: () => boolean) => {
    for (let due = nextBy(until); due && !isOver(); due = nextBy(until)) {
      const [id, { at, then, every }] = due
      now = Math.max(now, at)
      if (every === undefined) timers.delete(id)
      else timers.set(id, { at: now + Math.max(1, every), then, every })
      then()
      await turn()
    }
    if (!isOver()) now = until
  }
  window.time = {
    rest,
    stirs: async () => {
      // a finger that moves is told of with the next frame, and what comes of it is drawn in the turn after
      await frame()
      await turn()
      return changed || asked > 0
    },
    pass: async (ms) => {
      await advance(now + ms, () => false)
      await rest()
    },
    passUntilChange: async (ms) => {
      const began = now
      await advance(began + ms, () => changed)
      return { passed: now - began, changed: await rest() }
    },
  }
}
