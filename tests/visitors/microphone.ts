/** A microphone of the machine, and somebody who speaks into it: silence, and while she speaks, syllables. */
import type { Page } from '@playwright/test'
import type {} from './time/page-time.ts'

declare global {
  interface Window {
    microphone?: { speak(seconds: number): Promise<void> }
  }
}
/** One short sentence. */
const SENTENCE_SECONDS = 1.2

/** Runs in the page before its own scripts, so it must bring everything with it. */
function growMicrophone(): void {
  const LOUD = 0.3
  const SYLLABLE_SECONDS = 0.2
  const { setTimeout: later } = window.machine ?? window
  let opened: { context: AudioContext; voice: GainNode } | undefined
  const open = async (): Promise<MediaStream> => {
    const context = new AudioContext()
    await context.resume()
    const tone = context.createOscillator()
    tone.type = 'sawtooth'
    tone.frequency.value = 180
    const voice = context.createGain()
    voice.gain.value = 0
    const wire = context.createMediaStreamDestination()
    tone.connect(voice).connect(wire)
    tone.start()
    for (const track of wire.stream.getTracks()) {
      const stop = track.stop.bind(track)
      track.stop = () => {
        stop()
        opened = undefined
        void context.close()
      }
    }
    opened = { context, voice }
    return wire.stream
  }
  if (navigator.mediaDevices) Object.assign(navigator.mediaDevices, { getUserMedia: open })
  window.microphone = {
    speak: async (seconds) => {
      if (!opened) throw new Error('she speaks, and no microphone is on')
      const { context, voice } = opened
      const begins = context.currentTime + SYLLABLE_SECONDS
      for (let at = 0; at < seconds; at += SYLLABLE_SECONDS) {
        voice.gain.setValueAtTime(LOUD, begins + at)
        voice.gain.setValueAtTime(0, begins + at + SYLLABLE_SECONDS / 2)
      }
      const ends = begins + seconds + SYLLABLE_SECONDS
      // sound takes the time that it takes, whatever time she has
      while (opened && context.currentTime < ends) await new Promise<void>((done) => later(done, 20))
    },
  }
}
/** To be called before the page opens. */
export const giveMicrophone = (page: Page): Promise<unknown> => page.addInitScript(growMicrophone)
/** She says one sentence. Why she could not, if she could not. */
export const speakInto = (page: Page): Promise<string | undefined> =>
  page.evaluate(async (seconds) => {
    try {
      await window.microphone?.speak(seconds)
      return undefined
    } catch (thrown) {
      return String(thrown)
    }
  }, SENTENCE_SECONDS)
