/** The mind of a scripted person: what she does about what reaches her, until she has what she wants or is lost. */
import type { Language } from '../../../flows/screen.ts'
import type { Body, Thing } from '../body.ts'
import {
  CHOOSE,
  type Deed,
  isAnyOfThese,
  isCommon,
  isIn,
  isItself,
  isLanguage,
  isMore,
  plain,
  tellsOf,
  type Wish,
  type Word,
} from '../wish.ts'
import { told } from './told.ts'

export interface Story {
  /** Undefined: she got what she wanted. Else what stopped her, as she would tell it. */
  why?: string
  /** All that reached her from the last screen, on whichever of its pages. */
  end: readonly string[]
}
/** What she does of her own accord before a step. True: she did something, and looks again; a text: what stopped her. */
export type Whim = (met: readonly Thing[], step: number) => Promise<boolean | string>

/** Nobody waits longer without knowing for what; and the terminal promises an answer sooner. */
const PATIENCE_MS = 20_000
/** Whoever needs more steps has gone home. */
const MOST_STEPS = 40

type Decision = { choose: Thing } | { wait: true } | { lost: true }

const isKey = ({ words }: Thing) => /^\d$/.test(plain(words))
/** Where there are keys, the one for what she writes next; or those among which it must be. */
const keyFor = (choices: readonly Thing[], sign: string | undefined): Thing | undefined => {
  const keys = choices.filter(isKey)
  if (sign === undefined || keys.length === 0) return undefined
  // what she has written stands above the keys
  return keys.findLast(({ words }) => plain(words) === sign) ?? choices.find(({ words }) => plain(words).includes(sign))
}

/**
 * Her language before all else, on whichever page of them it is; then what is nearest to her wish; then, where any of these is
 * said to help, the first, though its name says nothing to her; then the next page. A lone thing to touch is touched.
 */
const decide = (met: readonly Thing[], { looksFor }: Wish, language: Language, sign: string | undefined): Decision => {
  const choices = met.filter(({ choosable }) => choosable)
  const key = keyFor(choices, sign)
  if (key) return { choose: key }
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

interface Sofar {
  hasSpoken: boolean
  /** What she chose last, as it was called. */
  chosen: string
}
/** What she perceives calls for something other than choosing. */
const deedFor = (
  met: readonly Thing[],
  { does = [] }: Wish,
  { hasSpoken, chosen }: Sofar,
  { onlyKeys }: Body,
): Deed | undefined =>
  does.find(
    ({ when, after, press, onlyKeys: only }) =>
      (after === undefined || isIn(chosen, after)) &&
      !(press === undefined && hasSpoken) &&
      (!only || onlyKeys) &&
      when.every((word) => met.some(({ words }) => isIn(words, word))),
  )

const doIt = async ({ press }: Deed, { acts, onlyKeys }: Body): Promise<string | undefined> => {
  const act = press === undefined ? acts.speak : acts.press
  const key = press === CHOOSE ? onlyKeys?.choose : press
  return act ? act(key ?? '') : 'she has nothing to do it with'
}

/** One wish after the other: with the next she begins where the one before has brought her. */
export const pursueAll = async (wishes: readonly Wish[], language: Language, body: Body, whim?: Whim): Promise<Story> => {
  let story: Story = { end: [] }
  for (const wish of wishes) {
    story = await pursue(wish, language, body, whim)
    if (story.why !== undefined) return story
  }
  return story
}

export const pursue = async (wish: Wish, language: Language, body: Body, whim: Whim = async () => false): Promise<Story> => {
  let end: string[] = []
  const story = (why?: string): Story => ({ ...(why !== undefined && { why }), end })
  const done = new Set<string>()
  /** What stands on every screen she takes once: then she waits for what comes of it. */
  const asked = new Set<string>()
  let before = ''
  let did = 'came'
  let written = 0
  const sofar: Sofar = { hasSpoken: false, chosen: '' }
  for (let step = 0; step < MOST_STEPS; step++) {
    // who is to do something at once does it before she looks around
    const first = wish.does ? ((await body.hears?.()) ?? []) : []
    const met = deedFor(first, wish, sofar, body) ? first : await body.perceives()
    const now = told(met)
    if (now === before) return story(`she ${did}, and nothing changed: ${now}`)
    end = [...end, ...met.map(({ words }) => words)]
    const hasMet = (word: Word) => end.some((words) => isIn(words, word))
    if (wish.until.every(hasMet)) return story()
    if (wish.unless?.some(hasMet)) return story(`she ${did}, and was refused: ${now}`)
    const strayed = await whim(met, step)
    if (typeof strayed === 'string') return story(strayed)
    if (strayed) {
      written = 0
      asked.clear()
      done.clear() // she knows that she went astray, and what she did counts anew
      before = ''
      end = []
      continue
    }
    const deed = deedFor(met, wish, sofar, body)
    if (deed) {
      const why = await doIt(deed, body)
      if (why !== undefined) return story(why)
      sofar.hasSpoken ||= deed.press === undefined
      did = deed.press === undefined ? 'spoke' : `pressed ${deed.press}`
      before = deed.press === undefined ? '' : now
      end = []
      continue
    }
    const wanted = decide(met, wish, language, wish.writes?.[written])
    const hasAsked = 'choose' in wanted && asked.has(wanted.choose.words)
    const decision: Decision = hasAsked ? { wait: true } : wanted
    if ('lost' in decision) return story(`she ${did}, and nothing there leads on to "${wish.says}": ${now}`)
    if ('wait' in decision) {
      if (!(await body.acts.wait(PATIENCE_MS))) return story(`she ${did}, waited, and nothing came: ${now}`)
    } else {
      const { words } = decision.choose
      if (done.has(`${words} of ${now}`)) return story(`she ${did}, and was where she had been: ${now}`)
      done.add(`${words} of ${now}`)
      did = `chose "${words}"`
      sofar.hasSpoken = false
      sofar.chosen = words
      if (isKey(decision.choose)) written++
      if (isCommon(words, language) && !isMore(words, language)) asked.add(words)
      const why = await body.acts.choose(decision.choose)
      if (why !== undefined) return story(why)
    }
    before = 'wait' in decision ? '' : now
    if (!('choose' in decision) || !isMore(decision.choose.words, language)) end = []
  }
  return story(`she went on and on without an end, and last ${did}`)
}
