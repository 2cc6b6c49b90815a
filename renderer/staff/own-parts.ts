/** What the page can tell of the machine it is on: what was touched, pressed and heard since it began. */
import type { Health, Wellness } from '../../flows/staff/services.ts'
import { startCapture } from '../studio/capture.ts'

type Own = 'screen' | 'touch' | 'sound' | 'headset' | 'microphone' | 'keypad'
export interface OwnParts {
  /** What main found, and what was seen here. */
  merged(found: readonly Health[]): readonly Health[]
  seen(): readonly Pick<Health, 'part' | 'is'>[]
  trySound(): Promise<{ ok: true }>
  tryMicrophone(): Promise<{ ok: boolean }>
  stop(): void
}
const TONE_MS = 600
const LISTEN_MS = 3_000
/** Somebody who speaks is louder than this; a silent room is not. 0 to 1. */
const HEARD = 0.02
const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

export function createOwnParts(): OwnParts {
  const now: { [P in Own]: Wellness } = {
    screen: 'well',
    touch: 'unknown',
    sound: 'unknown',
    headset: 'unknown',
    microphone: 'unknown',
    keypad: 'unknown',
  }
  const stopped = new AbortController()
  const { signal } = stopped
  const works = (part: Own) => () => {
    now[part] = 'well'
  }
  document.addEventListener('pointerdown', works('touch'), { signal })
  document.addEventListener('keydown', works('keypad'), { signal })
  const seen = () => (Object.keys(now) as Own[]).map((part) => ({ part, is: now[part] }))
  return {
    seen,
    merged: (found) => {
      const own = seen()
      return [...own, ...found.filter(({ part }) => own.every((it) => it.part !== part))]
    },
    trySound: async () => {
      try {
        const context = new AudioContext()
        const tone = context.createOscillator()
        const gain = context.createGain()
        gain.gain.value = 0.2
        tone.connect(gain).connect(context.destination)
        tone.start()
        await later(TONE_MS)
        await context.close()
        // that it was heard, only ears can tell; that it could sound, we know
        now.sound = 'well'
      } catch {
        now.sound = 'broken'
      }
      return { ok: true }
    },
    tryMicrophone: async () => {
      const captured = await startCapture(navigator.mediaDevices)
      if (!captured.ok) {
        now.microphone = 'broken'
        return { ok: false }
      }
      let most = 0
      for (const end = Date.now() + LISTEN_MS; Date.now() < end; ) {
        await later(100)
        most = Math.max(most, captured.level())
      }
      await captured.stop()
      now.microphone = most > HEARD ? 'well' : 'unsure'
      return { ok: most > HEARD }
    },
    stop: () => stopped.abort(),
  }
}
