/** What the page can tell of the machine it is on: what was touched, pressed and plugged in since it began, and what is tried now. */
import type { Health, Wellness } from '../../flows/staff/services.ts'
import { startCapture } from '../studio/capture.ts'

type Own = 'screen' | 'touch' | 'sound' | 'headset' | 'microphone' | 'keypad'
export interface OwnParts {
  /** What main found, and what was seen here. */
  merged(found: readonly Health[]): readonly Health[]
  seen(): readonly Pick<Health, 'part' | 'is'>[]
  trySound(): Promise<{ ok: true }>
  tryMicrophone(): Promise<{ ok: boolean }>
}
/** Parts that have shown that they work, long before anybody asked. */
export type Shown = ReadonlySet<'touch' | 'keypad' | 'headset'>
const TONE_MS = 600
const LISTEN_MS = 3_000
/** Somebody who speaks is louder than this; a silent room is not. 0 to 1. */
const HEARD = 0.02
const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

export function createOwnParts(shown: Shown): OwnParts {
  const tried: { sound: Wellness; microphone: Wellness } = { sound: 'unknown', microphone: 'unknown' }
  const shows = (part: 'touch' | 'keypad' | 'headset'): Wellness => (shown.has(part) ? 'well' : 'unknown')
  const seen = (): { part: Own; is: Wellness }[] => [
    { part: 'screen', is: 'well' },
    { part: 'touch', is: shows('touch') },
    { part: 'sound', is: tried.sound },
    { part: 'headset', is: shows('headset') },
    { part: 'microphone', is: tried.microphone },
    { part: 'keypad', is: shows('keypad') },
  ]
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
        tried.sound = 'well'
      } catch {
        tried.sound = 'broken'
      }
      return { ok: true }
    },
    tryMicrophone: async () => {
      const captured = await startCapture(navigator.mediaDevices)
      if (!captured.ok) {
        tried.microphone = 'broken'
        return { ok: false }
      }
      let most = 0
      for (const end = Date.now() + LISTEN_MS; Date.now() < end; ) {
        await later(100)
        most = Math.max(most, captured.level())
      }
      await captured.stop()
      tried.microphone = most > HEARD ? 'well' : 'unsure'
      return { ok: most > HEARD }
    },
  }
}
