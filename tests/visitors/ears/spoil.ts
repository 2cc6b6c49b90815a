/** What a test breaks between the terminal's voice and her ears. */
import type { BrowserContext } from '@playwright/test'
import type { Language } from '../../../flows/screen.ts'
import type { Sink } from '../../../renderer/speech/sink.ts'

export interface Spoilt {
  /** Is not said: silence for as long as it would have taken. */
  mute?: string
  /** All is said by this language's voice. */
  as?: Language
  /** Goes on for so many milliseconds after she has done something. */
  goesOnMs?: number
}

/** Runs in the page before its own scripts, so it must bring everything with it. */
function growSpoilt({ mute, as, goesOnMs }: Spoilt): void {
  let hand = Number.NEGATIVE_INFINITY
  for (const type of ['keydown', 'pointerup'])
    window.addEventListener(
      type,
      ({ timeStamp }) => {
        hand = timeStamp
      },
      { capture: true, passive: true },
    )
  const isByHand = () => performance.now() - hand < 100
  const spoilt = (sink: Sink): Sink => ({
    ...sink,
    play: (sound, token, began) => {
      const isMute = token?.text === mute && typeof sound === 'object'
      const left = isMute ? { ...sound, samples: new Float32Array(sound.samples.length) } : sound
      return sink.play(left, token && as ? { ...token, language: as } : token, began)
    },
    stop: () => {
      if (goesOnMs !== undefined && isByHand()) setTimeout(sink.stop, goesOnMs)
      else sink.stop()
    },
  })
  let sink: Sink | undefined
  Object.defineProperty(window, 'sink', {
    get: () => sink,
    set: (given: Sink) => {
      sink = spoilt(given)
    },
  })
}
export const spoil =
  (how: Spoilt) =>
  (context: BrowserContext): Promise<unknown> =>
    context.addInitScript(growSpoilt, how)
