/** A token becomes sound: each voice is asked in turn. */
import type { Token } from '../../flows/wording/spoken.ts'
import { ahead } from './stream.ts'
import type { Sound, Voice } from './voice.ts'

/** A token on its way: the sound that a voice makes of it at this speed, from now on. */
export interface Made {
  wpm: number
  sounds: AsyncIterable<Sound>
  drop(): void
}

/** The first voice that can; the next one when it fails before a sound. When nobody can, nothing is said. */
async function* voiced(voices: readonly Voice[], token: Token, wpm: number, stop: AbortSignal): AsyncGenerator<Sound> {
  for (const voice of voices) {
    if (stop.aborted) return
    if (voice.refuses(token) !== undefined) continue
    let isBegun = false
    try {
      for await (const sound of voice.say(token, wpm, stop)) {
        isBegun = true
        yield sound
      }
      return
    } catch {
      if (isBegun) return // half a word in another voice says nothing
    }
  }
}

export function make(voices: readonly Voice[], token: Token, wpm: number): Made {
  const dropping = new AbortController()
  return { wpm, sounds: ahead(voiced(voices, token, wpm, dropping.signal)), drop: () => dropping.abort() }
}
