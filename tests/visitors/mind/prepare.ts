/** What somebody sets before she begins: she finds it by what reaches her, as she finds everything. */
import type { Language } from '../../../flows/screen.ts'
import type { Body, Thing } from '../body.ts'
import { wordFor } from '../own-words.ts'
import { isControl, isIn, isMore, type Word } from '../wish.ts'
import { pursue } from './pursue.ts'
import { told } from './told.ts'

/** One thing to choose; `asLongAsItIsThere`: again and again. */
export interface Step {
  find: Word
  asLongAsItIsThere?: true
}
const MOST_TIMES = 8
const MOST_PAGES = 6

/** Why she could not; undefined: she has her own language before her, and the terminal asks what she wants. */
export const arrive = async (body: Body, language: Language): Promise<string | undefined> => {
  const wish = { says: 'my language', looksFor: [], until: [wordFor('home', language)] }
  return (await pursue(wish, language, body)).why
}
const choosable = (met: readonly Thing[]) => met.filter((thing) => thing.choosable)
/** On whichever page of the screen it is. */
const find = async (body: Body, language: Language, isIt: (words: string) => boolean): Promise<Thing | string> => {
  let met: readonly Thing[] = []
  let isBack = false
  for (let page = 0; page < MOST_PAGES; page++) {
    met = await body.perceives()
    const found = choosable(met).find(({ words }) => isIt(words))
    if (found) return found
    isBack ||= !choosable(met).some(({ words }) => isMore(words, language))
    const turn = choosable(met).find(({ words }) => (isBack ? isControl(words, 'before', language) : isMore(words, language)))
    if (!turn) break
    const why = await body.acts.choose(turn)
    if (why !== undefined) return why
  }
  return `nothing there is what she looks for: ${told(met)}`
}

/** Opens the terminal's settings and takes these steps there. Why she could not, if she could not. */
export const prepare = async (body: Body, language: Language, steps: readonly Step[]): Promise<string | undefined> => {
  const settings = await find(body, language, (words) => isControl(words, 'settings', language))
  const opened = typeof settings === 'string' ? settings : await body.acts.choose(settings)
  if (opened !== undefined) return `she wants to set how she has it: ${opened}`
  for (const { find: word, asLongAsItIsThere } of steps) {
    for (let times = 0; times < (asLongAsItIsThere ? MOST_TIMES : 1); times++) {
      const found = await find(body, language, (words) => isIn(words, word))
      if (typeof found === 'string') {
        if (times > 0) break
        return `she wants to set "${word}": ${found}`
      }
      const why = await body.acts.choose(found)
      if (why !== undefined) return why
    }
  }
  return undefined
}
