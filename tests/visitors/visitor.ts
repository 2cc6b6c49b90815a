/** The mind of a scripted person: what she does about what reaches her, until she has what she wants or is lost. */
import type { Body, Thing } from './body.ts'
import { isAnyOfThese, isCommon, isIn, isItself, isLanguage, isMore, type Spoken, tellsOf, type Wish, type Word } from './wish.ts'

export interface Story {
  /** Undefined: she got what she wanted. Else what stopped her, as she would tell it. */
  why?: string
  /** All that reached her from the last screen, on whichever of its pages. */
  end: readonly string[]
  touches: number
  seconds: number
}

/** Nobody waits longer without knowing for what; and the terminal promises an answer sooner. */
const PATIENCE_MS = 20_000
/** Whoever needs more steps has gone home. */
const MOST_STEPS = 30

type Decision = { choose: Thing } | { wait: true } | { lost: true }

/**
 * Her language before all else, on whichever page of them it is; then what is nearest to her wish; then, where any of these is
 * said to help, the first, though its name says nothing to her; then the next page. A lone thing to touch is touched.
 */
const decide = (met: readonly Thing[], { looksFor }: Wish, language: Spoken): Decision => {
  const choices = met.filter(({ choosable }) => choosable)
  const more = choices.find(({ words }) => isMore(words, language))
  const own = choices.filter(({ words }) => !isCommon(words, language))
  const wanted =
    choices.find(({ words }) => isItself(words, language)) ??
    (choices.some(({ words }) => isLanguage(words))
      ? (choices.find(({ words }) => tellsOf(words, language)) ?? more)
      : undefined) ??
    looksFor.flatMap((word) => choices.filter(({ words }) => isIn(words, word)))[0] ??
    (met.some(({ words }) => isAnyOfThese(words, language)) ? own[0] : undefined) ??
    more ??
    (choices.length === 1 ? choices[0] : undefined)
  if (wanted) return { choose: wanted }
  return own.length === 0 ? { wait: true } : { lost: true }
}

const told = (things: readonly Thing[]) => things.map(({ words }) => words).join(' · ') || 'nothing'

export const pursue = async (wish: Wish, language: Spoken, body: Body): Promise<Story> => {
  const began = performance.now()
  let end: string[] = []
  const story = (why?: string): Story => ({
    ...(why !== undefined && { why }),
    end,
    touches: body.touches(),
    seconds: (performance.now() - began) / 1_000,
  })
  const done = new Set<string>()
  let before = ''
  let did = 'came'
  for (let step = 0; step < MOST_STEPS; step++) {
    const met = await body.perceives()
    const now = told(met)
    if (now === before) return story(`she ${did}, and nothing changed: ${now}`)
    end = [...end, ...met.map(({ words }) => words)]
    const hasMet = (word: Word) => end.some((words) => isIn(words, word))
    if (wish.until.every(hasMet)) return story()
    if (wish.unless?.some(hasMet)) return story(`she ${did}, and was refused: ${now}`)
    const decision = decide(met, wish, language)
    if ('lost' in decision) return story(`she ${did}, and nothing there leads on to "${wish.says}": ${now}`)
    if ('wait' in decision) {
      if (!(await body.acts.wait(PATIENCE_MS))) return story(`she ${did}, waited, and nothing came: ${now}`)
    } else {
      const { words } = decision.choose
      if (done.has(`${words} of ${now}`)) return story(`she ${did}, and was where she had been: ${now}`)
      done.add(`${words} of ${now}`)
      did = `chose "${words}"`
      await body.acts.choose(decision.choose)
    }
    before = 'wait' in decision ? '' : now
    if (!('choose' in decision) || !isMore(decision.choose.words, language)) end = []
  }
  return story(`she went on and on without an end, and last ${did}`)
}
