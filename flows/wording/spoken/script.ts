/** Which letters a voice can read: in another script it spells them out in English, or says nothing at all. */
import type { Language } from '../../screen.ts'
import { languageFacts } from '../language.ts'

const neutral = '\\p{Script=Common}\\p{Script=Inherited}'
const letterOutside = (script: string, flags = 'u') => new RegExp(`(?![\\p{Script=${script}}${neutral}])\\p{L}`, flags)
const outside = {
  Latn: letterOutside('Latin'),
  Arab: letterOutside('Arabic'),
  Ethi: letterOutside('Ethiopic'),
  Cyrl: letterOutside('Cyrillic'),
} as const

/** Does it hold letters that the language is not written in? Then it is not for that language's voice. */
export const isInAnotherScript = (text: string, language: Language): boolean => outside[languageFacts[language].script].test(text)

const inside = {
  Latn: /\p{Script=Latin}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Ethi: /\p{Script=Ethiopic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
} as const
/** Letters of one script: not what many share, as the mark that lengthens Arabic words. */
const anyLetter = new RegExp(`(?![${neutral}])\\p{L}`, 'gu')
const count = (text: string, of: RegExp) => text.match(of)?.length ?? 0
/** May its voice say it? Half of the letters at least: a Swedish street within an Arabic sentence is still for Arabic. Digits are anybody's. */
export const isMostlyInItsScript = (text: string, language: Language): boolean =>
  count(text, inside[languageFacts[language].script]) * 2 >= count(text, anyLetter)

const latin = /[\p{Script=Latin}\d](?:[\p{Script=Latin}\d .,&'’/-]*[\p{Script=Latin}\d])?/gu
/**
 * Cuts a text where Latin letters stand among others: in a Swedish office they are Swedish names, so Swedish says them.
 * One stretch for a text that needs no cut.
 */
export function byScript(text: string, language: Language): { text: string; language: Language }[] {
  if (languageFacts[language].script === 'Latn' || !isInAnotherScript(text, language)) return [{ text, language }]
  const found: { text: string; language: Language }[] = []
  let at = 0
  for (const match of text.matchAll(latin)) {
    if (!/\p{Script=Latin}/u.test(match[0])) continue // digits alone are everybody's
    found.push({ text: text.slice(at, match.index), language }, { text: match[0], language: 'sv' })
    at = match.index + match[0].length
  }
  return [...found, { text: text.slice(at), language }].filter((it) => /[\p{L}\d]/u.test(it.text))
}
