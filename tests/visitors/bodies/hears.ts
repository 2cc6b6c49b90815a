/** The body of who sees nothing: a headset and a few keys. She hears a screen to its end, then walks through it. */
import type { Body, Hearing, Stand, Thing } from '../body.ts'
import { earsOf } from '../ears/ears.ts'
import type { Heard } from '../ears/heard.ts'
import { noted } from '../ears/noted.ts'
import { speakInto } from '../microphone.ts'
import { isSpoken, type Spoken } from '../wish.ts'

/** Silence for so long: nothing is said here. Speech comes far sooner, but many visitors may share one machine. */
const SILENT_MS = 1_500
/** After a key, what still says nothing did not answer. */
const ANSWER_MS = 5_000
/** Who knows the way hears only so much of each thing that she passes. */
const PASSING_MS = 80
/** More stops than any screen has. */
const MOST_STOPS = 40
const keys = {
  next: 'ArrowDown',
  previous: 'ArrowUp',
  select: 'Enter',
  back: 'Escape',
  again: 'F2',
  where: 'F3',
} as const

/** What reaches her, and what she can press. */
export interface Listening {
  /** By its code. */
  press(key: string): Promise<void>
  /** Listens until all is said, or nothing was for so many milliseconds. What she heard since she last did something. */
  listen(ms: number): Promise<readonly Heard[]>
  wait(ms: number): Promise<boolean>
  /** She says a sentence, where there is a microphone. */
  speak?(): Promise<string | undefined>
  /** Does something; afterwards she listens to so much of the words at most: milliseconds. */
  act(how: () => Promise<void>, patienceMs?: number): Promise<void>
  hearing(): Promise<Hearing>
  seconds(): Promise<number>
}
/** The signal of a step on the same screen. */
const isStep = ([first]: readonly Heard[]) => first?.earcon === 'focus'
/** The same sound is the same sound, whether she understands it or not. */
const soundOf = (heard: readonly Heard[]) => heard.map(({ token }) => token?.text ?? '').join(' ')

export const hearsBy = (ears: Listening, language: Spoken): Body => {
  let stops: Thing[] = []
  let touches = 0
  const press = (key: string, patienceMs?: number) => {
    touches++
    return ears.act(() => ears.press(key), patienceMs)
  }
  const next = async () => {
    await press(keys.next)
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
  let latest: readonly Heard[] = []
  const once = (key: string) => async () => {
    await press(key)
    latest = await ears.listen(ANSWER_MS)
  }

  return {
    perceives: async () => {
      let heard = await ears.listen(touches === 0 ? ANSWER_MS : SILENT_MS)
      for (let { arrived } = await walk(); arrived; { arrived } = await walk()) heard = arrived
      return [{ words: noted(heard, language), choosable: false }, ...stops]
    },
    /** For who is her: only what the last key said, and no walk around. */
    hears: async () => {
      const heard = touches === 0 ? await ears.listen(ANSWER_MS) : latest
      return [{ words: noted(heard, language), choosable: false }]
    },
    acts: {
      choose: async (thing) => {
        const at = stops.indexOf(thing)
        if (at < 0) throw new Error('she cannot choose what she did not hear')
        const isBack = at > stops.length / 2
        for (let steps = isBack ? stops.length - at : at; steps > 0; steps--) {
          await press(isBack ? keys.previous : keys.next, PASSING_MS)
          await ears.listen(SILENT_MS)
        }
        await press(keys.select)
        latest = await ears.listen(ANSWER_MS)
        return undefined
      },
      press: async (code) => {
        await press(code)
        latest = await ears.listen(ANSWER_MS)
        return undefined
      },
      ...(ears.speak && { speak: ears.speak }),
      wait: async (ms) => {
        const came = await ears.wait(ms)
        latest = came ? await ears.listen(SILENT_MS) : []
        return came
      },
    },
    onlyKeys: { choose: keys.select },
    device: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, once(key)])),
    touches: () => touches,
    seconds: ears.seconds,
    hearing: ears.hearing,
  }
}
/** In Chromium, with the terminal's own voice. */
export const hears = async ({ page, time, language }: Stand): Promise<Body> => {
  if (!isSpoken(language)) throw new Error('nothing speaks her language')
  const ears = await earsOf(page, language, { headset: true })
  return hearsBy(
    {
      ...ears,
      press: (key) => page.keyboard.press(key),
      speak: () => speakInto(page),
      wait: async (ms) => {
        for (const end = time.now() + ms; time.now() < end; ) {
          await time.pass(500)
          if (await ears.wait(90)) return true
        }
        return false
      },
    },
    language,
  )
}
