/** The body of who sees nothing: a headset and a few keys. She hears a screen to its end, then walks through it. */
import type { Page } from '@playwright/test'
import type { Body, Thing } from './body.ts'
import { earsOf } from './ears/ears.ts'
import type { Heard } from './ears/heard.ts'
import { noted } from './ears/noted.ts'
import type { Spoken } from './wish.ts'

/** Silence for so long: nothing is said here. Speech comes far sooner, but many visitors may share one machine. */
const SILENT_MS = 1_500
/** After a key, what still says nothing did not answer. */
const ANSWER_MS = 5_000
/** Who knows the way hears only so much of each thing that she passes. */
const PASSING_MS = 80
/** More stops than any screen has. */
const MOST_STOPS = 30
const NEXT = 'ArrowDown'
const PREVIOUS = 'ArrowUp'
const SELECT = 'Enter'

/** The signal of a step on the same screen. */
const isStep = ([first]: readonly Heard[]) => first?.earcon === 'focus'
/** The same sound is the same sound, whether she understands it or not. */
const soundOf = (heard: readonly Heard[]) => heard.map(({ token }) => token?.text ?? '').join(' ')

export const hears = async (page: Page, language: Spoken): Promise<Body> => {
  const ears = await earsOf(page, language, { headset: true })
  let stops: Thing[] = []
  let touches = 0
  const press = (key: string, patienceMs?: number) => {
    touches++
    return ears.act(() => page.keyboard.press(key), patienceMs)
  }
  const next = async () => {
    await press(NEXT)
    return ears.listen(SILENT_MS)
  }
  /** Once around, until the first comes again: she stands on it then. A screen that comes meanwhile is walked instead. */
  const walk = async (): Promise<{ arrived?: readonly Heard[] }> => {
    stops = []
    let first = ''
    while (stops.length < MOST_STOPS) {
      const heard = await next()
      if (heard.length === 0) return {}
      if (!isStep(heard)) return { arrived: heard }
      const sound = soundOf(heard)
      if (stops.length === 0) first = sound
      else if (sound === first) return {}
      stops.push({ words: noted(heard, language), choosable: true })
    }
    return {}
  }

  return {
    perceives: async () => {
      let heard = await ears.listen(touches === 0 ? ANSWER_MS : SILENT_MS)
      for (let { arrived } = await walk(); arrived; { arrived } = await walk()) heard = arrived
      return [{ words: noted(heard, language), choosable: false }, ...stops]
    },
    acts: {
      choose: async (thing) => {
        const at = stops.indexOf(thing)
        if (at < 0) throw new Error('she cannot choose what she did not hear')
        const isBack = at > stops.length / 2
        for (let steps = isBack ? stops.length - at : at; steps > 0; steps--) {
          await press(isBack ? PREVIOUS : NEXT, PASSING_MS)
          await ears.listen(SILENT_MS)
        }
        await press(SELECT)
        await ears.listen(ANSWER_MS)
      },
      wait: (ms) => ears.wait(ms),
    },
    touches: () => touches,
    hearing: ears.hearing,
  }
}
