/** What a test breaks between the terminal's voice and her ears. */
import type { BrowserContext } from '@playwright/test'
import type { Language } from '../../../flows/screen.ts'
import type { Sink } from '../../../renderer/speech/sink.ts'

export interface Spoilt {
  /** Is not said: silence for as long as it would have taken. */
  mute?: string
  /** All is said by this language's voice. */
  as?: Language
  /** Goes on after she has done something, until there is something else to say. */
  goesOn?: true
}

/** Runs in the page before its own scripts, so it must bring everything with it. */
function growSpoilt({ mute, as, goesOn }: Spoilt): void {
  /** What follows from a key or a touch follows in the same turn of the page. */
  let byHand = false
  for (const type of ['keydown', 'pointerup'])
    window.addEventListener(
      type,
      () => {
        byHand = true
        setTimeout(() => {
          byHand = false
        })
      },
      { capture: true, passive: true },
    )
  let goesOnStill = false
  const spoilt = (sink: Sink): Sink => ({
    ...sink,
    play: (sound, token, began) => {
      if (goesOnStill && token) {
        goesOnStill = false
        sink.stop()
      }
      const isMute = token?.text === mute && typeof sound === 'object'
      const left = isMute ? { ...sound, samples: new Float32Array(sound.samples.length) } : sound
      return sink.play(left, token && as ? { ...token, language: as } : token, began)
    },
    stop: () => {
      if (goesOn && byHand) goesOnStill = true
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
