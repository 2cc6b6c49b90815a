/** A tape beside the ears: each thing that leaves by the sink, sample by sample. */

export interface Taped {
  language: string
  clip: string
  rate: number
  samples: number[]
  /** It was played to its end. */
  isWhole: boolean
}
declare global {
  interface Window {
    tape: Taped[]
  }
}
/** Runs in the page before its own scripts and after the ears', so it must bring everything with it. */
export function growTape(): void {
  const { sink } = window
  if (!sink) return
  window.tape = []
  window.sink = {
    ...sink,
    play: (sound, token, began) => {
      const playing = sink.play(sound, token, began)
      if (typeof sound === 'string' || !token) return playing
      const { language, clip } = token
      const taped: Taped = { language, clip, rate: sound.rate, samples: [...sound.samples], isWhole: false }
      window.tape.push(taped)
      void playing.heard.then((how) => {
        taped.isWhole = how === 'whole'
      })
      return playing
    },
  }
}
