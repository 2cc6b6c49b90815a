/** The Voice for whatever was not recorded: espeak-ng, in a worker. */
import type { Language } from '../../flows/screen.ts'
import { languageFacts } from '../../flows/wording/language.ts'
import { isMostlyInItsScript } from '../../flows/wording/spoken/script.ts'
import type { Token } from '../../flows/wording/spoken.ts'
import { plainFor } from './breaths.ts'
import { Broken, createEngine, type EngineNeeds } from './engine.ts'
import type { Sound, Voice } from './voice.ts'

/** Without the samples that were already given. */
function without(sound: Sound, samples: number): Sound {
  if (samples <= 0) return sound
  const words = sound.words.filter(({ at }) => at >= samples).map(({ word, at }) => ({ word, at: at - samples }))
  return { ...sound, samples: sound.samples.subarray(samples), words }
}

/** `languages`: those that the office offers; they are warmed. */
export function createSynthesis(needs: EngineNeeds & { languages: readonly Language[] }): Voice {
  const engine = createEngine(needs)

  /** Once more if the engine breaks: it says the same again, but for a hair, and what was heard is left out. */
  async function* say({ text, language }: Token, wpm: number, stop: AbortSignal): AsyncGenerator<Sound> {
    const { voice } = languageFacts[language]
    if (voice === undefined) throw new Error('no voice')
    let given = 0
    for (let isAgain = false; ; isAgain = true) {
      let at = 0
      try {
        for await (const sound of engine.say({ voice, text: plainFor(text), wpm }, stop)) {
          const rest = without(sound, given - at)
          at += sound.samples.length
          if (rest.samples.length === 0) continue
          given = at
          yield rest
        }
        return
      } catch (thrown) {
        if (isAgain || stop.aborted || !(thrown instanceof Broken)) throw thrown
      }
    }
  }
  return {
    refuses: ({ text, language }) => {
      if (languageFacts[language].voice === undefined || engine.rests()) return 'no voice'
      return isMostlyInItsScript(text, language) ? undefined : 'another script'
    },
    say,
    /** Starts the engine, and has it read each language's dictionary once. */
    warm: async () => {
      for (const language of needs.languages) {
        const { voice } = languageFacts[language]
        if (voice === undefined) continue
        try {
          for await (const _ of engine.say({ voice, text: '1', wpm: 120 }, new AbortController().signal));
        } catch {
          return // it is asked again when there is something to say
        }
      }
    },
  }
}
