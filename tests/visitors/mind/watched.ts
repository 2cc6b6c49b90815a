/** Somebody looks over her shoulder: once, in the middle, she takes what hides. Nothing of what she did may be left. */
import type { Body, Stand, Thing } from '../body.ts'
import { isControl, isLanguage } from '../wish.ts'
import type { Whim } from './pursue.ts'
import { told } from './told.ts'

export const hides = (body: Body, { language, random }: Stand): Whim => {
  const at = random.pick([1, 2]) ?? 1
  let first: string | undefined
  let screens = 0
  const hide = async (control: Thing) => {
    const why = await body.acts.choose(control)
    if (why !== undefined) return why
    const now = told(await body.perceives())
    return now === first ? true : `she hid, and whoever looks sees: ${now}`
  }
  return async (met) => {
    first ??= told(met)
    const control = met.find(({ words, choosable }) => choosable && isControl(words, 'hide', language))
    if (!control || met.some(({ words }) => isLanguage(words))) return false
    return screens++ === at ? hide(control) : false
  }
}
