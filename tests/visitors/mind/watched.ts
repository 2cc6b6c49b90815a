/** Somebody looks over her shoulder: once, in the middle, she takes what hides. Nothing of what she did may be left. */
import type { Body, Stand, Thing } from '../body.ts'
import { isControl, isLanguage } from '../wish.ts'
import type { Whim } from './pursue.ts'
import { told } from './told.ts'

/** The shortest task has one screen between home and its end. */
const MIDDLE = 1

/** `wrong`: she was to hide, and never could. */
export const hides = (body: Body, { language }: Stand): { whim: Whim; wrong(): string | undefined } => {
  let hasHidden = false
  let first: string | undefined
  let screens = 0
  const hide = async (control: Thing) => {
    const why = await body.acts.choose(control)
    hasHidden = true
    if (why !== undefined) return why
    const now = told(await body.perceives())
    return now === first ? true : `she hid, and whoever looks sees: ${now}`
  }
  const whim: Whim = async (met) => {
    first ??= told(met)
    const control = met.find(({ words, choosable }) => choosable && isControl(words, 'hide', language))
    if (!control || met.some(({ words }) => isLanguage(words))) return false
    return screens++ === MIDDLE ? hide(control) : false
  }
  return { whim, wrong: () => (hasHidden ? undefined : 'she never hid') }
}
