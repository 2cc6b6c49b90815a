/** Wrong ways, by chance: a choice that she did not mean, over again, another language, a headset in and out. Each once. */
import { directionOf } from '../../../flows/wording/language.ts'
import type { Body, Stand, Thing } from '../body.ts'
import { isCommon, isControl, isItself, isLanguage, isMore } from '../wish.ts'
import type { Whim } from './pursue.ts'
import { told } from './told.ts'

/** Before a step, she goes astray so often: 0–1. */
const OFTEN = 0.6
/** Where there are as many, she may take a wrong one. */
const MANY = 3
const NEAR_PX = 3
const MOST_PAGES = 4

type Way = (met: readonly Thing[]) => Promise<boolean | string>

export const strays = (body: Body, { language, random }: Stand): Whim => {
  const choices = (met: readonly Thing[]) => met.filter(({ choosable }) => choosable)
  const choose = async (thing: Thing | undefined, met: readonly Thing[], what: string) =>
    thing ? body.acts.choose(thing) : `she looks for ${what} and does not find it: ${told(met)}`
  const sameplace = (met: readonly Thing[], at: Thing['at']) =>
    choices(met).find((it) => it.at && at && Math.abs(it.at.left - at.left) <= NEAR_PX && Math.abs(it.at.top - at.top) <= NEAR_PX)

  const wrong: Way = async (met) => {
    const own = choices(met).filter(({ words }) => !isCommon(words, language) && !isLanguage(words))
    if (own.length < MANY) return false
    const why = await choose(random.pick(own), met, 'anything')
    if (why !== undefined) return why
    const now = await body.perceives()
    const back = choices(now).find(({ words }) => isControl(words, 'back', language))
    return (await choose(back, now, 'the way back')) ?? true
  }
  const over: Way = async (met) => {
    const again = choices(met).find(({ words }) => isControl(words, 'over', language))
    return (await choose(again, met, 'the way to begin again')) ?? true
  }
  const headset: Way = async () => {
    await body.plug?.(true)
    await body.perceives()
    await body.plug?.(false)
    return true
  }
  /** In a language that she does not read, she finds the way back to hers by where it stood. */
  const other: Way = async (met) => {
    const globe = choices(met).find(({ words }) => isControl(words, 'language', language))
    const why = await choose(globe, met, 'the languages')
    if (why !== undefined) return why
    const listed = await body.perceives()
    const more = choices(listed).find(({ words }) => isMore(words, language))
    const others = choices(listed).filter(({ words }) => isLanguage(words) && !isItself(words, language))
    const taken = await choose(random.pick(others.filter(readsAlike)), listed, 'another language')
    if (taken !== undefined) return taken
    const foreign = await body.perceives()
    const opened = await choose(sameplace(foreign, globe?.at), foreign, 'the languages, where they stood')
    if (opened !== undefined) return opened
    for (let page = 0; page < MOST_PAGES; page++) {
      const now = await body.perceives()
      const own = choices(now).find(({ words }) => isItself(words, language))
      if (own) return (await body.acts.choose(own)) ?? true
      const next = await choose(sameplace(now, more?.at), now, 'the next languages, where that stood')
      if (next !== undefined) return next
    }
    return 'she looks for her language and does not find it again'
  }
  /** Its screens stand the same way around as hers. */
  const readsAlike = ({ words }: Thing) => (/^[\u0600-\u06ff]/.test(words) ? 'rtl' : 'ltr') === directionOf(language)

  const ways: Way[] = []
  for (const way of [wrong, over, headset, other]) ways.splice(Math.floor(random.between(0, ways.length + 1)), 0, way)
  return async (met) => {
    const isHers = choices(met).some(({ words }) => isControl(words, 'hide', language))
    const isAmongLanguages = choices(met).some(({ words }) => isLanguage(words))
    const isWriting = choices(met).some(({ words }) => /^\d$/.test(words)) // then she has eyes for nothing else
    if (!isHers || isAmongLanguages || isWriting || !random.happens(OFTEN)) return false
    const way = ways.shift()
    return way ? way(met) : false
  }
}
